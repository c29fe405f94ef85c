// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/precompiled.h"

#include <QtWidgets/QtWidgets>

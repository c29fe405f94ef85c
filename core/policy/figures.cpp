// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/assess.h"
#include "policy/catalogue.h"
#include "policy/owed.h"

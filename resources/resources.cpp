// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources.h"

#include <QtGlobal>

#include <QFile>

void initXieliResources() { Q_INIT_RESOURCE(xieli); }

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/threeoffices.h"

namespace xieli::test {

/// Small scenes for what the random histories seldom or never come to: the name of a rule → what goes wrong in its scene; empty: nothing.
using Scene = QString (*)(const Offices &);
const QMap<QString, Scene> &scenes();

} // namespace xieli::test

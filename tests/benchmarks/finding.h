// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace xieli::benchmark {

/// What the search box does at each letter, against a frame: names, pinyin, initials, digits, groups, and what nobody is called.
void measureFinding(casework::Office &office);

} // namespace xieli::benchmark

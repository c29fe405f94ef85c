// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/due.h"

namespace xieli::casework {

/// Cases whose step or whole term ends within a few days or is over; requests for quick aid that wait; stages of aid whose day has come;
/// papers that were to follow.
Result<void> addCases(Office &office, std::vector<DueItem> &list);

} // namespace xieli::casework

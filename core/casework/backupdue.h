// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/due.h"

namespace xieli::casework {

/// What is due of the copies: a second place from the day after the office was made, a copy there that is older than a week and lacks work,
/// one that failed, a drill each half-year. A training village asks for none: its people are invented.
Result<void> addBackups(Office &office, std::vector<DueItem> &list);

} // namespace xieli::casework

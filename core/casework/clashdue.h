// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/due.h"

namespace xieli::casework {

/// Questions that hold somebody's pay, each for itself; of the others that may be decided here how many there are.
Result<void> addClashes(Office &office, std::vector<DueItem> &list);

} // namespace xieli::casework

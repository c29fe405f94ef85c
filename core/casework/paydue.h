// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/due.h"

namespace xieli::casework {

/// What a township's payments leave open: orders that went to the bank and of which no word came, bounced ones that were not issued again, and
/// instalments of recoveries that did not come. No source names days for the bank, so that these stand open without a deadline; an instalment is due with
/// its month, by its own decision.
Result<void> addPayments(Office &office, std::vector<DueItem> &list);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "papers/tableout.h"

namespace xieli::casework {

/// Lists of a month's money for the finance office, the bank and the file; they leave by exportTable(), numbers masked unless they are wished whole.

/// 对账单: every order of the month's frozen batch, and of what was issued again, with what the bank said; its sums stand below the title and
/// agree: orders = paid + bounced + issued again + cancelled + open. Errors: casework.month_not_drafted, casework.month_not_approved {month}.
Result<papers::TableOut> reconciliationTable(Office &office, Month month);
/// 退回名单: the orders that came back and those that were cancelled, each with the reason and what was done since. Errors: as above, paytables.nothing_bounced {month}.
Result<papers::TableOut> bouncedTable(Office &office, Month month);
/// 追缴应缴、已缴: each recovery decision in force with what was due by the end of `until`, what came and what is open.
/// Errors: paytables.nothing_to_recover.
Result<papers::TableOut> recoveryTable(Office &office, Month until);

} // namespace xieli::casework

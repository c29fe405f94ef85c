// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/due.h"
#include "casework/paysteps.h"

namespace xieli::casework {

/// 同一个月审批了两次: a township approved a month, lost its file, approved the month anew in an older copy, and got the first approval back
/// through its villages. Both stand, and the month must not be paid twice.

/// The month's approvals, the one of monthBatch() first; none: a draft, or nothing.
std::vector<PaymentBatch> approvalsOf(Reader &reader, Month month);
/// The orders of all of them, each with its follow-ups; isDouble is set.
std::vector<OrderRow> monthRows(Reader &reader, Month month);
/// Lines of orders that are double in any month and never went to the bank: nothing is paid by them while the other one stands.
QSet<QString> doubleLines(Reader &reader);
/// Lines of approved batches by which nothing was or will be paid: cancelled, or ordered by another approval as well.
QSet<QString> neverPaid(Reader &reader);

/// "2018-07-03、2018-07-05": the days of the approvals.
QString approvalDays(const std::vector<PaymentBatch> &approvals);
/// Months approved twice of which something double is still open. At a township.
Result<void> addTwiceApproved(Office &office, std::vector<DueItem> &list);

} // namespace xieli::casework

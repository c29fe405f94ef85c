// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ledger.h"

namespace xieli::casework {

/// Orders that the bank sent back and that were neither issued again nor cancelled, nor stand in another approval of the month, by ownMonth() of
/// what they pay: the family does not have this money, so nothing of it can be owed back.
QHash<QString, PaymentOrder> bouncedMoney(Reader &reader);

/// The first order was called bounced and came through all the same, and so did what was issued again for it: the family has the money twice.
/// Orders issued again, with the lines that they pay.
QHash<PaymentOrderId, QStringList> paidTwice(Reader &reader);

/// Of what a household's ledger leaves to be recovered, what it never had: all of a month whose order bounced, and what was noted of an order that was
/// cancelled since, until the next draft takes the note back. Months of which nothing stands so are not in it.
std::map<policy::PaidFor, Money> neverHad(const HouseholdId &household, const std::vector<PaymentLine> &paid, const QHash<QString, PaymentOrder> &bounced);

} // namespace xieli::casework

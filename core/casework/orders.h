// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/dossier.h"
#include "model/payment.h"

#include <QHash>

namespace xieli::casework {

/// The account of a household that is valid on a day: that of a member's own where asked for and there, else the head's, else the last
/// of the valid ones; null: none is valid.
const BankAccount *accountOn(const Dossier &dossier, const std::optional<MemberId> &member, Day day);

/// What a batch's lines tell the bank to do, by the register of today and the accounts valid on `day`: one order for each account of a
/// household, in the order of the list. Receivables and recoveries pay nothing and are in none.
std::vector<PaymentOrder> ordersOf(const PaymentBatch &batch, const std::vector<PaymentLine> &lines, const std::vector<Dossier> &dossiers,
                                   const Office &office, Day day);

/// The frozen orders of a batch in their order; none: a draft, or a batch of a release that did not freeze them.
std::vector<PaymentOrder> frozenOrders(Reader &reader, const PaymentBatchId &batch);
/// The frozen ones, else as they would be frozen: of an older batch by the accounts valid on the day of its approval.
std::vector<PaymentOrder> ordersOf(Reader &reader, const PaymentBatch &batch, const std::vector<PaymentLine> &lines,
                                   const std::vector<Dossier> &dossiers, const Office &office);

/// Hex over who gets what on which account for what, whatever the order and the ids.
QString digestOf(const std::vector<PaymentOrder> &orders);
/// Hex over all that the lines of one order say: also for whom, by which decision, at which class.
QString digestOfWhole(const std::vector<PaymentLine> &lines);
/// Whether they are the same lines in the same order, word for word but for the formula.
bool sayTheSame(const std::vector<PaymentLine> &some, const std::vector<PaymentLine> &others);
Money sumOf(const std::vector<PaymentOrder> &orders);
QStringList lineIds(const PaymentOrder &order);

/// How each order stands: its newest outcome; none: not sent yet.
QHash<PaymentOrderId, PaymentOutcome> standings(Reader &reader);
/// Lines whose money never arrived and is not to be paid any more: their last order was cancelled. And the day on which that was entered.
QSet<QString> cancelledLines(Reader &reader);
QHash<QString, Day> cancelledOn(Reader &reader);

/// What does not fit between a frozen batch, its orders and its lines. A village holds its own orders only: `whole` is false there.
std::vector<Error> orderFaults(const PaymentBatch &batch, const std::vector<PaymentOrder> &orders, const std::vector<PaymentLine> &lines, bool whole);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/duties.h"
#include "casework/ledger.h"
#include "casework/orders.h"

namespace xieli::casework {

/// 复核: somebody looked at the month's draft as it would be frozen now; what changes afterwards is no longer reviewed. Township only, and
/// not by who drafted it (see mayRelease). Errors: casework.month_not_drafted, _month_approved.
Result<void> reviewPayments(Office &office, Month month, const Alone &alone = {});
/// 退回: the draft is not approved until it is drawn up anew. Errors: casework.reason_needed and those of reviewPayments().
Result<void> sendBackPayments(Office &office, Month month, const QString &reason);
/// 结清: nothing of the month, or of what was issued again for it, is left open; else refused with casework.orders_open {count, amount},
/// unless `openBecause` says why it stays open. Closed once: casework.month_closed.
Result<void> closePayments(Office &office, Month month, const QString &openBecause = {});

/// How an order stands in the end, what was issued again for it included.
enum class OrderState { Open, Paid, Bounced, Cancelled };

/// A month's sums from the decisions to the bank, in fen.
struct StepTotals {
    Money decided;              ///< what the decisions in force give for the month itself
    Money notDrafted;           ///< of that, held back or paid before: decided − regular
    Money regular;
    Money backPay;
    Money orders;               ///< = regular + backPay of a frozen batch
    int orderCount = 0;
    Money withoutAccount;       ///< of the orders, those that no bank sheet can carry
    std::optional<Money> sheet; ///< of the last bank sheet; empty: none was written
    Money paid;                 ///< by the bank's return, or said by a person
    Money bounced;              ///< not yet issued again, or bounced again
    Money reissued;             ///< in follow-up orders, however these stand
    Money cancelled;
    Money open;                 ///< no word of it yet
    int openCount = 0;
    bool isClosed = false;
    QString approvals;          ///< days on which the month was approved, where it was approved more than once; then the sums are those of all
    Money paidTwice;            ///< in follow-up orders whose first order came through all the same: to be recovered
    Money doubled;              ///< of `open` and `bounced`: what another approval of the month orders too
    std::vector<PaymentStep> steps; ///< oldest first
};
/// That the month was approved twice, and what is double of it; empty: it was approved once.
QString approvedTwiceWords(const StepTotals &totals, const papers::Wording &wording);
/// Errors: casework.month_not_drafted.
Result<StepTotals> stepTotals(Office &office, Month month);

/// Orders of a month's batch and of its follow-ups with how they stand.
struct OrderRow {
    PaymentOrder order;
    std::optional<PaymentOutcome> outcome;
    OrderState state = OrderState::Open;
    bool isFollowUp = false;
    bool isReissued = false;    ///< it bounced, or had no account, and went out once more: the money stands in that row, whatever became of it
    bool isDouble = false;      ///< not paid, and another approval of the same month orders the same money: see twiceapproved.h
    bool isPaidTwice = false;   ///< issued again, and the first order came through all the same
    bool isUnknown = false;     ///< not told to the bank, and of another approval only a part came back: perhaps it orders the same money
};
/// How the order itself stands, in words: what was issued again for it has a row of its own, so that a list's sums agree with the totals.
QString orderStateText(const OrderRow &row, const papers::Wording &wording);
/// Of one batch.
std::vector<OrderRow> orderRows(Reader &reader, const PaymentBatchId &batch);
/// Of all approvals of the month.
Result<std::vector<OrderRow>> paymentOrders(Office &office, Month month);

/// For casework alone.
void noteStep(Writer &writer, const Office &office, const PaymentBatchId &batch, const QString &step, Money sum, int orders, const QString &digest, const QString &reason = {});
std::optional<PaymentStep> lastStep(Reader &reader, const PaymentBatchId &batch, const QStringList &steps);
/// Hex over lines and orders as they stand: what a reviewer looked at.
QString reviewedDigest(const QString &lines, const QString &orders);

} // namespace xieli::casework

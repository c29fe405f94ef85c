// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paysteps.h"

#include "base/digest.h"
#include "casework/bouncedmoney.h"
#include "casework/editions.h"
#include "casework/owedtotal.h"
#include "casework/twiceapproved.h"
#include "model/bankreturn.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

struct MonthDraft {
    PaymentBatch batch;
    std::vector<PaymentLine> lines;
    std::vector<PaymentOrder> orders;
};

Result<PaymentBatch> batchOf(Reader &reader, Month month)
{
    auto batch = monthBatch(reader, month);
    return batch ? Result<PaymentBatch>(std::move(*batch)) : fail(u"casework.month_not_drafted"_s, {{u"month"_s, month.toString()}});
}

Result<MonthDraft> draftOf(Reader &reader, Month month, const Office &office)
{
    auto batch = batchOf(reader, month);
    if (!batch)
        return tl::unexpected(batch.error());
    if (batch->state == BatchState::Approved)
        return fail(u"casework.month_approved"_s, {{u"month"_s, month.toString()}});
    MonthDraft draft{*batch, reader.where<PaymentLine>("batch_id", batch->id), {}};
    draft.orders = ordersOf(draft.batch, draft.lines, *reader.wholeRegister(), office, office.today);
    return draft;
}

Error monthError(const char *key, Month month) { return {QLatin1String(key), {{u"month"_s, month.toString()}}}; }

/// How each order ends: its newest outcome, or that of what was issued again for it.
OrderState stateOf(const PaymentOrder &order, const QHash<PaymentOrderId, PaymentOutcome> &outcomes, const QHash<QString, PaymentOrder> &again)
{
    const auto outcome = outcomes.constFind(order.id);
    const auto next = again.constFind(order.id.text());
    if (outcome == outcomes.cend() && next != again.cend()) // had no account and never went to the bank
        return stateOf(*next, outcomes, again);
    if (outcome == outcomes.cend() || outcome->kind == OutcomeKind::Sent)
        return OrderState::Open;
    if (outcome->kind == OutcomeKind::Paid)
        return OrderState::Paid;
    if (outcome->kind == OutcomeKind::Cancelled)
        return OrderState::Cancelled;
    return next == again.cend() ? OrderState::Bounced : stateOf(*next, outcomes, again);
}

void addOrder(const OrderRow &row, StepTotals &totals)
{
    const Money amount = row.order.amount;
    if (row.isFollowUp) {
        totals.reissued += amount;
        totals.paidTwice += row.isPaidTwice ? amount : Money();
        return; // it is counted where it was ordered first
    }
    totals.doubled += row.isDouble ? amount : Money();
    ++totals.orderCount;
    totals.orders += amount;
    if (row.order.account.isEmpty() && !row.isReissued)
        totals.withoutAccount += amount;
    switch (row.state) {
    case OrderState::Open:
        totals.open += amount;
        ++totals.openCount;
        break;
    case OrderState::Paid: totals.paid += amount; break;
    case OrderState::Bounced: totals.bounced += amount; break;
    case OrderState::Cancelled: totals.cancelled += amount; break;
    }
}

/// Lines and steps of one approval, or of the draft.
void addBatch(Reader &reader, const PaymentBatchId &batch, StepTotals &totals)
{
    for (const PaymentLine &line : reader.where<PaymentLine>("batch_id", batch)) {
        totals.regular += line.kind == PaymentKind::Regular ? line.amount : Money();
        totals.backPay += line.kind == PaymentKind::BackPay ? line.amount : Money();
    }
    for (PaymentStep &step : reader.where<PaymentStep>("batch_id", batch))
        totals.steps.push_back(std::move(step));
    if (const auto sheet = lastStep(reader, batch, {u"exported"_s}))
        totals.sheet = totals.sheet.value_or(Money()) + sheet->sum;
    totals.isClosed = totals.isClosed || lastStep(reader, batch, {u"closed"_s});
}

/// Rows of the bank that are about this office's money by their account, and that nobody has settled.
int openDoubts(Reader &reader, const PaymentBatch &batch)
{
    int count = 0;
    for (const BankReturn &taken : reader.where<BankReturn>("batch_id", batch.id.text()))
        for (const BankRow &row : reader.where<BankRow>("return_id", taken.id))
            count += row.order.isEmpty() && row.settledBy.isEmpty() && row.outcome == BankResult::Paid && row.doubt != u"unknown_account" ? 1 : 0;
    return count;
}

} // namespace

void noteStep(Writer &writer, const Office &office, const PaymentBatchId &batch, const QString &step, Money sum, int orders, const QString &digest, const QString &reason)
{
    writer.insert(PaymentStep{PaymentStepId::create(), batch, step, office.today, office.user, sum, orders, digest, reason});
}

std::optional<PaymentStep> lastStep(Reader &reader, const PaymentBatchId &batch, const QStringList &steps)
{
    std::optional<PaymentStep> last;
    for (PaymentStep &step : reader.where<PaymentStep>("batch_id", batch))
        if (steps.contains(step.step))
            last = std::move(step);
    return last;
}

QString reviewedDigest(const QString &lines, const QString &orders) { return xieli::digestOf((lines + orders).toUtf8()); }

Result<void> reviewPayments(Office &office, Month month, const Alone &alone)
{
    return office.file->change({u"casework.change_review"_s, {{u"month"_s, month.toString()}, {u"reason"_s, alone.reason}}}, [&](Writer &writer) -> Result<void> {
        const auto draft = draftOf(writer, month, office);
        if (!draft)
            return tl::unexpected(draft.error());
        if (auto may = mayRelease(writer, office, enteredBy(writer, QLatin1String(PaymentBatch::table), draft->batch.id.text()), alone); !may)
            return may;
        noteStep(writer, office, draft->batch.id, u"reviewed"_s, sumOf(draft->orders), int(draft->orders.size()), reviewedDigest(digestOfWhole(draft->lines), digestOf(draft->orders)), alone.reason);
        return {};
    });
}

Result<void> sendBackPayments(Office &office, Month month, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    return office.file->change({u"casework.change_send_back"_s, {{u"month"_s, month.toString()}, {u"reason"_s, reason}}}, [&](Writer &writer) -> Result<void> {
        const auto draft = draftOf(writer, month, office);
        if (!draft)
            return tl::unexpected(draft.error());
        noteStep(writer, office, draft->batch.id, u"sent_back"_s, sumOf(draft->orders), int(draft->orders.size()), {}, reason);
        return {};
    });
}

Result<void> closePayments(Office &office, Month month, const QString &openBecause)
{
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    return office.file->change({u"casework.change_close_month"_s, {{u"month"_s, month.toString()}, {u"reason"_s, openBecause}}}, [&](Writer &writer) -> Result<void> {
        const auto batch = batchOf(writer, month);
        if (!batch)
            return tl::unexpected(batch.error());
        if (batch->state != BatchState::Approved)
            return tl::unexpected(monthError("casework.month_not_approved", month));
        if (lastStep(writer, batch->id, {u"closed"_s}))
            return tl::unexpected(monthError("casework.month_closed", month));
        int open = 0;
        Money amount;
        for (const OrderRow &row : monthRows(writer, month))
            if (!row.isFollowUp && (row.state == OrderState::Open || row.state == OrderState::Bounced)) {
                ++open;
                amount += row.order.amount;
            }
        if (const int doubts = openDoubts(writer, *batch); doubts > 0 && openBecause.trimmed().isEmpty())
            return fail(u"casework.rows_open"_s, {{u"month"_s, month.toString()}, {u"count"_s, QString::number(doubts)}});
        if (open > 0 && openBecause.trimmed().isEmpty())
            return fail(u"casework.orders_open"_s, {{u"month"_s, month.toString()}, {u"count"_s, QString::number(open)}, {u"amount"_s, amount.toString()}});
        noteStep(writer, office, batch->id, u"closed"_s, amount, open, {}, openBecause);
        return {};
    });
}

std::vector<OrderRow> orderRows(Reader &reader, const PaymentBatchId &batch)
{
    std::vector<PaymentOrder> orders = frozenOrders(reader, batch);
    QHash<QString, PaymentOrder> again;
    QSet<QString> own;
    for (const PaymentOrder &order : orders)
        own.insert(order.id.text());
    std::vector<PaymentOrder> followUps;
    for (const PaymentBatch &other : reader.all<PaymentBatch>()) // in the order in which they were made: a follow-up may bounce in turn
        if (isReissue(other) && other.state == BatchState::Approved)
            for (const PaymentOrder &order : frozenOrders(reader, other.id))
                if (own.contains(order.reissueOf)) {
                    own.insert(order.id.text());
                    again.insert(order.reissueOf, order);
                    followUps.push_back(order);
                }
    const auto outcomes = standings(reader);
    const auto twice = followUps.empty() ? QHash<PaymentOrderId, QStringList>() : paidTwice(reader);
    std::vector<OrderRow> rows;
    const auto add = [&](const PaymentOrder &order, bool isFollowUp) {
        const auto outcome = outcomes.constFind(order.id);
        const bool bounced = outcome == outcomes.cend() || outcome->kind == OutcomeKind::Bounced;
        rows.push_back({order, outcome == outcomes.cend() ? std::nullopt : std::optional(*outcome), stateOf(order, outcomes, again), isFollowUp, bounced && again.contains(order.id.text()), false, twice.contains(order.id)});
    };
    for (const PaymentOrder &order : orders)
        add(order, false);
    for (const PaymentOrder &order : followUps)
        add(order, true);
    return rows;
}

QString orderStateText(const OrderRow &row, const papers::Wording &wording)
{
    static const QHash<OrderState, QString> codes{{OrderState::Open, u"open"_s}, {OrderState::Paid, u"paid"_s}, {OrderState::Bounced, u"bounced"_s}, {OrderState::Cancelled, u"cancelled"_s}};
    return wording.text(u"casework.order_state_"_s + (row.isReissued ? row.outcome ? u"reissued"_s : u"reissued_later"_s : codes.value(row.state)));
}

Result<std::vector<OrderRow>> paymentOrders(Office &office, Month month)
{
    return office.file->read([&](Reader &reader) -> Result<std::vector<OrderRow>> {
        const auto batch = batchOf(reader, month);
        return batch ? Result<std::vector<OrderRow>>(monthRows(reader, month)) : tl::unexpected(batch.error());
    });
}

QString approvedTwiceWords(const StepTotals &totals, const papers::Wording &wording)
{
    if (totals.approvals.isEmpty())
        return {};
    const QString key = totals.doubled.isZero() ? u"casework.pay_approved_twice"_s : u"casework.pay_doubles"_s;
    return wording.text(key, {{u"days"_s, totals.approvals}, {u"sum"_s, totals.doubled.toString()}});
}

Result<StepTotals> stepTotals(Office &office, Month month)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    return office.file->read([&](Reader &reader) -> Result<StepTotals> {
        const auto batch = batchOf(reader, month);
        if (!batch)
            return tl::unexpected(batch.error());
        StepTotals totals;
        addBatch(reader, batch->id, totals);
        const Money drafted = totals.regular;
        const auto approvals = approvalsOf(reader, month);
        if (approvals.size() > 1)
            totals.approvals = approvalDays(approvals);
        for (const PaymentBatch &each : approvals)
            if (each.id != batch->id)
                addBatch(reader, each.id, totals);
        for (const OrderRow &row : monthRows(reader, month))
            addOrder(row, totals);
        const auto decided = lastStep(reader, batch->id, {u"decided"_s});
        totals.decided = decided ? decided->sum : decidedFor(ledgerFor(reader, month), **law, month);
        totals.notDrafted = totals.decided - drafted;
        return totals;
    });
}

} // namespace xieli::casework

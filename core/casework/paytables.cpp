// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paytables.h"

#include "casework/paysteps.h"
#include "casework/receipts.h"
#include "casework/recovering.h"
#include "casework/twiceapproved.h"
#include "papers/format.h"
#include "policy/receivables.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;
using papers::CellKind;
using papers::CellOut;

namespace {

papers::ColumnOut column(const papers::Wording &wording, const QString &code, int width, CellKind kind = CellKind::Text)
{
    return {wording.text(u"paytables.column_"_s + code), {}, kind, width};
}

CellOut cell(Money amount) { return amount; }
CellOut cell(const QString &text) { return text.isEmpty() ? CellOut() : CellOut(text); }

papers::TableOut titled(const Office &office, const QString &key, Month month)
{
    papers::TableOut table;
    table.title = office.wording.text(u"paytables."_s + key, {{u"month"_s, papers::monthWords(month)}});
    table.subtitles << office.wording.text(u"paytables.office"_s, {{u"office"_s, office.name}, {u"day"_s, papers::dayWords(office.today)}});
    return table;
}

/// Orders in their order, each followed by what was issued again for it.
Result<std::vector<OrderRow>> frozenRows(Office &office, Month month)
{
    return office.file->read([&](Reader &reader) -> Result<std::vector<OrderRow>> {
        const auto batch = monthBatch(reader, month);
        if (!batch)
            return fail(u"casework.month_not_drafted"_s, {{u"month"_s, month.toString()}});
        if (batch->state != BatchState::Approved)
            return fail(u"casework.month_not_approved"_s, {{u"month"_s, month.toString()}});
        return monthRows(reader, month);
    });
}

QString stateWords(const OrderRow &row, const papers::Wording &wording)
{
    if (row.isReissued)
        return wording.text(u"paytables.state_reissued"_s);
    static const QHash<OrderState, QString> codes{{OrderState::Open, u"open"_s}, {OrderState::Paid, u"paid"_s}, {OrderState::Bounced, u"bounced"_s}, {OrderState::Cancelled, u"cancelled"_s}};
    return wording.text(u"paytables.state_"_s + codes.value(row.state));
}

std::vector<CellOut> orderCells(const OrderRow &row, int number, const papers::Wording &wording)
{
    const PaymentOrder &order = row.order;
    const bool answered = row.outcome && row.outcome->kind != OutcomeKind::Sent;
    return {CellOut(number), cell(order.village + order.group), cell(order.head), cell(order.payee), cell(order.account), cell(order.amount), cell(stateWords(row, wording)),
            cell(answered ? row.outcome->day.toString(Qt::ISODate) : QString()), cell(answered ? row.outcome->reason : QString()),
            cell(row.isFollowUp ? wording.text(u"paytables.follow_up"_s) : QString())};
}

std::vector<papers::ColumnOut> orderColumns(const papers::Wording &wording)
{
    return {column(wording, u"number"_s, 5, CellKind::Count), column(wording, u"place"_s, 14), column(wording, u"head"_s, 9), column(wording, u"payee"_s, 9), column(wording, u"account"_s, 22),
            column(wording, u"amount"_s, 11, CellKind::Money), column(wording, u"state"_s, 9), column(wording, u"day"_s, 11), column(wording, u"reason"_s, 18), column(wording, u"note"_s, 9)};
}

QString sumsText(const StepTotals &totals, const papers::Wording &wording)
{
    const QString sums = wording.text(u"paytables.sums"_s, {{u"orders"_s, totals.orders.toString()}, {u"count"_s, QString::number(totals.orderCount)}, {u"paid"_s, totals.paid.toString()},
        {u"bounced"_s, totals.bounced.toString()}, {u"cancelled"_s, totals.cancelled.toString()}, {u"open"_s, totals.open.toString()}, {u"reissued"_s, totals.reissued.toString()}});
    return totals.paidTwice.isZero() ? sums : sums + wording.text(u"paytables.sums_twice"_s, {{u"twice"_s, totals.paidTwice.toString()}});
}

} // namespace

Result<papers::TableOut> reconciliationTable(Office &office, Month month)
{
    const auto rows = frozenRows(office, month);
    const auto totals = rows ? stepTotals(office, month) : tl::unexpected(rows.error());
    if (!totals)
        return tl::unexpected(totals.error());
    papers::TableOut table = titled(office, u"reconciliation"_s, month);
    table.subtitles << sumsText(*totals, office.wording);
    table.columns = orderColumns(office.wording);
    Money sum;
    for (const OrderRow &row : *rows) {
        table.rows.push_back(orderCells(row, int(table.rows.size()) + 1, office.wording));
        if (!row.isFollowUp)
            sum += row.order.amount; // what is issued again is the same money
    }
    table.totals = std::vector<CellOut>(table.columns.size());
    table.totals[1] = office.wording.text(u"paytables.total_orders"_s);
    table.totals[5] = sum;
    table.footers << office.wording.text(u"paytables.signed_reconciliation"_s);
    return table;
}

Result<papers::TableOut> bouncedTable(Office &office, Month month)
{
    const auto rows = frozenRows(office, month);
    if (!rows)
        return tl::unexpected(rows.error());
    papers::TableOut table = titled(office, u"bounced"_s, month);
    table.columns = orderColumns(office.wording);
    Money sum;
    for (const OrderRow &row : *rows) {
        if (!row.outcome || (row.outcome->kind != OutcomeKind::Bounced && row.outcome->kind != OutcomeKind::Cancelled))
            continue;
        table.rows.push_back(orderCells(row, int(table.rows.size()) + 1, office.wording));
        sum += row.order.amount;
    }
    if (table.rows.empty())
        return fail(u"paytables.nothing_bounced"_s, {{u"month"_s, month.toString()}});
    table.totals = std::vector<CellOut>(table.columns.size());
    table.totals[1] = office.wording.text(u"paytables.total"_s);
    table.totals[5] = sum;
    table.footers << office.wording.text(u"paytables.signed_bounced"_s);
    return table;
}

Result<papers::TableOut> recoveryTable(Office &office, Month until)
{
    const auto households = receivables(office);
    const auto came = households ? receipts(office) : tl::unexpected(households.error());
    if (!came)
        return tl::unexpected(came.error());
    QHash<QString, Money> received;
    for (const RecoveryReceipt &receipt : *came)
        if (!receipt.voidedOn && Month::of(receipt.day) <= until)
            received[receipt.recovery] += receipt.amount;
    const papers::Wording &wording = office.wording;
    papers::TableOut table = titled(office, u"recovery"_s, until);
    table.columns = {column(wording, u"number"_s, 5, CellKind::Count), column(wording, u"head"_s, 9), column(wording, u"group"_s, 8), column(wording, u"document"_s, 18),
        column(wording, u"decided_on"_s, 11), column(wording, u"why"_s, 16), column(wording, u"in_all"_s, 11, CellKind::Money), column(wording, u"instalment"_s, 11, CellKind::Money),
        column(wording, u"due"_s, 11, CellKind::Money), column(wording, u"came"_s, 11, CellKind::Money), column(wording, u"behind"_s, 11, CellKind::Money), column(wording, u"left"_s, 11, CellKind::Money)};
    std::array<Money, 5> sums; // in all, due, came, behind, left
    for (const ReceivableRow &row : *households)
        for (const RecoveryDecision &decision : row.decisions) {
            if (decision.voidedOn)
                continue;
            const bool atOnce = decision.instalment.isZero();
            const Money due = policy::dueUntil(decision, until);
            const Money paid = received.value(decision.id.text());
            const std::array<Money, 5> figures{decision.amount, due, paid, std::max(Money(), due - paid), decision.amount - paid};
            table.rows.push_back({CellOut(int(table.rows.size()) + 1), cell(row.headName), cell(row.group), cell(decision.document), cell(decision.decidedOn.toString(Qt::ISODate)), cell(decision.reason),
                                  figures[0], atOnce ? decision.amount : decision.instalment, figures[1], figures[2], figures[3], figures[4]});
            for (std::size_t at = 0; at < sums.size(); ++at)
                sums[at] += figures[at];
        }
    if (table.rows.empty())
        return fail(u"paytables.nothing_to_recover"_s);
    table.totals = std::vector<CellOut>(table.columns.size());
    table.totals[1] = wording.text(u"paytables.total"_s);
    table.totals[6] = sums[0];
    for (std::size_t at = 1; at < sums.size(); ++at)
        table.totals[7 + at] = sums[at];
    table.footers << wording.text(u"paytables.signed_recovery"_s);
    return table;
}

} // namespace xieli::casework

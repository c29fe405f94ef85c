// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/deciding.h"
#include "casework/funding.h"
#include "casework/paysteps.h"
#include "casework/receipts.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

/// What most verbs here do: one month, one act, one sentence.
template <class Act>
int onMonth(Call &call, const QString &done, Act act)
{
    const auto month = monthOption(call, u"month"_s);
    if (!month)
        return Misuse;
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (const auto result = act(*office, *month); !result)
        return call.refuse(result.error());
    call.say(call.wording.text(done, {{u"month"_s, month->toString()}}));
    call.answer({{u"month"_s, month->toString()}});
    return Done;
}

QJsonObject totalsAnswer(Month month, const casework::StepTotals &totals)
{
    QJsonArray steps;
    for (const PaymentStep &step : totals.steps)
        steps.append(QJsonObject{{u"step"_s, step.step}, {u"day"_s, step.day.toString(Qt::ISODate)}, {u"by"_s, step.user}, {u"sum_fen"_s, fen(step.sum)},
                                 {u"orders"_s, step.orders}, {u"reason"_s, step.reason}});
    return {{u"month"_s, month.toString()}, {u"decided_fen"_s, fen(totals.decided)}, {u"not_drafted_fen"_s, fen(totals.notDrafted)},
            {u"regular_fen"_s, fen(totals.regular)}, {u"back_pay_fen"_s, fen(totals.backPay)}, {u"orders_fen"_s, fen(totals.orders)},
            {u"orders"_s, totals.orderCount}, {u"without_account_fen"_s, fen(totals.withoutAccount)},
            {u"sheet_fen"_s, totals.sheet ? QJsonValue(fen(*totals.sheet)) : QJsonValue()}, {u"paid_fen"_s, fen(totals.paid)},
            {u"bounced_fen"_s, fen(totals.bounced)}, {u"reissued_fen"_s, fen(totals.reissued)}, {u"cancelled_fen"_s, fen(totals.cancelled)},
            {u"open_fen"_s, fen(totals.open)}, {u"open_orders"_s, totals.openCount}, {u"closed"_s, totals.isClosed}, {u"double_fen"_s, fen(totals.doubled)},
            {u"paid_twice_fen"_s, fen(totals.paidTwice)}, {u"steps"_s, steps}};
}

QString stateCode(casework::OrderState state)
{
    switch (state) {
    case casework::OrderState::Open: return u"open"_s;
    case casework::OrderState::Paid: return u"paid"_s;
    case casework::OrderState::Bounced: return u"bounced"_s;
    case casework::OrderState::Cancelled: return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject receiptAnswer(const RecoveryReceipt &receipt)
{
    return {{u"id"_s, receipt.id.text()}, {u"recovery"_s, receipt.recovery}, {u"household"_s, receipt.household.text()}, {u"for_month"_s, receipt.forMonth.toString()},
            {u"benefit"_s, receipt.benefit}, {u"amount_fen"_s, fen(receipt.amount)}, {u"day"_s, receipt.day.toString(Qt::ISODate)}, {u"way"_s, receipt.way},
            {u"number"_s, receipt.number}, {u"voided"_s, receipt.voidedOn.has_value()}};
}

int addReceipt(Call &call, casework::Office &office)
{
    const auto amount = Money::parse(call.option(u"amount"_s));
    if (!amount)
        return call.misuse(call.wording.text(u"cli.money_needed"_s, {{u"option"_s, u"amount"_s}}));
    const auto on = dayOption(call, u"on"_s, {});
    if (!on)
        return Misuse;
    const auto ids = casework::recordReceipt(office, {RecoveryDecisionId(call.option(u"recovery"_s)), *amount, orToday(*on, office), call.option(u"way"_s), call.option(u"number"_s), call.option(u"note"_s), call.option(u"again"_s)});
    if (!ids)
        return call.refuse(ids.error());
    QJsonArray list;
    for (const RecoveryReceiptId &id : *ids)
        list.append(id.text());
    call.say(call.wording.text(u"cli.receipt_noted"_s, {{u"amount"_s, amount->toString()}, {u"count"_s, QString::number(ids->size())}}));
    call.answer({{u"receipts"_s, list}});
    return Done;
}

} // namespace

int review(Call &call)
{
    return onMonth(call, u"cli.reviewed"_s, [&](casework::Office &office, Month month) { return casework::reviewPayments(office, month, {call.option(u"alone"_s)}); });
}

int sendBack(Call &call)
{
    return onMonth(call, u"cli.sent_back"_s, [&](casework::Office &office, Month month) { return casework::sendBackPayments(office, month, call.option(u"reason"_s)); });
}

int closeMonth(Call &call)
{
    return onMonth(call, u"cli.month_closed"_s, [&](casework::Office &office, Month month) { return casework::closePayments(office, month, call.option(u"reason"_s)); });
}

int paySteps(Call &call)
{
    const auto month = monthOption(call, u"month"_s);
    if (!month)
        return Misuse;
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto totals = casework::stepTotals(*office, *month);
    if (!totals)
        return call.refuse(totals.error());
    call.say(call.wording.text(u"cli.pay_totals"_s, {{u"month"_s, month->toString()}, {u"decided"_s, totals->decided.toString()}, {u"not_drafted"_s, totals->notDrafted.toString()},
        {u"regular"_s, totals->regular.toString()}, {u"back_pay"_s, totals->backPay.toString()}, {u"orders"_s, totals->orders.toString()}, {u"count"_s, QString::number(totals->orderCount)},
        {u"sheet"_s, totals->sheet ? totals->sheet->toString() : u"—"_s}, {u"paid"_s, totals->paid.toString()}, {u"bounced"_s, totals->bounced.toString()},
        {u"cancelled"_s, totals->cancelled.toString()}, {u"open"_s, totals->open.toString()}}));
    if (!totals->approvals.isEmpty())
        call.say(casework::approvedTwiceWords(*totals, call.wording));
    for (const PaymentStep &step : totals->steps)
        call.say(u"  "_s + QStringList{step.day.toString(Qt::ISODate), call.wording.text(u"casework.step_"_s + step.step), step.user, step.sum.toString(), step.reason}.join(u' '));
    call.answer(totalsAnswer(*month, *totals));
    return Done;
}

int orders(Call &call)
{
    const auto month = monthOption(call, u"month"_s);
    if (!month)
        return Misuse;
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto rows = casework::paymentOrders(*office, *month);
    if (!rows)
        return call.refuse(rows.error());
    QJsonArray list;
    for (const casework::OrderRow &row : *rows) {
        const QString state = stateCode(row.state);
        call.say(QStringList{row.order.id.text(), row.order.payee, row.order.account.isEmpty() ? u"—"_s : u"**"_s + row.order.account.right(4), row.order.amount.toString(),
                             casework::orderStateText(row, call.wording), row.outcome ? row.outcome->reason : QString(), row.isDouble ? call.wording.text(u"casework.order_double"_s) : QString()}.join(u"  "_s).trimmed());
        list.append(QJsonObject{{u"order"_s, row.order.id.text()}, {u"household"_s, row.order.household.text()}, {u"payee"_s, row.order.payee},
                                {u"amount_fen"_s, fen(row.order.amount)}, {u"state"_s, state}, {u"reissue_of"_s, row.order.reissueOf},
                                {u"reason"_s, row.outcome ? row.outcome->reason : QString()}, {u"has_account"_s, !row.order.account.isEmpty()}, {u"double"_s, row.isDouble}, {u"reissued"_s, row.isReissued}});
    }
    call.answer({{u"month"_s, month->toString()}, {u"orders"_s, list}});
    return Done;
}

int funding(Call &call)
{
    const auto month = monthOption(call, u"month"_s);
    if (!month)
        return Misuse;
    const bool sets = call.has(u"benefit"_s);
    auto office = sets ? openedOffice(call) : officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    if (sets) {
        std::map<QString, Money> parts;
        for (const QString &source : casework::fundingSources()) {
            const auto amount = call.has(source) ? Money::parse(call.option(source)) : Money();
            if (!amount)
                return call.misuse(call.wording.text(u"cli.money_needed"_s, {{u"option"_s, source}}));
            if (call.has(source))
                parts[source] = *amount;
        }
        if (const auto done = casework::setFunding(*office, *month, call.option(u"benefit"_s), parts); !done)
            return call.refuse(done.error());
    }
    const auto rows = casework::funding(*office, *month);
    if (!rows)
        return call.refuse(rows.error());
    QJsonArray list;
    for (const casework::FundingRow &row : *rows) {
        QStringList said;
        QJsonObject parts;
        for (const auto &[source, amount] : row.parts) {
            said << call.wording.text(u"casework.funding_part"_s, {{u"source"_s, casework::fundingSourceText(source, call.wording)}, {u"amount"_s, amount.toString()}});
            parts.insert(source, fen(amount));
        }
        call.say(call.wording.text(u"cli.funding"_s, {{u"benefit"_s, row.benefit}, {u"to_pay"_s, row.toPay.toString()}, {u"parts"_s, said.join(u"，"_s)}, {u"missing"_s, row.missing().toString()}}));
        list.append(QJsonObject{{u"benefit"_s, row.benefit}, {u"to_pay_fen"_s, fen(row.toPay)}, {u"parts"_s, parts}, {u"missing_fen"_s, fen(row.missing())}});
    }
    call.answer({{u"month"_s, month->toString()}, {u"funding"_s, list}});
    return Done;
}

int receipt(Call &call)
{
    const QString act = call.words().size() > 1 ? call.words().at(1) : u"list"_s;
    auto office = act == "list"_L1 ? officeToLookAt(call) : openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (act == "add"_L1)
        return addReceipt(call, *office);
    if (act == "void"_L1 && call.words().size() > 2) {
        const auto done = casework::voidReceipt(*office, RecoveryReceiptId(call.words().at(2)), call.option(u"reason"_s));
        if (!done)
            return call.refuse(done.error());
        call.say(call.wording.text(u"cli.receipt_voided"_s));
        call.answer({{u"voided"_s, true}});
        return Done;
    }
    if (act != "list"_L1)
        return call.misuse(act);
    const auto list = casework::receipts(*office);
    if (!list)
        return call.refuse(list.error());
    QJsonArray rows;
    for (const RecoveryReceipt &each : *list) {
        call.say(QStringList{each.id.text(), each.day.toString(Qt::ISODate), each.forMonth.toString(), each.amount.toString(), each.way, each.number, each.voidReason}.join(u"  "_s));
        rows.append(receiptAnswer(each));
    }
    call.answer({{u"receipts"_s, rows}});
    return Done;
}

int nameCovered(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    std::vector<MemberId> members;
    for (const QString &id : call.words().mid(2))
        members.push_back(MemberId(id));
    if (const auto done = casework::nameCovered(*office, DecisionId(call.words().at(1)), members); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"cli.covered_named"_s, {{u"count"_s, QString::number(members.size())}}));
    call.answer({{u"persons"_s, int(members.size())}});
    return Done;
}

} // namespace xieli::cli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/bankfile.h"
#include "casework/deciding.h"
#include "casework/recovering.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject decisionAnswer(const RecoveryDecision &decision)
{
    return {{u"id"_s, decision.id.text()}, {u"amount_fen"_s, qint64(decision.amount.fen())},
            {u"instalment_fen"_s, qint64(decision.instalment.fen())}, {u"from"_s, decision.startMonth.toString()},
            {u"document"_s, decision.document}, {u"reason"_s, decision.reason}, {u"voided"_s, decision.voidedOn.has_value()}};
}

std::optional<Money> moneyOption(const Call &call, const QString &name, Money otherwise)
{
    if (!call.has(name))
        return otherwise;
    const auto money = Money::parse(call.option(name));
    if (!money)
        call.misuse(call.wording.text(u"cli.money_needed"_s, {{u"option"_s, name}}));
    return money;
}

} // namespace

int receivables(Call &call)
{
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto rows = casework::receivables(*office);
    if (!rows)
        return call.refuse(rows.error());
    QJsonArray list;
    for (const casework::ReceivableRow &row : *rows) {
        QStringList months;
        for (Month month : row.months)
            months << month.toString();
        call.say(call.wording.text(u"cli.receivable"_s, {{u"head"_s, row.headName}, {u"household"_s, row.household.text()},
                                                         {u"noted"_s, row.noted.toString()}, {u"recovered"_s, row.recovered.toString()},
                                                         {u"open"_s, row.open.toString()}, {u"months"_s, months.join(u", "_s)}}));
        if (!row.bounced.isZero())
            call.say(call.wording.text(u"cli.receivable_bounced"_s, {{u"bounced"_s, row.bounced.toString()}, {u"orders"_s, casework::ordersInWords(row.bouncedOrders, call.wording)}}));
        QJsonArray decisions;
        for (const RecoveryDecision &decision : row.decisions)
            decisions.append(decisionAnswer(decision));
        list.append(QJsonObject{{u"household"_s, row.household.text()}, {u"head"_s, row.headName}, {u"noted_fen"_s, qint64(row.noted.fen())},
                                {u"recovered_fen"_s, qint64(row.recovered.fen())}, {u"open_fen"_s, qint64(row.open.fen())},
                                {u"decided_fen"_s, qint64(row.decided.fen())}, {u"bounced_fen"_s, qint64(row.bounced.fen())}, {u"months"_s, QJsonArray::fromStringList(months)},
                                {u"decisions"_s, decisions}});
    }
    if (rows->empty())
        call.say(call.wording.text(u"cli.receivables_none"_s));
    call.answer({{u"receivables"_s, list}});
    return Done;
}

int decideRecovery(Call &call)
{
    const auto from = monthOption(call, u"from"_s);
    if (!from)
        return Misuse;
    const auto amount = moneyOption(call, u"amount"_s, Money());
    const auto instalment = moneyOption(call, u"instalment"_s, Money());
    const auto on = dayOption(call, u"on"_s, {});
    if (!amount || !instalment || !on)
        return Misuse;
    if (!call.has(u"household"_s))
        return call.misuse(call.wording.text(u"cli.household_needed"_s, {}));
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const casework::RecoveryNote note{HouseholdId(call.option(u"household"_s)), *amount, *instalment, *from, orToday(*on, *office),
                                      call.has(u"by"_s) ? call.option(u"by"_s) : office->user,
                                      call.has(u"training"_s) ? casework::trainingDocument() : call.option(u"document"_s),
                                      call.option(u"reason"_s)};
    const auto id = casework::decideRecovery(*office, note);
    if (!id)
        return call.refuse(id.error());
    call.say(call.wording.text(u"cli.recovery_decided"_s, {{u"amount"_s, amount->toString()}, {u"from"_s, from->toString()}, {u"id"_s, id->text()}}));
    call.answer({{u"id"_s, id->text()}, {u"amount_fen"_s, qint64(amount->fen())}, {u"from"_s, from->toString()}});
    return Done;
}

int voidRecovery(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const RecoveryDecisionId id(call.words().at(1));
    if (const auto done = casework::voidRecovery(*office, id, call.option(u"reason"_s)); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"cli.recovery_voided"_s, {{u"id"_s, id.text()}}));
    call.answer({{u"id"_s, id.text()}, {u"voided"_s, true}});
    return Done;
}

} // namespace xieli::cli

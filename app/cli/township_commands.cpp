// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/dossiers.h"
#include "casework/exporting.h"
#include "casework/reserve.h"
#include "policy/township.h"

#include <QFile>
#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

int lawOfTownship(Call &call, const policy::Law &law, Month month)
{
    int exit = Done;
    for (const QString &path : call.words()) {
        QFile file(path);
        const bool opened = path == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        if (!opened) {
            exit = call.refuse({u"cli.not_readable"_s, {{u"file"_s, path}, {u"why"_s, file.errorString()}}});
            continue;
        }
        const auto places = casework::dossierObjects(file.readAll());
        if (!places) {
            exit = call.refuse(places.error());
            continue;
        }
        for (const QJsonObject &place : *places) {
            const auto figures = policy::townshipFigures(place, law, month);
            if (figures)
                printLine(*figures);
            else
                exit = call.refuse(figures.error());
        }
    }
    return exit;
}

QJsonObject rowJson(const casework::ReserveRow &row)
{
    const ReserveEntry &entry = row.entry;
    QJsonObject json{{u"id"_s, entry.id.text()}, {u"year"_s, entry.year}, {u"day"_s, entry.day.toString(Qt::ISODate)}, {u"kind"_s, toCode(entry.kind)},
                     {u"amount_fen"_s, qint64(entry.amount.fen())}, {u"balance_fen"_s, qint64(row.balance.fen())}};
    if (entry.residents)
        json.insert(u"residents"_s, *entry.residents);
    if (entry.request)
        json.insert(u"request"_s, entry.request->text());
    if (!entry.note.isEmpty())
        json.insert(u"note"_s, entry.note);
    return json;
}

int addEntry(Call &call, casework::Office &office, int year)
{
    const auto day = dayOption(call, u"on"_s, office.today);
    const auto kind = fromCode<ReserveKind>(call.option(u"kind"_s));
    if (!day)
        return Misuse;
    if (!kind)
        return call.misuse(call.wording.text(u"relief.reserve_kind_needed"_s));
    ReserveEntry entry;
    entry.kind = *kind;
    entry.day = *day;
    entry.year = call.has(u"year"_s) ? year : day->year();
    entry.note = call.option(u"note"_s);
    if (call.has(u"amount"_s)) {
        const auto amount = Money::parse(call.option(u"amount"_s));
        if (!amount)
            return call.misuse(call.wording.text(u"relief.reserve_amount"_s));
        entry.amount = *amount;
    }
    if (call.has(u"residents"_s)) {
        entry.residents = numberOption(call, u"residents"_s, 0, 1, 100'000'000);
        if (!entry.residents)
            return Misuse;
    }
    if (call.has(u"request"_s))
        entry.request = AidRequestId(call.option(u"request"_s));
    const auto added = casework::addReserveEntry(office, entry, call.option(u"again"_s));
    if (!added)
        return call.refuse(added.error());
    const auto balance = casework::reserveBalance(office, entry.year);
    if (!balance)
        return call.refuse(balance.error());
    call.say(call.wording.text(u"relief.reserve_added"_s, {{u"year"_s, QString::number(entry.year)}, {u"balance"_s, balance->toString()}}));
    call.answer({{u"id"_s, added->text()}, {u"year"_s, entry.year}, {u"balance_fen"_s, qint64(balance->fen())}});
    return Done;
}

int listEntries(Call &call, casework::Office &office, int year)
{
    if (call.has(u"o"_s)) {
        const auto table = casework::reserveTable(office, year);
        if (!table)
            return call.refuse(table.error());
        if (const auto written = casework::exportTable(office, *table, table->title, {}, call.option(u"o"_s), pdfMaker()); !written)
            return call.refuse(written.error());
    }
    const auto rows = casework::reserveLedger(office, year);
    if (!rows)
        return call.refuse(rows.error());
    QJsonArray list;
    for (const casework::ReserveRow &row : *rows) {
        list.append(rowJson(row));
        call.say(u"%1  %2  %3%4  %5  %6 %7"_s.arg(row.entry.day.toString(Qt::ISODate), casework::reserveKindText(row.entry.kind, call.wording),
                                                 row.entry.isOutgoing() ? u"-"_s : u"+"_s, row.entry.amount.toString(), row.balance.toString(),
                                                 row.headName, row.entry.note));
    }
    const Money balance = rows->empty() ? Money() : rows->back().balance;
    call.say(call.wording.text(u"relief.reserve_balance_is"_s, {{u"year"_s, QString::number(year)}, {u"balance"_s, balance.toString()}}));
    call.answer({{u"year"_s, year}, {u"balance_fen"_s, qint64(balance.fen())}, {u"entries"_s, list}});
    return Done;
}

} // namespace

int township(Call &call)
{
    const auto month = monthOption(call, u"month"_s);
    if (!month)
        return Misuse;
    if (call.words().isEmpty() || !call.has(u"policy"_s))
        return call.misuse(call.wording.text(u"cli.words_missing"_s, {{u"verb"_s, u"township"_s}}));
    const auto law = casework::lawNamed(call.option(u"policy"_s));
    return law ? lawOfTownship(call, **law, *month) : call.refuse(law.error());
}

int reserve(Call &call)
{
    const QString what = call.words().value(1, u"list"_s);
    if (what != u"add"_s && what != u"list"_s && what != u"balance"_s)
        return call.misuse(call.wording.text(u"relief.reserve_word_unknown"_s, {{u"word"_s, what}}));
    auto office = what == u"add"_s ? openedOffice(call) : officeToWriteFrom(call);
    if (!office)
        return call.refuse(office.error());
    const auto year = numberOption(call, u"year"_s, office->today.year(), 1990, 2200);
    if (!year)
        return Misuse;
    if (what == u"add"_s)
        return addEntry(call, *office, *year);
    if (what == u"list"_s)
        return listEntries(call, *office, *year);
    const auto balance = casework::reserveBalance(*office, *year);
    if (!balance)
        return call.refuse(balance.error());
    call.say(call.wording.text(u"relief.reserve_balance_is"_s, {{u"year"_s, QString::number(*year)}, {u"balance"_s, balance->toString()}}));
    call.answer({{u"year"_s, *year}, {u"balance_fen"_s, qint64(balance->fen())}});
    return Done;
}

} // namespace xieli::cli

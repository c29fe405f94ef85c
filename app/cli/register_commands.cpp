// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/register.h"
#include "casework/registers.h"
#include "papers/format.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

int listRegisters(Call &call, casework::Office &office, Month month)
{
    QJsonArray list;
    for (const casework::RegisterInfo &info : casework::registersOf(call.wording)) {
        const auto table = casework::registerTable(office, info.code, month);
        if (!table)
            return call.refuse(table.error());
        const auto open = std::count_if(table->lines.begin(), table->lines.end(), [](const auto &line) { return line.isOpen; });
        call.say(u"%1  %2  %3"_s.arg(info.code.leftJustified(18), QString::number(table->lines.size()).rightJustified(5), info.title));
        list.append(QJsonObject{{u"code"_s, info.code}, {u"title"_s, info.title}, {u"lines"_s, qint64(table->lines.size())}, {u"open"_s, qint64(open)},
                                {u"by_hand"_s, info.kind.has_value()}});
    }
    call.answer({{u"registers"_s, list}});
    return Done;
}

/// Whole numbers leave by -o alone, where it is asked who takes them.
QStringList masked(QStringList cells)
{
    for (QString &cell : cells)
        cell = papers::numbersMasked(cell);
    return cells;
}

int showRegister(Call &call, casework::Office &office, Month month)
{
    const auto table = casework::registerTable(office, call.words().value(2), month);
    if (!table)
        return call.refuse(table.error());
    if (call.has(u"o"_s))
        if (const auto written = casework::writeRegister(office, *table, month, call.option(u"o"_s), exportWish(call), pdfMaker()); !written)
            return call.refuse(written.error());
    QStringList heads;
    for (const papers::ColumnOut &column : table->columns)
        heads << column.header;
    call.say(heads.join(u" | "_s));
    QJsonArray lines;
    for (const casework::RegisterLine &line : table->lines) {
        call.say((line.entry ? line.entry->text() + u"  "_s : QString()) + papers::numbersMasked(line.cells.join(u" | "_s)));
        QJsonObject json{{u"cells"_s, QJsonArray::fromStringList(masked(line.cells))}, {u"open"_s, line.isOpen}};
        if (line.entry)
            json.insert(u"id"_s, line.entry->text());
        if (line.household)
            json.insert(u"household"_s, line.household->text());
        lines.append(json);
    }
    call.answer({{u"code"_s, table->info.code}, {u"columns"_s, QJsonArray::fromStringList(heads)}, {u"lines"_s, lines}});
    return Done;
}

int add(Call &call, casework::Office &office, Day day)
{
    const auto kind = fromCode<RegisterKind>(call.words().value(2));
    if (!kind) {
        QStringList codes;
        for (const auto &code : Codes<RegisterKind>::list)
            codes << code.text;
        return call.misuse(call.wording.text(u"registers.kind_needed"_s, {{u"codes"_s, codes.join(u", "_s)}}));
    }
    RegisterEntry entry = casework::newEntry(*kind, day);
    if (call.has(u"household"_s))
        entry.household = HouseholdId(call.option(u"household"_s));
    for (const auto &[option, text] : std::initializer_list<std::pair<const char16_t *, QString *>>{
             {u"name", &entry.name}, {u"place", &entry.place}, {u"source", &entry.source}, {u"what", &entry.what}, {u"detail", &entry.detail}, {u"handler", &entry.handler}})
        *text = call.option(QString::fromUtf16(option));
    if (call.has(u"person"_s)) {
        const auto dossier = casework::dossier(office, entry.household.value_or(HouseholdId()));
        if (!dossier)
            return call.refuse(dossier.error());
        for (const Member &member : dossier->members)
            if (member.name == call.option(u"person"_s))
                entry.member = member.id;
        if (!entry.member)
            return call.misuse(call.wording.text(u"registers.person_unknown"_s, {{u"name"_s, call.option(u"person"_s)}}));
    }
    if (call.has(u"amount"_s)) {
        entry.amount = Money::parse(call.option(u"amount"_s));
        if (!entry.amount)
            return call.misuse(call.wording.text(u"relief.reserve_amount"_s));
    }
    if (call.has(u"due"_s)) {
        entry.dueOn = dayOption(call, u"due"_s, day);
        if (!entry.dueOn)
            return Misuse;
    }
    const auto added = casework::addEntry(office, entry);
    if (!added)
        return call.refuse(added.error());
    call.say(call.wording.text(u"registers.said_added"_s, {{u"id"_s, added->text()}}));
    call.answer({{u"id"_s, added->text()}});
    return Done;
}

int said(Call &call, const Result<void> &result)
{
    if (!result)
        return call.refuse(result.error());
    call.answer({{u"id"_s, call.words().value(2)}});
    return Done;
}

} // namespace

int registers(Call &call)
{
    static const QStringList known{u"list"_s, u"show"_s, u"add"_s, u"answer"_s, u"remove"_s};
    const QString what = call.words().value(1, u"list"_s);
    if (!known.contains(what))
        return call.misuse(call.wording.text(u"registers.word_unknown"_s, {{u"word"_s, what}}));
    if (what != u"list" && call.words().size() < 3)
        return call.misuse(call.wording.text(u"cli.words_missing"_s, {{u"verb"_s, u"registers"_s}}));
    auto office = what == u"list" ? officeToLookAt(call) : what == u"show" ? officeToWriteFrom(call) : openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto month = call.has(u"month"_s) ? monthOption(call, u"month"_s) : std::optional(Month::of(office->today));
    const auto day = month ? dayOption(call, u"on"_s, office->today) : std::nullopt;
    if (!day)
        return Misuse;
    if (what == u"list")
        return listRegisters(call, *office, *month);
    if (what == u"show")
        return showRegister(call, *office, *month);
    if (what == u"add")
        return add(call, *office, *day);
    const RegisterEntryId id(call.words().value(2));
    return said(call, what == u"answer" ? casework::answerEntry(*office, id, call.option(u"answer"_s), *day) : casework::removeEntry(*office, id));
}

} // namespace xieli::cli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/clashes.h"
#include "casework/persons.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;
using casework::ClashChoice;
using casework::ClashRow;

namespace {

QJsonObject rowJson(const ClashRow &row)
{
    QJsonObject json{{u"id"_s, row.clash.id}, {u"kind"_s, toCode(row.clash.kind)}, {u"head"_s, row.head}, {u"village"_s, row.office}, {u"field"_s, row.field},
                     {u"first"_s, row.first}, {u"second"_s, row.second}, {u"stands"_s, row.stands}, {u"open"_s, row.isOpen},
                     {u"may_decide"_s, row.mayDecide}, {u"holds_pay"_s, row.clash.holdsPay}, {u"since"_s, row.clash.openedOn.toString(Qt::ISODate)}};
    json.insert(row.isOpen ? u"suggestion"_s : u"outcome"_s, row.isOpen ? row.suggestion : row.outcome);
    return json;
}

void tell(const Call &call, const ClashRow &row)
{
    const bool isPair = row.clash.kind == ClashKind::SamePerson;
    call.say(call.wording.text(isPair ? u"cli.clash_pair"_s : u"cli.clash_line"_s,
                               {{u"id"_s, row.clash.id}, {u"kind"_s, call.wording.text(u"clash.kind_"_s + toCode(row.clash.kind))}, {u"head"_s, row.head}, {u"field"_s, row.field},
                                {u"first"_s, row.first}, {u"second"_s, row.second}, {u"stands"_s, row.stands}}));
    const auto side = [&](const QString &title, const QString &value, const QString &author, const QString &day) {
        call.say(call.wording.text(u"cli.clash_side"_s, {{u"side"_s, title}, {u"value"_s, value}, {u"author"_s, author}, {u"day"_s, day}}));
    };
    if (isPair)
        for (const casework::ClashLine &line : row.lines) // both may be called the same, and live in one household
            if (line.differs)
                call.say(call.wording.text(u"cli.clash_differs"_s, {{u"label"_s, line.label}, {u"first"_s, line.first}, {u"second"_s, line.second}}));
    if (!isPair) {
        side(row.firstTitle, row.first, row.clash.villageAuthor, row.clash.villageDay);
        side(row.secondTitle, row.second, row.clash.townshipAuthor, row.clash.townshipDay);
    }
    if (row.isOpen)
        call.say(call.wording.text(u"cli.clash_suggestion"_s, {{u"suggestion"_s, row.suggestion}}));
    else
        call.say(call.wording.text(u"cli.clash_outcome"_s, {{u"outcome"_s, row.outcome}}));
}

/// A script decides on what stands when it is called: what it saw is what this very call reads.
int decideNow(Call &call, const QString &id, ClashChoice choice, const QString &typed, const QString &done)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const casework::Telling telling{call.wording};
    const auto row = casework::clash(*office, telling, id);
    if (!row)
        return call.refuse(row.error());
    if (const auto decided = casework::decideClash(*office, telling, {id, choice, typed, row->seen, call.option(u"why"_s)}); !decided)
        return call.refuse(decided.error());
    call.say(call.wording.text(done));
    call.answer({{u"id"_s, id}, {u"decided"_s, true}});
    return Done;
}

int again(Call &call, const QString &id)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (const auto asked = casework::askAgain(*office, {call.wording}, id, call.option(u"why"_s)); !asked)
        return call.refuse(asked.error());
    const auto row = casework::clash(*office, {call.wording}, id);
    call.say(call.wording.text(row && row->clash.kind == ClashKind::TwoAccounts ? u"cli.clash_again_accounts"_s : u"cli.clash_again"_s));
    call.answer({{u"id"_s, id}, {u"open"_s, true}});
    return Done;
}

} // namespace

int clashes(Call &call)
{
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto rows = casework::clashes(*office, {call.wording}, call.has(u"decided"_s) ? casework::ClashPart::Settled : casework::ClashPart::Open);
    if (!rows)
        return call.refuse(rows.error());
    QJsonArray list;
    for (const ClashRow &row : *rows) {
        const auto whole = casework::clash(*office, {call.wording}, row.clash.id);
        tell(call, whole ? *whole : row);
        list.append(rowJson(row));
    }
    call.say(call.wording.text(u"cli.clashes_count"_s, {{u"count"_s, QString::number(rows->size())}}));
    call.answer({{u"clashes"_s, list}});
    return Done;
}

int clash(Call &call)
{
    const QString what = call.words().value(1);
    if ((what != u"decide" && what != u"again") || call.words().size() < 3)
        return call.misuse(call.wording.text(u"cli.clash_word_unknown"_s, {{u"word"_s, what}}));
    if (what == u"again")
        return again(call, call.words().at(2));
    const bool village = call.has(u"village"_s);
    const bool township = call.has(u"township"_s);
    if (int(village) + int(township) + int(call.has(u"value"_s)) != 1)
        return call.misuse(call.wording.text(u"cli.clash_choice_needed"_s));
    return decideNow(call, call.words().at(2), village ? ClashChoice::First : township ? ClashChoice::Second : ClashChoice::Other, call.option(u"value"_s), u"cli.clash_done"_s);
}

int persons(Call &call)
{
    const QString what = call.words().value(1);
    if (what.isEmpty()) {
        auto office = openedOffice(call);
        if (!office)
            return call.refuse(office.error());
        const auto found = casework::findSamePersons(*office);
        if (!found)
            return call.refuse(found.error());
        call.say(call.wording.text(u"cli.persons_found"_s, {{u"count"_s, QString::number(*found)}}));
        call.answer({{u"open"_s, *found}});
        return Done;
    }
    if ((what != u"merge" && what != u"two" && what != u"again") || call.words().size() < 3)
        return call.misuse(call.wording.text(u"cli.persons_word_unknown"_s, {{u"word"_s, what}}));
    if (what == u"again")
        return again(call, call.words().at(2));
    const QString keep = call.option(u"keep"_s);
    if (what == u"merge" && keep != u"first" && keep != u"second")
        return call.misuse(call.wording.text(u"cli.persons_keep_needed"_s));
    const ClashChoice choice = what == u"two" ? ClashChoice::Other : keep == u"first" ? ClashChoice::First : ClashChoice::Second;
    return decideNow(call, call.words().at(2), choice, {}, u"cli.persons_done"_s);
}

} // namespace xieli::cli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/amending.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

/// The wish of `propose`; nothing where a month or day cannot be read (then `misuse` was said).
std::optional<casework::AmendmentWish> wishOf(Call &call, const casework::Office &office)
{
    casework::AmendmentWish wish;
    const auto figure = office.law ? casework::figureNamed(call.option(u"key"_s), *office.law, call.wording) : std::nullopt;
    wish.figure = figure ? figure->key : call.option(u"key"_s);
    const auto from = monthOption(call, u"from"_s);
    if (!from)
        return std::nullopt;
    wish.from = *from;
    if (call.has(u"to"_s)) {
        wish.to = monthOption(call, u"to"_s);
        if (!wish.to)
            return std::nullopt;
    }
    wish.status = call.has(u"status"_s) ? call.option(u"status"_s) : call.has(u"value"_s) ? u"stated"_s : u"empty"_s;
    wish.value = call.option(u"value"_s);
    wish.documentTitle = call.option(u"document"_s);
    wish.documentNumber = call.option(u"number"_s);
    wish.documentIssuer = call.option(u"issuer"_s);
    if (call.has(u"date"_s)) {
        wish.documentDate = dayOption(call, u"date"_s, {});
        if (!wish.documentDate)
            return std::nullopt;
    }
    wish.article = call.option(u"article"_s);
    wish.note = call.option(u"note"_s);
    return wish;
}

/// The amendment that the third word names: its whole id, or enough of its beginning.
Result<AmendmentId> namedAmendment(casework::Office &office, const QString &text)
{
    const auto all = casework::amendments(office);
    if (!all)
        return tl::unexpected(all.error());
    std::vector<AmendmentId> found;
    for (const PolicyAmendment &amendment : *all)
        if (!text.isEmpty() && amendment.id.text().startsWith(text))
            found.push_back(amendment.id);
    if (found.size() != 1)
        return fail(u"casework.amend_unknown"_s, {{u"id"_s, text}});
    return found.front();
}

policy::Span spanOf(const PolicyAmendment &amendment) { return {amendment.from, amendment.to}; }

int listAmendments(Call &call, casework::Office &office)
{
    const auto all = casework::amendments(office);
    if (!all)
        return call.refuse(all.error());
    if (all->empty())
        call.say(call.wording.text(u"cli.amend_none"_s));
    for (const PolicyAmendment &amendment : *all) {
        call.say(call.wording.text(u"cli.amend_line"_s,
                                   {{u"id"_s, amendment.id.text().left(8)}, {u"state"_s, call.wording.text(u"casework.amendment_"_s + toCode(amendment.state))},
                                    {u"figure"_s, casework::figureText(amendment.figure, office, call.wording)},
                                    {u"span"_s, casework::spanText(spanOf(amendment), call.wording)}, {u"value"_s, amendment.value},
                                    {u"document"_s, amendment.documentTitle}, {u"by"_s, amendment.proposedBy}, {u"settled"_s, amendment.settledBy}}));
        call.answer({{u"id"_s, amendment.id.text()}, {u"state"_s, toCode(amendment.state)}, {u"key"_s, amendment.figure},
                     {u"from"_s, amendment.from.toString()}, {u"to"_s, amendment.to ? QJsonValue(amendment.to->toString()) : QJsonValue()},
                     {u"status"_s, amendment.status}, {u"value"_s, amendment.value}, {u"document"_s, amendment.documentTitle},
                     {u"number"_s, amendment.documentNumber}, {u"article"_s, amendment.article}, {u"proposed_by"_s, amendment.proposedBy},
                     {u"settled_by"_s, amendment.settledBy}, {u"overlay"_s, amendment.overlay}, {u"overlay_edition"_s, amendment.overlayEdition}});
    }
    return Done;
}

int showTable(Call &call, casework::Office &office, const AmendmentId &id)
{
    const auto table = casework::amendmentTable(office, id);
    if (!table)
        return call.refuse(table.error());
    QJsonArray rows;
    for (const policy::AmendmentRow &row : table->rows) {
        const QString before = casework::valueText(row.figure, row.before, call.wording);
        const QString after = casework::valueText(row.figure, row.after, call.wording);
        call.say(call.wording.text(u"cli.amend_row"_s, {{u"key"_s, row.figure.key},
                                                        {u"span"_s, casework::spanText({row.from, row.to}, call.wording)}, {u"old"_s, before},
                                                        {u"new"_s, after}, {u"pack"_s, call.wording.packs(row.before.pack)}}));
        const policy::Unit unit = row.figure.unit;
        rows.append(QJsonObject{{u"key"_s, row.figure.key}, {u"from"_s, row.from.toString()},
                                {u"to"_s, row.to ? QJsonValue(row.to->toString()) : QJsonValue()}, {u"old"_s, policy::valueJson(row.before, unit)},
                                {u"new"_s, policy::valueJson(row.after, unit)}, {u"covers"_s, row.before.pack}, {u"change"_s, row.isChange}});
    }
    if (!table->hasEffect)
        call.say(call.wording.text(u"casework.amend_without_effect"_s));
    call.answer({{u"id"_s, id.text()}, {u"rows"_s, rows}, {u"has_effect"_s, table->hasEffect}});
    return Done;
}

int propose(Call &call, casework::Office &office)
{
    const auto wish = wishOf(call, office);
    if (!wish)
        return Misuse;
    const auto id = casework::proposeAmendment(office, *wish);
    if (!id)
        return call.refuse(id.error());
    call.say(call.wording.text(u"cli.amend_proposed"_s, {{u"id"_s, id->text().left(8)}}));
    return showTable(call, office, *id);
}

int confirm(Call &call, casework::Office &office, const AmendmentId &id)
{
    const auto confirmed = casework::confirmAmendment(office, id);
    if (!confirmed)
        return call.refuse(confirmed.error());
    call.say(call.wording.text(u"cli.amend_confirmed"_s, {{u"packs"_s, office.packs}, {u"edition"_s, office.law->edition()}}));
    call.answer({{u"id"_s, id.text()}, {u"packs"_s, office.packs}, {u"edition"_s, office.law->edition()}, {u"digest"_s, office.law->digest()}});
    return Done;
}

int withdraw(Call &call, casework::Office &office, const AmendmentId &id)
{
    const auto withdrawn = casework::withdrawAmendment(office, id, call.option(u"reason"_s));
    if (!withdrawn)
        return call.refuse(withdrawn.error());
    call.say(call.wording.text(u"cli.amend_withdrawn"_s));
    call.answer({{u"id"_s, id.text()}, {u"state"_s, u"withdrawn"_s}});
    return Done;
}

} // namespace

int amend(Call &call)
{
    const QString what = call.words().value(1);
    static const QStringList known{u"propose"_s, u"list"_s, u"table"_s, u"confirm"_s, u"withdraw"_s};
    if (!known.contains(what))
        return call.misuse(call.wording.text(u"cli.amend_words"_s));
    auto office = what == u"list" || what == u"table" ? officeToLookAt(call) : openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (what == u"list")
        return listAmendments(call, *office);
    if (what == u"propose")
        return propose(call, *office);
    const auto id = namedAmendment(*office, call.words().value(2));
    if (!id)
        return call.refuse(id.error());
    return what == u"table" ? showTable(call, *office, *id) : what == u"confirm" ? confirm(call, *office, *id) : withdraw(call, *office, *id);
}

} // namespace xieli::cli

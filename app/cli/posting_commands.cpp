// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/issue.h"

#include "casework/evidence.h"
#include "casework/postings.h"
#include "print/picture.h"
#include "print/render.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

/// The rule kept in the office, with what the call says otherwise.
std::optional<casework::PostingWish> wishOf(Call &call, casework::Office &office)
{
    const auto month = monthOption(call, u"month"_s);
    const auto postedOn = month ? dayOption(call, u"on"_s, office.today) : std::nullopt;
    const auto kind = fromCode<PostingKind>(call.has(u"kind"_s) ? call.option(u"kind"_s) : u"standing"_s);
    const auto programme = fromCode<Category>(call.has(u"programme"_s) ? call.option(u"programme"_s) : u"dibao"_s);
    const int usual = kind == PostingKind::Standing || !programme || !postedOn ? 0 : casework::postingDays(office, *programme, *postedOn).first; // a standing list hangs until a newer one does
    const auto days = postedOn ? numberOption(call, u"days"_s, usual, 0, 366) : std::nullopt;
    if (!days)
        return std::nullopt;
    if (!kind || !programme) {
        call.misuse(call.wording.text(kind ? u"postings.programme_needed"_s : u"postings.kind_needed"_s));
        return std::nullopt;
    }
    casework::PostingWish wish;
    if (const auto kept = casework::postingRule(office))
        wish.rule = *kept;
    wish.kind = *kind;
    wish.programme = *programme;
    wish.month = *month;
    wish.postedOn = *postedOn;
    wish.days = *days;
    wish.shorter = call.option(u"reason"_s);
    if (const auto before = casework::leftOutBefore(office, wish.programme))
        wish.leftOut = *before;
    using papers::PostingColumn;
    auto &columns = wish.rule.columns;
    if (call.has(u"amount"_s) && std::find(columns.begin(), columns.end(), PostingColumn::Amount) == columns.end())
        columns.insert(columns.end() - (columns.back() == PostingColumn::Remark ? 1 : 0), PostingColumn::Amount);
    wish.rule.maskNames = wish.rule.maskNames || call.has(u"mask"_s);
    if (call.has(u"hotline-township"_s))
        wish.rule.hotlineTownship = call.option(u"hotline-township"_s);
    if (call.has(u"hotline-county"_s))
        wish.rule.hotlineCounty = call.option(u"hotline-county"_s);
    return wish;
}

QJsonObject objectionJson(const PostingObjection &objection)
{
    QJsonObject json{{u"id"_s, objection.id.text()}, {u"day"_s, objection.day.toString(Qt::ISODate)}, {u"what"_s, objection.what}};
    if (objection.household)
        json.insert(u"household"_s, objection.household->text());
    if (objection.settledOn) {
        json.insert(u"settled_on"_s, objection.settledOn->toString(Qt::ISODate));
        json.insert(u"answer"_s, objection.answer);
    }
    return json;
}

QJsonObject rowJson(const casework::PostingRow &row, const papers::Wording &wording)
{
    QJsonObject json{{u"id"_s, row.posting.id.text()}, {u"kind"_s, toCode(row.posting.kind)}, {u"programme"_s, toCode(row.posting.programme)},
                     {u"month"_s, row.posting.month.toString()}, {u"posted_on"_s, row.posting.postedOn.toString(Qt::ISODate)},
                     {u"state"_s, toCode(row.state)}, {u"shown"_s, row.shown}, {u"digest"_s, row.posting.digest}};
    if (row.lastDay)
        json.insert(u"last_day"_s, row.lastDay->toString(Qt::ISODate));
    QJsonArray leftOut;
    for (const PostingEntry &entry : row.entries)
        if (entry.gap)
            leftOut.append(QJsonObject{{u"household"_s, entry.household.text()}, {u"gap"_s, toCode(*entry.gap)}, {u"text"_s, casework::gapText(*entry.gap, wording)}});
    json.insert(u"left_out"_s, leftOut);
    QJsonArray objections;
    for (const PostingObjection &objection : row.objections)
        objections.append(objectionJson(objection));
    json.insert(u"objections"_s, objections);
    return json;
}

int listPostings(Call &call, casework::Office &office)
{
    const auto rows = casework::postings(office);
    if (!rows)
        return call.refuse(rows.error());
    QJsonArray list;
    for (const casework::PostingRow &row : *rows) {
        list.append(rowJson(row, call.wording));
        call.say(u"%1  %2 %3 %4  %5 → %6  %7  %8"_s.arg(
            row.posting.id.text(), call.wording.text(u"postings.kind_"_s + toCode(row.posting.kind)), casework::programmeText(row.posting.programme, call.wording),
            row.posting.month.toString(), row.posting.postedOn.toString(Qt::ISODate), row.lastDay ? row.lastDay->toString(Qt::ISODate) : u"—"_s,
            QString::number(row.shown), casework::stateText(row.state, call.wording)));
        for (const PostingObjection &objection : row.objections)
            call.say(u"    %1  %2  %3  %4"_s.arg(objection.id.text(), objection.day.toString(Qt::ISODate), objection.what,
                                                 objection.settledOn ? objection.settledOn->toString(Qt::ISODate) + u' ' + objection.answer : u"…"_s));
    }
    call.answer({{u"postings"_s, list}});
    return Done;
}

int begin(Call &call, casework::Office &office)
{
    const auto wish = wishOf(call, office);
    if (!wish)
        return Misuse;
    const auto draft = casework::draftPosting(office, *wish);
    if (!draft)
        return call.refuse(draft.error());
    const auto beside = casework::alsoHanging(office, *wish);
    if (beside && *beside)
        call.say(call.wording.text(u"postings.said_beside"_s, {{u"day"_s, (*beside)->postedOn.toString(Qt::ISODate)}, {u"id"_s, (*beside)->id.text()}}));
    const auto begun = casework::beginPosting(office, *draft, draft->paper ? print::pdfBytes(*draft->paper) : QByteArray());
    if (!begun)
        return call.refuse(begun.error());
    call.say(call.wording.text(u"postings.said_begun"_s, {{u"id"_s, begun->text()}, {u"households"_s, QString::number(draft->input.rows.size())}}));
    call.answer({{u"id"_s, begun->text()}, {u"shown"_s, qint64(draft->input.rows.size())}});
    return Done;
}

/// What a verb that gave no value says: the register as it stands then.
int ended(Call &call, casework::Office &office, const Result<void> &result) { return result ? listPostings(call, office) : call.refuse(result.error()); }

int object(Call &call, casework::Office &office, Day day)
{
    casework::ObjectionNote note{PostingId(call.words().value(2)), {}, day, call.option(u"by"_s), call.option(u"what"_s)};
    if (call.has(u"household"_s))
        note.household = HouseholdId(call.option(u"household"_s));
    const auto made = casework::objectToPosting(office, note);
    if (!made)
        return call.refuse(made.error());
    call.say(call.wording.text(u"postings.said_objected"_s, {{u"id"_s, made->text()}}));
    call.answer({{u"id"_s, made->text()}});
    return Done;
}

int close(Call &call, casework::Office &office, Day day)
{
    casework::ClosingNote note{PostingId(call.words().value(2)), day, {}, call.option(u"note"_s)};
    if (call.has(u"photograph"_s)) {
        const QString path = call.option(u"photograph"_s);
        const auto file = print::readPictureFile(path);
        const auto shrunk = file ? print::shrinkPicture(*file, path) : tl::unexpected(file.error());
        const auto picture = shrunk ? casework::pictureFrom(shrunk->jpeg, shrunk->width, shrunk->height) : tl::unexpected(shrunk.error());
        if (!picture)
            return call.refuse(picture.error());
        note.photograph = *picture;
    }
    return ended(call, office, casework::closePosting(office, note));
}

} // namespace

int posting(Call &call)
{
    if (!call.has(u"o"_s))
        return call.misuse(call.wording.text(u"cli.output_needed"_s, {}));
    auto office = officeToWriteFrom(call);
    if (!office)
        return call.refuse(office.error());
    const auto wish = wishOf(call, *office);
    if (!wish)
        return Misuse;
    const auto draft = casework::draftPosting(*office, *wish);
    if (!draft)
        return call.refuse(draft.error());
    const QString path = call.option(u"o"_s);
    if (!path.endsWith(u".csv"_s, Qt::CaseInsensitive) && !path.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
        return draft->paper ? giveOut(call, *office, *draft->paper, u"posting"_s) : call.refuse(draft->paper.error());
    if (const auto written = casework::writePostingFile(*office, *draft, path); !written)
        return call.refuse(written.error());
    call.say(call.wording.text(u"cli.written"_s, {{u"file"_s, path}}));
    call.answer({{u"file"_s, path}});
    return Done;
}

int postings(Call &call)
{
    const QString what = call.words().value(1, u"list"_s);
    static const QStringList known{u"list"_s, u"begin"_s, u"object"_s, u"settle"_s, u"close"_s, u"withdraw"_s};
    if (!known.contains(what))
        return call.misuse(call.wording.text(u"postings.word_unknown"_s, {{u"word"_s, what}}));
    auto office = what == u"list" ? officeToLookAt(call) : openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (what == u"list")
        return listPostings(call, *office);
    if (what == u"begin")
        return begin(call, *office);
    const auto day = dayOption(call, u"on"_s, office->today);
    if (!day)
        return Misuse;
    if (call.words().size() < 3)
        return call.misuse(call.wording.text(u"cli.words_missing"_s, {{u"verb"_s, u"postings"_s}}));
    if (what == u"object")
        return object(call, *office, *day);
    if (what == u"settle")
        return ended(call, *office, casework::settleObjection(*office, PostingObjectionId(call.words().value(2)), call.option(u"answer"_s), *day));
    if (what == u"close")
        return close(call, *office, *day);
    return ended(call, *office, casework::withdrawPosting(*office, PostingId(call.words().value(2)), *day, call.option(u"reason"_s)));
}

} // namespace xieli::cli

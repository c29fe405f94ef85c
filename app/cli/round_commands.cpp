// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/roundverbs.h"

#include "casework/roundletters.h"
#include "papers/format.h"
#include "print/render.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject answerOf(const casework::RoundRow &row)
{
    const RoundItem &item = row.item;
    return {{u"id"_s, item.id.text()}, {u"household"_s, item.household.text()}, {u"head"_s, row.head}, {u"person"_s, row.person}, {u"cause"_s, item.cause},
            {u"day"_s, item.causeDay ? item.causeDay->toString(Qt::ISODate) : QString()}, {u"reason"_s, item.reason}, {u"action"_s, item.action}, {u"benefit"_s, item.benefit},
            {u"before_fen"_s, fen(item.before)}, {u"after_fen"_s, fen(item.after)}, {u"letter"_s, item.letter}, {u"letter_issued"_s, row.isLetterIssued},
            {u"state"_s, item.state}, {u"why"_s, item.why}, {u"decision"_s, item.decision}, {u"assigned_to"_s, item.assignedTo}, {u"by"_s, item.user}};
}

void sayRow(const Call &call, const casework::RoundRow &row)
{
    const RoundItem &item = row.item;
    const auto word = [&](const char *what, const QString &code) { return casework::roundWord(what, code, call.wording); };
    const QString money = item.before || item.after ? (item.before ? papers::amount(*item.before) : u"—"_s) + u" → "_s + (item.after ? papers::amount(*item.after) : u"—"_s) : QString();
    call.say(QStringList{row.head, row.group, word("action", item.action), money, item.reason, word("letter", item.letter), word("state", item.state), item.why, item.assignedTo, item.id.text().left(8)}.join(u"  "_s));
}

int tell(Call &call, casework::Office &office, const casework::RoundView &view)
{
    call.say(call.wording.text(u"rounds.said"_s, {{u"month"_s, view.round.id}, {u"all"_s, QString::number(view.rows.size())}, {u"open"_s, QString::number(view.states.value(u"open"_s))},
                                                  {u"more"_s, papers::amount(view.more)}, {u"less"_s, papers::amount(view.less)}}));
    QJsonArray rows;
    for (const casework::RoundRow &row : view.rows) {
        if ((call.has(u"action"_s) && row.item.action != call.option(u"action"_s)) || (call.has(u"cause"_s) && row.item.cause != call.option(u"cause"_s)))
            continue;
        sayRow(call, row);
        rows.append(answerOf(row));
    }
    if (call.has(u"o"_s)) {
        const papers::TableOut table = casework::roundTable(view, office);
        if (const auto written = casework::exportTable(office, table, table.title, {}, call.option(u"o"_s), pdfMaker()); !written)
            return call.refuse(written.error());
    }
    call.answer({{u"month"_s, view.round.id}, {u"closed"_s, view.round.closedOn ? view.round.closedOn->toString(Qt::ISODate) : QString()}, {u"open"_s, view.states.value(u"open"_s)},
                 {u"more_fen"_s, qint64(view.more.fen())}, {u"less_fen"_s, qint64(view.less.fen())}, {u"items"_s, rows}});
    return Done;
}

/// The open lines that the call names: by their ids (or how they begin), or all of an action or cause.
Result<std::vector<RoundItemId>> named(const Call &call, const casework::RoundView &view)
{
    std::vector<RoundItemId> ids;
    for (const QString &word : call.words().mid(2)) {
        const auto before = ids.size();
        for (const casework::RoundRow &row : view.rows)
            if (word.size() >= 6 && row.item.id.text().startsWith(word))
                ids.push_back(row.item.id);
        if (ids.size() != before + 1)
            return fail(u"rounds.item_unknown"_s, {{u"id"_s, word}});
    }
    if (ids.empty() && (call.has(u"action"_s) || call.has(u"cause"_s)))
        for (const casework::RoundRow &row : view.rows)
            if (row.isOpen() && (!call.has(u"action"_s) || row.item.action == call.option(u"action"_s)) && (!call.has(u"cause"_s) || row.item.cause == call.option(u"cause"_s)))
                ids.push_back(row.item.id);
    return ids.empty() ? Result<std::vector<RoundItemId>>(fail(u"rounds.which"_s)) : ids;
}

Result<void> act(Call &call, casework::Office &office, const QString &word, const std::vector<RoundItemId> &ids, Day day)
{
    const QString why = call.option(u"reason"_s);
    if (word == u"decline")
        return casework::declineItems(office, ids, why);
    if (word == u"postpone")
        return casework::postponeItems(office, ids, why);
    if (word == u"done")
        return casework::finishItems(office, ids, why);
    if (word == u"assign")
        return casework::assignItems(office, ids, call.option(u"person"_s));
    casework::RoundAcceptance wanted;
    wanted.items = ids;
    wanted.note = {day, call.has(u"by"_s) ? call.option(u"by"_s) : office.user, call.has(u"training"_s) ? casework::trainingDocument() : call.option(u"document"_s),
                   call.option(u"level"_s), call.option(u"before-posting"_s)};
    bool isNumber = false;
    if (const int grade = call.option(u"class"_s).toInt(&isNumber); isNumber)
        wanted.grade = grade;
    wanted.alone.reason = call.option(u"alone"_s);
    const auto done = casework::acceptItems(office, wanted);
    return done ? Result<void>() : tl::unexpected(done.error());
}

/// The letters of accepted lines: those named, or with no name all that none was issued of; as one PDF.
Result<void> issueLetters(const Call &call, casework::Office &office, const std::vector<RoundItemId> &ids)
{
    const auto done = casework::issueRoundLetters(office, ids, pdfMaker());
    if (!done)
        return tl::unexpected(done.error());
    for (const QString &line : casework::roundLettersWords(*done, call.wording))
        done->left.empty() ? call.say(line) : call.warn(line);
    return done->issued() == 0 ? Result<void>() : print::writePdf(done->letters, call.option(u"letters"_s));
}

std::vector<RoundItemId> withoutLetter(const casework::RoundView &view)
{
    std::vector<RoundItemId> ids;
    for (const casework::RoundRow &row : view.rows)
        if (row.item.state == u"accepted" && !row.item.letter.isEmpty() && !row.isLetterIssued)
            ids.push_back(row.item.id);
    return ids;
}

int listRounds(Call &call, casework::Office &office)
{
    const auto all = casework::rounds(office);
    if (!all)
        return call.refuse(all.error());
    QJsonArray answer;
    for (const MonthlyRound &round : *all) {
        const QString closed = round.closedOn ? round.closedOn->toString(Qt::ISODate) : QString();
        call.say(QStringList{round.id, round.openedOn.toString(Qt::ISODate), closed, round.closeReason}.join(u"  "_s));
        answer.append(QJsonObject{{u"month"_s, round.id}, {u"opened"_s, round.openedOn.toString(Qt::ISODate)}, {u"closed"_s, closed}, {u"why"_s, round.closeReason}});
    }
    call.answer({{u"rounds"_s, answer}});
    return Done;
}

int round(Call &call)
{
    const QString word = call.words().value(1, u"list"_s);
    if (const auto wrong = unknownWord(call, word, {u"list"_s, u"open"_s, u"show"_s, u"accept"_s, u"decline"_s, u"postpone"_s, u"done"_s, u"assign"_s, u"letters"_s, u"close"_s}))
        return *wrong;
    if (word == u"letters" && !call.has(u"letters"_s))
        return call.misuse(call.wording.text(u"cli.output_needed"_s));
    auto office = call.has(u"o"_s) || call.has(u"letters"_s) ? officeToWriteFrom(call) : word == u"list" || word == u"show" ? officeToLookAt(call) : openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (const auto own = casework::overOwnFile(*office, call.option(u"letters"_s)))
        return call.refuse(*own);
    if (word == u"list")
        return listRounds(call, *office);
    const auto month = call.has(u"month"_s) ? monthOption(call, u"month"_s) : std::optional(Month::of(office->today));
    const auto day = dayOption(call, u"on"_s, office->today);
    if (!month || !day)
        return Misuse;
    if (word == u"open") {
        const auto view = casework::openRound(*office, *month);
        return view ? tell(call, *office, *view) : call.refuse(view.error());
    }
    if (word == u"close") {
        if (const auto closed = casework::closeRound(*office, *month, call.option(u"reason"_s)); !closed)
            return call.refuse(closed.error());
    } else if (word != u"show") {
        const auto view = casework::roundOf(*office, *month);
        const bool isLetters = word == u"letters";
        const auto ids = !view ? tl::unexpected(view.error()) : isLetters && call.words().size() < 3 ? Result<std::vector<RoundItemId>>(withoutLetter(*view)) : named(call, *view);
        auto done = !ids ? tl::unexpected(ids.error()) : isLetters ? Result<void>() : act(call, *office, word, *ids, *day);
        if (done && call.has(u"letters"_s) && (isLetters || word == u"accept"))
            done = issueLetters(call, *office, *ids);
        if (!done)
            return call.refuse(done.error());
    }
    const auto view = casework::roundOf(*office, *month);
    return view ? tell(call, *office, *view) : call.refuse(view.error());
}

} // namespace

std::vector<Verb> roundVerbs()
{
    std::vector<Verb> verbs{
        {"round", round, "OFFICE [list|open|show|accept|decline|postpone|done|assign|letters|close] [ITEM…]", 1,
         {{"month", "YYYY-MM", "月份，不写为本月"}, {"action", "CODE", "哪一种建议：increase、reduce、stop、exit、change、begin、class、look"}, {"cause", "CODE", "哪一种事由：death、left、age、certificate、review …"},
          {"reason", "TEXT", "不采纳、推迟、已处理、留着：为什么"}, {"person", "NAME", "assign：交给谁"}, {"on", "DAY", "决定日期"}, {"by", "NAME", "决定人"}, {"document", "NUMBER", "决定文号"},
          {"level", "LEVEL", "township 或 county"}, {"class", "N", "定为几类"}, {"training", nullptr, "训练用：由村办公文件代训练乡镇决定"}, {"before-posting", "REASON", "公示期满前决定：为什么"},
          {"alone", "REASON", "本单位只有一位用户：为什么一个人经办又决定（记入日志）"}, {"letters", "FILE.pdf", "accept、letters：同时印发告知书，登记进文书台账，合成一个 PDF"}, {"o", "FILE", "工作清单：.xlsx、.csv 或 .pdf"}},
         "动态调整：本月的增、减、停清单，采纳后成为决定"},
    };
    verbs.push_back(checkReportVerb());
    for (Verb &verb : lookVerbs())
        verbs.push_back(std::move(verb));
    return verbs;
}

} // namespace xieli::cli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/moves.h"
#include "casework/register.h"
#include "papers/format.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;
using casework::BroughtFile;
using casework::MoveRow;

namespace {

QJsonObject moveJson(const MoveRow &row)
{
    return {{u"id"_s, row.id}, {u"side"_s, toCode(row.side)}, {u"state"_s, toCode(row.state)}, {u"household"_s, row.household.text()}, {u"head"_s, row.head},
            {u"persons"_s, row.persons}, {u"day"_s, row.day.toString(Qt::ISODate)}, {u"from"_s, row.from}, {u"to"_s, row.to},
            {u"answered_on"_s, row.answeredOn ? row.answeredOn->toString(Qt::ISODate) : QString()}, {u"answer"_s, row.answer}, {u"told"_s, row.told},
            {u"news"_s, row.news}, {u"may_give"_s, row.mayGive}, {u"may_answer"_s, row.mayAnswer}, {u"may_send_back"_s, row.maySendBack},
            {u"may_take_back"_s, row.takingBack != casework::TakingBack::No}, {u"may_reopen"_s, row.mayReopen}};
}

int listMoves(Call &call)
{
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto rows = casework::moves(*office, call.has(u"all"_s));
    if (!rows)
        return call.refuse(rows.error());
    QJsonArray answer;
    for (const MoveRow &row : *rows) {
        call.say(call.wording.text(u"cli.move_line"_s, {{u"id"_s, row.id}, {u"head"_s, row.head}, {u"persons"_s, QString::number(row.persons)},
                                                       {u"day"_s, row.day.toString(Qt::ISODate)}, {u"from"_s, row.from}, {u"to"_s, row.to}, {u"told"_s, row.told}}));
        if (row.news > 0)
            call.say(call.wording.text(u"cli.move_news"_s, {{u"count"_s, QString::number(row.news)}, {u"id"_s, row.id}}));
        answer.append(moveJson(row));
    }
    call.say(call.wording.text(u"cli.move_count"_s, {{u"count"_s, QString::number(rows->size())}}));
    call.answer({{u"moves"_s, answer}});
    return Done;
}

QJsonArray sayPart(const Call &call, const QString &part, const std::vector<BroughtFile::Line> &lines)
{
    QJsonArray answer;
    if (!lines.empty())
        call.say(call.wording.text(u"cli.move_part"_s, {{u"part"_s, call.wording.text(u"cli.move_part_"_s + part)}, {u"count"_s, QString::number(lines.size())}}));
    for (const BroughtFile::Line &line : lines) {
        const QString amount = line.isMoney ? papers::yuan(line.amount) : QString();
        call.say(call.wording.text(u"cli.indented"_s, {{u"text"_s, QStringList{line.when, line.what, line.detail, amount}.join(u"  "_s).trimmed()}}));
        answer.append(QJsonObject{{u"when"_s, line.when}, {u"what"_s, line.what}, {u"detail"_s, line.detail}, {u"fen"_s, line.isMoney ? QJsonValue(qint64(line.amount.fen())) : QJsonValue()}});
    }
    return answer;
}

int showMove(Call &call, const QString &given)
{
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto id = casework::moveKnownHere(*office, given);
    const auto file = id ? casework::broughtFile(*office, *id, {call.wording}) : tl::unexpected(id.error());
    if (!file)
        return call.refuse(file.error());
    QJsonObject answer = moveJson(file->move);
    for (const auto &[part, lines] : {std::pair(u"decisions"_s, &file->decisions), std::pair(u"payments"_s, &file->payments), std::pair(u"aid"_s, &file->aid), std::pair(u"events"_s, &file->events),
                                      std::pair(u"later"_s, &file->later)})
        answer.insert(part, sayPart(call, part, *lines));
    call.answer(answer);
    return Done;
}

/// All that live there leave: the event that the window writes, too.
Result<void> away(Call &call, casework::Office &office, Day day)
{
    const auto household = namedHousehold(call, office);
    const auto dossier = household ? casework::dossier(office, *household) : Result<Dossier>();
    if (!household || !dossier)
        return tl::unexpected(household ? dossier.error() : household.error());
    casework::Leaving leaving{FamilyEventKind::MoveOut, *household, {}, {}, {day, call.option(u"reason"_s), {}}, call.option(u"to"_s)};
    for (const Member &member : dossier->members)
        if (!member.leftOn && !member.diedOn)
            leaving.persons.push_back(member.id);
    return casework::recordLeaving(office, leaving);
}

Result<void> takeBack(Call &call, casework::Office &office, const QString &id, const QString &why)
{
    const auto done = casework::takeMoveBack(office, id, why);
    if (!done)
        return tl::unexpected(done.error());
    call.say(call.wording.text(*done == casework::TakingBack::AtOnce ? u"cli.move_taken_back"_s : u"cli.move_asked_back"_s));
    return {};
}

Result<void> act(Call &call, casework::Office &office, const QString &what, const QString &id, Day day)
{
    const QString why = call.option(u"reason"_s);
    if (what == u"away")
        return away(call, office, day);
    if (what == u"give")
        return casework::giveMove(office, id, call.option(u"to"_s));
    if (what == u"accept")
        return casework::acceptMove(office, id, day);
    if (what == u"decline")
        return casework::declineMove(office, id, why);
    if (what == u"take-back")
        return takeBack(call, office, id, why);
    if (what == u"send-back")
        return casework::sendMoveBack(office, id, why);
    if (what == u"back")
        return casework::reopenMoved(office, id, {day, why, {}});
    return casework::readMoveNews(office, id);
}

} // namespace

int move(Call &call)
{
    const QString what = call.words().value(1);
    const QString id = call.words().value(2);
    if (what.isEmpty())
        return listMoves(call);
    static const QStringList known{u"away"_s, u"give"_s, u"take-back"_s, u"accept"_s, u"decline"_s, u"send-back"_s, u"back"_s, u"show"_s, u"seen"_s};
    if (!known.contains(what) || (what != u"away" && id.isEmpty()))
        return call.misuse(call.wording.text(u"cli.move_word_unknown"_s, {{u"word"_s, what}}));
    if ((what == u"away" || what == u"give") && call.option(u"to"_s).trimmed().isEmpty())
        return call.misuse(call.wording.text(u"cli.move_to_needed"_s));
    if (what == u"show")
        return showMove(call, id);
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto day = dayOption(call, u"day"_s, office->today);
    if (!day)
        return Misuse;
    const auto here = what == u"away" ? Result<QString>(id) : casework::moveKnownHere(*office, id);
    if (!here)
        return call.refuse(here.error());
    if (const auto done = act(call, *office, what, *here, *day); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"cli.move_done"_s));
    call.answer({{u"done"_s, what}, {u"id"_s, *here}});
    return Done;
}

} // namespace xieli::cli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/stick.h"
#include "casework/villages.h"
#include "papers/format.h"

#include <QFileInfo>
#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject totalsAnswer(const casework::SharedTotals &totals)
{
    return {{u"households"_s, totals.households}, {u"persons"_s, totals.persons}, {u"fen"_s, qint64(totals.money.fen())}};
}

QJsonObject parcelAnswer(const casework::ParcelReport &report)
{
    QJsonObject byFate;
    for (auto it = report.byFate.cbegin(); it != report.byFate.cend(); ++it)
        byFate.insert(it.key(), it.value());
    QJsonArray fates;
    for (const auto &fate : report.fates)
        fates.append(QJsonObject{{u"table"_s, fate.table}, {u"key"_s, fate.key}, {u"kind"_s, fate.kind}, {u"what"_s, fate.what}, {u"fate"_s, fate.fate},
                                 {u"reason"_s, fate.reason}});
    return {{u"file"_s, report.file}, {u"sender"_s, report.sender}, {u"sequence"_s, report.sequence}, {u"outcome"_s, report.outcome},
            {u"digest"_s, report.digest}, {u"records"_s, report.records}, {u"households"_s, report.households}, {u"persons"_s, report.persons},
            {u"total_fen"_s, qint64(report.total.fen())}, {u"theirs"_s, totalsAnswer(report.theirs)}, {u"ours"_s, totalsAnswer(report.ours)},
            {u"acknowledged"_s, report.acknowledged}, {u"forgotten"_s, report.forgotten}, {u"totals_compared"_s, report.totalsCompared},
            {u"totals_agree"_s, report.totalsAgree}, {u"money_compared"_s, report.moneyCompared}, {u"aside"_s, report.aside}, {u"late"_s, report.late}, {u"to_check"_s, report.toCheck}, {u"clashes_opened"_s, report.clashesOpened},
            {u"code_compared"_s, report.codeCompared}, {u"by_fate"_s, byFate}, {u"fates"_s, fates}};
}

void sayTotals(const Call &call, const casework::ParcelReport &report)
{
    const auto &wording = call.wording;
    if (report.outcome != u"taken")
        return;
    call.say(wording.text(u"parcels.totals_line"_s,
                          {{u"their_households"_s, QString::number(report.theirs.households)}, {u"their_persons"_s, QString::number(report.theirs.persons)},
                           {u"their_money"_s, papers::amount(report.theirs.money)}, {u"own_households"_s, QString::number(report.ours.households)},
                           {u"own_persons"_s, QString::number(report.ours.persons)}, {u"own_money"_s, papers::amount(report.ours.money)}}));
    call.say(casework::totalsVerdict(report, wording));
    for (const QString &why : casework::whyTotalsDiffer(report, wording))
        call.say(wording.text(u"cli.indented"_s, {{u"text"_s, why}}));
}

/// Each record that did not simply go in, here or there.
void sayFates(const Call &call, const casework::ParcelReport &report)
{
    for (const casework::FateRow &row : report.fates)
        if (const QString fate = u"parcels.fate_"_s + row.fate; !row.reason.isEmpty() || (row.fate != u"accepted" && row.fate != u"there_accepted"))
            call.say(call.wording.text(u"parcels.fate_line"_s, {{u"what"_s, row.what.isEmpty() ? row.key : row.what}, {u"kind"_s, row.kind}, {u"fate"_s, call.wording.text(fate)}, {u"reason"_s, row.reason}}));
}

void sayParcel(const Call &call, const QString &path, const casework::ParcelReport &report)
{
    const auto count = [](int number) { return QString::number(number); };
    if (!report.reason.isEmpty() && report.outcome != u"aside") // it says what has become of the parcel, and what to do
        return call.say(report.reason);
    call.say(call.wording.text(u"cli.parcel_"_s + report.outcome,
                               {{u"file"_s, path}, {u"sender"_s, report.sender}, {u"sequence"_s, count(report.sequence)},
                                {u"records"_s, count(report.records)}, {u"households"_s, count(report.households)},
                                {u"persons"_s, count(report.persons)}, {u"total"_s, report.total.toString()},
                                {u"accepted"_s, count(report.byFate.value(u"accepted"_s))}, {u"merged"_s, count(report.byFate.value(u"merged"_s))},
                                {u"kept"_s, count(report.byFate.value(u"kept"_s))}, {u"refused"_s, count(report.byFate.value(u"refused"_s))},
                                {u"clash"_s, count(report.byFate.value(u"clash"_s))}, {u"acknowledged"_s, count(report.acknowledged)}}));
    if (!report.reason.isEmpty())
        call.say(report.reason);
    if (report.healed)
        call.say(call.wording.text(u"exchange.healed"_s, {{u"office"_s, report.sender}}));
    if (!report.copyFirst.isEmpty())
        call.say(call.wording.text(u"parcels.copy_first"_s, {{u"file"_s, report.copyFirst}}));
    if (report.forgotten > 0)
        call.say(call.wording.text(u"exchange.forgotten"_s, {{u"office"_s, report.sender}, {u"sequence"_s, count(report.forgotten)}}));
    sayTotals(call, report);
    for (const auto &[key, number] : {std::pair(u"parcels.late_went_in"_s, report.late), std::pair(u"parcels.waits_aside"_s, report.aside),
                                      std::pair(u"parcels.to_check"_s, report.toCheck), std::pair(u"parcels.clashes_opened"_s, report.clashesOpened), std::pair(u"parcels.not_taken_there"_s, report.notTakenThere)})
        if (number > 0)
            call.say(call.wording.text(key, {{u"count"_s, count(number)}}));
    sayFates(call, report);
    sayCode(call, report.codeCompared, report.sender, report.code);
}

void sayStickFile(const Call &call, const casework::StickFile &file)
{
    const bool known = !file.sender.isEmpty() && file.sequence > 0;
    call.say(call.wording
                 .text(known ? u"parcels.stick_line"_s : u"parcels.stick_line_bare"_s,
                       {{u"file"_s, file.name}, {u"outcome"_s, call.wording.text(u"parcels.outcome_"_s + toCode(file.outcome))}, {u"sender"_s, file.sender},
                        {u"sequence"_s, QString::number(file.sequence)}, {u"reason"_s, file.reason}})
                 .trimmed());
    if (file.report && file.outcome == casework::StickOutcome::Taken) {
        sayTotals(call, *file.report);
        sayFates(call, *file.report);
    }
    QJsonObject answer = file.report ? parcelAnswer(*file.report) : QJsonObject{{u"sender"_s, file.sender}, {u"sequence"_s, file.sequence}};
    answer.insert(u"file"_s, file.name);
    answer.insert(u"outcome"_s, toCode(file.outcome));
    answer.insert(u"reason"_s, file.reason);
    answer.insert(u"key"_s, file.key);
    call.answer(answer);
}

/// Everything that stands in the folders; refused where a parcel for this office could not be taken in.
int takeInFolder(Call &call, casework::Office &office)
{
    using casework::StickOutcome;
    const auto stick = casework::takeInStick(office, call.words().mid(1));
    if (!stick)
        return call.refuse(stick.error());
    for (const casework::StickFile &file : stick->files)
        sayStickFile(call, file);
    call.say(stick->told(call.wording));
    return stick->count(StickOutcome::Refused) > 0 ? Refused : Done;
}

} // namespace

int takeIn(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const QStringList paths = call.words().mid(1);
    if (std::any_of(paths.begin(), paths.end(), [](const QString &path) { return QFileInfo(path).isDir(); }))
        return takeInFolder(call, *office);
    int exit = Done;
    for (const QString &path : paths) {
        const auto report = casework::takeInParcel(*office, path);
        if (!report) {
            exit = call.refuse(report.error());
            call.answer({{u"file"_s, path}, {u"outcome"_s, u"refused"_s}, {u"key"_s, report.error().key},
                         {u"reason"_s, call.wording.say(report.error())}});
            continue;
        }
        sayParcel(call, path, *report);
        call.answer(parcelAnswer(*report));
    }
    return exit;
}

int parcels(Call &call)
{
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto rows = casework::parcels(*office, call.option(u"of"_s));
    if (!rows)
        return call.refuse(rows.error());
    if (rows->empty())
        call.say(call.wording.text(u"parcels.list_empty"_s));
    for (const casework::ParcelRow &row : *rows) {
        const QString totals = row.totals ? call.wording.text(u"parcels.totals_short"_s,
                                                              {{u"households"_s, QString::number(row.totals->households)},
                                                               {u"persons"_s, QString::number(row.totals->persons)},
                                                               {u"money"_s, papers::amount(row.totals->money)}})
                                          : QString();
        call.say(call.wording
                     .text(row.isOurs ? u"parcels.sent_line"_s : u"parcels.received_line"_s,
                           {{u"office"_s, row.name}, {u"sequence"_s, QString::number(row.sequence)}, {u"day"_s, row.day.toString(Qt::ISODate)},
                            {u"state"_s, call.wording.text(u"parcels.state_"_s + toCode(row.state))}, {u"totals"_s, totals}})
                     .trimmed());
        QJsonObject answer{{u"office"_s, row.office.text()}, {u"name"_s, row.name}, {u"sent"_s, row.isOurs}, {u"sequence"_s, row.sequence},
                           {u"day"_s, row.day.toString(Qt::ISODate)}, {u"state"_s, toCode(row.state)}, {u"digest"_s, row.digest}};
        if (row.totals)
            answer.insert(u"totals"_s, totalsAnswer(*row.totals));
        call.answer(answer);
    }
    return Done;
}

int asides(Call &call)
{
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto rows = casework::recordsAside(*office);
    if (!rows)
        return call.refuse(rows.error());
    if (rows->empty())
        call.say(call.wording.text(u"parcels.aside_empty"_s));
    for (const casework::AsideRow &row : *rows) {
        call.say(call.wording.text(u"parcels.aside_line"_s, {{u"office"_s, row.name}, {u"sequence"_s, QString::number(row.sequence)}, {u"what"_s, row.what},
                                                            {u"table"_s, row.kind},
                                                            {u"reason"_s, row.reason}, {u"day"_s, row.since.toString(Qt::ISODate)}}));
        call.answer({{u"office"_s, row.office.text()}, {u"name"_s, row.name}, {u"sequence"_s, row.sequence}, {u"table"_s, row.table}, {u"key"_s, row.key}, {u"kind"_s, row.kind},
                     {u"what"_s, row.what}, {u"reason"_s, row.reason}, {u"since"_s, row.since.toString(Qt::ISODate)}});
    }
    return Done;
}

} // namespace xieli::cli

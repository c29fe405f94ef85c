// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/backups.h"
#include "casework/restoring.h"
#include "cli/commands.h"
#include "cli/safetyverbs.h"
#include "cli/verb.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

using namespace casework;

QString text(int number) { return QString::number(number); }

QString placeOf(Office &office, const BackupPlaceId &id)
{
    const auto place = office.file->read([&](Reader &reader) { return reader.find<BackupPlace>(id); });
    return place && *place ? placeText(office, **place) : QString();
}

QJsonObject told(const BackupRun &run)
{
    return {{u"id"_s, run.id.text()}, {u"place"_s, run.place.text()}, {u"made_at"_s, run.madeAt}, {u"name"_s, run.name}, {u"outcome"_s, toCode(run.outcome)},
            {u"reason"_s, run.reason}, {u"files"_s, run.files}, {u"bytes"_s, qint64(run.bytes)}, {u"digest"_s, run.digest}, {u"head"_s, qint64(run.headSequence)},
            {u"households"_s, run.households}, {u"persons"_s, run.persons}, {u"paid_fen"_s, qint64(run.paid.fen())},
            {u"drilled_on"_s, run.drilledOn ? run.drilledOn->toString(Qt::ISODate) : QString()}, {u"removed"_s, run.removedOn.has_value()}};
}

QString stateOf(const BackupRun &run, const papers::Wording &wording)
{
    if (run.outcome == BackupOutcome::Failed)
        return wording.text(u"backups.state_failed"_s);
    if (run.removedOn)
        return wording.text(u"backups.state_removed"_s);
    return run.drilledOn ? wording.text(u"backups.state_drilled"_s, {{u"day"_s, run.drilledOn->toString(Qt::ISODate)}}) : wording.text(u"backups.state_verified"_s);
}

int listBackups(Call &call)
{
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto places = backupPlaces(*office);
    const auto runs = places ? backupRuns(*office) : Result<std::vector<BackupRun>>();
    if (!places || !runs)
        return call.refuse(places ? runs.error() : places.error());
    QJsonArray placesTold, runsTold;
    for (const BackupPlace &place : *places) {
        call.say(call.wording.text(u"backups.place_line"_s, {{u"id"_s, place.id.text()}, {u"place"_s, placeText(*office, place)}, {u"hours"_s, text(place.everyHours)},
                                                            {u"days"_s, text(place.keepDays)}, {u"weeks"_s, text(place.keepWeeks)}, {u"months"_s, text(place.keepMonths)}}));
        placesTold.append(QJsonObject{{u"id"_s, place.id.text()}, {u"kind"_s, toCode(place.kind)}, {u"path"_s, place.path}, {u"place"_s, placeText(*office, place)}});
    }
    for (const BackupRun &run : *runs) {
        call.say(call.wording.text(u"backups.run_line"_s, {{u"at"_s, QDateTime::fromString(run.madeAt, Qt::ISODate).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)},
                                                          {u"name"_s, run.name}, {u"state"_s, stateOf(run, call.wording)}, {u"households"_s, text(run.households)},
                                                          {u"persons"_s, text(run.persons)}, {u"place"_s, placeOf(*office, run.place)}}));
        runsTold.append(told(run));
    }
    if (runs->empty())
        call.say(call.wording.text(u"backups.none"_s));
    call.answer({{u"places"_s, placesTold}, {u"runs"_s, runsTold}});
    return Done;
}

int placed(Call &call)
{
    const bool isStick = call.has(u"stick"_s);
    PlaceWish wish;
    wish.kind = isStick ? BackupKind::Stick : BackupKind::Folder;
    wish.folder = call.option(isStick ? u"stick"_s : u"folder"_s);
    const auto hours = numberOption(call, u"every-hours"_s, wish.everyHours, 0, 24 * 31);
    const auto days = numberOption(call, u"keep-days"_s, wish.keepDays, 0, 1000);
    const auto weeks = numberOption(call, u"keep-weeks"_s, wish.keepWeeks, 0, 1000);
    const auto months = numberOption(call, u"keep-months"_s, wish.keepMonths, 0, 1000);
    if (!hours || !days || !weeks || !months)
        return Misuse;
    if (wish.folder.isEmpty())
        return call.misuse(call.wording.text(u"backups.what"_s));
    wish.everyHours = *hours;
    wish.keepDays = *days;
    wish.keepWeeks = *weeks;
    wish.keepMonths = *months;
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto place = addBackupPlace(*office, wish);
    if (!place)
        return call.refuse(place.error());
    call.say(call.wording.text(u"backups.place_added"_s, {{u"place"_s, placeText(*office, *place)}}));
    call.answer({{u"id"_s, place->id.text()}});
    return Done;
}

int ended(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (const auto done = endBackupPlace(*office, BackupPlaceId(call.words().at(2))); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"backups.place_ended"_s));
    return Done;
}

/// The text of a recovery sheet in a file; empty where --sheet is not said.
Result<QString> sheetText(const Call &call)
{
    if (!call.has(u"sheet"_s))
        return QString();
    QFile sheet(call.option(u"sheet"_s));
    if (!sheet.open(QIODevice::ReadOnly))
        return fail(u"cli.not_readable"_s, {{u"file"_s, call.option(u"sheet"_s)}, {u"why"_s, sheet.errorString()}});
    return QString::fromUtf8(sheet.read(4096));
}

int drilled(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto sheet = sheetText(call);
    const auto secret = passphrase(call);
    if (!sheet || !secret)
        return call.refuse(sheet ? secret.error() : sheet.error());
    const auto report = drill(*office, call.words().at(2), {call.option(u"user"_s), *secret, *sheet});
    if (!report)
        return call.refuse(report.error());
    for (const QString &line : drillWords(*report, call.wording))
        call.say(line);
    call.answer({{u"sound"_s, report->sound}, {u"by_sheet"_s, report->bySheet}, {u"opened_by"_s, report->openedBy}, {u"households"_s, report->households},
                 {u"households_now"_s, report->householdsNow}, {u"persons"_s, report->persons}, {u"persons_now"_s, report->personsNow},
                 {u"paid_fen"_s, qint64(report->paid.fen())}, {u"paid_fen_now"_s, qint64(report->paidNow.fen())}, {u"same_history"_s, report->sameHistory},
                 {u"changes_since"_s, report->changesSince}, {u"known"_s, report->isKnown}});
    return report->sound ? Done : Refused;
}

int backups(Call &call)
{
    const QString what = call.words().value(1, u"list"_s);
    const bool needsWord = what == "drill"_L1 || what == "end"_L1;
    if (needsWord && call.words().size() < 3)
        return call.misuse(call.wording.text(u"backups.what"_s));
    if (what == "list"_L1)
        return listBackups(call);
    if (what == "place"_L1)
        return placed(call);
    if (what == "end"_L1)
        return ended(call);
    return what == "drill"_L1 ? drilled(call) : call.misuse(call.wording.text(u"backups.what"_s));
}

int restore(Call &call)
{
    const QString target = call.option(u"o"_s);
    if (target.isEmpty())
        return call.misuse(call.wording.text(u"cli.output_needed"_s));
    const auto sheet = sheetText(call);
    const auto secret = passphrase(call);
    if (!sheet || !secret)
        return call.refuse(sheet ? secret.error() : sheet.error());
    const auto report = restoreBackup(call.words().first(), target, {call.option(u"user"_s), *secret, *sheet}, today(call));
    if (!report)
        return call.refuse(report.error());
    call.say(call.wording.text(u"backups.restored"_s, {{u"file"_s, target}, {u"office"_s, report->office}, {u"day"_s, report->lastDay.toString(Qt::ISODate)},
                                                      {u"changes"_s, QString::number(report->changes)}, {u"households"_s, text(report->households)},
                                                      {u"persons"_s, text(report->persons)}}));
    call.say(call.wording.text(u"backups.restored_next"_s));
    if (report->isTownship)
        call.warn(call.wording.text(u"backups.restored_bank"_s, {{u"day"_s, report->lastDay.toString(Qt::ISODate)}}));
    call.answer({{u"file"_s, target}, {u"office"_s, report->office}, {u"user"_s, report->user}, {u"changes"_s, qint64(report->changes)},
                 {u"households"_s, report->households}, {u"persons"_s, report->persons}, {u"last_day"_s, report->lastDay.toString(Qt::ISODate)}});
    return Done;
}

} // namespace

int backUpDue(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto round = backUpWhereDue(*office, Surroundings::ofThisMachine());
    if (!round)
        return call.refuse(round.error());
    QJsonArray made, failed, absent;
    for (const BackupRun &run : round->made) {
        call.say(call.wording.text(u"backups.made"_s, {{u"file"_s, run.name}, {u"place"_s, placeOf(*office, run.place)}, {u"households"_s, text(run.households)},
                                                      {u"persons"_s, text(run.persons)}}));
        made.append(told(run));
    }
    for (const auto &[place, why] : round->failed) {
        call.warn(call.wording.text(u"backups.failed"_s, {{u"place"_s, placeText(*office, place)}, {u"why"_s, call.wording.say(why)}}));
        failed.append(QJsonObject{{u"place"_s, place.id.text()}, {u"reason"_s, why.key}});
    }
    for (const BackupPlace &place : round->absent) {
        call.warn(call.wording.text(u"backups.absent"_s, {{u"place"_s, placeText(*office, place)}}));
        absent.append(place.id.text());
    }
    if (!office->file->allows(Right::Prepare))
        call.say(call.wording.text(u"backups.nothing_asked"_s));
    else if (round->upToDate > 0)
        call.say(call.wording.text(u"backups.up_to_date"_s, {{u"count"_s, text(round->upToDate)}}));
    call.answer({{u"made"_s, made}, {u"failed"_s, failed}, {u"absent"_s, absent}, {u"up_to_date"_s, round->upToDate}});
    return round->failed.empty() ? Done : Refused;
}

std::vector<Verb> backupVerbs()
{
    const Option sheet{"sheet", "FILE", "恢复单的文字：凭它打开"};
    return {{"backups", backups, "OFFICE [list|place|end ID|drill FILE]", 1,
             {{"folder", "DIR", "place：另一块硬盘或共享文件夹里的文件夹"}, {"stick", "DIR", "place：U 盘里的文件夹，以后凭标记认它"}, {"every-hours", "N", "place：最多几小时备份一次（不写为 8）"},
              {"keep-days", "N", "place：最近几天各留一份（7）"}, {"keep-weeks", "N", "place：最近几周各留一份（4）"}, {"keep-months", "N", "place：最近几个月各留一份（12）"}, sheet},
             "自动备份：清单、登记位置、停用位置、恢复演练"},
            {"restore", restore, "BACKUP", 1, {{"o", "OFFICE", "恢复成这个办公文件（不能已经有）"}, sheet}, "从备份恢复成办公文件；有 --sheet 时，口令是新口令"}};
}

} // namespace xieli::cli

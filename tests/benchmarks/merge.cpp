// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/exchange.h"
#include "benchmarks/offices.h"
#include "benchmarks/plainfile.h"
#include "benchmarks/stopwatch.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <sys/resource.h>

namespace xieli::benchmark {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 3;
constexpr int membersEach = 3;

QString oneOf(QRandomGenerator &random, const QString &characters, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += characters[random.bounded(int(characters.size()))];
    return text;
}

void makeRegister(OfficeFile &village, int households)
{
    QRandomGenerator random(1);
    must(village.change({u"benchmark"_s}, [&](Writer &writer) {
        for (int number = 0; number < households; ++number) {
            Household household;
            household.id = HouseholdId::create();
            household.areaCode = u"629901101201"_s;
            household.village = u"柳树湾村"_s;
            household.group = u"%1组"_s.arg(number % 12 + 1);
            household.phone = u"0900"_s + oneOf(random, u"0123456789"_s, 7);
            household.claimedMonthlyAmount = Money::fromYuan(random.bounded(900));
            household.claimedPersons = membersEach;
            household.openedOn = Day(2016, 1, 1).addDays(random.bounded(700));
            writer.insert(household);
            for (int position = 0; position < membersEach; ++position) {
                Member member;
                member.id = MemberId::create();
                member.household = household.id;
                member.position = position;
                member.name = oneOf(random, u"赵钱孙李周吴郑王冯陈"_s, 1) + oneOf(random, u"仁义礼智信永强秀兰国平小文海霞"_s, 2);
                member.idNumberText = u"629901"_s + oneOf(random, u"0123456789"_s, 12);
                member.relation = position == 0 ? 2 : position == 1 ? 10 : 20;
                member.health = Health::Healthy;
                writer.insert(member);
            }
        }
    }));
}

/// One cell of every household and every person: a month's round of visits in a large county.
void editAll(OfficeFile &village, int round)
{
    must(village.change({u"benchmark"_s}, [&](Writer &writer) {
        for (Household &household : writer.all<Household>()) {
            household.claimedMonthlyAmount = *household.claimedMonthlyAmount + Money::fromYuan(round + 1);
            writer.update(household);
        }
        for (Member &member : writer.all<Member>()) {
            if (member.position == 0)
                member.health = round % 2 ? Health::Healthy : Health::ChronicIllness;
            else if (member.position == 1)
                member.labourCapacity = round % 2 ? LabourCapacity::Full : LabourCapacity::Partial;
            else
                member.note = u"第%1次走访时在家"_s.arg(round + 1);
            writer.update(member);
        }
    }));
}

/// Processor time of the programs that were waited for.
qint64 childrensTime()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto nanoseconds = [](const timeval &time) { return qint64(time.tv_sec) * 1000000000 + qint64(time.tv_usec) * 1000; };
    return nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime);
}

void run(const QString &program, const QStringList &arguments, const QString &input, const QString &output)
{
    QProcess process;
    process.setStandardInputFile(input.isEmpty() ? QProcess::nullDevice() : input);
    process.setStandardOutputFile(output.isEmpty() ? QProcess::nullDevice() : output);
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
}

/// The same edits by SQLite's own tools. Rows of two offices are the same by their keys, not by their places in the file.
void mergePlain(const QString &before, const QString &after)
{
    const QString script = before + u".sql"_s;
    run(u"sqldiff"_s, {u"--primarykey"_s, u"--transaction"_s, before, after}, {}, script);
    run(u"sqlite3"_s, {u"-bail"_s, before}, script, {});
}

bool isThere(const QString &program)
{
    if (!QStandardPaths::findExecutable(program).isEmpty())
        return true;
    say(u"merging: skipped, %1 is not installed (sqlite3, sqlite3-tools)"_s.arg(program));
    return false;
}

/// The parcel of the village, taken in by the township and acknowledged.
void exchangeBoth(OfficeFile &village, OfficeFile &township, const QByteArray &parcel)
{
    must(exchange::takeIn(township, parcel));
    must(exchange::takeIn(village, must(exchange::packParcel(township, idOf(village))).bytes));
}

} // namespace

void measureMerging(const QString &folder, int households)
{
    if (!isThere(u"sqldiff"_s) || !isThere(u"sqlite3"_s))
        return;
    OfficeFile village = newOffice(folder + u"/village.xieli"_s, OfficeRole::Village, u"629901101201"_s);
    OfficeFile township = newOffice(folder + u"/township.xieli"_s, OfficeRole::Township, u"629901101"_s);
    introduceBoth(village, township);
    makeRegister(village, households);
    const auto first = must(exchange::packParcel(village, idOf(township)));
    const qint64 all = timed([&] { exchangeBoth(village, township, first.bytes); });
    say(u"a register of %1 households and %2 people taken in for the first time and acknowledged: %3"_s.arg(households)
            .arg(households * membersEach).arg(milliseconds(all)));

    const QString before = folder + u"/before.db"_s;
    const QString after = folder + u"/after.db"_s;
    std::vector<qint64> ours, bare, oursProcessor, bareProcessor, packing;
    int records = 0;
    for (int round = 0; round < rounds; ++round) {
        QFile::remove(before);
        QFile::remove(after);
        writePlain(before, village);
        editAll(village, round);
        writePlain(after, village);
        std::optional<exchange::PackedParcel> packed;
        packing.push_back(timed([&] { packed = must(exchange::packParcel(village, idOf(township))); }));
        std::optional<exchange::TakeInReport> report;
        ours.push_back(timed([&] { oursProcessor.push_back(processorTimed([&] { report = must(exchange::takeIn(township, packed->bytes)); })); }));
        if (report->count(exchange::Fate::Accepted) != packed->records)
            qFatal("not all was taken in");
        records = packed->records;
        const qint64 start = childrensTime();
        bare.push_back(timed([&] { mergePlain(before, after); }));
        bareProcessor.push_back(childrensTime() - start);
        must(exchange::takeIn(village, must(exchange::packParcel(township, idOf(village))).bytes));
    }
    say(u"merging %1 changed rows: %2 (processor %3); sqldiff and sqlite3 on plain files: %4 (processor %5); ratio %6 (goal 1.00), of processor time %7"_s
            .arg(records).arg(milliseconds(median(ours)), milliseconds(median(oursProcessor)), milliseconds(median(bare)), milliseconds(median(bareProcessor)))
            .arg(double(median(ours)) / double(median(bare)), 0, 'f', 2).arg(double(median(oursProcessor)) / double(median(bareProcessor)), 0, 'f', 2));
    say(u"  of the village: packing them took %1"_s.arg(milliseconds(median(packing))));
}

} // namespace xieli::benchmark

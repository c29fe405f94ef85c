// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/listcase.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// A list of deaths beside the register: who dies of it, and who is head then.
class ListDeathsTest : public ListCase {
    Q_OBJECT

private slots:
    void nobodyDiesOfAList()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n钱氏,%1,2018.3.5\n周外,%2,2018-01-01\n"_s.arg(qian(), stranger()));
        const SheetReport report = must(takeSheet(office, SheetKind::Deaths, path, {}));
        QVERIFY(!memberNamed(office, u"钱氏"_s).diedOn); // nobody ticked
        QVERIFY(lineOf(report, u"钱氏"_s).mayTake);
        QVERIFY(!lineOf(report, u"周外"_s).mayTake);
        QCOMPARE(report.persons, 0);
    }

    /// A police list of cancelled registrations: who moved away or stood there twice lives.
    void whoseRegistrationEndedForAnotherReasonDoesNotDie()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,注销原因,注销日期\n钱氏,%1,迁出注销,2018.3.5\n赵仁,%2,死亡注销,2018.3.6\n"_s.arg(qian(), zhao()));
        const SheetReport report = dry(office, SheetKind::Deaths, path);
        QVERIFY(!lineOf(report, u"钱氏"_s).mayTake);
        QVERIFY2(lineOf(report, u"钱氏"_s).why.contains(u"迁出注销"_s), qPrintable(lineOf(report, u"钱氏"_s).why));
        QVERIFY(lineOf(report, u"赵仁"_s).mayTake);
    }

    void aTickedDeathIsAFamilyEventWithTheDayOfTheSheet()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n钱氏,%1,2018.3.5\n"_s.arg(qian()), u"死亡.csv"_s);
        SheetOptions options;
        options.ticks.insert(lineOf(dry(office, SheetKind::Deaths, path), u"钱氏"_s).key, {});
        const SheetReport report = must(takeSheet(office, SheetKind::Deaths, path, options));
        QCOMPARE(memberNamed(office, u"钱氏"_s).diedOn, Day(2018, 3, 5));
        const auto events = must(office.file->read([](Reader &reader) { return reader.all<FamilyEvent>(); }));
        QCOMPARE(int(events.size()), 1);
        QCOMPARE(events[0].kind, FamilyEventKind::Death);
        QVERIFY(events[0].paper.endsWith(u"死亡.csv"_s));
        // the same list again: known already
        const SheetReport again = dry(office, SheetKind::Deaths, path);
        QCOMPARE(lineOf(again, u"钱氏"_s).match.outcome, ListOutcome::Already);
        must(undo(office, report.change));
        QVERIFY(!memberNamed(office, u"钱氏"_s).diedOn);
    }

    void aHeadWhoDiesNeedsAnother()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n赵仁,%1,2018-03-05\n"_s.arg(zhao()));
        const ListLine line = lineOf(dry(office, SheetKind::Deaths, path), u"赵仁"_s);
        QCOMPARE(int(line.heads.size()), 2);
        SheetOptions options;
        options.ticks.insert(line.key, {});
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, path, options)), u"casework.list_head_needed"_s);
        options.ticks.insert(line.key, u"钱氏"_s);
        must(takeSheet(office, SheetKind::Deaths, path, options));
        QVERIFY(memberNamed(office, u"钱氏"_s).isHead());
        QCOMPARE(memberNamed(office, u"赵仁"_s).diedOn, Day(2018, 3, 5));
    }

    void aListThatTakesTheWholeFamilyEndsTheHousehold_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("wife");
        QTest::addColumn<QString>("son");
        QTest::newRow("the head first") << u"2018-03-05"_s << u"2018-03-09"_s << u"2018-04-01"_s;
        QTest::newRow("the head last") << u"2018-04-01"_s << u"2018-03-09"_s << u"2018-03-05"_s;
        QTest::newRow("all on one day") << u"2018-03-05"_s << u"2018-03-05"_s << u"2018-03-05"_s;
    }
    void aListThatTakesTheWholeFamilyEndsTheHousehold()
    {
        QFETCH(QString, head);
        QFETCH(QString, wife);
        QFETCH(QString, son);
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n赵仁,%1,%4\n钱氏,%2,%5\n赵小,%3,%6\n"_s.arg(zhao(), qian(), sun(), head, wife, son));
        const SheetReport before = dry(office, SheetKind::Deaths, path);
        SheetOptions options;
        for (const QString &name : {u"赵仁"_s, u"钱氏"_s, u"赵小"_s})
            options.ticks.insert(lineOf(before, name).key, {});
        QVERIFY(headsLeft(before.lines, lineOf(before, u"赵仁"_s)).empty());
        const SheetReport report = must(takeSheet(office, SheetKind::Deaths, path, options));
        QVERIFY2(report.listed.empty(), report.listed.empty() ? "" : qPrintable(report.listed.front().reason));
        QCOMPARE(report.persons, 3);
        QCOMPARE(report.households, 1);
        const Member last = memberNamed(office, u"赵小"_s);
        const auto household = must(office.file->read([&](Reader &reader) { return reader.find<Household>(last.household); }));
        QCOMPARE(household->closedOn, std::max({parseDay(head), parseDay(wife), parseDay(son)}));
        must(undo(office, report.change));
        QVERIFY(memberNamed(office, u"赵仁"_s).isHead() && !memberNamed(office, u"赵仁"_s).diedOn);
    }

    void whoDiesByTheSameListIsNoHead()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n赵仁,%1,2018-03-05\n钱氏,%2,2018-03-09\n"_s.arg(zhao(), qian()));
        const SheetReport before = dry(office, SheetKind::Deaths, path);
        SheetOptions options;
        options.ticks.insert(lineOf(before, u"赵仁"_s).key, u"钱氏"_s);
        options.ticks.insert(lineOf(before, u"钱氏"_s).key, {});
        const auto left = headsLeft(before.lines, lineOf(before, u"赵仁"_s));
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left.front().second, u"赵小"_s);
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, path, options)), u"casework.list_head_needed"_s);
        options.ticks.insert(lineOf(before, u"赵仁"_s).key, u"赵小"_s);
        QCOMPARE(must(takeSheet(office, SheetKind::Deaths, path, options)).persons, 2);
        QVERIFY(memberNamed(office, u"赵小"_s).isHead());
        QVERIFY(!must(office.file->read([&](Reader &reader) { return reader.find<Household>(memberNamed(office, u"赵小"_s).household); }))->closedOn);
    }

    void deathsWithoutASoundDayCannotBeTaken()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n钱氏,%1,2018年3月\n赵小,%2,2031-01-01\n赵仁,%3,1950-01-01\n"_s.arg(qian(), sun(), zhao()));
        const SheetReport report = dry(office, SheetKind::Deaths, path);
        for (const QString &name : {u"钱氏"_s, u"赵小"_s, u"赵仁"_s}) {
            QVERIFY(!lineOf(report, name).mayTake);
            QVERIFY(!lineOf(report, name).why.isEmpty());
        }
        SheetOptions options;
        options.ticks.insert(lineOf(report, u"钱氏"_s).key, {});
        const auto refused = takeSheet(office, SheetKind::Deaths, path, options);
        QCOMPARE(refusal(refused), u"casework.list_nothing_to_take"_s);
        QVERIFY(!office.wording.say(refused.error()).contains(u"--"_s)); // the window has no options to write
    }

    void ofTwoPeopleOfOneNameNobodyIsTakenByTheNameAlone()
    {
        Office office = village();
        const QString path = file(u"姓名,组,死亡日期\n孙礼,2组,2018-05-20\n"_s);
        QVERIFY(lineOf(dry(office, SheetKind::Deaths, path), u"孙礼"_s).mayTake);
        must(registerHousehold(office, rosterHousehold(u"孙礼"_s, 1, 3, Money::fromYuan(275))));
        const ListLine line = lineOf(dry(office, SheetKind::Deaths, path), u"孙礼"_s);
        QVERIFY(!line.mayTake);
        QVERIFY2(line.why.contains(u"2 人叫“孙礼”"_s), qPrintable(line.why));
        SheetOptions options;
        options.ticks.insert(line.key, {});
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, path, options)), u"casework.list_nothing_to_take"_s);
    }
};

QTEST_GUILESS_MAIN(ListDeathsTest)
#include "test_listdeaths.moc"

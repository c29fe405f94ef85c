// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/packs.h"
#include "policy/procedure.h"

using namespace xieli;
using namespace xieli::policy;
using namespace Qt::StringLiterals;

/// Steps, owners and days are the pack's; terms are counted in calendar or working days, and stand still.
class ProcedureTest : public QObject {
    Q_OBJECT

    static Law lawOf(const QString &packs) { return *policy::test::catalogue().law(packs); }
    static QByteArray pack(const QByteArray &steps, const QByteArray &more = {})
    {
        return R"({"documents":{"d":{"title":"T"}},"procedures":[{"programme":"dibao","flow":"ordinary","cites":[{"document":"d"}],)" + more + R"("steps":[)" + steps + "]}]}";
    }
    /// New Year 2019 as it was: Monday the 31st of December rested, Saturday the 29th worked, Tuesday the 1st rested.
    static WorkCalendar newYear()
    {
        return {{Day(2018, 12, 31), Day(2019, 1, 1)}, {Day(2018, 12, 29)}, {2018, 2019}};
    }

private slots:
    void tenWorkingDaysOverNewYearAndAMakeUpSaturday()
    {
        // after Wednesday the 26th: 27 28 29(worked) 2 3 4 7 8 9 10
        const TermEnd end = termEnd(Day(2018, 12, 26), 10, TermUnit::Working, {}, newYear());
        QCOMPARE(end.day, std::optional(Day(2019, 1, 10)));
        QVERIFY(end.yearsWithoutList.empty());
        QCOMPARE(termEnd(Day(2018, 12, 26), 10, TermUnit::Calendar, {}, newYear()).day, std::optional(Day(2019, 1, 5)));
    }

    void aYearWithoutItsListIsSaid()
    {
        WorkCalendar calendar = newYear();
        calendar.years = {2018};
        QCOMPARE(termEnd(Day(2018, 12, 26), 10, TermUnit::Working, {}, calendar).yearsWithoutList, std::set<int>{2019});
        QVERIFY(termEnd(Day(2018, 12, 26), 10, TermUnit::Calendar, {}, calendar).yearsWithoutList.empty());
    }

    void aPauseStopsTheTermAndOneThatLastsLeavesItOpen()
    {
        QCOMPARE(termEnd(Day(2018, 6, 1), 5, TermUnit::Calendar, {{Day(2018, 6, 3), Day(2018, 6, 10)}}, {}).day, std::optional(Day(2018, 6, 13)));
        QCOMPARE(termEnd(Day(2018, 6, 1), 5, TermUnit::Calendar, {{Day(2018, 6, 3), Day(2018, 6, 10)}, {Day(2018, 6, 8), Day(2018, 6, 12)}}, {}).day, std::optional(Day(2018, 6, 15)));
        QVERIFY(!termEnd(Day(2018, 6, 1), 5, TermUnit::Calendar, {{Day(2018, 6, 3), {}}}, {}).day);
        QCOMPARE(termEnd(Day(2018, 6, 1), 5, TermUnit::Calendar, {{Day(2018, 6, 7), {}}}, {}).day, std::optional(Day(2018, 6, 6)));
    }

    void daysLeftAreOfTheTermsOwnKind()
    {
        QCOMPARE(daysLeft(Day(2018, 12, 28), Day(2019, 1, 2), TermUnit::Working, newYear()), 2);
        QCOMPARE(daysLeft(Day(2018, 12, 28), Day(2019, 1, 2), TermUnit::Calendar, newYear()), 5);
        QCOMPARE(daysLeft(Day(2019, 1, 2), Day(2019, 1, 2), TermUnit::Working, newYear()), 0);
        QCOMPARE(daysLeft(Day(2019, 1, 4), Day(2019, 1, 2), TermUnit::Working, newYear()), -2);
        QCOMPARE(daysLeft(Day(2018, 12, 30), Day(2018, 12, 29), TermUnit::Working, newYear()), -1); // late even on a Sunday
    }

    void eachPlaceSaysItsOwnStepsAndLeavesTheRestEmpty()
    {
        const auto chongqing = procedureFor(lawOf(u"chongqing-2017"_s), u"dibao"_s, u"ordinary"_s, Day(2018, 6, 1));
        QVERIFY(chongqing);
        QCOMPARE(chongqing->find(u"posting"_s)->term.days, std::optional(7));
        QCOMPARE(chongqing->find(u"posting"_s)->again.days, std::optional(3));
        QCOMPARE(chongqing->whole.days, std::optional(30));
        QVERIFY(!chongqing->find(u"decision"_s)->term.days);
        const auto gannan = procedureFor(lawOf(u"gannan-2018"_s), u"dibao"_s, u"ordinary"_s, Day(2018, 6, 1));
        for (const ProcedureStep &step : gannan->steps)
            QVERIFY2(!step.term.days && !step.again.days, qPrintable(step.step));
        QCOMPARE(gannan->find(u"check"_s)->owner, u"county"_s);
        // after July 2021 the national measures say days, and who confirms is the place's to say
        const auto later = procedureFor(lawOf(u"gannan-2018"_s), u"dibao"_s, u"ordinary"_s, Day(2021, 8, 1));
        QCOMPARE(later->find(u"posting"_s)->term.days, std::optional(7));
        QCOMPARE(later->find(u"decision"_s)->term.days, std::optional(10));
        QVERIFY(later->find(u"decision"_s)->term.unit == TermUnit::Working);
        QVERIFY(later->find(u"decision"_s)->owner.isEmpty());
        QCOMPARE(later->refusal.days, std::optional(3));
        QVERIFY(!procedureFor(lawOf(u"tieling-2019"_s), u"dibao"_s, u"ordinary"_s, Day(2019, 6, 1))->find(u"deliberation"_s)->owner.isEmpty());
        QVERIFY(!procedureFor(lawOf(u"gannan-2018"_s), u"aid"_s, u"quick"_s, Day(2018, 6, 1))); // not invented before its year
        const auto quick = procedureFor(lawOf(u"gannan-2018"_s), u"aid"_s, u"quick"_s, Day(2026, 3, 1));
        QVERIFY(quick && !quick->find(u"check"_s) && !quick->find(u"posting"_s));
        QCOMPARE(quick->whole.days, std::optional(3));
    }

    void theTrainingCountyFillsEveryStep()
    {
        for (const Procedure &procedure : procedures(lawOf(u"gannan-2018,training-629901"_s)))
            if (procedure.pack == u"training-629901")
                for (const ProcedureStep &step : procedure.steps)
                    QVERIFY2(step.term.days && !step.owner.isEmpty(), qPrintable(procedure.programme + procedure.flow + step.step));
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("error");
        const QByteArray good = R"({"step":"accept","owner":"township"},{"step":"decision"})";
        QTest::newRow("good") << pack(good) << QString();
        QTest::newRow("unknown step") << pack(good + R"(,{"step":"dance"})") << u"policy.pack_bad_code"_s;
        QTest::newRow("unknown owner") << pack(R"({"step":"accept","owner":"moon"},{"step":"decision"})") << u"policy.pack_bad_code"_s;
        QTest::newRow("no decision") << pack(R"({"step":"accept"},{"step":"visit"})") << u"policy.pack_bad_value"_s;
        QTest::newRow("not accepted first") << pack(R"({"step":"visit"},{"step":"decision"})") << u"policy.pack_bad_value"_s;
        QTest::newRow("turned round") << pack(R"({"step":"accept"},{"step":"decision"},{"step":"posting"})") << u"policy.pack_bad_value"_s;
        QTest::newRow("twice") << pack(R"({"step":"accept"},{"step":"visit"},{"step":"visit"},{"step":"decision"})") << u"policy.pack_bad_value"_s;
        QTest::newRow("days without a unit") << pack(R"({"step":"accept"},{"step":"decision","days":10,"cites":[{"document":"d"}]})") << u"policy.pack_missing_key"_s;
        QTest::newRow("days without a citation") << pack(R"({"step":"accept"},{"step":"decision","days":10,"unit":"working"})") << u"policy.pack_no_citation"_s;
        QTest::newRow("no days at all") << pack(R"({"step":"accept"},{"step":"decision","days":0,"unit":"working","cites":[{"document":"d"}]})") << u"policy.pack_bad_value"_s;
        QTest::newRow("unknown flow") << R"({"documents":{"d":{"title":"T"}},"procedures":[{"programme":"dibao","flow":"slow","cites":[{"document":"d"}],"steps":[{"step":"accept"},{"step":"decision"}]}]})"_ba
                                      << u"policy.pack_bad_code"_s;
        QTest::newRow("unknown key") << pack(good, R"("hours":3,)") << u"policy.pack_unknown_key"_s;
    }
    void nonsenseIsRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, error);
        const auto read = loadPack(json, u"county"_s);
        QCOMPARE(read ? QString() : read.error().key, error);
    }
};

QTEST_GUILESS_MAIN(ProcedureTest)
#include "test_procedure.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sheets.h"

using namespace xieli;
using namespace xieli::intake;
using namespace xieli::test;
using namespace Qt::StringLiterals;

namespace {

qint64 fen(const RosterHousehold &household) { return household.household.claimedMonthlyAmount.value_or(Money::fromFen(-1)).fen(); }

} // namespace

/// What a household receives by a roster, and whose amount it is.
class RosterAmountsTest : public QObject {
    Q_OBJECT

private slots:
    void doubtfulFiguresAreRemarked()
    {
        const auto r = rosterOf(u"户主姓名,身份证号,家庭人口,月补助标准,月补助金额,与户主关系,姓名\n"
                            "李文,440524188001010014,2,84,168.005,户主,李文\n"
                            ",440524188001010014,,,,女,李强\n"
                            "赵海,11010519491231002X,3,58,174,子,赵海\n"_s);
        QCOMPARE(countOf(r.listed, u"intake.amount_rounded"_s), 1);
        QCOMPARE(fen(r.households[0]), 16801);
        QCOMPARE(countOf(r.listed, u"intake.amount_differs"_s), 1);
        QCOMPARE(countOf(r.listed, u"intake.identity_twice"_s), 1);
        QCOMPARE(remarkOf(r.listed, u"intake.identity_twice"_s).row, 3);
        QCOMPARE(countOf(r.listed, u"intake.relation_sex"_s), 2);
        QCOMPARE(countOf(r.listed, u"intake.persons_differ"_s), 1);
        QCOMPARE(countOf(r.listed, u"intake.head_missing"_s), 1);
    }

    void eachPersonsOwnStandardIsSummed()
    {
        const auto r = rosterOf(u"户主姓名,姓名,与户主关系,身份证号,个人月补助金额\n李文,李文,户主,11010519491231002X,500\n,王霞,妻,,400\n"_s);
        QCOMPARE(fen(r.households[0]), 90000);
        QCOMPARE(countOf(r.listed, u"intake.amounts_summed"_s), 1);
    }

    void theSheetsTotalTellsWhoseARepeatedAmountIs_data()
    {
        QTest::addColumn<QString>("total");
        QTest::addColumn<int>("amount");
        QTest::addColumn<int>("doubts");
        QTest::newRow("the household's") << u"合计,,,,200\n"_s << 20000 << 0;
        QTest::newRow("each person's") << u"合计,,,,400\n"_s << 40000 << 0;
        QTest::newRow("nobody tells") << QString() << 20000 << 1;
    }
    void theSheetsTotalTellsWhoseARepeatedAmountIs()
    {
        QFETCH(QString, total);
        QFETCH(int, amount);
        QFETCH(int, doubts);
        const auto r = rosterOf(u"户主姓名,姓名,与户主关系,身份证号,月补助金额\n李文,李文,户主,11010519491231002X,200\n李文,王霞,妻,,200\n"_s + total);
        QCOMPARE(fen(r.households[0]), amount);
        QCOMPARE(countOf(r.listed, u"intake.amount_repeated"_s), doubts);
        QCOMPARE(countOf(r.listed, u"intake.total_differs"_s), 0);
    }

    void anAmountOfSeveralMonthsIsPartedOnlyWithoutARest_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<int>("monthly");
        QTest::newRow("year") << u"年补助金额"_s << u"3504"_s << 29200;
        QTest::newRow("quarter") << u"季度发放金额"_s << u"876"_s << 29200;
        QTest::newRow("a rest") << u"年补助金额"_s << u"6601"_s << -1;
        QTest::newRow("once") << u"一次性补助金额"_s << u"1200"_s << -1;
    }
    void anAmountOfSeveralMonthsIsPartedOnlyWithoutARest()
    {
        QFETCH(QString, heading);
        QFETCH(QString, amount);
        QFETCH(int, monthly);
        const auto r = rosterOf(u"户主姓名,身份证号,类别,"_s + heading + u"\n李文,11010519491231002X,1类,"_s + amount + u"\n"_s);
        const auto &claimed = r.households[0].household.claimedMonthlyAmount;
        QCOMPARE(claimed ? int(claimed->fen()) : -1, monthly);
        QCOMPARE(countOf(r.listed, u"intake.amount_of_months"_s), monthly < 0 ? 0 : 1);
        QCOMPARE(countOf(r.listed, u"intake.amount_not_monthly"_s), monthly < 0 ? 1 : 0);
    }

    void theUnitOfATitleOrAHeadingHolds_data()
    {
        QTest::addColumn<QString>("sheet");
        QTest::newRow("title") << u"低保花名册(单位:百元),,,\n户主姓名,身份证号,类别,月补助金额\n李文,11010519491231002X,1类,2.92\n"_s;
        QTest::newRow("heading") << u"户主姓名,身份证号,类别,月补助金额(万元)\n李文,11010519491231002X,1类,0.0292\n"_s;
        QTest::newRow("own unit") << u"户主姓名,身份证号,类别,月补助金额(万元)\n李文,11010519491231002X,1类,292元\n"_s;
        QTest::newRow("heading before title") << u"单位:万元,,,\n户主姓名,身份证号,类别,月补助金额(元)\n李文,11010519491231002X,1类,292\n"_s;
    }
    void theUnitOfATitleOrAHeadingHolds()
    {
        QFETCH(QString, sheet);
        QCOMPARE(fen(rosterOf(sheet).households[0]), 29200);
    }

    void theSumOfTheAmountsPartsCounts()
    {
        const auto r = rosterOf(u"户主姓名,身份证号,类别,低保金,分类施保金,合计\n李文,11010519491231002X,1类,600,120,720\n"_s);
        QCOMPARE(fen(r.households[0]), 72000);
    }

    void amountsOnEachPersonsRowAreSummed()
    {
        const auto r = rosterOf(u"户主姓名,姓名,与户主关系,身份证号,月补助标准,月补助金额\n"
                            "李文,李文,户主,11010519491231002X,292,292\n李文,王霞,妻子,440524188001010014,292,292\n"_s);
        QCOMPARE(fen(r.households[0]), 58400);
        QCOMPARE(countOf(r.listed, u"intake.amounts_summed"_s), 1);
    }

    void whoseMoneyAndOfHowManyMonthsTheUnitSays_data()
    {
        QTest::addColumn<QString>("headings");
        QTest::addColumn<QString>("cells");
        QTest::addColumn<int>("monthly");
        QTest::newRow("household's in brackets") << u"补助标准(元/户/月)"_s << u"504"_s << 50400;
        QTest::newRow("each person's in brackets") << u"补助金额(元/人·月)"_s << u"252"_s << 50400;
        QTest::newRow("the month's before the pay") << u"实发金额,户月补助标准"_s << u"1512,504"_s << 50400;
        QTest::newRow("pay of a quarter alone") << u"二季度实发"_s << u"1512"_s << 50400;
        QTest::newRow("pay of months alone") << u"4-6月发放金额"_s << u"1512"_s << 50400;
        QTest::newRow("family's month beside a person's") << u"月保障金额,家庭月发放金额(元)"_s << u"252,504"_s << 50400;
        QTest::newRow("several times what the persons get") << u"人均标准,实发金额"_s << u"252,1512"_s << 50400;
        QTest::newRow("two that contradict") << u"补助金额,发放金额"_s << u"504,700"_s << -1;
        QTest::newRow("three times a month's under 月") << u"人均标准,月补助金额"_s << u"252,1512"_s << -1;
    }
    void whoseMoneyAndOfHowManyMonthsTheUnitSays()
    {
        QFETCH(QString, headings);
        QFETCH(QString, cells);
        QFETCH(int, monthly);
        const auto r = rosterOf(u"户主姓名,身份证号,保障人数,"_s + headings + u"\n李文,11010519491231002X,2,"_s + cells + u"\n"_s);
        const auto &claimed = r.households[0].household.claimedMonthlyAmount;
        QCOMPARE(claimed ? int(claimed->fen()) : -1, monthly);
        QCOMPARE(countOf(r.listed, u"intake.amount_contradicts"_s) + countOf(r.listed, u"intake.amounts_contradict"_s), monthly < 0 ? 1 : 0);
    }

    void aTotalIsNoHouseholdWhereverItsWordStands_data()
    {
        QTest::addColumn<QString>("total");
        QTest::newRow("under the name") << u",合计,4户,9,900\n"_s;
        QTest::newRow("first") << u"总计,,,9,900\n"_s;
        QTest::newRow("households counted under the name") << u",3户,,9,900\n"_s;
        QTest::newRow("by its sums alone") << u",全村,,9,900\n"_s;
        QTest::newRow("of the village") << u",全村合计,3户,9,900\n"_s;
        QTest::newRow("paid till now") << u",累计发放,,,5400\n"_s;
        QTest::newRow("of a group") << u",一组小计,3户,9,900\n"_s;
    }
    void aTotalIsNoHouseholdWhereverItsWordStands()
    {
        QFETCH(QString, total);
        const auto r = rosterOf(u"组别,户主姓名,身份证号,保障人数,月补助金额\n一组,李文,11010519491231002X,2,200\n一组,赵海,440524188001010014,3,300\n一组,周仁,,4,400\n"_s + total);
        QCOMPARE(r.households.size(), 3u);
        QCOMPARE(r.monthlyTotal().fen(), 90000);
        QCOMPARE(r.counts.skipped, 1);
        QCOMPARE(countOf(r.listed, u"intake.total_differs"_s), 0);
    }

    void oneHeadListedTwiceIsOneHousehold_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<int>("monthly");
        QTest::newRow("the same amount") << u"292"_s << 29200;
        QTest::newRow("another amount") << u"1,292.50"_s << -1;
    }
    void oneHeadListedTwiceIsOneHousehold()
    {
        QFETCH(QString, second);
        QFETCH(int, monthly);
        const auto r = rosterOf(u"户主姓名,身份证号,月补差\n李文,11010519491231002X,292\n李文,11010519491231002X,\"%1\"\n"_s.arg(second));
        QCOMPARE(r.households.size(), 1u);
        QCOMPARE(r.counts.refused, 1);
        const auto &claimed = r.households[0].household.claimedMonthlyAmount;
        QCOMPARE(claimed ? int(claimed->fen()) : -1, monthly);
    }

    void theLastHouseholdIsNoTotalWhereAFigureIsItsOwn()
    {
        const auto r = rosterOf(u"户主姓名,身份证号,保障人数,月补助金额\n李文,,1,100\n赵海,,1,100\n周仁,,1,100\n王五,,1,300\n"_s);
        QCOMPARE(r.households.size(), 4u);
    }

    void aTotalThatDoesNotFitIsRemarked()
    {
        const auto r = rosterOf(u"户主姓名,身份证号,月补助金额\n李文,11010519491231002X,292\n合计,,300\n"_s);
        QCOMPARE(remarkOf(r.listed, u"intake.total_differs"_s).arguments.value(u"sum"_s), u"292.00"_s);
    }
};

QTEST_GUILESS_MAIN(RosterAmountsTest)
#include "test_rosteramounts.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/idnumber.h"
#include "intake/survey.h"
#include "intake/sheets.h"

using namespace xieli;
using namespace xieli::intake;
using namespace xieli::test;
using namespace Qt::StringLiterals;

namespace {

const QString first = u"11010519491231002X"_s;
const QString second = u"440524188001010014"_s;

/// A valid number with these first 17 digits.
QString valid(const QString &body) { return body + IdNumber::checkCharacter(body); }

std::vector<KnownHousehold> village()
{
    const auto household = [](const QString &id, const QString &name, const QString &number, std::vector<KnownMember> members = {}) {
        return KnownHousehold{HouseholdId(id), name, number, std::move(members)};
    };
    return {household(u"h1"_s, u"道吉才让"_s, first, {{MemberId(u"m1"_s), u"王霞"_s, QString()}}),
            household(u"h2"_s, u"道吉才让"_s, second), household(u"h3"_s, u"李文"_s, QString()),
            household(u"h4"_s, u"完么·吉"_s, u"6.299011942050633E+17"_s), household(u"h5"_s, u"赵海"_s, valid(u"62990119700101401"_s))};
}

SurveyResult take(const QString &text)
{
    const auto result = takeSurvey(sheetOf(text), {Day(2018, 3, 1)}, village());
    if (!result) {
        QTest::qFail(qPrintable(result.error().key + result.error().arguments.value(u"found"_s)), __FILE__, __LINE__);
        return {};
    }
    const Counts &c = result->counts;
    if (c.rows != c.taken + c.refused + c.skipped)
        QTest::qFail("the counts do not add up", __FILE__, __LINE__);
    return *result;
}

const QString header = u"户主姓名,户主身份证,收入项目,数量,单位,单价,全年金额,成本支出\n"_s;

} // namespace

class SurveyTest : public QObject {
    Q_OBJECT

private slots:
    void anItemKeepsItsKindMeasuresAndCost()
    {
        const auto r = take(u"柳树湾村2017年度低保家庭收入调查表\n"_s + header + u"道吉才让,"_s + first + u",务工,4,月,2600,10400,0\n道吉才让,"_s + first
                            + u",种植(青稞),3.5,亩,480,1680,560\n"_s);
        QCOMPARE(r.from, Month(2017, 1));
        QCOMPARE(r.to, Month(2017, 12));
        QCOMPARE(r.surveys.size(), 1u);
        QCOMPARE(r.surveys[0].survey.household.text(), u"h1"_s);
        const IncomeItem &work = r.surveys[0].items[0];
        QCOMPARE(work.kind, u"W2"_s);
        QCOMPARE(work.months, 4);
        QCOMPARE(work.gross.fen(), 1040000);
        const IncomeItem &barley = r.surveys[0].items[1];
        QCOMPARE(barley.kind, u"B1"_s);
        QCOMPARE(barley.label, u"种植(青稞)"_s);
        QCOMPARE(barley.quantity->toString(), u"3.5"_s);
        QCOMPARE(barley.cost.fen(), 56000);
        QVERIFY(!barley.months);
    }

    void twoOfOneNameAreToldApartByTheirNumberOrRefused()
    {
        const auto r = take(header + u"道吉才让,"_s + second + u",务工,1,月,100,100,0\n道吉才让,,务工,1,月,100,100,0\n"_s);
        QCOMPARE(r.counts.taken, 1);
        QCOMPARE(r.surveys[0].survey.household.text(), u"h2"_s);
        QCOMPARE(remarkOf(r.listed, u"intake.survey_ambiguous"_s).row, 3);
    }

    void aHouseholdWithoutASoundNumberIsFoundByItsOnlyName()
    {
        const auto r = take(header + u"李文,629901197905042311,务工,1,月,100,100,0\n完么•吉,629901194205063257,务工,1,月,100,100,0\n"_s);
        QCOMPARE(r.counts.taken, 2);
        QCOMPARE(r.surveys[0].survey.household.text(), u"h3"_s);
        QCOMPARE(r.surveys[1].survey.household.text(), u"h4"_s);
        QCOMPARE(countOf(r.listed, u"intake.survey_number_differs"_s), 2);
    }

    void strangersAndUnknownPeopleAreRefusedWithTheirRow()
    {
        const auto r = take(header + u"赵海,"_s + valid(u"62990119850307234"_s) + u",务工,1,月,100,100,0\n没有人,,务工,1,月,100,100,0\n"_s);
        QCOMPARE(r.counts.refused, 2);
        QVERIFY(r.surveys.empty());
        QCOMPARE(remarkOf(r.listed, u"intake.survey_unknown_household"_s).row, 3);
    }

    void theAmountCountsBeforeQuantityTimesPrice()
    {
        const auto r = take(header + u"李文,,养殖(羊),12,只,620,7000,0\n李文,,务工,3,月,1500,,0\n李文,,天上掉的,1,次,5,5,0\n李文,,务工,,,,,\n"_s);
        QCOMPARE(r.surveys[0].items.size(), 3u);
        QCOMPARE(r.surveys[0].items[0].gross.fen(), 700000);
        QCOMPARE(remarkOf(r.listed, u"intake.item_differs"_s).arguments.value(u"computed"_s), u"7440.00"_s);
        QCOMPARE(r.surveys[0].items[1].gross.fen(), 450000);
        QCOMPARE(countOf(r.listed, u"intake.item_computed"_s), 1);
        QCOMPARE(r.surveys[0].items[2].kind, u"O2"_s);
        QCOMPARE(countOf(r.listed, u"intake.income_unknown"_s), 1);
        QCOMPARE(countOf(r.listed, u"intake.item_without_amount"_s), 1);
    }

    void namesLeftBlankBelowBelongToTheRowAbove()
    {
        const auto r = take(header + u"李文,,务工,1,月,100,100,0\n,,种植,1,亩,480,480,160\n小计,,,,,,580,\n"_s);
        QCOMPARE(r.counts.taken, 2);
        QCOMPARE(r.counts.skipped, 1);
        QCOMPARE(r.surveys[0].items.size(), 2u);
    }

    void oneRowAHouseholdWithAColumnAKind()
    {
        const auto r = take(u"序号,户主姓名,身份证号,家庭人口,工资性收入,经营性收入,财产性收入,转移性收入,年总收入\n"
                            "1,李文,,3,12000,3000.50,,1200,16200.50\n2,赵海,"_s + valid(u"62990119700101401"_s) + u",2,0,500,,,900\n"_s);
        QCOMPARE(r.counts.taken, 2);
        QCOMPARE(r.surveys[0].items.size(), 3u);
        QCOMPARE(r.surveys[0].items[0].kind, u"W1"_s);
        QCOMPARE(r.surveys[0].items[1].gross.fen(), 300050);
        QCOMPARE(r.surveys[1].items.size(), 1u);
        QCOMPARE(countOf(r.listed, u"intake.income_total_differs"_s), 1);
        QCOMPARE(r.from, Month(2017, 1));
        QCOMPARE(countOf(r.listed, u"intake.survey_year_assumed"_s), 1);
    }

    void theUnitOfTheTitleHolds()
    {
        const auto r = take(u"2022年度收入表(单位:万元),,,\n户主姓名,收入项目,全年金额,成本\n李文,养牛,0.86,0.2\n李文,务工,3000元,\n"_s);
        QCOMPARE(r.surveys[0].items[0].gross.fen(), 860000);
        QCOMPARE(r.surveys[0].items[0].cost.fen(), 200000);
        QCOMPARE(r.surveys[0].items[1].gross.fen(), 300000);
    }

    void costsOfAKindAreNoIncomeAndCountOnce()
    {
        const auto r = take(u"户主姓名,务工月数,务工收入,小麦收入,玉米收入,种植成本,养殖成本\n李文,6,12000,3000,1000,900,50\n"_s);
        const auto &items = r.surveys[0].items;
        QCOMPARE(items.size(), 3u);
        QCOMPARE(items[0].months, 6);
        QCOMPARE(items[1].kind, u"B1"_s);
        QCOMPARE(items[1].cost.fen(), 90000);
        QCOMPARE(items[2].cost.fen(), 0);
        QCOMPARE(remarkOf(r.listed, u"intake.cost_without_income"_s).column, u"G"_s);
    }

    void incomeAndCostUnderTheHeadingOfTheirKind()
    {
        const auto r = take(u"户主姓名,种植业,,养殖业,,务工\n,收入,成本,收入,成本,\n李文,5000,1500,8000,2000.50,12000\n"_s);
        QCOMPARE(r.counts.rows, 1);
        const auto &items = r.surveys[0].items;
        QCOMPARE(items.size(), 3u);
        QCOMPARE(items[0].label, u"种植业"_s);
        QCOMPARE(items[0].cost.fen(), 150000);
        QCOMPARE(items[1].kind, u"B2"_s);
        QCOMPARE(items[1].cost.fen(), 200050);
    }

    void aHouseholdWithoutIncomeIsSurveyedAnEmptyRowIsNot()
    {
        const auto r = take(u"户主姓名,务工,种植\n李文,0,0\n赵海,,\n"_s);
        QCOMPARE(r.surveys.size(), 1u);
        QVERIFY(r.surveys[0].items.empty());
        QCOMPARE(remarkOf(r.listed, u"intake.wide_row_without_amount"_s).row, 3);
    }

    void aQuantityIsNoMoneyAndAMonthsAmountNoYears()
    {
        const auto r = take(u"户主姓名,小麦(亩),羊(只),羊收入,养老金(月),务工月数,月工资\n李文,3.5,12,6000,103,10,2500\n"_s);
        QCOMPARE(r.surveys.size(), 1u);
        const auto &items = r.surveys[0].items;
        QCOMPARE(items.size(), 4u);
        QCOMPARE(r.grossTotal().fen(), 600000 + 123600 + 2500000);
        QCOMPARE(items[0].quantity->toString(), u"12"_s); // the sheep go with their money
        QCOMPARE(items[2].months, 10);
        QCOMPARE(items[3].quantity->toString(), u"3.5"_s);
        QVERIFY(items[3].gross.isZero());
        QCOMPARE(remarkOf(r.listed, u"intake.quantity_without_amount"_s).column, u"B"_s);
    }

    void whatAHouseholdHasIsNoIncome()
    {
        const auto r = take(u"户主姓名,务工收入,存款,欠款,耕地(亩)\n李文,3000,30000,5000,6\n"_s);
        QCOMPARE(r.grossTotal().fen(), 300000);
        QCOMPARE(r.items(), 1);
        QCOMPARE(countOf(r.listed, u"intake.column_of_assets"_s), 3);
        const auto rows = take(header + u"李文,,存款,,,,30000,0\n李文,,存款利息,,,,300,0\n"_s);
        QCOMPARE(rows.grossTotal().fen(), 30000);
        QCOMPARE(countOf(rows.listed, u"intake.item_is_asset"_s), 1);
    }

    void aWageWithoutItsMonthsIsNotTaken()
    {
        const auto r = take(u"户主姓名,务工月数,月工资,低保金\n李文,,3000,500\n"_s);
        QCOMPARE(r.grossTotal().fen(), 50000);
        QCOMPARE(countOf(r.listed, u"intake.price_without_count"_s), 1);
    }

    void rowsOfOneYearSayTheYearAndTheTotalIsCompared()
    {
        const auto r = take(u"户主姓名,收入项目,金额,时间\n李文,务工,500,2016.3\n李文,种植,300,2016\n合计,,700,\n"_s);
        QCOMPARE(r.from, Month(2016, 1));
        QCOMPARE(countOf(r.listed, u"intake.survey_year_of_rows"_s), 1);
        QCOMPARE(remarkOf(r.listed, u"intake.survey_total_differs"_s).arguments.value(u"sum"_s), u"800.00"_s);
    }

    void anEarnerIsFoundAmongTheMembers()
    {
        const auto r = take(u"户主姓名,户主身份证号,成员姓名,收入项目,全年金额\n道吉才让,"_s + first + u",王霞,务工,5000\n"_s);
        QCOMPARE(r.surveys[0].items[0].earner->text(), u"m1"_s);
    }

    void anotherSheetIsAnError()
    {
        const auto r = takeSurvey(sheetOf(u"品名,数量\n面粉,3\n"_s), {Day(2018, 3, 1)}, village());
        QVERIFY(!r);
        QCOMPARE(r.error().key, u"intake.no_header"_s);
    }
};

QTEST_GUILESS_MAIN(SurveyTest)
#include "test_survey.moc"

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

/// What rows of a roster are: households, people, headings, totals and notes.
class RosterTest : public QObject {
    Q_OBJECT

private slots:
    void householdCellsRepeatedOnEachRowAreOneHousehold()
    {
        const auto r = rosterOf(u"序号,户主姓名,组别,类别,月补助标准,月补助金额,成员姓名,与户主关系,身份证号\n"
                            "1,李文,1组,一类,292,584,李文,户主,11010519491231002X\n"
                            "1,李文,1组,一类,292,584,王霞,妻子,440524188001010014\n"
                            "2,李文,1组,三类,84,84,李文,户主,\n"_s);
        QCOMPARE(r.households.size(), 2u);
        QCOMPARE(r.households[0].members.size(), 2u);
        QCOMPARE(fen(r.households[0]), 58400);
        QCOMPARE(r.households[1].household.claimedClass, 3);
        QCOMPARE(countOf(r.listed, u"intake.identity_missing"_s), 1);
    }

    void householdCellsLeftBlankBelowAreOneHousehold()
    {
        const auto r = rosterOf(u"村组,户主,保障人口,月保障金,姓名,关系,公民身份号码\n"
                            "一社,李文,3,876,李文,本人,11010519491231002X\n"
                            ",,,,王霞,老伴,440524188001010014\n"
                            "\n"
                            ",,,,李小文,长子,\n"
                            "一社,赵海,1,292,赵海,户主,\n"_s);
        QCOMPARE(r.households.size(), 2u);
        QCOMPARE(r.persons(), 4);
        QCOMPARE(r.households[0].members[1].relation, 10);
        QCOMPARE(r.households[0].members[2].relation, 22);
        QCOMPARE(r.households[0].household.group, u"一社"_s);
        QCOMPARE(r.monthlyTotal().fen(), 116800);
    }

    void oneRowAHouseholdMakesItsHead()
    {
        const auto r = rosterOf(u"编号,户主姓名,身份证号码,家庭人口,户月补助金额,一卡通账号\n"
                            "1,李文,11010519491231002X,2,\"1,168.00\",6217 1547 3541 1276 263\n"
                            "2,赵海,440524188001010014,1,275元,6217003639422975256\n"_s);
        QCOMPARE(r.households.size(), 2u);
        QVERIFY(r.households[0].members[0].isHead());
        QCOMPARE(fen(r.households[0]), 116800);
        QCOMPARE(fen(r.households[1]), 27500);
        QCOMPARE(r.households[0].account->number, u"6217154735411276263"_s);
        QCOMPARE(countOf(r.listed, u"intake.persons_differ"_s), 1);
    }

    void aListOfPeopleWithRelationIsCutAtEachHead()
    {
        const auto r = rosterOf(u"姓名,身份证号码,与户主关系,组别,低保金\n"
                            "李文,11010519491231002X,户主,2组,584\n"
                            "王霞,440524188001010014,配偶,2组,\n"
                            "赵海,,户主,3组,292\n"_s);
        QCOMPARE(r.households.size(), 2u);
        QCOMPARE(r.households[0].headName, u"李文"_s);
        QCOMPARE(r.households[0].members.size(), 2u);
        QCOMPARE(r.monthlyTotal().fen(), 87600);
    }

    void columnsMayStandInAnyOrderBelowTitlesAndFilledInLines()
    {
        const auto r = rosterOf(u"青禾乡2018年农村低保对象花名册,,,,,\n"
                            "填报单位:柳树湾村,,,填报日期:2018年1月8日,,\n"
                            "备注,与户主关系,证件号码,姓名,户主,补助金额(元)\n"
                            ",户主,11010519491231002X,李文,李文,292\n"
                            ",之女,440524188001010014,李霞,李文,\n"_s);
        QCOMPARE(r.households.size(), 1u);
        QCOMPARE(r.persons(), 2);
        QCOMPARE(r.title, u"青禾乡2018年农村低保对象花名册"_s);
        QCOMPARE(r.households[0].members[1].relation, 30);
    }

    void totalsSignaturesNotesAndRepeatedHeadersAreSkippedWithTheirReason()
    {
        const auto r = rosterOf(u"序号,户主姓名,身份证号,月补助金额\n"
                            "1,李文,11010519491231002X,292\n"
                            "1组小计,,,292\n"
                            "序号,户主姓名,身份证号,月补助金额\n"
                            "2,赵海,440524188001010014,275\n"
                            "合  计,,,567\n"
                            "填表人:王某    审核人:,,,\n"
                            "注:本表一式三份,,,\n"_s);
        QCOMPARE(r.counts.rows, 7);
        QCOMPARE(r.counts.taken, 2);
        QCOMPARE(r.counts.skipped, 5);
        QCOMPARE(remarkOf(r.listed, u"intake.skip_subtotal"_s).row, 3);
        QCOMPARE(remarkOf(r.listed, u"intake.skip_header"_s).row, 4);
        QCOMPARE(remarkOf(r.listed, u"intake.skip_total"_s).row, 6);
        QCOMPARE(remarkOf(r.listed, u"intake.skip_signature"_s).row, 7);
        QCOMPARE(remarkOf(r.listed, u"intake.skip_note"_s).row, 8);
        QCOMPARE(r.statedTotal->fen(), 56700);
        QCOMPARE(countOf(r.listed, u"intake.total_differs"_s), 0);
    }

    void otherListsOfPeopleAreNotTakenForARoster_data()
    {
        QTest::addColumn<QString>("list");
        QTest::newRow("the dead") << u"姓名,身份证号,死亡日期\n李文,11010519491231002X,2018/01/21\n"_s;
        QTest::newRow("the registered poor") << u"村,户主,证件号码,家庭人口,脱贫状态\n上村,李文,11010519491231002X,3,未脱贫\n"_s;
        QTest::newRow("the bank's results") << u"序号,户名,账号,金额,处理结果,失败原因\n1,李文,6217371442112636047,174.00,成功,\n"_s;
    }
    void otherListsOfPeopleAreNotTakenForARoster()
    {
        QFETCH(QString, list);
        const auto workbook = readWorkbookBytes(list.toUtf8(), u"名单.csv"_s);
        QVERIFY(workbook);
        const auto taken = takeRoster(*workbook, {});
        QVERIFY(!taken);
        QCOMPARE(taken.error().key, u"intake.no_header"_s);
    }

    void totalsInOtherWordsAreNoPeople()
    {
        const auto r = rosterOf(u"序号,户主姓名,身份证号,月补助金额\n1,李文,11010519491231002X,292\n,共1户,,292\n总计金额(大写),贰佰玖拾贰元整,,\n"_s);
        QCOMPARE(r.households.size(), 1u);
        QCOMPARE(r.counts.skipped, 2);
    }

    void whatIsNotReadIsSaid()
    {
        Workbook workbook = sheetOf(u"户主姓名,身份证号,月补助金额,鞋码\n李文,11010519491231002X,292,42\n赵海,440524188001010014,#REF!,\n"_s);
        workbook.sheets[0].rows[1].hidden = true;
        workbook.sheets[0].rows[2].cells[2].kind = CellKind::Error;
        const auto r = takeRoster(workbook, villageContext());
        QVERIFY(r);
        QCOMPARE(remarkOf(r->listed, u"intake.column_not_read"_s).column, u"D"_s);
        QCOMPARE(remarkOf(r->listed, u"intake.row_hidden"_s).row, 2);
        QCOMPARE(remarkOf(r->listed, u"intake.cell_error"_s).row, 3);
        QCOMPARE(countOf(rosterOf(u"户主姓名,身份证号,月补助金额\n"_s).listed, u"intake.sheet_without_rows"_s), 1);
    }

    void threeLevelsOfHeadingsThatRepeatOnEachPage()
    {
        const QString heading = u"序号,户主基本情况,,,保障情况,,,家庭成员情况,,,\n,姓名,身份证号码,所在组,保障人数,保障标准,,姓名,与户主关系,公民身份号码,身体状况\n"
                                ",,,,,类别,月金额,,,,\n"_s;
        const auto r = rosterOf(u"农村最低生活保障家庭花名册,,,,,,,,,,\n"_s + heading
                            + u"1,李文,11010519491231002X,一组,2,二类,550,李文,本人,11010519491231002X,健康\n2,,,,,,,王霞,妻,,体弱\n"_s + heading
                            + u"3,赵海,,二组,1,一类,292,赵海,本人,,重病\n合计,,,,3,,842,,,,\n"_s);
        QCOMPARE(r.households.size(), 2u);
        QCOMPARE(r.persons(), 3);
        QCOMPARE(r.counts.skipped, 4);
        QCOMPARE(fen(r.households[1]), 29200);
        QCOMPARE(r.households[1].household.group, u"二组"_s);
        QCOMPARE(r.households[0].members[1].relation, 12);
        QCOMPARE(countOf(r.listed, u"intake.total_differs"_s), 0);
    }

    void headingsOfGroupsGiveTheGroup()
    {
        const auto r = rosterOf(u"户主姓名,身份证号,月补助金额\n一组,,\n李文,11010519491231002X,292\n二组,,\n赵海,440524188001010014,275\n"_s);
        QCOMPARE(r.counts.skipped, 2);
        QCOMPARE(r.households[0].household.group, u"一组"_s);
        QCOMPARE(r.households[1].household.group, u"二组"_s);
    }

    void allSheetsWithAHeaderAreReadAndOthersListed()
    {
        Workbook workbook = sheetOf(u"户主姓名,身份证号,月补助金额\n李文,11010519491231002X,292\n"_s);
        workbook.sheets[0].name = u"一组"_s;
        workbook.sheets.push_back(sheetOf(u"身份证号,户主,月保障金\n440524188001010014,赵海,275\n"_s).sheets[0]);
        workbook.sheets[1].name = u"二组"_s;
        workbook.sheets.push_back(sheetOf(u"说明\n请各村认真填报\n"_s).sheets[0]);
        workbook.sheets[2].name = u"说明"_s;
        const auto r = takeRoster(workbook, villageContext());
        QVERIFY(r);
        QCOMPARE(r->sheetsRead, QStringList({u"一组"_s, u"二组"_s}));
        QCOMPARE(r->households.size(), 2u);
        QCOMPARE(remarkOf(r->listed, u"intake.sheet_not_roster"_s).sheet, u"说明"_s);
    }

    void aMissingColumnIsAnErrorThatNamesWhatWasFound()
    {
        const auto r = takeRoster(sheetOf(u"品名,数量,备注\n面粉,3,\n"_s), villageContext());
        QVERIFY(!r);
        QCOMPARE(r.error().key, u"intake.no_header"_s);
        QVERIFY(r.error().arguments.value(u"missing"_s).contains(u"姓名"_s));
        QCOMPARE(r.error().arguments.value(u"file"_s), u"test.csv"_s);
    }
};

QTEST_GUILESS_MAIN(RosterTest)
#include "test_roster.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets.h"

using namespace xieli;
using namespace xieli::intake;
using namespace xieli::test;
using namespace Qt::StringLiterals;

namespace {

RosterResult take(const QString &text)
{
    const auto result = takeRoster(sheetOf(text), villageContext());
    if (!result) {
        QTest::qFail(qPrintable(result.error().key + u" found "_s + result.error().arguments.value(u"found"_s)), __FILE__, __LINE__);
        return {};
    }
    const Counts &c = result->counts;
    if (c.rows != c.taken + c.refused + c.skipped)
        QTest::qFail("the counts do not add up", __FILE__, __LINE__);
    return *result;
}

qint64 fen(const RosterHousehold &household) { return household.household.claimedMonthlyAmount.value_or(Money::fromFen(-1)).fen(); }

} // namespace

class RosterTest : public QObject {
    Q_OBJECT

private slots:
    void householdCellsRepeatedOnEachRowAreOneHousehold()
    {
        const auto r = take(u"序号,户主姓名,组别,类别,月补助标准,月补助金额,成员姓名,与户主关系,身份证号\n"
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
        const auto r = take(u"村组,户主,保障人口,月保障金,姓名,关系,公民身份号码\n"
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
        const auto r = take(u"编号,户主姓名,身份证号码,家庭人口,户月补助金额,一卡通账号\n"
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
        const auto r = take(u"姓名,身份证号码,与户主关系,组别,低保金\n"
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
        const auto r = take(u"青禾乡2018年农村低保对象花名册,,,,,\n"
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
        const auto r = take(u"序号,户主姓名,身份证号,月补助金额\n"
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

    void aTotalThatDoesNotFitIsRemarked()
    {
        const auto r = take(u"户主姓名,身份证号,月补助金额\n李文,11010519491231002X,292\n合计,,300\n"_s);
        QCOMPARE(remarkOf(r.listed, u"intake.total_differs"_s).arguments.value(u"sum"_s), u"292.00"_s);
    }

    void aPersonWithABadNumberIsTakenAsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("key");
        QTest::newRow("missing") << u""_s << u""_s << u"intake.identity_missing"_s;
        QTest::newRow("a dash") << u"——"_s << u""_s << u"intake.identity_missing"_s;
        QTest::newRow("short") << u"629901197303305"_s << u"629901197303305"_s << u"intake.identity_length"_s;
        QTest::newRow("check character") << u"110105194912310021"_s << u"110105194912310021"_s << u"intake.identity_check"_s;
        QTest::newRow("month 13") << u"629901197313321497"_s << u"629901197313321497"_s << u"intake.identity_date"_s;
        QTest::newRow("letters") << u"11010519491231OO2X"_s << u"11010519491231OO2X"_s << u"intake.identity_characters"_s;
        QTest::newRow("rounded") << u"6.29901E+17"_s << u"6.29901E+17"_s << u"intake.identity_rounded"_s;
    }
    void aPersonWithABadNumberIsTakenAsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        QFETCH(QString, key);
        const auto r = take(u"户主姓名,身份证号,与户主关系,月补助金额\n李文,"_s + typed + u",户主,292\n"_s);
        QCOMPARE(r.counts.taken, 1);
        QCOMPARE(r.persons(), 1);
        QCOMPARE(r.households[0].members[0].idNumberText, kept);
        const Listed listed = remarkOf(r.listed, key);
        QCOMPARE(listed.column, u"B"_s);
        QCOMPARE(listed.fate, Fate::Taken);
    }

    void goodNumbersInAnyDressAreTakenSilently()
    {
        const auto r = take(u"户主姓名,身份证号,月补助金额\n李文,'11010519491231002x,292\n赵海, ４４０５２４１８８００１０１００１４ ,275\n"_s);
        QCOMPARE(r.households[0].members[0].idNumberText, u"11010519491231002X"_s);
        QVERIFY(r.households[1].members[0].idNumber());
        QCOMPARE(r.listed.size(), 0u);
    }

    void classesAreReadInEverySpelling_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("value");
        const std::pair<QString, int> words[] = {{u"1类"_s, 1}, {u"一类"_s, 1}, {u"Ⅰ类"_s, 1}, {u"I类"_s, 1}, {u"A类"_s, 1}, {u"一档"_s, 1},
                                                 {u"二类 "_s, 2}, {u"２类"_s, 2}, {u"II"_s, 2}, {u"三级"_s, 3}, {u"Ⅳ类"_s, 4}, {u"低保四类"_s, 4},
                                                 {u"待定"_s, 0}, {u"5类"_s, 0}};
        for (const auto &[word, value] : words)
            QTest::newRow(qPrintable(word)) << word << value;
    }
    void classesAreReadInEverySpelling()
    {
        QFETCH(QString, word);
        QFETCH(int, value);
        const auto r = take(u"户主姓名,身份证号,类别,月补助金额\n李文,11010519491231002X,"_s + word + u",292\n"_s);
        QCOMPARE(r.households[0].household.claimedClass.value_or(0), value);
        QCOMPARE(r.households[0].household.claimedClassText, word.trimmed().replace(u'２', u'2'));
        QCOMPARE(countOf(r.listed, u"intake.class_unknown"_s), value == 0 ? 1 : 0);
    }

    void disabilityIsReadInOneOrTwoColumns_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cells");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("grade");
        QTest::newRow("numbers") << u"残疾类别-等级"_s << u"4-2"_s << 4 << 2;
        QTest::newRow("words") << u"残疾类别及等级"_s << u"肢体二级"_s << 4 << 2;
        QTest::newRow("long words") << u"残疾情况"_s << u"视力残疾一级"_s << 1 << 1;
        QTest::newRow("none") << u"残疾类别-等级"_s << u"无"_s << 0 << 0;
        QTest::newRow("two columns") << u"残疾类别,残疾等级"_s << u"智力,三级"_s << 5 << 3;
        QTest::newRow("two number columns") << u"残疾类别,残疾等级"_s << u"6,1"_s << 6 << 1;
        QTest::newRow("as a state of health") << u"健康状况"_s << u"残疾(肢体二级)"_s << 4 << 2;
        QTest::newRow("disabled, nothing more") << u"健康状况"_s << u"残疾"_s << 0 << 0;
        QTest::newRow("certificate") << u"残疾证号"_s << u"11010519491231002X42"_s << 4 << 2;
    }
    void disabilityIsReadInOneOrTwoColumns()
    {
        QFETCH(QString, heading);
        QFETCH(QString, cells);
        QFETCH(int, kind);
        QFETCH(int, grade);
        const auto r = take(u"户主姓名,身份证号,类别,"_s + heading + u"\n李文,11010519491231002X,3类,"_s + cells + u"\n"_s);
        const Member &member = r.households[0].members[0];
        QCOMPARE(member.disabilityKind ? int(*member.disabilityKind) : 0, kind);
        QCOMPARE(member.disabilityGrade.value_or(0), grade);
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

    void doubtfulFiguresAreRemarked()
    {
        const auto r = take(u"户主姓名,身份证号,家庭人口,月补助标准,月补助金额,与户主关系,姓名\n"
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

    void blanksInANameDoNotMakeAnotherHead()
    {
        const auto r = take(u"户主姓名,姓名,与户主关系,身份证号\n赵仁,赵  仁,户主,11010519491231002X\n"_s);
        QCOMPARE(r.households[0].members[0].name, u"赵仁"_s);
        QCOMPARE(countOf(r.listed, u"intake.head_differs"_s), 0);
    }

    void eachPersonsOwnStandardIsSummed()
    {
        const auto r = take(u"户主姓名,姓名,与户主关系,身份证号,个人月补助金额\n李文,李文,户主,11010519491231002X,500\n,王霞,妻,,400\n"_s);
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
        const auto r = take(u"户主姓名,姓名,与户主关系,身份证号,月补助金额\n李文,李文,户主,11010519491231002X,200\n李文,王霞,妻,,200\n"_s + total);
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
        const auto r = take(u"户主姓名,身份证号,类别,"_s + heading + u"\n李文,11010519491231002X,1类,"_s + amount + u"\n"_s);
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
        QCOMPARE(fen(take(sheet).households[0]), 29200);
    }

    void peopleSideBySideAreAllTaken_data()
    {
        QTest::addColumn<QString>("sheet");
        QTest::newRow("numbered") << u"户主姓名,户主身份证号,月保障金,成员1姓名,成员1身份证号,成员1关系,成员2姓名,成员2身份证号,成员2关系\n"
                                     "李文,11010519491231002X,600,王霞,440524188001010014,妻,李明,,子\n"_s;
        QTest::newRow("grouped") << u"户主,,月保障金,家庭成员一,,,家庭成员二,,\n姓名,身份证号,,姓名,身份证号,关系,姓名,身份证号,关系\n"
                                    "李文,11010519491231002X,600,王霞,440524188001010014,妻,李明,,子\n"_s;
    }
    void peopleSideBySideAreAllTaken()
    {
        QFETCH(QString, sheet);
        const auto r = take(sheet);
        QCOMPARE(r.households.size(), 1u);
        QCOMPARE(r.persons(), 3);
        QCOMPARE(r.households[0].members[1].idNumberText, u"440524188001010014"_s);
        QCOMPARE(r.households[0].members[2].name, u"李明"_s);
        QCOMPARE(r.households[0].members[2].relation, 20);
    }

    void theSumOfTheAmountsPartsCounts()
    {
        const auto r = take(u"户主姓名,身份证号,类别,低保金,分类施保金,合计\n李文,11010519491231002X,1类,600,120,720\n"_s);
        QCOMPARE(fen(r.households[0]), 72000);
    }

    void totalsInOtherWordsAreNoPeople()
    {
        const auto r = take(u"序号,户主姓名,身份证号,月补助金额\n1,李文,11010519491231002X,292\n,共1户,,292\n总计金额(大写),贰佰玖拾贰元整,,\n"_s);
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
        QCOMPARE(countOf(take(u"户主姓名,身份证号,月补助金额\n"_s).listed, u"intake.sheet_without_rows"_s), 1);
    }

    void theHeadMayStandOnlyInHisOwnColumns()
    {
        const auto r = take(u"户主姓名,户主身份证号,家庭人口,月保障金,成员姓名,与户主关系,身份证号\n"
                            "李文,11010519491231002X,2,584,王霞,妻子,440524188001010014\n"_s);
        QCOMPARE(r.persons(), 2);
        QCOMPARE(r.households[0].members[0].name, u"李文"_s);
        QVERIFY(r.households[0].members[0].isHead());
        QCOMPARE(countOf(r.listed, u"intake.head_added"_s), 1);
    }

    void amountsOnEachPersonsRowAreSummed()
    {
        const auto r = take(u"户主姓名,姓名,与户主关系,身份证号,月补助标准,月补助金额\n"
                            "李文,李文,户主,11010519491231002X,292,292\n李文,王霞,妻子,440524188001010014,292,292\n"_s);
        QCOMPARE(fen(r.households[0]), 58400);
        QCOMPARE(countOf(r.listed, u"intake.amounts_summed"_s), 1);
    }

    void threeLevelsOfHeadingsThatRepeatOnEachPage()
    {
        const QString heading = u"序号,户主基本情况,,,保障情况,,,家庭成员情况,,,\n,姓名,身份证号码,所在组,保障人数,保障标准,,姓名,与户主关系,公民身份号码,身体状况\n"
                                ",,,,,类别,月金额,,,,\n"_s;
        const auto r = take(u"农村最低生活保障家庭花名册,,,,,,,,,,\n"_s + heading
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
        const auto r = take(u"户主姓名,身份证号,月补助金额\n一组,,\n李文,11010519491231002X,292\n二组,,\n赵海,440524188001010014,275\n"_s);
        QCOMPARE(r.counts.skipped, 2);
        QCOMPARE(r.households[0].household.group, u"一组"_s);
        QCOMPARE(r.households[1].household.group, u"二组"_s);
    }

    void aRowThatNamesNobodyIsRefused()
    {
        const auto r = take(u"户主姓名,身份证号,月补助金额,备注\n李文,11010519491231002X,292,\n,,58,补录\n"_s);
        QCOMPARE(r.counts.refused, 1);
        const Listed listed = remarkOf(r.listed, u"intake.row_without_person"_s);
        QCOMPARE(listed.row, 3);
        QCOMPARE(listed.fate, Fate::Refused);
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

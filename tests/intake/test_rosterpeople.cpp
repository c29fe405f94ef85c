// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sheets.h"

using namespace xieli;
using namespace xieli::intake;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Who the people of a roster are: names, numbers, classes, disabilities.
class RosterPeopleTest : public QObject {
    Q_OBJECT

private slots:
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
        const auto r = rosterOf(u"户主姓名,身份证号,与户主关系,月补助金额\n李文,"_s + typed + u",户主,292\n"_s);
        QCOMPARE(r.counts.taken, 1);
        QCOMPARE(r.persons(), 1);
        QCOMPARE(r.households[0].members[0].idNumberText, kept);
        const Listed listed = remarkOf(r.listed, key);
        QCOMPARE(listed.column, u"B"_s);
        QCOMPARE(listed.fate, Fate::Taken);
    }

    void goodNumbersInAnyDressAreTakenSilently()
    {
        const auto r = rosterOf(u"户主姓名,身份证号,月补助金额\n李文,'11010519491231002x,292\n赵海, ４４０５２４１８８００１０１００１４ ,275\n"_s);
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
        const auto r = rosterOf(u"户主姓名,身份证号,类别,月补助金额\n李文,11010519491231002X,"_s + word + u",292\n"_s);
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
        const auto r = rosterOf(u"户主姓名,身份证号,类别,"_s + heading + u"\n李文,11010519491231002X,3类,"_s + cells + u"\n"_s);
        const Member &member = r.households[0].members[0];
        QCOMPARE(member.disabilityKind ? int(*member.disabilityKind) : 0, kind);
        QCOMPARE(member.disabilityGrade.value_or(0), grade);
    }

    void blanksInANameDoNotMakeAnotherHead()
    {
        const auto r = rosterOf(u"户主姓名,姓名,与户主关系,身份证号\n赵仁,赵  仁,户主,11010519491231002X\n"_s);
        QCOMPARE(r.households[0].members[0].name, u"赵仁"_s);
        QCOMPARE(countOf(r.listed, u"intake.head_differs"_s), 0);
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
        const auto r = rosterOf(sheet);
        QCOMPARE(r.households.size(), 1u);
        QCOMPARE(r.persons(), 3);
        QCOMPARE(r.households[0].members[1].idNumberText, u"440524188001010014"_s);
        QCOMPARE(r.households[0].members[2].name, u"李明"_s);
        QCOMPARE(r.households[0].members[2].relation, 20);
    }

    void theHeadMayStandOnlyInHisOwnColumns()
    {
        const auto r = rosterOf(u"户主姓名,户主身份证号,家庭人口,月保障金,成员姓名,与户主关系,身份证号\n"
                            "李文,11010519491231002X,2,584,王霞,妻子,440524188001010014\n"_s);
        QCOMPARE(r.persons(), 2);
        QCOMPARE(r.households[0].members[0].name, u"李文"_s);
        QVERIFY(r.households[0].members[0].isHead());
        QCOMPARE(countOf(r.listed, u"intake.head_added"_s), 1);
    }

    void aRowThatNamesNobodyIsRefused()
    {
        const auto r = rosterOf(u"户主姓名,身份证号,月补助金额,备注\n李文,11010519491231002X,292,\n,,58,补录\n"_s);
        QCOMPARE(r.counts.refused, 1);
        const Listed listed = remarkOf(r.listed, u"intake.row_without_person"_s);
        QCOMPARE(listed.row, 3);
        QCOMPARE(listed.fate, Fate::Refused);
    }
};

QTEST_GUILESS_MAIN(RosterPeopleTest)
#include "test_rosterpeople.moc"

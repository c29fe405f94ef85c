// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/days.h"
#include "intake/mapping.h"
#include "intake/peoplelist.h"
#include "intake/sheets.h"
#include "intake/writesheet.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::intake;
using namespace Qt::StringLiterals;

/// Lists of other offices as they go round; every person in them is invented.
class PeopleListTest : public QObject {
    Q_OBJECT

    static PeopleList taken(const Workbook &workbook, TableKind kind, const ColumnChoices &choices = {})
    {
        const auto list = takePeopleList(workbook, kind, choices);
        if (!list)
            qFatal("not taken: %s", qPrintable(list.error().key));
        return *list;
    }

    /// A sheet cell by cell, with numbers and merged blocks, as a reader of .xlsx would give it.
    static Sheet made(const std::vector<std::vector<Cell>> &rows)
    {
        Sheet sheet;
        sheet.name = u"Sheet1"_s;
        for (int at = 0; at < int(rows.size()); ++at)
            sheet.rows.push_back({at, false, rows[size_t(at)]});
        return sheet;
    }
    static Cell text(const QString &words) { return {CellKind::Text, words}; }
    static Cell number(const QString &digits) { return {CellKind::Number, digits}; }

private slots:
    void daysAreReadInEveryShape_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("number");
        QTest::addColumn<Day>("day");
        QTest::newRow("dots") << u"1962.3.5"_s << false << Day(1962, 3, 5);
        QTest::newRow("eight digits") << u"19620305"_s << true << Day(1962, 3, 5);
        QTest::newRow("serial") << u"43105"_s << true << Day(2018, 1, 5);
        QTest::newRow("serial with a time") << u"43105.75"_s << true << Day(2018, 1, 5);
        QTest::newRow("full width") << u"２０１８．０１．０５"_s << false << Day(2018, 1, 5);
        QTest::newRow("with a time") << u"2018-01-05 08:30:00"_s << false << Day(2018, 1, 5);
        QTest::newRow("words") << u"2018年1月5日"_s << false << Day(2018, 1, 5);
        QTest::newRow("blanks inside") << u"2018 年 1 月 5 日"_s << false << Day(2018, 1, 5);
        QTest::newRow("Chinese numerals") << u"二〇一八年一月二十五日"_s << false << Day(2018, 1, 25);
        QTest::newRow("another zero") << u"二○一八年十一月五日"_s << false << Day(2018, 11, 5);
        QTest::newRow("a month of another calendar") << u"二〇一八年腊月五日"_s << false << Day();
        QTest::newRow("no whole year") << u"18-3-5"_s << false << Day();
        QTest::newRow("a month alone") << u"2018年1月"_s << false << Day();
        QTest::newRow("five digits as text are no day") << u"43105"_s << false << Day();
        QTest::newRow("no such day") << u"2018.2.30"_s << false << Day();
    }
    void daysAreReadInEveryShape()
    {
        QFETCH(QString, text);
        QFETCH(bool, number);
        QFETCH(Day, day);
        const auto read = readDay(text, number);
        QCOMPARE(read.value_or(Day()), day);
    }

    void aDeathListWithNotesAboveAndTotalsBelow()
    {
        const PeopleList list = taken(test::sheetOf(u"柳树湾村2018年上半年死亡人员名单,,,,\n单位:青禾乡派出所,,,填表日期:2018.7.1,\n,,,,\n"
                                                    "序号,死者姓名,身份证号码,死亡时间,死亡原因\n1,赵 仁,629901196203051234,2018.3.5,病故\n"
                                                    "2,钱贵,６２９９０１１９４００１０１００１０,20180401,\n3,孙礼,,2018年5月,\n合计,3人,,,\n填表人:李主任,,,,\n"_s), TableKind::Deaths);
        QCOMPARE(int(list.people.size()), 3);
        QCOMPARE(list.people[0].name, u"赵仁"_s);
        QCOMPARE(*list.people[0].day, Day(2018, 3, 5));
        QCOMPARE(list.people[0].note, u"病故"_s);
        QCOMPARE(list.people[1].idNumberText, u"629901194001010010"_s);
        QCOMPARE(*list.people[1].day, Day(2018, 4, 1));
        QVERIFY(!list.people[2].day); // a month is no day
        QCOMPARE(list.people[2].dayText, u"2018年5月"_s);
        QCOMPARE(test::countOf(list.listed, u"intake.day_month_only"_s), 1);
        QCOMPARE(list.counts.rows, list.counts.taken + list.counts.refused + list.counts.skipped);
        QCOMPARE(list.counts.skipped, 2);
    }

    void aDayOfStrikingOutIsSaidToBeAnotherDay()
    {
        const PeopleList list = taken(test::sheetOf(u"姓名,身份证号,户口注销日期\n赵仁,629901196203051234,2018-03-09\n"_s), TableKind::Deaths);
        QCOMPARE(*list.people[0].day, Day(2018, 3, 9));
        QCOMPARE(test::countOf(list.listed, u"intake.list_other_day"_s), 1);
    }

    void theSameNumberTwiceIsTakenOnce()
    {
        const PeopleList list = taken(test::sheetOf(u"姓名,证件号码,死亡日期\n甲,629901194001010037,2018-01-01\n甲,629901194001010037,2018-01-02\n"_s), TableKind::Deaths);
        // an invented number need not be sound: then both stay and are said to be wrong
        const bool sound = test::countOf(list.listed, u"intake.list_number_wrong"_s) == 0;
        QCOMPARE(int(list.people.size()), sound ? 1 : 2);
    }

    void aPovertyListWithTwoRowHeadingsAndMergedCells()
    {
        Sheet sheet = made({{text(u"监测对象和脱贫户花名册"_s)},
                            {text(u"行政区划"_s), {}, text(u"户主信息"_s), {}, text(u"家庭成员信息"_s), {}, {}, text(u"户类型"_s)},
                            {text(u"行政村"_s), text(u"自然村"_s), text(u"姓名"_s), text(u"证件号码"_s), text(u"姓名"_s), text(u"证件号码"_s), text(u"与户主关系"_s), {}},
                            {text(u"柳树湾村"_s), text(u"1组"_s), text(u"赵仁"_s), text(u"629901196203051234"_s), text(u"赵仁"_s), text(u"629901196203051234"_s), text(u"户主"_s), text(u"脱贫户"_s)},
                            {{}, {}, {}, {}, text(u"钱氏"_s), number(u"6.29901196501010000E+17"_s), text(u"配偶"_s), {}}});
        sheet.setMerged({{1, 0, 1, 1}, {1, 2, 1, 3}, {1, 4, 1, 6}, {1, 7, 2, 7}, {3, 0, 4, 0}, {3, 1, 4, 1}, {3, 2, 4, 2}, {3, 3, 4, 3}, {3, 7, 4, 7}});
        const PeopleList list = taken({u"p.xlsx"_s, {sheet}}, TableKind::Poverty);
        QCOMPARE(int(list.people.size()), 2);
        QCOMPARE(list.people[1].name, u"钱氏"_s);
        QCOMPARE(list.people[1].headName, u"赵仁"_s);
        QCOMPARE(list.people[1].status, u"脱贫户"_s);
        QCOMPARE(list.people[1].village, u"柳树湾村"_s);
        QCOMPARE(test::countOf(list.listed, u"intake.list_number_wrong"_s), 2); // rounded by the spreadsheet, and no sound one
    }

    void aDisabilityListReadsTheCertificate()
    {
        const PeopleList list = taken(test::sheetOf(u"姓名,残疾证号,残疾类别,残疾等级,有效期至\n赵仁,62990119620305123443,,,2028-01-01\n钱贵,,视力,一级,长期\n孙礼,62990119620305123421B1,听力,二级,43105\n"_s),
                                      TableKind::Disability);
        QCOMPARE(int(list.people.size()), 3);
        QCOMPARE(list.people[1].disabilityKind, DisabilityKind::Sight);
        QCOMPARE(list.people[1].disabilityGrade, 1);
        QVERIFY(!list.people[1].validUntil);
        QCOMPARE(test::countOf(list.listed, u"intake.day_read_as"_s), 1); // the text 43105; 长期 is no mistake
        QCOMPARE(*list.people[0].validUntil, Day(2028, 1, 1));
    }

    void aListInGb18030()
    {
        QByteArray bytes("\xd0\xd5\xc3\xfb,\xc9\xed\xb7\xdd\xd6\xa4\xba\xc5,\xcb\xc0\xcd\xf6\xc8\xd5\xc6\xda\r\n\xd5\xd4\xc8\xca,629901196203051234,2018/3/5\r\n");
        const auto workbook = readWorkbookBytes(bytes, u"gb.csv"_s);
        QVERIFY(workbook);
        const PeopleList list = taken(*workbook, TableKind::Deaths);
        QCOMPARE(list.people[0].name, u"赵仁"_s);
        QCOMPARE(*list.people[0].day, Day(2018, 3, 5));
    }

    void headingsOfNoKnownWordsAreShownAndCanBeSaid()
    {
        const Workbook odd = test::sheetOf(u"某某统计,,,\n甲栏,乙栏,丙栏,丁栏\n1,赵仁,629901196203051234,2018-03-05\n2,钱贵,629901194001010010,2018-04-01\n"_s);
        QVERIFY(!takePeopleList(odd, TableKind::Deaths));
        const SheetColumns guess = columnsOf(odd, TableKind::Deaths);
        QVERIFY(!guess.known);
        QCOMPARE(guess.row, 2);
        QCOMPARE(int(guess.columns.size()), 4);
        QCOMPARE(guess.columns[1].key, u"乙栏"_s);
        QCOMPARE(guess.columns[1].samples, (QStringList{u"赵仁"_s, u"钱贵"_s}));
        const SheetColumns begun = columnsOf(odd, TableKind::Deaths, {{u"乙栏"_s, u"name"_s}});
        QVERIFY(!begun.known && begun.columns[1].chosen); // one word is not enough, but it is kept
        QCOMPARE(begun.columns[1].code, u"name"_s);
        const ColumnChoices choices{{u"乙栏"_s, u"name"_s}, {u"丙栏"_s, u"id_number"_s}, {u"丁栏"_s, u"day"_s}};
        const PeopleList list = taken(odd, TableKind::Deaths, choices);
        QCOMPARE(list.people[1].name, u"钱贵"_s);
        QCOMPARE(*list.people[1].day, Day(2018, 4, 1));
        const SheetColumns said = columnsOf(odd, TableKind::Deaths, choices);
        QVERIFY(said.known && said.columns[1].chosen);
        QCOMPARE(said.signature, guess.signature); // known again by it
    }

    void whatAPersonSaysGoesBeforeTheWords()
    {
        const Workbook book = test::sheetOf(u"姓名,曾用名,身份证号,死亡日期,登记日期\n老名,新名,629901196203051234,2018-03-05,2018-03-09\n"_s);
        const PeopleList own = taken(book, TableKind::Deaths);
        QCOMPARE(own.people[0].name, u"老名"_s);
        const PeopleList said = taken(book, TableKind::Deaths, {{u"曾用名"_s, u"name"_s}, {u"登记日期"_s, u"day"_s}});
        QCOMPARE(said.people[0].name, u"新名"_s);
        QCOMPARE(*said.people[0].day, Day(2018, 3, 9));
        const PeopleList without = taken(book, TableKind::Deaths, {{u"死亡日期"_s, QString()}});
        QCOMPARE(*without.people[0].day, Day(2018, 3, 9)); // only the other day is left
    }

    void aRosterTakesChoicesToo()
    {
        const Workbook book = test::sheetOf(u"户主姓名,与户主关系,姓名,身份证号,每月多少钱\n赵仁,户主,赵仁,629901196203051234,292\n"_s);
        RosterContext context = test::villageContext();
        context.choices = {{u"每月多少钱"_s, u"monthly_amount"_s}};
        const auto roster = takeRoster(book, context);
        QVERIFY(roster);
        QCOMPARE(roster->monthlyTotal(), Money::fromYuan(292));
    }

    void aMarkStandsInTheWorkbookAndBreaksNoReading()
    {
        QTemporaryDir folder;
        SheetOut sheet;
        sheet.title = u"名单"_s;
        sheet.columns = {{u"姓名"_s}, {u"身份证号"_s, 20}, {u"死亡日期"_s}};
        sheet.rows = {{CellOut::of(u"赵仁"_s), CellOut::of(u"629901196203051234"_s), CellOut::of(u"2018-03-05"_s)}};
        sheet.mark = u"含身份证号或银行账号：柳树湾村 2018-06-20 由张三 & 李四带走，出表登记第1号"_s;
        const QString path = folder.filePath(u"m.xlsx"_s);
        QVERIFY(writeWorkbook(path, {sheet}));
        const auto workbook = readWorkbook(path);
        QVERIFY(workbook);
        const PeopleList list = taken(*workbook, TableKind::Deaths);
        QCOMPARE(int(list.people.size()), 1);
        QCOMPARE(list.people[0].idNumberText, u"629901196203051234"_s); // text, no rounded number
        QCOMPARE(cleaned(workbook->sheets[0].rows.back().cells[0].text), sheet.mark);
    }

private:
    static QString cleaned(const QString &text) { return text.trimmed(); }
};

QTEST_GUILESS_MAIN(PeopleListTest)
#include "test_peoplelist.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/readsheet.h"
#include "intake/writesheet.h"
#include "intake/zipparts.h"
#include "support/support.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace xieli;
using namespace xieli::intake;
using namespace Qt::StringLiterals;

namespace {

SheetOut paySheet()
{
    SheetOut sheet;
    sheet.name = u"发放/名册:2018"_s;
    sheet.title = u"2018年6月发放名册"_s;
    sheet.subtitles = {u"单位:柳树湾村"_s};
    sheet.columns = {{u"序号"_s, 5, ColumnType::Count}, {u"户主"_s, 10}, {u"账号"_s, 22}, {u"金额"_s, 10, ColumnType::Money, u"发放"_s, true},
                     {u"人数"_s, 6, ColumnType::Count, u"发放"_s, true}};
    sheet.rows = {{CellOut::of(std::int64_t(1)), CellOut::of(u"王𬭎"_s), CellOut::of(u"6217371442112636047"_s), CellOut::of(Money::fromFen(29201)), CellOut::of(std::int64_t(2))},
                  {CellOut::of(std::int64_t(2)), CellOut::of(u"=1+1"_s), CellOut::of(u"0012"_s), CellOut::of(Money::fromFen(10)), CellOut::of(std::int64_t(1))}};
    sheet.totalLabel = u"合计"_s;
    sheet.footers = {u"制表人:"_s};
    return sheet;
}

/// A part of the package as it stands in the file; empty where there is none.
QByteArray partOf(const QString &path, const QString &name)
{
    const auto parts = ZipParts::open(test::contents(path));
    return parts && parts->has(name) ? parts->part(name).value_or(QByteArray()) : QByteArray();
}

} // namespace

class WriteSheetTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void whatIsWrittenReadsBackExactly()
    {
        const QString path = m_folder.filePath(u"发放名册.xlsx"_s);
        QVERIFY(writeWorkbook(path, {paySheet()}));
        const auto workbook = readWorkbook(path);
        QVERIFY(workbook);
        const Sheet &sheet = workbook->sheets.at(0);
        QCOMPARE(sheet.at(0, 0).text, u"2018年6月发放名册"_s);
        QCOMPARE(sheet.shown(2, 4).text, u"发放"_s);
        QCOMPARE(sheet.at(3, 4).text, u"人数"_s);
        QCOMPARE(sheet.shown(3, 1).text, u"户主"_s);
        QCOMPARE(sheet.at(4, 1).text, u"王𬭎"_s);
        QCOMPARE(sheet.at(4, 2).kind, CellKind::Text);
        QCOMPARE(sheet.at(4, 2).text, u"6217371442112636047"_s);
        QCOMPARE(sheet.at(4, 3).kind, CellKind::Number);
        QCOMPARE(sheet.at(4, 3).text, u"292.01"_s);
        QCOMPARE(sheet.at(5, 1).kind, CellKind::Text); // no formula from a person's text
        QVERIFY(!sheet.at(5, 1).formula);
        QVERIFY(sheet.at(6, 3).formula);
        QCOMPARE(sheet.at(6, 3).text, u"292.11"_s);
        QCOMPARE(sheet.at(6, 4).text, u"3"_s);
        QCOMPARE(sheet.at(7, 0).text, u"制表人:"_s);
    }

    void theSameValuesGiveTheSameBytesAndLeaveNoOtherFile()
    {
        const QString one = m_folder.filePath(u"一.xlsx"_s);
        const QString two = m_folder.filePath(u"二.xlsx"_s);
        QVERIFY(writeWorkbook(one, {paySheet(), paySheet()}));
        QTest::qWait(2100); // a zip keeps times in steps of two seconds
        QVERIFY(writeWorkbook(two, {paySheet(), paySheet()}));
        QCOMPARE(test::contents(one), test::contents(two));
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(name.endsWith(u".xlsx") && !name.startsWith(u'.'), qPrintable(name));
    }

    void aChartReadsItsFiguresFromTheCellsBelowTheTable()
    {
        const QString path = m_folder.filePath(u"图.xlsx"_s);
        SheetOut sheet = paySheet();
        sheet.mark = u"印记"_s;
        sheet.charts = {{u"哪个村最多?"_s, ChartOut::Unit::Money, {{u"上湾村"_s, 29201}, {u"石桥村"_s, 10}}}, {u"占多少?"_s, ChartOut::Unit::Share, {{u"上湾村"_s, 333}}}, {u"空的"_s, ChartOut::Unit::Count, {}}};
        QVERIFY(writeWorkbook(path, {sheet}));
        const auto workbook = readWorkbook(path);
        QVERIFY(workbook);
        const Sheet &read = workbook->sheets.at(0);
        QCOMPARE(read.at(9, 0).text, u"哪个村最多?"_s);
        QCOMPARE(read.at(10, 0).text, u"上湾村"_s);
        QCOMPARE(read.at(10, 1).text, u"292.01"_s);
        QCOMPARE(read.at(11, 1).text, u"0.1"_s);
        const QByteArray first = partOf(path, u"xl/charts/chart1.xml"_s);
        QVERIFY2(first.contains("哪个村最多?") && first.contains("barChart"), first.constData());
        QVERIFY2(first.contains("'发放-名册-2018'!$A$11:$A$12") && first.contains("'发放-名册-2018'!$B$11:$B$12"), first.constData());
        const QByteArray second = partOf(path, u"xl/charts/chart2.xml"_s);
        QVERIFY2(second.contains("占多少?") && second.contains("0.0%") && second.contains("<c:v>0.333</c:v>"), second.constData());
        QVERIFY(partOf(path, u"xl/charts/chart3.xml"_s).isEmpty()); // nothing to draw
    }

    void aFolderThatIsNotThereIsAnErrorAndNothingElse()
    {
        const auto done = writeWorkbook(m_folder.filePath(u"没有/名册.xlsx"_s), {paySheet()});
        QVERIFY(!done);
        QCOMPARE(done.error().key, u"intake.write_failed"_s);
        QCOMPARE(done.error().arguments.value(u"file"_s), u"名册.xlsx"_s);
    }
};

QTEST_GUILESS_MAIN(WriteSheetTest)
#include "test_writesheet.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/readsheet.h"
#include "intake/training.h"
#include "support/support.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <zip.h>

using namespace xieli;
using namespace xieli::intake;
using namespace Qt::StringLiterals;

namespace {

using Parts = std::vector<std::pair<QByteArray, QByteArray>>;

QByteArray zipped(const QString &path, const Parts &parts)
{
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto &[name, content] : parts)
        zip_file_add(archive, name.constData(), zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0), 0);
    zip_close(archive);
    return test::contents(path);
}

/// A workbook around one sheet's XML, with shared strings and styles of its own.
Parts workbookParts(const QByteArray &sheet, const QByteArray &strings = "<sst/>", const QByteArray &styles = "<styleSheet/>")
{
    return {{"xl/workbook.xml", "<workbook xmlns:r='http://r'><sheets><sheet name='甲' sheetId='1' r:id='rId1'/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>"},
            {"xl/sharedStrings.xml", strings},
            {"xl/styles.xml", styles},
            {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>"}};
}

} // namespace

class ReadSheetTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<Workbook> read(const Parts &parts)
    {
        return readWorkbookBytes(zipped(m_folder.filePath(u"made.xlsx"_s), parts), u"made.xlsx"_s);
    }

    static QString keyOf(const QByteArray &bytes)
    {
        const auto workbook = readWorkbookBytes(bytes, u"a.xlsx"_s);
        return workbook ? QString() : workbook.error().key;
    }

private slots:
    void everyKindOfCellIsRead()
    {
        const auto workbook = read(workbookParts(
            "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='inlineStr'><is><r><t>家</t></r><r><t>庭</t></r></is></c>"
            "<c r='C2'><v>3.2999999999999998</v></c><c r='D2' s='1'><v>43105</v></c><c r='E2' t='b'><v>1</v></c>"
            "<c r='F2' t='e'><v>#REF!</v></c><c r='G2'><f>SUM(A1:A3)</f><v>27690</v></c><c r='H2' t='str'><f>A1</f><v>字</v></c></row>"
            "<row><c><v>7</v></c></row>",
            "<sst><si><t>户</t><rPh sb='0' eb='1'><t>コ</t></rPh><t>主_x000D_</t></si></sst>",
            "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/></numFmts>"
            "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>"));
        QVERIFY(workbook);
        const Sheet &sheet = workbook->sheets.at(0);
        QCOMPARE(sheet.name, u"甲"_s);
        QCOMPARE(sheet.at(1, 0).text.trimmed(), u"户主"_s);
        QCOMPARE(sheet.at(1, 1).text, u"家庭"_s);
        QCOMPARE(sheet.at(1, 2).text, u"3.2999999999999998"_s);
        QCOMPARE(sheet.at(1, 3).text, u"2018-01-05"_s);
        QCOMPARE(sheet.at(1, 3).kind, CellKind::Date);
        QCOMPARE(sheet.at(1, 4).kind, CellKind::Boolean);
        QCOMPARE(sheet.at(1, 5).kind, CellKind::Error);
        QVERIFY(sheet.at(1, 6).formula);
        QCOMPARE(sheet.at(1, 6).text, u"27690"_s);
        QCOMPARE(sheet.at(1, 7).text, u"字"_s);
        QCOMPARE(sheet.at(2, 0).text, u"7"_s);
    }

    void aHugeRowNumberCostsNothing()
    {
        const auto workbook = read(workbookParts("<row r='1048576'><c r='B1048576'><v>1</v></c></row><row r='9999999'><c r='A9999999'><v>2</v></c></row>"));
        QVERIFY(workbook);
        QCOMPARE(workbook->sheets[0].at(1048575, 1).text, u"1"_s);
        QVERIFY(workbook->sheets[0].rows.size() <= 2);
    }

    void mergedCellsShowTheirFirst()
    {
        Parts parts = workbookParts("<row r='1'><c r='A1' t='str'><v>甲</v></c><c r='B1' t='str'><v>乙</v></c></row>");
        parts.back().second.replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref='A1:A3'/><mergeCell ref='C1:XFD1048576'/></mergeCells>");
        const auto workbook = read(parts);
        QVERIFY(workbook);
        QCOMPARE(workbook->sheets[0].shown(2, 0).text, u"甲"_s);
        QVERIFY(workbook->sheets[0].shown(3, 0).isBlank());
        QVERIFY(workbook->sheets[0].shown(2, 1).isBlank());
    }

    void whatCannotBeReadIsNamed()
    {
        QCOMPARE(keyOf({}), u"intake.file_empty"_s);
        QCOMPARE(keyOf(QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(600, '\0')), u"intake.old_xls"_s);
        const QString package = u"EncryptedPackage"_s;
        QCOMPARE(keyOf(QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(reinterpret_cast<const char *>(package.utf16()), 32)), u"intake.encrypted"_s);
        QCOMPARE(keyOf("PK\x03\x04 nothing"), u"intake.damaged"_s);
        QCOMPARE(keyOf("<html><table><tr><td>户主</td></tr></table></html>"), u"intake.not_a_spreadsheet"_s);
        QCOMPARE(keyOf(QByteArray("\x00\x01\x02\x03\xff\xfe\xfd\x80", 8).repeated(50)), u"intake.not_a_spreadsheet"_s);
        const auto missing = readWorkbook(m_folder.filePath(u"没有.xlsx"_s));
        QCOMPARE(missing.error().key, u"intake.file_missing"_s);
        QCOMPARE(missing.error().arguments.value(u"file"_s), u"没有.xlsx"_s);
    }

    void aZipWithoutAWorkbookIsNoSpreadsheet()
    {
        const auto workbook = read({{"word/document.xml", "<w/>"}});
        QCOMPARE(workbook.error().key, u"intake.not_a_spreadsheet"_s);
    }

    void aBombIsRefused()
    {
        const auto workbook = read(workbookParts("<row>" + QByteArray(130 * 1024 * 1024, ' ') + "</row>"));
        QCOMPARE(workbook.error().key, u"intake.too_large"_s);
    }

    void oneLargeSheetUnderManyNamesIsABombToo()
    {
        Parts parts = workbookParts("<row>" + QByteArray(110 * 1024 * 1024, ' ') + "</row>");
        parts[0].second = "<workbook xmlns:r='http://r'><sheets>" + QByteArray("<sheet name='甲' r:id='rId1'/>").repeated(1000) + "</sheets></workbook>";
        QCOMPARE(read(parts).error().key, u"intake.too_large"_s);
    }

    void aListOfNothingButSeparatorsIsRefused()
    {
        QCOMPARE(keyOf("姓名,组别\n" + QByteArray(8'100'000, '\n')), u"intake.too_large"_s);
    }

    /// Three hundred blocks side by side would each be a sheet of the whole height.
    void moreBlocksThanAPageHoldsStayOneSheet()
    {
        const QByteArray line = QByteArray("姓名,组别,金额,").repeated(300) + '\n';
        QCOMPARE(readWorkbookBytes(line + QByteArray("李文,1组,5,").repeated(300) + '\n', u"a.csv"_s)->sheets.size(), 300u);
        QCOMPARE(readWorkbookBytes(line + (QByteArray("李文,1组,5,").repeated(300) + '\n').repeated(30), u"a.csv"_s)->sheets.size(), 1u);
    }

    void textIsReadInEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = u"姓名,组别\r\n王二,\"1,组\"\r\n"_s;
        QTest::newRow("utf-8") << text.toUtf8();
        QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8();
        QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QTest::newRow("utf-16") << QByteArray(little.encode(text));
        QTest::newRow("gb18030") << QByteArray::fromHex("d0d5c3fb2cd7e9b1f00d0acdf5b6fe2c22312cd7e9220d0a");
    }
    void textIsReadInEveryEncoding()
    {
        QFETCH(QByteArray, bytes);
        const auto workbook = readWorkbookBytes(bytes, u"a.csv"_s);
        QVERIFY(workbook);
        const Sheet &sheet = workbook->sheets[0];
        QCOMPARE(sheet.at(0, 1).text, u"组别"_s);
        QCOMPARE(sheet.at(1, 0).text, u"王二"_s);
        QCOMPARE(sheet.at(1, 1).text, u"1,组"_s);
    }

    void fourByteCharactersOfGb18030AreRead()
    {
        const auto workbook = readWorkbookBytes(QByteArray::fromHex("d0d5c3fb2cd7e90acdf5") + QByteArray::fromHex("9933d830") + ",1\n", u"a.csv"_s);
        QVERIFY(workbook);
        QCOMPARE(workbook->sheets[0].at(1, 0).text.size(), 3);
    }

    void separatorsAreFound_data()
    {
        QTest::addColumn<QString>("separator");
        for (const QString &separator : {u","_s, u";"_s, u"\t"_s, u"、"_s, u"|"_s, u"，"_s})
            QTest::newRow(qPrintable(separator)) << separator;
    }
    void separatorsAreFound()
    {
        QFETCH(QString, separator);
        const QString text = u"甲\n姓名S组别S金额\n王S1S2\n李S1S3\n"_s.replace(u'S', separator);
        const auto workbook = readWorkbookBytes(text.toUtf8(), u"a.txt"_s);
        QVERIFY(workbook);
        QCOMPARE(workbook->sheets[0].at(3, 2).text, u"3"_s);
    }

    void anOpenQuoteSwallowsNothing()
    {
        const auto workbook = readWorkbookBytes("a,b\n\"open,1\nc,2\nd,3\n", u"a.csv"_s);
        QVERIFY(workbook);
        QCOMPARE(workbook->sheets[0].at(3, 1).text, u"3"_s);
    }

    void aCutWorkbookIsAnErrorAtEveryLength()
    {
        const auto made = writeTrainingSheets(m_folder.path(), 3, 12);
        QVERIFY(made);
        const QByteArray whole = test::contents(made->rosterPath);
        QVERIFY(readWorkbookBytes(whole, u"a.xlsx"_s));
        for (qsizetype length = 2; length < whole.size(); length += 256)
            QVERIFY2(!readWorkbookBytes(whole.left(length), u"a.xlsx"_s), qPrintable(QString::number(length)));
    }

    void changedAndRandomBytesNeverCrash()
    {
        QRandomGenerator random(42);
        const QByteArray whole = test::contents(m_folder.filePath(u"低保花名册.xlsx"_s));
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes = whole;
            for (int flips = 0; flips < 1 + round % 5; ++flips)
                bytes[qsizetype(random.bounded(quint32(bytes.size())))] = char(random.bounded(256));
            (void)readWorkbookBytes(bytes, u"a.xlsx"_s);
            QByteArray noise(1 + round * 7, '\0');
            for (char &c : noise)
                c = char(random.bounded(256));
            (void)readWorkbookBytes(noise, u"a.csv"_s);
        }
    }
};

QTEST_GUILESS_MAIN(ReadSheetTest)
#include "test_readsheet.moc"

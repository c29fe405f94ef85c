// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/listcase.h"
#include "casework/tablefile.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Lists that leave, masked or written down.
class ExportingTest : public ListCase {
    Q_OBJECT

private slots:
    void listsLeaveMaskedUnlessSomebodySaysWhoAndWhy()
    {
        Office office = village();
        papers::TableOut table;
        table.title = u"名单"_s;
        table.columns = {{u"姓名"_s}, {u"身份证号"_s}, {u"金额"_s, {}, papers::CellKind::Money}};
        table.rows = {{u"钱氏"_s, qian(), Money::fromYuan(12)}};
        QCOMPARE(numberColumns(table), QStringList{u"身份证号"_s});
        const PdfMaker noPdf = [](const papers::Paper &) -> Result<QByteArray> { return QByteArray("%PDF"); };
        const QString path = m_folder.filePath(u"masked.csv"_s);
        QVERIFY(!must(exportTable(office, table, u"名单"_s, {}, path, noPdf)).entry);
        QVERIFY(!contents(path).contains(qian().toUtf8()));
        QVERIFY(contents(path).startsWith("\xef\xbb\xbf"));
        const QString whole = m_folder.filePath(u"whole.csv"_s);
        QCOMPARE(refusal(exportTable(office, table, u"名单"_s, {true, {}, {}}, whole, noPdf)), u"casework.export_needs_reason"_s);
        QVERIFY(!QFile::exists(whole));
        const Exported left = must(exportTable(office, table, u"名单"_s, {true, u"李会计"_s, u"交银行"_s}, whole, noPdf));
        QCOMPARE(left.entry->number, 1);
        const QByteArray bytes = contents(whole);
        QVERIFY(bytes.contains(",\"" + qian().toUtf8() + "\",")); // the bare number
        QCOMPARE(left.entry->digest.toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(must(exportRegister(office)).size(), std::size_t(1));
        QCOMPARE(exportReasons(office).value(0), u"交银行"_s);
        QCOMPARE(must(registerTable(office, u"exports"_s, Month(2018, 6))).lines.size(), std::size_t(1));
    }

    void aCsvReadAgainHoldsEqualValues()
    {
        Office office = village();
        const QStringList texts{qian(), u"6230520012345678901"_s, u"0901234567"_s, u"+86 139"_s, u"=1+1"_s, u"-"_s, u"@村"_s, u"'=引号"_s, u"'单引号"_s, u"他说“好”,\"行\""_s, u"1,234.50"_s};
        papers::TableOut table;
        table.columns = {{u"姓名"_s}, {u"值"_s}, {u"金额"_s, {}, papers::CellKind::Money}};
        for (const QString &text : texts)
            table.rows.push_back({u"钱氏"_s, text, Money::fromFen(123450)});
        const QString path = m_folder.filePath(u"again.csv"_s);
        must(writeTable(office, table, u"名单"_s, path));
        const intake::Sheet sheet = must(intake::readWorkbook(path)).sheets.front();
        for (int at = 0; at < texts.size(); ++at) {
            QCOMPARE(sheet.at(at + 1, 1).text, texts[at]);
            QCOMPARE(sheet.at(at + 1, 2).text, u"1234.50"_s);
        }
        QVERIFY(!contents(path).contains('\t'));
    }

    void aShortPassbookNumberIsKnownByItsColumn()
    {
        Office office = village();
        papers::TableOut table;
        table.columns = {{u"户主"_s}, {u"账号"_s}, {u"地区代码"_s}};
        table.rows = {{u"钱氏"_s, u"101234567890"_s, u"629901100200"_s}};
        QCOMPARE(numberColumns(table), QStringList{u"账号"_s});
        const QString path = m_folder.filePath(u"passbook.csv"_s);
        must(exportTable(office, table, u"名单"_s, {}, path, {}));
        QVERIFY(!contents(path).contains("101234567890"));
        QVERIFY(contents(path).contains("629901100200"));
    }

    void theMarkDoesNotBreakTheReadingOfACsv()
    {
        Office office = village();
        papers::TableOut table;
        table.columns = {{u"姓名"_s}, {u"身份证号"_s}, {u"死亡日期"_s}};
        table.rows = {{u"钱氏"_s, qian(), u"2018-03-05"_s}};
        const QString path = m_folder.filePath(u"marked.csv"_s);
        must(exportTable(office, table, u"名单"_s, {true, u"李会计"_s, u"交银行"_s}, path, {}));
        QVERIFY(QString::fromUtf8(contents(path)).section(u'\n', 0, 0).contains(u"李会计"_s)); // a last heading
        const SheetReport read = dry(office, SheetKind::Deaths, path);
        QCOMPARE(read.taken, 1);
        QVERIFY(lineOf(read, u"钱氏"_s).mayTake);
    }

    void nothingOfTheRegisterOfExportsIsUndone()
    {
        Office office = village();
        papers::TableOut table;
        table.columns = {{u"身份证号"_s}};
        table.rows = {{qian()}};
        must(exportTable(office, table, u"名单"_s, {true, u"甲"_s, u"乙"_s}, m_folder.filePath(u"u.csv"_s), {}));
        const auto newest = must(history(office, 1));
        QVERIFY(!newest.front().undoable);
        QVERIFY(!undo(office, newest.front().id));
        // a file that cannot be written is not in the register either
        QVERIFY(!exportTable(office, table, u"名单"_s, {true, u"甲"_s, u"乙"_s}, m_folder.filePath(u"no/such/u.csv"_s), {}));
        QCOMPARE(count(office, "exports"), 1);
        QCOMPARE(refusal(exportTable(office, table, u"名单"_s, {true, u"甲"_s, u"乙"_s}, office.path, {})), u"casework.own_file"_s);
        const QString other = file(u"another office"_s, u"other.xieli"_s);
        QCOMPARE(refusal(exportTable(office, table, u"名单"_s, {true, u"甲"_s, u"乙"_s}, other, {})), u"casework.office_file_there"_s);
        QCOMPARE(test::contents(other), QByteArray("another office"));
    }
};

QTEST_GUILESS_MAIN(ExportingTest)
#include "test_exporting.moc"

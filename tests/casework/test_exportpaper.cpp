// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/exportpaper.h"

#include "casework/forms.h"
#include "casework/householdfile.h"
#include "casework/issued.h"
#include "casework/registers.h"
#include "papers/masking.h"
#include "support/families.h"
#include "support/support.h"

#include <QDir>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray textOf(const papers::Paper &paper)
{
    QByteArray text = "%PDF";
    for (const papers::PaperText &one : papers::textsOf(paper))
        text += one.text.toUtf8() + '\n';
    return text;
}

} // namespace

/// Papers with whole numbers leave only by the name of who takes them, and the register tells it.
class ExportPaperTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;
    static inline const Month june = Month(2018, 6);
    static inline const QString account = u"6230520012345678901"_s;
    static inline const ExportWish whole{true, u"王干事"_s, u"交乡镇核对"_s};
    static inline const PdfMaker paperPdf = [](const papers::Paper &paper) -> Result<QByteArray> { return textOf(paper); };
    static inline const BookletMaker bookletPdf = [](const papers::Booklet &booklet) -> Result<QByteArray> {
        QByteArray text;
        for (const papers::Paper &paper : booklet.papers)
            text += textOf(paper);
        return text + booklet.pageFooter.toUtf8();
    };

    Office fresh() { return newOffice(m_folder.path(), u"paper%1"_s.arg(++m_files), OfficeRole::Village); }
    static HouseholdId family(Office &office)
    {
        return applicant(office, u"苏一"_s, [](Dossier &dossier) {
            dossier.members[0].idNumberText = u"11010519491231002X"_s;
            dossier.members[1].idNumberText = u"440524188001010014"_s;
            BankAccount card;
            card.number = account;
            card.holderName = u"苏一"_s;
            dossier.accounts.push_back(card);
        });
    }
    static QString identityOf(Office &office, const HouseholdId &household) { return must(dossier(office, household)).head()->idNumberText; }
    static int linesIn(Office &office) { return int(must(exportRegister(office)).size()); }

private slots:
    void aFormThatIsNotIssuedLeavesMaskedAndWithoutALine()
    {
        Office office = fresh();
        const HouseholdId household = family(office);
        const papers::Paper form = must(formFor(office, FormKind::Approval, household, june));
        QVERIFY(papers::wholeNumbers(form).identities >= 2 && papers::wholeNumbers(form).accounts == 1);
        const QString path = m_folder.filePath(u"masked.pdf"_s);
        QVERIFY(!must(exportPaper(office, form, {}, path, paperPdf)).entry);
        const QByteArray bytes = contents(path);
        QVERIFY(!bytes.contains(identityOf(office, household).toUtf8()) && !bytes.contains(account.toUtf8()));
        QVERIFY(bytes.contains("6230***********8901"));
        QCOMPARE(linesIn(office), 0);
    }

    void withWholeNumbersItIsAskedWhoTakesItAndTheFileBearsTheMark()
    {
        Office office = fresh();
        const HouseholdId household = family(office);
        const papers::Paper form = must(formFor(office, FormKind::Approval, household, june));
        const QString path = m_folder.filePath(u"whole.pdf"_s);
        QCOMPARE(refusal(exportPaper(office, form, {true, u"王干事"_s, u" "_s}, path, paperPdf)), u"casework.export_needs_reason"_s);
        QVERIFY(!QFile::exists(path));
        const ExportEntry line = *must(exportPaper(office, form, whole, path, paperPdf)).entry;
        QVERIFY(contents(path).contains(account.toUtf8()));
        QVERIFY(QString::fromUtf8(contents(path)).contains(u"由王干事带走，出表登记第1号"_s));
        QCOMPARE(line.list, form.title);
        QCOMPARE(line.columns, u"身份证号码、银行账号、证件号"_s);
        QCOMPARE(line.rows, papers::wholeNumbers(form).count());
        QCOMPARE(line.takenBy, u"王干事"_s);
        // a blank one has no number: nobody is asked
        const papers::Paper blank = must(formFor(office, FormKind::Approval, {}, june));
        QVERIFY(!must(exportPaper(office, blank, {true, {}, {}}, m_folder.filePath(u"blank.pdf"_s), paperPdf)).entry);
        QCOMPARE(linesIn(office), 1);
    }

    void theWholeFileOfAHouseholdIsAnExportAlsoWhenItIsPrinted()
    {
        Office office = fresh();
        const HouseholdId household = family(office);
        const papers::Booklet file = must(householdFile(office, household, june));
        const QString path = m_folder.filePath(u"file.pdf"_s);
        QVERIFY(!must(exportPaper(office, file, {}, path, bookletPdf)).entry);
        QVERIFY(!contents(path).contains(account.toUtf8()));
        QCOMPARE(refusal(paperForPrinter(office, file, {true, {}, {}}, bookletPdf)), u"casework.export_needs_reason"_s);
        const auto printed = must(paperForPrinter(office, file, whole, bookletPdf));
        QVERIFY(printed.entry && printed.entry->file.isEmpty() && printed.entry->digest.size() == 64);
        QVERIFY(printed.paper.pageFooter.contains(u"出表登记第1号"_s));
        QVERIFY(bookletPdf(printed.paper)->contains(account.toUtf8()));
        const auto masked = must(paperForPrinter(office, file, {}, bookletPdf));
        QVERIFY(!masked.entry && papers::wholeNumbers(masked.paper).count() == 0);
        const RegisterTable table = must(registerTable(office, u"exports"_s, june));
        QVERIFY(table.lines.front().cells.contains(u"打印"_s));
        QCOMPARE(linesIn(office), 1);
    }

    /// The line stands before the file does.
    void whereTheFileDoesNotComeAboutAFollowingLineSaysSo()
    {
        Office office = fresh();
        const HouseholdId household = family(office);
        const papers::Paper form = must(formFor(office, FormKind::Approval, household, june));
        const QString stick = m_folder.filePath(u"stick"_s);
        QVERIFY(QDir().mkpath(stick));
        const PdfMaker pulledOut = [&stick](const papers::Paper &paper) -> Result<QByteArray> {
            QDir(stick).removeRecursively();
            return textOf(paper);
        };
        const auto left = exportPaper(office, form, whole, stick + u"/form.pdf"_s, pulledOut);
        QVERIFY(!left);
        QCOMPARE(left.error().key, u"casework.export_not_made"_s);
        QVERIFY2(office.wording.say(left.error()).contains(u"第1号"_s), qPrintable(office.wording.say(left.error())));
        QVERIFY(!QFile::exists(stick + u"/form.pdf"_s));
        const auto lines = must(exportRegister(office)); // newest first
        QCOMPARE(lines.size(), std::size_t(2));
        QVERIFY(lines[0].list.contains(u"第1号"_s) && lines[0].columns.isEmpty() && lines[0].takenBy.isEmpty() && !lines[0].reason.isEmpty());
        QCOMPARE(lines[1].takenBy, u"王干事"_s); // never deleted
        QVERIFY(!exportReasons(office).contains(lines[0].reason)); // it is nobody's reason to take numbers out
    }

    void whatIsIssuedWithWholeNumbersSaysToWhom()
    {
        Office office = fresh();
        const HouseholdId household = family(office);
        const papers::Paper form = must(formFor(office, FormKind::Approval, household, june));
        QCOMPARE(refusal(issuePaper(office, {u"form_approval"_s, household, june, {}, u" "_s}, form, "%PDF")), u"issued.given_to_needed"_s);
        QVERIFY(must(issuedPapers(office)).empty());
        must(issuePaper(office, {u"form_approval"_s, household, june, {}, u"青禾乡民政办"_s}, form, "%PDF"));
        must(issuePaper(office, {u"form_card"_s, household, june}, must(formFor(office, FormKind::Card, household, june)), "%PDF")); // masked by its nature
        QCOMPARE(linesIn(office), 0); // one register is enough
    }
};

QTEST_GUILESS_MAIN(ExportPaperTest)
#include "test_exportpaper.moc"

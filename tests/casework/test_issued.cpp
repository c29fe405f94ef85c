// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/issued.h"

#include "casework/evidence.h"
#include "casework/forms.h"
#include "casework/givingout.h"
#include "casework/keeping.h"
#include "casework/letters.h"
#include "casework/paperrule.h"
#include "casework/postings.h"
#include "casework/registers.h"
#include "support/families.h"
#include "support/support.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <future>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// 文书台账: what is given out gets its number, is printed again as a reprint, and comes back signed.
class IssuedTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;
    static inline const Month june = Month(2018, 6);
    static inline const QByteArray pdf = "%PDF the bytes";

    Office fresh(OfficeRole role = OfficeRole::Township) { return newOffice(m_folder.path(), u"issued%1"_s.arg(++m_files), role); }
    static papers::Paper card(Office &office, const HouseholdId &household, const FormOptions &options = {})
    {
        return must(formFor(office, FormKind::Card, household, june, options));
    }
    static IssuedPaperId give(Office &office, const HouseholdId &household, const QString &number = {}, const QString &kind = u"form_visit"_s)
    {
        return must(issuePaper(office, {kind, household, june, number, u"苏一"_s}, card(office, household), pdf));
    }
    static Picture page(char mark) { return must(pictureFrom(QByteArray("\xff\xd8\xff\xda\x00\x02z", 7) + mark + QByteArray("\xff\xd9", 2), 40, 30)); }
    static QString state(Office &office, const IssuedPaperId &id) { return issuedStateText(must(issuedPaper(office, id)), office.wording); }

private slots:
    void aLineTellsNumberDigestKindHouseholdToWhomDayAndByWhom()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        const IssuedPaper line = must(issuedPaper(office, give(office, household, u" 青民〔2018〕1号 "_s)));
        QCOMPARE(line.number, u"青民〔2018〕1号"_s);
        QCOMPARE(line.digest, QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(line.kind, u"form_visit"_s);
        QVERIFY(line.household == household);
        QCOMPARE(line.givenTo, u"苏一"_s);
        QCOMPARE(line.issuedOn, office.today);
        QCOMPARE(line.issuedBy, u"clerk"_s);
        QCOMPARE(must(issuedBytes(office, line)), pdf);
        QCOMPARE(int(must(issuedOf(office, household)).size()), 1);
        QVERIFY(must(issuedOf(office, applicant(office, u"苏二"_s))).empty());
    }

    // the number
    void numbersRunByPatternAndYearAndATypedOneIsCountedOn()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        QCOMPARE(must(nextNumber(office, u"letter_stop"_s, 2018)), QString()); // nothing is settled: for the pen
        PaperRule rule;
        rule.numbers = {{u"letter_stop"_s, u"青民告〔{year}〕{n}号"_s}, {u"letter_refuse"_s, u"青民告〔{year}〕{n}号"_s}, {u"form_card"_s, u"明白卡{n}"_s}};
        must(keepPaperRule(office, rule));
        QCOMPARE(must(paperRule(office)).numbers, rule.numbers);
        QCOMPARE(must(nextNumber(office, u"letter_stop"_s, 2018)), u"青民告〔2018〕1号"_s);
        give(office, household, u"青民告〔2018〕7号"_s, u"letter_stop"_s); // the number book began elsewhere
        QCOMPARE(must(nextNumber(office, u"letter_refuse"_s, 2018)), u"青民告〔2018〕8号"_s); // one run for both
        QCOMPARE(must(nextNumber(office, u"letter_refuse"_s, 2019)), u"青民告〔2019〕1号"_s);
        QCOMPARE(must(nextNumber(office, u"form_card"_s, 2018)), u"明白卡1"_s);
        rule.numbers.insert(u"form_card"_s, u"没有顺序号"_s);
        QCOMPARE(refusal(keepPaperRule(office, rule)), u"issued.pattern_without_n"_s);
    }

    void aNumberIsGivenOnceAlsoWhereItsPaperWasVoided()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        const IssuedPaperId id = give(office, household, u"一号"_s);
        QCOMPARE(refusal(issuePaper(office, {u"form_visit"_s, household, june, u"一号"_s}, card(office, household), pdf)), u"issued.number_taken"_s);
        QCOMPARE(refusal(voidIssued(office, id, u" "_s)), u"casework.reason_needed"_s);
        must(voidIssued(office, id, u"打错了"_s));
        QCOMPARE(refusal(voidIssued(office, id, u"又一次"_s)), u"issued.voided"_s);
        QCOMPARE(refusal(issuePaper(office, {u"form_visit"_s, household, june, u"一号"_s}, card(office, household), pdf)), u"issued.number_taken"_s);
        QVERIFY(!must(issuedBefore(office, u"form_visit"_s, household, june))); // a void paper is not printed again
        give(office, household);
        give(office, household); // without a number there are as many as one likes
    }

    void ofTwoProgramsAtOnceOneGivesTheNumber()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        std::vector<Office> programs;
        for (int at = 0; at < 2; ++at)
            programs.push_back(must(openOffice(office.path, u"clerk"_s, passphrase, office.today)));
        for (int turn = 1; turn <= 5; ++turn) {
            const Issue issue{u"form_visit"_s, household, june, u"%1号"_s.arg(turn), u"苏一"_s};
            const papers::Paper paper = card(office, household);
            std::vector<std::future<bool>> given;
            for (Office &program : programs)
                given.push_back(std::async(std::launch::async, [&] { return issuePaper(program, issue, paper, pdf).has_value(); }));
            const int done = int(given[0].get()) + int(given[1].get());
            QCOMPARE(done, 1);
        }
        QCOMPARE(int(must(issuedPapers(office)).size()), 5);
    }

    // the file
    void aPaperThatIsRefusedLeavesTheFileThatStoodThereAndOneWithoutAPlaceIsNotRegistered()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        const QString path = m_folder.filePath(u"告知书.pdf"_s);
        const Issue issue{u"form_visit"_s, household, june, u"一号"_s, u"苏一"_s};
        const IssuedPaperId id = must(issueInto(office, issue, card(office, household), pdf, path));
        QCOMPARE(contents(path), pdf);
        QCOMPARE(refusal(issueInto(office, issue, card(office, household), "other bytes", path)), u"issued.number_taken"_s);
        QCOMPARE(contents(path), pdf);
        QCOMPARE(refusal(issueInto(office, {u"form_visit"_s, household, june, u"二号"_s, u"苏一"_s}, card(office, household), pdf, m_folder.filePath(u"none/a.pdf"_s))),
                 u"papers.pdf_not_written"_s);
        QCOMPARE(refusal(giveOut(office, card(office, household), u"posting"_s, pdf, office.path)), u"casework.own_file"_s);
        QCOMPARE(int(must(issuedPapers(office)).size()), 1);
        must(copyIssued(office, must(issuedPaper(office, id)), path));
        QCOMPARE(must(issuedPaper(office, id)).reprints, 1);
    }

    // again
    void whatIsPrintedAgainSaysSoAndOnlyWhileItSaysTheSame()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        papers::Paper paper = card(office, household, {.number = u"卡1"_s});
        const IssuedPaperId id = must(issuePaper(office, {u"form_card"_s, household, june, u"卡1"_s}, paper, pdf));
        const IssuedPaper before = *must(issuedBefore(office, u"form_card"_s, household, june));
        QVERIFY(before.id == id);
        QVERIFY(!must(issuedBefore(office, u"form_card"_s, household, Month(2018, 7))));
        office.today = Day(2018, 6, 25);
        papers::Paper again = card(office, household, {.number = u"卡1"_s, .day = before.issuedOn});
        QVERIFY(saysTheSame(again, before));
        markReprint(again, before, office.today, office.wording);
        QCOMPARE(again.footerLeft, u"重印件：原件2018年6月20日印发，2018年6月25日重印"_s);
        QVERIFY(saysTheSame(again, before)); // but for its foot
        must(noteReprint(office, id));
        QCOMPARE(must(issuedPaper(office, id)).reprints, 1);
        QCOMPARE(must(issuedPaper(office, id)).reprintedOn, std::optional(office.today));
        Dossier family = must(dossier(office, household));
        family.members[0].name = u"苏改名"_s;
        must(correctDossier(office, family));
        QVERIFY(!saysTheSame(card(office, household, {.number = u"卡1"_s, .day = before.issuedOn}), before));
    }

    void aLetterBearsTheNumberItWasIssuedUnderWhenItIsWrittenAgain()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s, [](Dossier &dossier) { dossier.income.front().gross = Money::fromYuan(60000); });
        must(assessMonth(office, june));
        const papers::Paper letter = must(letterFor(office, household, june, {.number = u"青民告〔2018〕3号"_s}));
        must(issuePaper(office, {u"letter_refuse"_s, household, june, u"青民告〔2018〕3号"_s}, letter, pdf));
        office.today = Day(2018, 8, 1);
        QVERIFY(saysTheSame(must(letterFor(office, household, june, {})), must(issuedPapers(office)).front()));
    }

    // the signed copy
    void aPaperStaysOpenUntilItsSignedCopyIsBackOrItIsSaidWhyNoneComes()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        const IssuedPaperId id = give(office, household);
        QCOMPARE(state(office, id), u"待签回"_s);
        const SignedScanId first = must(takeSigned(office, id, page('a'), u"第1页"_s));
        must(takeSigned(office, id, page('b'), u"第2页"_s));
        QCOMPARE(refusal(takeSigned(office, id, page('b'), u"第2页"_s)), u"issued.scan_twice"_s);
        QCOMPARE(state(office, id), u"已签回"_s);
        const auto scans = must(signedScans(office, id));
        QCOMPARE(int(scans.size()), 2);
        QCOMPARE(must(pictureOf(office, scans[0])).jpeg, page('a').jpeg);
        must(removeSigned(office, first));
        QCOMPARE(state(office, id), u"已签回"_s);
        undoLast(office);
        QCOMPARE(int(must(signedScans(office, id)).size()), 2);
        for (const SignedScan &scan : must(signedScans(office, id)))
            must(removeSigned(office, scan.id));
        QCOMPARE(state(office, id), u"待签回"_s);
        QCOMPARE(refusal(closeUnsigned(office, id, {})), u"casework.reason_needed"_s);
        must(closeUnsigned(office, id, u"当事人拒签，村干部见证"_s));
        QCOMPARE(state(office, id), u"不再签回"_s);
        must(takeSigned(office, id, page('c'), {})); // it came after all
        QCOMPARE(state(office, id), u"已签回"_s);
        must(voidIssued(office, id, u"打错了"_s));
        QCOMPARE(refusal(takeSigned(office, id, page('d'), {})), u"issued.voided"_s);
        QCOMPARE(state(office, give(office, household, {}, u"form_card"_s)), QString()); // the family keeps it
    }

    void anIssuedLineIsNeverUndoneButVoidedAndItsNumberStaysTaken()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        const IssuedPaperId id = give(office, household, u"一号"_s);
        const auto newest = must(history(office, 1)).front();
        QVERIFY(!newest.undoable);
        QCOMPARE(refusal(undo(office, newest.id)), u"store.undo_never"_s);
        must(noteReprint(office, id)); // that it left again is no secret either
        QVERIFY(!must(history(office, 1)).front().undoable);
        must(voidIssued(office, id, u"打错了"_s));
        QVERIFY(!must(history(office, 1)).front().undoable);
        QCOMPARE(int(must(issuedPapers(office)).size()), 1);
        QCOMPARE(refusal(issuePaper(office, {u"form_visit"_s, household, june, u"一号"_s}, card(office, household), pdf)), u"issued.number_taken"_s);
    }

    void aPageOfAnotherPaperGoesOutAgainByUndo()
    {
        Office office = fresh();
        const IssuedPaperId id = give(office, applicant(office, u"苏一"_s));
        must(takeSigned(office, id, page('a'), u"第1页"_s));
        undoLast(office);
        QVERIFY(must(signedScans(office, id)).empty());
        QCOMPARE(state(office, id), u"待签回"_s);
    }

    // a posting is issued when it hangs
    void theListThatHangsStandsInTheRegisterAndGoesWithIt()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s);
        must(assessMonth(office, june));
        PostingWish wish;
        wish.kind = PostingKind::First;
        wish.month = june;
        wish.postedOn = Day(2018, 6, 20);
        const PostingDraft draft = must(draftPosting(office, wish));
        must(beginPosting(office, draft, pdf));
        const IssuedPaper line = must(issuedPapers(office)).front();
        QCOMPARE(line.kind, u"posting"_s);
        QCOMPARE(line.givenTo, u"村公示栏"_s);
        QVERIFY(!line.isOpen()); // the photograph of the board closes it
        QCOMPARE(refusal(beginPosting(office, draft, pdf)), u"postings.hangs_already"_s);
        QCOMPARE(int(must(issuedPapers(office)).size()), 1);
        QVERIFY(!must(history(office, 1)).front().undoable); // it is withdrawn with a reason
        must(withdrawPosting(office, must(postings(office)).front().posting.id, office.today, u"贴错"_s));
        QCOMPARE(int(must(issuedPapers(office)).size()), 1);
    }

    // the register
    void theRegisterShowsThemNewestFirstAndLeavesAsAnyOther()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        give(office, household, u"一号"_s);
        office.today = Day(2018, 6, 21);
        const IssuedPaperId second = give(office, household, u"二号"_s);
        must(noteReprint(office, second));
        const RegisterTable table = must(registerTable(office, u"issued_papers"_s, june));
        QCOMPARE(int(table.lines.size()), 2);
        QCOMPARE(table.lines[0].record, second.text());
        QVERIFY(table.lines[0].isOpen);
        QVERIFY(table.lines[0].household == household);
        QCOMPARE(table.lines[0].cells.mid(0, 7), (QStringList{u"2018-06-21"_s, u"二号"_s, u"社会救助家庭入户调查表"_s, u"苏一"_s, u"苏一"_s, u"clerk"_s, u"待签回"_s}));
        QCOMPARE(table.lines[0].cells.last(), u"重印1次，最近2018-06-21"_s);
        QCOMPARE(table.lines[0].cells.size(), qsizetype(table.columns.size()));
        must(writeRegister(office, table, june, m_folder.filePath(u"issued.xlsx"_s)));
        must(writeRegister(office, table, june, m_folder.filePath(u"issued.csv"_s)));
        QVERIFY(!registerList(table, office, june).blocks.empty());
    }

    void papersAndSignedCopiesTravelToTheTownshipTheirBytesDoNot()
    {
        Office village = fresh(OfficeRole::Village);
        Office township = fresh();
        acquaint(village, township, m_folder.path());
        const HouseholdId household = applicant(village, u"苏一"_s);
        const IssuedPaperId id = give(village, household, u"一号"_s);
        must(takeSigned(village, id, page('a'), u"第1页"_s));
        must(packParcel(village, township.name, m_folder.filePath(u"1.xlp"_s)));
        must(takeInParcel(township, m_folder.filePath(u"1.xlp"_s)));
        const IssuedPaper there = must(issuedPaper(township, id));
        QCOMPARE(there.number, u"一号"_s);
        QCOMPARE(must(pictureOf(township, must(signedScans(township, id)).front())).jpeg, page('a').jpeg);
        QCOMPARE(refusal(issuedBytes(township, there)), u"issued.bytes_elsewhere"_s);
    }

    void everyKindHasItsNameInBothLanguages()
    {
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            const auto wording = papers::Wording::load(language);
            for (const QString &kind : numberedKinds())
                QVERIFY2(!issuedKindText(kind, wording).contains(kind), qPrintable(kind));
        }
    }
};

QTEST_GUILESS_MAIN(IssuedTest)
#include "test_issued.moc"

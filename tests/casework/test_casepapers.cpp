// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/casepapers.h"
#include "casework/cases.h"
#include "casework/listing.h"
#include "casework/paperrule.h"
#include "casework/register.h"
#include "papers/casepapers.h"
#include "support/families.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// What the family gets on paper while its case goes its way.
class CasePapersTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;

    Office township() { return newOffice(m_folder.path(), u"casepapers%1"_s.arg(++m_offices), OfficeRole::Township); }
    static CaseId accepted(Office &office, const QStringList &handed, const QStringList &missing)
    {
        CaseWish wish;
        wish.household = must(registerHousehold(office, rosterHousehold(u"赵仁"_s, 2, 1, Money::fromYuan(620))));
        wish.number = u"2018-031"_s;
        wish.applicant = u"赵小仁"_s;
        wish.acceptedOn = Day(2018, 6, 4);
        wish.handed = handed;
        wish.missing = missing;
        return must(acceptCase(office, wish));
    }
    static QString textOf(const papers::Paper &paper)
    {
        QStringList said;
        for (const papers::PaperText &text : papers::textsOf(paper))
            said << text.text;
        return said.join(u' ');
    }
    static QString refused(Office &office, CasePaperKind kind, const CaseId &id)
    {
        return refusal(casePaper(office, {.kind = kind, .id = id.text()}));
    }

    /// Granted by a case of 特困: basic living and what the place adds, as two decisions of one paper.
    static CaseId granted(Office &office, const QString &head)
    {
        const HouseholdId household = must(registerHousehold(office, rosterHousehold(head, 1, 1, Money::fromYuan(620))));
        CaseWish wish;
        wish.household = household;
        wish.member = must(dossier(office, household)).members.at(0).id;
        wish.programme = u"tekun"_s;
        wish.acceptedOn = Day(2018, 6, 4);
        const CaseId id = must(acceptCase(office, wish));
        std::vector<Proposal> grants;
        for (const auto &[benefit, fen] : {std::pair(u"tekun_basic"_s, 38150), {u"tekun_local"_s, 5000}}) {
            Proposal grant;
            grant.household = household;
            grant.member = wish.member;
            grant.benefit = benefit;
            grant.category = Category::Tekun;
            grant.persons = 1;
            grant.monthlyAmount = Money::fromFen(fen);
            grant.startMonth = Month(2018, 7);
            grant.action = u"begin"_s;
            grants.push_back(grant);
        }
        must(decide(office, grants, {Day(2018, 6, 20), u"主任"_s, u"训民救〔2018〕9号"_s, u"county"_s, {}, id.text(), {u"单人办公"_s}}));
        return id;
    }

private slots:
    void whatIsGrantedInPartsIsToldInOneSum()
    {
        Office office = township();
        office.today = Day(2018, 6, 20);
        const QString text = textOf(must(casePaper(office, {.kind = CasePaperKind::Grant, .id = granted(office, u"孤石"_s).text()})).paper);
        QVERIFY2(text.contains(u"431.50"_s) && !text.contains(u"50.00"_s.prepend(u' ')), qPrintable(text));
        QVERIFY(text.contains(u"2018年7月"_s) && text.contains(u"训民救〔2018〕9号"_s));
    }

    void oneDecisionDocumentConfirmsManyFamiliesAndEachGetsItsNotice()
    {
        Office office = township();
        office.today = Day(2018, 6, 20);
        const CaseId first = granted(office, u"孤石"_s), second = granted(office, u"孤木"_s);
        const QString kind = casePaperKind(CasePaperKind::Grant);
        const QString decided = u"训民救〔2018〕9号"_s;
        QCOMPARE(must(numberToIssue(office, kind, 2018, decided)), decided);
        const CasePaperDrawn one = must(casePaper(office, {.kind = CasePaperKind::Grant, .id = first.text()}));
        must(issuePaper(office, one.issue, one.paper, "pdf"));
        const QString left = must(numberToIssue(office, kind, 2018, decided));
        QVERIFY(left.isEmpty());
        const CasePaperDrawn other = must(casePaper(office, {.kind = CasePaperKind::Grant, .id = second.text(), .number = left}));
        QVERIFY(!textOf(other.paper).contains(decided)); // for the pen
        must(issuePaper(office, other.issue, other.paper, "pdf"));
        PaperRule rule = must(paperRule(office));
        rule.numbers.insert(kind, u"训告〔{year}〕{n}号"_s);
        must(keepPaperRule(office, rule));
        QCOMPARE(must(numberToIssue(office, kind, 2018, decided)), u"训告〔2018〕1号"_s);
    }

    void theReceiptListsWhatCameAndWhatLacksAndStaysWithTheFamily()
    {
        Office office = township();
        office.today = Day(2018, 6, 5);
        const CaseId id = accepted(office, {u"户口簿复印件"_s}, {u"授权书"_s, u"残疾人证"_s});
        const CasePaperDrawn drawn = must(casePaper(office, {.kind = CasePaperKind::Materials, .id = id.text()}));
        const QString text = textOf(drawn.paper);
        for (const QString &words : {u"2018-031"_s, u"赵小仁"_s, u"户口簿复印件"_s, u"授权书"_s, u"还缺"_s})
            QVERIFY2(text.contains(words), qPrintable(words));
        QVERIFY(!text.contains(u"已经收齐"_s));
        must(issuePaper(office, drawn.issue, drawn.paper, "pdf"));
        const IssuedPaper line = must(issuedPapers(office)).front();
        QCOMPARE(line.kind, u"case_receipt"_s);
        QCOMPARE(line.givenTo, u"赵小仁"_s);
        QVERIFY(!line.isOpen()); // nobody signs it back
        const auto row = must(caseRow(office, id));
        for (const CasePaper &paper : row.papers)
            if (!paper.handedOn)
                must(notePaper(office, paper.id, office.today));
        QVERIFY(textOf(must(casePaper(office, {.kind = CasePaperKind::Materials, .id = id.text()})).paper).contains(u"已经收齐"_s));
        QCOMPARE(refused(office, CasePaperKind::Materials, CaseId(u"nobody"_s)), u"cases.unknown"_s);
    }

    void whoIsSentBackIsToldWhyAndWhichPapersOnceInWriting()
    {
        Office office = township();
        office.today = Day(2018, 6, 8);
        const CaseId id = accepted(office, {u"户口簿复印件"_s}, {});
        QCOMPARE(refused(office, CasePaperKind::Supplement, id), u"casepapers.nothing_missing"_s);
        must(sendBack(office, id, u"accept"_s, u"papers_missing"_s, u"残疾人证已过期"_s, {u"新的残疾人证"_s, u" "_s}));
        const CasePaperDrawn drawn = must(casePaper(office, {.kind = CasePaperKind::Supplement, .id = id.text(), .number = u"训补〔2018〕1号"_s}));
        const QString text = textOf(drawn.paper);
        for (const QString &words : {u"补正材料告知书"_s, u"残疾人证已过期"_s, u"新的残疾人证"_s, u"一次告知"_s, u"训补〔2018〕1号"_s, u"送 达 回 证"_s})
            QVERIFY2(text.contains(words), qPrintable(words));
        must(issuePaper(office, drawn.issue, drawn.paper, "pdf"));
        QVERIFY(must(issuedPapers(office)).front().isOpen()); // its receipt comes back
        auto row = must(caseRow(office, id));
        QCOMPARE(row.step->step, u"accept"_s);
        QCOMPARE(int(row.papers.size()), 2); // an empty line is no paper
        QCOMPARE(refusal(finishStep(office, id, {u"accept"_s, office.today})), u"cases.papers_missing"_s);
        must(notePaper(office, row.papers.back().id, office.today));
        row = must(caseRow(office, id));
        QVERIFY(row.step->step != u"accept"_s); // with the last of them it goes on
    }

    void whoLedAndWroteTheMinutesSignsThemToo()
    {
        papers::MinutesInput input;
        input.day = Day(2018, 6, 20);
        input.chair = u"刘乡长"_s;
        input.minutesBy = u"王干事"_s;
        input.present = {u"刘乡长"_s, u"李主任"_s, u"阿卜杜热合曼·麦麦提尔逊江二"_s, u"王干事"_s};
        QList<QStringList> rows;
        for (const papers::Block &block : papers::minutes(input, papers::Wording::load()).blocks)
            if (const auto *signatures = std::get_if<papers::Signatures>(&block))
                rows << signatures->labels;
        QCOMPARE(rows, (QList<QStringList>{{u"主持人 刘乡长："_s, u"记录人 王干事："_s, u"李主任："_s}, {u"阿卜杜热合曼·麦麦提尔逊江二："_s}}));
    }

    void thePapersOfCasesHaveNamesInBothLanguagesAndMayBeNumbered()
    {
        for (const auto &code : Codes<CasePaperKind>::list) {
            const QString kind = casePaperKind(code.value);
            QVERIFY(numberedKinds().contains(kind));
            for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
                const QString name = issuedKindText(kind, papers::Wording::load(language));
                QVERIFY2(!name.isEmpty() && !name.contains(u"issued.kind"_s), qPrintable(kind));
            }
        }
    }
};

QTEST_GUILESS_MAIN(CasePapersTest)
#include "test_casepapers.moc"

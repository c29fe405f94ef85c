// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paying.h"
#include "casework/postingcase.h"
#include "support/support.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

// rows: 001-20 P, 004-06 P
/// 公示: who is on the board and who is not, with which columns, and the file for the website.
class PostingsTest : public PostingCase {
    Q_OBJECT

private slots:
    // who is on it
    void theFirstPostingShowsWhoIsProposedAndTheStandingListWhoReceives()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s);
        must(assessMonth(office, june));
        QCOMPARE(shown(draftOf(office, first())), QStringList{u"苏一 苏一"_s});
        QCOMPARE(refusal(draftOf(office, standing(Month(2018, 7))).paper), u"papers.posting_without_rows"_s);
        decideAll(office);
        must(assessMonth(office, Month(2018, 7)));
        PostingWish again = first();
        again.month = Month(2018, 7);
        QCOMPARE(refusal(draftOf(office, again).paper), u"papers.posting_without_rows"_s); // it goes on: nobody is asked about it again
        const PostingDraft list = draftOf(office, standing(Month(2018, 7)));
        QCOMPARE(shown(list), QStringList{u"苏一 苏一"_s});
        QVERIFY(list.paper);
        QCOMPARE(list.input.rows.front().monthlyAmount, std::optional(Money::fromYuan(620)));
    }

    /// 特困 is proposed in parts (basic living, what the place adds, care): the board has one line a person.
    void whoIsProposedSeveralPartsStandsOnceWithTheirSum()
    {
        Office office = fresh();
        applicant(office, u"老孤"_s, [](Dossier &family) {
            family.members.resize(1);
            family.members[0].typedBirthDate = Day(1945, 1, 1);
            family.household.noObligors = true;
            family.income.clear();
        });
        must(assessMonth(office, june));
        Money sum;
        int parts = 0;
        for (const Proposal &proposal : must(proposals(office, june)))
            if (proposal.benefit.startsWith(u"tekun")) {
                sum += *proposal.monthlyAmount;
                ++parts;
            }
        QVERIFY(parts > 1);
        PostingWish wish = first();
        wish.programme = Category::Tekun;
        const PostingDraft draft = draftOf(office, wish);
        QCOMPARE(shown(draft), QStringList{u"老孤 老孤"_s});
        QCOMPARE(int(draft.input.rows.size()), 1);
        QCOMPARE(draft.input.rows.front().monthlyAmount, std::optional(sum));
        must(beginPosting(office, draft));
        QCOMPARE(int(must(postings(office)).front().entries.size()), 1);
    }

    void aStandingListNamesWhoIsPaidAndForHowMany()
    {
        Office office = fresh();
        const HouseholdId smaller = applicant(office, u"苏一"_s);
        const HouseholdId ended = applicant(office, u"周老大"_s, [](Dossier &family) { family.members.resize(1); });
        decideAll(office);
        must(office.file->change({u"test.deaths"_s}, [&](Writer &writer) {
            std::vector<Member> members = writer.where<Member>("household_id", smaller);
            members[1].diedOn = Day(2018, 6, 25);
            writer.update(members[1]);
            Member last = writer.where<Member>("household_id", ended).front();
            last.diedOn = Day(2018, 6, 26);
            writer.update(last);
        }));
        const PostingDraft before = draftOf(office, standing(Month(2018, 7)));
        QCOMPARE(shown(before), QStringList{u"苏一 苏一"_s});
        QCOMPARE(before.input.rows.front().persons, 1);
        QVERIFY(!before.input.rows.front().monthlyAmount); // not reckoned yet
        must(draftPayments(office, Month(2018, 7)));
        const PostingDraft after = draftOf(office, standing(Month(2018, 7)));
        QCOMPARE(shown(after), QStringList{u"苏一 苏一"_s});
        QCOMPARE(after.input.rows.front().persons, 1);
        QCOMPARE(after.input.rows.front().monthlyAmount, std::optional(Money::fromYuan(310)));
    }

    /// 低保 of the household and 特困 of one who lives there are two lists, each with its own money.
    void aListHoldsTheMoneyOfItsProgrammeAlone()
    {
        Office office = fresh();
        const HouseholdId id = applicant(office, u"赵头"_s);
        decideAll(office);
        must(office.file->change({u"test.decide"_s}, [&](Writer &writer) {
            for (const auto &[benefit, yuan] : {std::pair(u"tekun_basic"_s, 381), {u"tekun_local"_s, 50}}) {
                Decision decision;
                decision.id = DecisionId::create();
                decision.household = id;
                decision.member = writer.where<Member>("household_id", id).at(1).id;
                decision.benefit = benefit;
                decision.category = Category::Tekun;
                decision.persons = 1;
                decision.monthlyAmount = Money::fromYuan(yuan);
                decision.frozen = true;
                decision.startMonth = Month(2018, 7);
                decision.decidedOn = Day(2018, 6, 20);
                writer.insert(decision);
            }
        }));
        PostingWish tekun = standing(Month(2018, 7));
        tekun.programme = Category::Tekun;
        for (const bool isDrafted : {false, true}) {
            if (isDrafted)
                must(draftPayments(office, Month(2018, 7)));
            QCOMPARE(draftOf(office, tekun).input.rows.front().monthlyAmount, std::optional(Money::fromYuan(431)));
            QCOMPARE(int(draftOf(office, tekun).input.rows.size()), 1);
        }
        const PostingDraft dibao = draftOf(office, standing(Month(2018, 7)));
        QCOMPARE(dibao.input.rows.front().monthlyAmount, std::optional(Money::fromYuan(310)));
        QCOMPARE(dibao.input.rows.front().persons, 1);
    }

    void aListOfSeveralVillagesIsTheTownshipsAndNamesEachFamilysVillage()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s, [](Dossier &family) { family.household.village = u"上湾村"_s; });
        must(assessMonth(office, june));
        QCOMPARE(draftOf(office, first()).input.place, u"上湾村"_s);
        QCOMPARE(draftOf(office, first()).input.rows.front().group, u"1组"_s);
        applicant(office, u"钱二"_s, [](Dossier &family) { family.household.village = u"下湾村"_s; });
        must(assessMonth(office, june));
        const PostingDraft draft = draftOf(office, first());
        QCOMPARE(draft.input.place, office.name);
        QStringList groups;
        for (const papers::PostingRow &row : draft.input.rows)
            groups << row.head + row.group;
        QCOMPARE(groups, (QStringList{u"苏一上湾村1组"_s, u"钱二下湾村1组"_s}));
    }

    void childrenWithoutAnAdultOrphansAndWhomAPersonLeavesOutAreNamedWithTheReason()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s);
        applicant(office, u"儿"_s, [](Dossier &family) {
            for (Member &member : family.members)
                member.typedBirthDate = Day(2010, 1, 1);
        });
        applicant(office, u"孤"_s, [](Dossier &family) {
            family.members[0].typedBirthDate = Day(2008, 1, 1);
            family.members[0].childStatus = ChildStatus::Orphan;
        });
        const HouseholdId hidden = applicant(office, u"隐"_s);
        decideAll(office);
        PostingWish wish = standing(Month(2018, 7));
        wish.leftOut.insert(hidden.text(), u"受保护"_s);
        const PostingDraft draft = draftOf(office, wish);
        QCOMPARE(shown(draft), (QStringList{u"苏一 苏一"_s, u"儿 children_only"_s, u"孤 orphan"_s, u"隐 by_hand"_s}));
        QCOMPARE(draft.candidates.back().gapReason, u"受保护"_s);
        for (const papers::PaperText &text : papers::textsOf(*draft.paper))
            for (const QString &name : {u"儿"_s, u"孤"_s, u"隐"_s, u"受保护"_s})
                QVERIFY2(!text.isName || text.text != name, qPrintable(text.text));
    }

    void aMinorHeadStandsByTheGuardianByANumberOrNotAtAllAsThePlaceSays()
    {
        Office office = fresh();
        applicant(office, u"苏小"_s, [](Dossier &family) { family.members[0].typedBirthDate = Day(2008, 1, 1); });
        applicant(office, u"苏一"_s);
        must(assessMonth(office, june));
        PostingWish wish = first();
        QCOMPARE(shown(draftOf(office, wish)).front(), u"苏小 苏小1（监护人）"_s);
        wish.rule.minors = MinorRule::Number;
        QCOMPARE(shown(draftOf(office, wish)).front(), u"苏小 第1号"_s);
        wish.rule.minors = MinorRule::LeaveOut;
        QCOMPARE(shown(draftOf(office, wish)).front(), u"苏小 minor"_s);
    }

    void columnsAreThePlacesInTheOrderOfTheClosedListAndAreKeptWithTheRule()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s, [](Dossier &family) { family.household.staffRelative = true; });
        must(assessMonth(office, june));
        PostingWish wish = first();
        using papers::PostingColumn;
        wish.rule.columns = {PostingColumn::Serial, PostingColumn::Head, PostingColumn::Persons, PostingColumn::StaffRelative};
        wish.rule.maskNames = true;
        wish.rule.minors = MinorRule::LeaveOut;
        wish.rule.hotlineCounty = u"12345"_s;
        const PostingDraft draft = draftOf(office, wish);
        QCOMPARE(must(postingRule(office)).columns, PostingRule().columns);
        must(beginPosting(office, draft));
        const PostingRule kept = must(postingRule(office));
        QCOMPARE(kept.columns, wish.rule.columns);
        QVERIFY(kept.maskNames && kept.minors == MinorRule::LeaveOut && kept.hotlineCounty == u"12345");
        const PostingRow row = must(postings(office)).front();
        QCOMPARE(row.posting.columns, u"serial head persons staff_relative"_s);
        QCOMPARE(row.entries.front().shownAs, u"苏*"_s);
    }

    // the file for the website
    void theWebsitesFileHasTheListsColumnsAndNothingElse()
    {
        Office office = fresh();
        applicant(office, u"=苏一"_s);
        must(assessMonth(office, june));
        const PostingDraft draft = draftOf(office, first());
        const QString path = m_folder.filePath(u"list.csv"_s);
        must(writePostingFile(office, draft, path));
        const QByteArray bytes = contents(path);
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        const QStringList lines = QString::fromUtf8(bytes.mid(3)).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], u"\"序号\",\"组别\",\"户主姓名\",\"类别\",\"保障人数\",\"备注\""_s);
        QCOMPARE(lines[1], u"1,\"1组\",\"'=苏一\",\"一类\",2,\"\""_s);
        QCOMPARE(refusal(writePostingFile(office, draft, office.path)), u"casework.own_file"_s);
        must(writePostingFile(office, draft, m_folder.filePath(u"list.xlsx"_s)));
        QVERIFY(contents(m_folder.filePath(u"list.xlsx"_s)).startsWith("PK"));
    }

    void whatMayNotBePostedGoesIntoNoFileAndNoRegister()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s, [](Dossier &family) { family.household.group = u"3组13800000000"_s; });
        must(assessMonth(office, june));
        const PostingDraft draft = draftOf(office, first());
        QCOMPARE(refusal(draft.paper), u"papers.posting_forbidden"_s);
        QCOMPARE(shown(draft), QStringList{u"苏一 苏一"_s}); // who it is about is still told
        const QString path = m_folder.filePath(u"never.csv"_s);
        QCOMPARE(refusal(writePostingFile(office, draft, path)), u"papers.posting_forbidden"_s);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(refusal(beginPosting(office, draft)), u"papers.posting_forbidden"_s);
        QVERIFY(must(postings(office)).empty());
    }

    void everyWordOfThePostingsStandsInBothLanguages()
    {
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            const auto wording = papers::Wording::load(language);
            for (const auto &code : Codes<PostingGap>::list)
                QVERIFY(!gapText(code.value, wording).contains(u"postings."_s));
            for (const auto &code : Codes<PostingState>::list)
                QVERIFY(!stateText(code.value, wording).contains(u"postings."_s));
            for (const auto &code : Codes<Category>::list)
                QVERIFY(!programmeText(code.value, wording).contains(u"postings."_s));
        }
    }
};

QTEST_GUILESS_MAIN(PostingsTest)
#include "test_postings.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/postings.h"

#include "casework/assessing.h"
#include "casework/deciding.h"
#include "casework/due.h"
#include "casework/evidence.h"
#include "casework/exchanging.h"
#include "casework/keeping.h"
#include "casework/register.h"
#include "support/offices.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

// rows: 001-20 P, 004-06 P
/// 公示: who is on the board and who is not, how long it hangs, what objections do to it, and how it ends.
class PostingsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;
    static inline const Month june = Month(2018, 6);

    Office fresh(OfficeRole role = OfficeRole::Township) { return newOffice(m_folder.path(), u"posting%1"_s.arg(++m_files), role); }

    /// A family that asks for the first time and is far below the line; all have lost their labour capacity: class 1.
    static HouseholdId applicant(Office &office, const QString &head, const std::function<void(Dossier &)> &how = {})
    {
        Dossier family = rosterHousehold(head, 2, 1, Money());
        family.household.claimedClass.reset();
        family.household.claimedPersons.reset();
        family.household.claimedMonthlyAmount.reset();
        for (Member &member : family.members)
            member.id = MemberId::create();
        addSurvey(family, Day(2018, 6, 1), u"W2"_s, Money::fromYuan(1000));
        if (how)
            how(family);
        return must(registerHousehold(office, std::move(family)));
    }
    static void assess(Office &office) { must(assessMonth(office, june)); }
    static void decideAll(Office &office)
    {
        assess(office);
        must(decide(office, must(proposals(office, june)), {Day(2018, 6, 20), u"主任"_s, u"训民救〔2018〕9号"_s}));
    }

    static PostingWish first(int days = 7)
    {
        PostingWish wish;
        wish.kind = PostingKind::First;
        wish.month = june;
        wish.postedOn = Day(2018, 6, 20);
        wish.days = days;
        return wish;
    }
    static PostingWish standing(Month month, Day day = Day(2018, 7, 1))
    {
        PostingWish wish;
        wish.month = month;
        wish.postedOn = day;
        wish.days = 0;
        return wish;
    }
    static PostingDraft draftOf(Office &office, const PostingWish &wish) { return must(draftPosting(office, wish)); }
    static QStringList shown(const PostingDraft &draft)
    {
        QStringList list;
        for (const PostingCandidate &candidate : draft.candidates)
            list << candidate.name + u' ' + (candidate.gap ? toCode(*candidate.gap) : candidate.shownAs);
        return list;
    }
    static PostingRow rowOf(Office &office, const PostingId &id)
    {
        for (PostingRow &row : must(postings(office)))
            if (row.posting.id == id)
                return row;
        qFatal("no such posting");
        return {};
    }
    template <class T>
    static QString refusal(const Result<T> &result)
    {
        return result ? QString() : result.error().key;
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList dueKinds(Office &office)
    {
        QStringList list;
        for (const DueItem &item : must(due(office)))
            if (!item.record.isEmpty())
                list << toCode(item.kind) + u' ' + item.day.toString(Qt::ISODate) + u' ' + item.reason;
        return list;
    }

private slots:
    // who is on it
    void theFirstPostingShowsWhoIsProposedAndTheStandingListWhoReceives()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s);
        assess(office);
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
        assess(office);
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
        assess(office);
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
        assess(office);
        const PostingDraft draft = draftOf(office, first());
        const QString path = m_folder.filePath(u"list.csv"_s);
        must(writePostingFile(office, draft, path));
        const QByteArray bytes = bytesOf(path);
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        const QStringList lines = QString::fromUtf8(bytes.mid(3)).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], u"\"序号\",\"组别\",\"户主姓名\",\"类别\",\"保障人数\",\"备注\""_s);
        QCOMPARE(lines[1], u"1,\"1组\",\"'=苏一\",\"一类\",2,\"\""_s);
        QCOMPARE(refusal(writePostingFile(office, draft, office.path)), u"casework.own_file"_s);
        must(writePostingFile(office, draft, m_folder.filePath(u"list.xlsx"_s)));
        QVERIFY(bytesOf(m_folder.filePath(u"list.xlsx"_s)).startsWith("PK"));
    }

    void whatMayNotBePostedGoesIntoNoFileAndNoRegister()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s, [](Dossier &family) { family.household.group = u"3组13800000000"_s; });
        assess(office);
        const PostingDraft draft = draftOf(office, first());
        QCOMPARE(refusal(draft.paper), u"papers.posting_forbidden"_s);
        QCOMPARE(shown(draft), QStringList{u"苏一 苏一"_s}); // who it is about is still told
        const QString path = m_folder.filePath(u"never.csv"_s);
        QCOMPARE(refusal(writePostingFile(office, draft, path)), u"papers.posting_forbidden"_s);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(refusal(beginPosting(office, draft)), u"papers.posting_forbidden"_s);
        QVERIFY(must(postings(office)).empty());
    }

    // the clock
    void theLastDayIsCountedFromTheDayAfterAndStandsStillWhileAnObjectionIsOpen_data()
    {
        QTest::addColumn<QString>("objections"); // "from..to", day of the month of June; to: 0 open
        QTest::addColumn<Day>("last");
        QTest::newRow("none") << QString() << Day(2018, 6, 27);
        QTest::newRow("open") << u"22..0"_s << Day();
        QTest::newRow("two days") << u"22..24"_s << Day(2018, 6, 29);
        QTest::newRow("answered the same day") << u"22..22"_s << Day(2018, 6, 27);
        QTest::newRow("two at once count once") << u"22..24 23..25"_s << Day(2018, 6, 30);
        QTest::newRow("one after the other") << u"22..23 25..26"_s << Day(2018, 6, 29);
        QTest::newRow("on the day of posting") << u"20..22"_s << Day(2018, 6, 28);
        QTest::newRow("on the last day") << u"27..30"_s << Day(2018, 6, 30);
        QTest::newRow("when it was over") << u"28..0"_s << Day(2018, 6, 27);
        QTest::newRow("within the time that was added") << u"22..24 28..30"_s << Day(2018, 7, 1);
    }
    void theLastDayIsCountedFromTheDayAfterAndStandsStillWhileAnObjectionIsOpen()
    {
        QFETCH(QString, objections);
        QFETCH(Day, last);
        Posting posting;
        posting.id = PostingId::create();
        posting.postedOn = Day(2018, 6, 20);
        std::vector<PostingObjection> list;
        for (const QString &one : objections.split(u' ', Qt::SkipEmptyParts)) {
            PostingObjection objection;
            objection.posting = posting.id;
            objection.day = Day(2018, 6, one.section(u".."_s, 0, 0).toInt());
            if (const int to = one.section(u".."_s, 1).toInt())
                objection.settledOn = Day(2018, 6, to);
            list.push_back(objection);
        }
        QCOMPARE(lastDayOf(posting, list).value_or(Day()), last);
        list.push_back({PostingObjectionId::create(), PostingId::create(), {}, Day(2018, 6, 21), {}, u"别的公示"_s, {}, {}});
        QCOMPARE(lastDayOf(posting, list).value_or(Day()), last);
        posting.days = 0;
        QVERIFY(!lastDayOf(posting, {}));
        posting.days = 2'000'000'000;
        QVERIFY(!lastDayOf(posting, {}));
    }

    void anObjectionStopsThePostingUntilItIsAnsweredAndClosingWaitsForIt()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        assess(office);
        const PostingId id = must(beginPosting(office, draftOf(office, first())));
        QCOMPARE(rowOf(office, id).lastDay, std::optional(Day(2018, 6, 27)));
        office.today = Day(2018, 6, 23);
        QCOMPARE(refusal(objectToPosting(office, {id, household, Day(2018, 6, 22), {}, u"  "_s})), u"postings.objection_without_words"_s);
        QCOMPARE(refusal(objectToPosting(office, {id, household, Day(2018, 6, 19), {}, u"有房"_s})), u"postings.objection_day"_s);
        QCOMPARE(refusal(objectToPosting(office, {id, household, Day(2018, 6, 24), {}, u"有房"_s})), u"postings.objection_day"_s);
        QCOMPARE(refusal(objectToPosting(office, {PostingId::create(), household, Day(2018, 6, 22), {}, u"有房"_s})), u"postings.unknown"_s);
        const auto objection = must(objectToPosting(office, {id, household, Day(2018, 6, 22), {}, u"城里有房"_s}));
        QCOMPARE(rowOf(office, id).state, PostingState::Stopped);
        QVERIFY(!rowOf(office, id).lastDay);
        office.today = Day(2018, 7, 20);
        QCOMPARE(refusal(closePosting(office, {id, office.today, {}, u"没有相机"_s})), u"postings.objection_open"_s);
        QCOMPARE(refusal(settleObjection(office, objection, {}, office.today)), u"postings.answer_needed"_s);
        QCOMPARE(refusal(settleObjection(office, objection, u"查无此房"_s, Day(2018, 6, 21))), u"postings.settled_before"_s);
        must(settleObjection(office, objection, u"查无此房"_s, Day(2018, 6, 25)));
        QCOMPARE(refusal(settleObjection(office, objection, u"再答"_s, Day(2018, 6, 25))), u"postings.objection_settled"_s);
        const PostingRow row = rowOf(office, id);
        QCOMPARE(row.lastDay, std::optional(Day(2018, 6, 30)));
        QCOMPARE(row.state, PostingState::ToTakeDown);
        QCOMPARE(row.objections.front().answer, u"查无此房"_s);
        QCOMPARE(refusal(closePosting(office, {id, Day(2018, 6, 29), {}, u"没有相机"_s})), u"postings.not_over_yet"_s);
        QCOMPARE(refusal(closePosting(office, {id, Day(2018, 6, 30), {}, {}})), u"postings.photograph_needed"_s);
        const Picture board = must(pictureFrom(QByteArray("\xff\xd8\xff\xda\x00\x02zz\xff\xd9", 10), 40, 30));
        must(closePosting(office, {id, Day(2018, 6, 30), board, u"board.jpg"_s}));
        QCOMPARE(must(boardPhotograph(office, rowOf(office, id).posting))->jpeg, board.jpeg);
        QCOMPARE(rowOf(office, id).state, PostingState::Closed);
        QCOMPARE(rowOf(office, id).posting.photographDigest.size(), 64);
        QCOMPARE(refusal(objectToPosting(office, {id, household, Day(2018, 6, 30), {}, u"晚了"_s})), u"postings.is_over"_s);
    }

    void aListIsRegisteredOnceWhileItHangsAndAgainAfterItWasWithdrawn()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s);
        assess(office);
        const PostingDraft draft = draftOf(office, first());
        const PostingId id = must(beginPosting(office, draft));
        QCOMPARE(refusal(beginPosting(office, draft)), u"postings.hangs_already"_s);
        QCOMPARE(refusal(withdrawPosting(office, id, office.today, u" "_s)), u"casework.reason_needed"_s);
        must(withdrawPosting(office, id, office.today, u"被雨淋坏"_s));
        QCOMPARE(rowOf(office, id).state, PostingState::Withdrawn);
        must(beginPosting(office, draft));
        QCOMPARE(int(must(postings(office)).size()), 2);
    }

    void aNewerStandingListTellsToTakeTheOldOneDown()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s);
        decideAll(office);
        const PostingId old = must(beginPosting(office, draftOf(office, standing(Month(2018, 7)))));
        office.today = Day(2018, 8, 1);
        QCOMPARE(rowOf(office, old).state, PostingState::Running);
        const PostingId newer = must(beginPosting(office, draftOf(office, standing(Month(2018, 8), Day(2018, 8, 1)))));
        QCOMPARE(rowOf(office, old).state, PostingState::ToTakeDown);
        QCOMPARE(rowOf(office, newer).state, PostingState::Running);
        must(closePosting(office, {old, office.today, {}, u"已换新"_s}));
    }

    void eachStepIsUndoneByItself()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        assess(office);
        const PostingId id = must(beginPosting(office, draftOf(office, first())));
        const auto objection = must(objectToPosting(office, {id, household, office.today, u"甲"_s, u"城里有房"_s}));
        must(settleObjection(office, objection, u"查无此房"_s, office.today));
        const auto undoLast = [&office] { must(undo(office, must(lastUndoable(office)).id)); };
        undoLast();
        QCOMPARE(rowOf(office, id).openObjections, 1);
        undoLast();
        QVERIFY(rowOf(office, id).objections.empty());
        undoLast();
        QVERIFY(must(postings(office)).empty());
        QCOMPARE(int(must(office.file->read([](Reader &reader) { return reader.count<PostingEntry>(); }))), 0);
    }

    // before the decision
    void theDecisionIsWarnedWhileTheFirstPostingIsMissingRunningOrObjectedTo()
    {
        using State = FirstPosting::State;
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        const HouseholdId child = applicant(office, u"儿"_s, [](Dossier &family) {
            for (Member &member : family.members)
                member.typedBirthDate = Day(2010, 1, 1);
        });
        assess(office);
        const auto state = [&](Month month = june) { return must(firstPostings(office, month)).value(household).state; };
        QCOMPARE(state(), State::Missing);
        const PostingId id = must(beginPosting(office, draftOf(office, first())));
        QCOMPARE(state(), State::Running);
        QCOMPARE(must(firstPostings(office, june)).value(child).state, State::Over); // it may not be posted, so nothing waits for it
        const auto objection = must(objectToPosting(office, {id, household, office.today, {}, u"城里有房"_s}));
        QCOMPARE(state(), State::Objected);
        must(settleObjection(office, objection, u"查无此房"_s, office.today));
        office.today = Day(2018, 6, 28);
        QCOMPARE(state(), State::Over);
        QCOMPARE(state(Month(2018, 8)), State::Over);
        QCOMPARE(state(Month(2018, 9)), State::Missing); // that was another application
        must(withdrawPosting(office, id, office.today, u"贴错了"_s));
        QCOMPARE(state(), State::Missing);
    }

    // the day's desk
    void theDesksTellWhatIsToBeTakenDownRenewedAndAnswered()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s);
        assess(office);
        const PostingId id = must(beginPosting(office, draftOf(office, first())));
        QCOMPARE(dueKinds(office), QStringList());
        office.today = Day(2018, 6, 26);
        QCOMPARE(dueKinds(office), QStringList{u"posting 2018-06-27 due.posting"_s});
        const auto objection = must(objectToPosting(office, {id, {}, Day(2018, 6, 26), {}, u"名单不全"_s}));
        QCOMPARE(dueKinds(office), QStringList{u"objection 2018-07-11 due.objection"_s});
        must(settleObjection(office, objection, u"已核对"_s, Day(2018, 6, 26)));
        office.today = Day(2018, 7, 2);
        must(closePosting(office, {id, office.today, {}, u"没有相机"_s}));
        QCOMPARE(dueKinds(office), QStringList());
        decideAll(office);
        must(beginPosting(office, draftOf(office, standing(Month(2018, 7), Day(2018, 7, 2)))));
        office.today = Day(2018, 10, 1);
        QCOMPARE(dueKinds(office), QStringList());
        office.today = Day(2018, 10, 2);
        QCOMPARE(dueKinds(office), QStringList{u"posting 2018-10-02 due.posting_renew"_s});
    }

    // between the desks
    void postingsTravelToTheTownshipAndItsAnswersComeBack()
    {
        Office village = fresh(OfficeRole::Village);
        Office township = fresh();
        const QString path = m_folder.filePath(u"x%1"_s.arg(m_files));
        must(introduce(village, path + u"v"_s));
        must(introduce(township, path + u"t"_s));
        must(trust(village, path + u"t"_s));
        must(trust(township, path + u"v"_s));
        const HouseholdId household = applicant(village, u"苏一"_s);
        assess(village);
        const PostingId id = must(beginPosting(village, draftOf(village, first())));
        must(objectToPosting(village, {id, {}, village.today, u"甲"_s, u"名单不全"_s}));
        must(packParcel(village, township.name, path + u"1"_s));
        must(takeInParcel(township, path + u"1"_s));
        const PostingRow there = rowOf(township, id);
        QCOMPARE(there.shown, 1);
        QVERIFY(there.entries.front().household == household);
        QCOMPARE(there.objections.front().what, u"名单不全"_s);
        must(settleObjection(township, there.objections.front().id, u"乡里已核对"_s, township.today));
        must(packParcel(township, village.name, path + u"2"_s));
        must(takeInParcel(village, path + u"2"_s));
        QCOMPARE(rowOf(village, id).objections.front().answer, u"乡里已核对"_s);
        QCOMPARE(rowOf(village, id).state, PostingState::Running);
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

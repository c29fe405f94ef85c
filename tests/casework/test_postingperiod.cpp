// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/due.h"
#include "casework/evidence.h"
#include "casework/postingcase.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

// rows: 001-20 P, 004-06 P
/// 公示: how long it hangs, what objections do to it, how it ends, and what the day's desk and the decision say meanwhile.
class PostingPeriodTest : public PostingCase {
    Q_OBJECT

    static QStringList dueKinds(Office &office)
    {
        QStringList list;
        for (const DueItem &item : must(due(office)))
            if (!item.record.isEmpty())
                list << toCode(item.kind) + u' ' + item.day.toString(Qt::ISODate) + u' ' + item.reason;
        return list;
    }

private slots:
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
        must(assessMonth(office, june));
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
        must(assessMonth(office, june));
        const PostingDraft draft = draftOf(office, first());
        const PostingId id = must(beginPosting(office, draft));
        QCOMPARE(refusal(beginPosting(office, draft)), u"postings.hangs_already"_s);
        QCOMPARE(refusal(withdrawPosting(office, id, office.today, u" "_s)), u"casework.reason_needed"_s);
        must(withdrawPosting(office, id, office.today, u"被雨淋坏"_s));
        QCOMPARE(rowOf(office, id).state, PostingState::Withdrawn);
        must(beginPosting(office, draft));
        QCOMPARE(int(must(postings(office)).size()), 2);
    }

    void fewerDaysThanThePlacesNeedAReasonThatIsJournalledAndTheShortOnesAFirstPosting()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s);
        must(assessMonth(office, june));
        PostingWish wish = first();
        wish.days = 3;
        QCOMPARE(refusal(beginPosting(office, draftOf(office, wish))), u"postings.days_short"_s); // nobody was posted before
        wish.days = 1;
        wish.shorter = u"村里换届，只能挂一天"_s;
        const PostingId id = must(beginPosting(office, draftOf(office, wish)));
        const auto newest = must(office.file->read([](Reader &reader) { return reader.journal(1); }));
        QVERIFY(office.wording.text(newest.at(0).title.key, newest.at(0).title.arguments).contains(wish.shorter));
        QCOMPARE(must(alsoHanging(office, wish)).value_or(Posting()).id, id); // a further list of the month is told of this one
        must(withdrawPosting(office, id, office.today, u"重新调查"_s));
        QVERIFY(!must(alsoHanging(office, wish)));
        wish.shorter.clear();
        wish.days = 3;
        must(beginPosting(office, draftOf(office, wish))); // after a re-survey of whom everybody had seen on the board
    }

    void aListOfTheNextMonthThatHangsInThisOneIsSeen()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        must(assessMonth(office, june));
        must(assessMonth(office, Month(2018, 7)));
        PostingWish wish = first();
        wish.month = Month(2018, 7);
        must(beginPosting(office, draftOf(office, wish)));
        QCOMPARE(must(firstPostings(office, june)).of(household, Category::Dibao, {}).state, FirstPosting::State::Running);
    }

    void anAnswerToAnObjectionIsNotOfTomorrow()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        must(assessMonth(office, june));
        const PostingId id = must(beginPosting(office, draftOf(office, first())));
        const auto objection = must(objectToPosting(office, {id, household, office.today, {}, u"城里有房"_s}));
        QCOMPARE(refusal(settleObjection(office, objection, u"查无此房"_s, office.today.addDays(1))), u"casework.day_future"_s);
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
        must(assessMonth(office, june));
        const PostingId id = must(beginPosting(office, draftOf(office, first())));
        const auto objection = must(objectToPosting(office, {id, household, office.today, u"甲"_s, u"城里有房"_s}));
        must(settleObjection(office, objection, u"查无此房"_s, office.today));
        undoLast(office);
        QCOMPARE(rowOf(office, id).openObjections, 1);
        undoLast(office);
        QVERIFY(rowOf(office, id).objections.empty());
        undoLast(office);
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
        must(assessMonth(office, june));
        const auto state = [&](Month month = june) { return must(firstPostings(office, month)).of(household, Category::Dibao, {}).state; };
        QCOMPARE(state(), State::Missing);
        const PostingId id = must(beginPosting(office, draftOf(office, first())));
        QCOMPARE(state(), State::Running);
        QCOMPARE(must(firstPostings(office, june)).of(child, Category::Dibao, {}).state, State::Over); // it may not be posted, so nothing waits for it
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

    void anObjectionHoldsTheFamilyThatItIsAboutAndNoOther()
    {
        using State = FirstPosting::State;
        Office office = fresh();
        const HouseholdId one = applicant(office, u"苏一"_s);
        const HouseholdId two = applicant(office, u"苏二"_s);
        must(assessMonth(office, june));
        const PostingId id = must(beginPosting(office, draftOf(office, first())));
        const auto objection = must(objectToPosting(office, {id, two, office.today, u"邻居"_s, u"有车"_s}));
        const auto state = [&](const HouseholdId &household) { return must(firstPostings(office, june)).of(household, Category::Dibao, {}).state; };
        QCOMPARE(state(one), State::Running);
        QCOMPARE(state(two), State::Objected);
        office.today = Day(2018, 6, 28); // the seven days are over for whom nobody objected to
        QCOMPARE(state(one), State::Over);
        QCOMPARE(state(two), State::Objected);
        const auto refused = decide(office, must(proposals(office, june)), {office.today, u"主任"_s, u"训民救〔2018〕1号"_s, {}, {}, {}, {u"单人办公"_s}});
        QCOMPARE(refusal(refused), u"casework.posting_objected"_s);
        QVERIFY(office.wording.say(refused.error()).contains(u"苏二"_s));
        auto accepted = must(proposals(office, june));
        const DecisionNote note{office.today, u"主任"_s, u"训民救〔2018〕1号"_s, {}, {}, {}, {u"单人办公"_s}};
        const auto hanging = must(takeHanging(office, accepted, note));
        QCOMPARE(hanging.size(), 1u);
        QCOMPARE(hanging.front().first.household, two);
        QCOMPARE(must(decide(office, accepted, note)).households, 1); // the other family does not wait
        must(settleObjection(office, objection, u"查无车"_s, office.today));
        QCOMPARE(state(two), State::Running); // its own days stood still meanwhile
        must(objectToPosting(office, {id, {}, office.today, {}, u"名单不全"_s}));
        QCOMPARE(state(one), State::Objected); // of the whole list
    }

    // the day's desk
    void theDeskTellsWhatIsToBeTakenDownAndAnswered()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s);
        must(assessMonth(office, june));
        const PostingId id = must(beginPosting(office, draftOf(office, first())));
        QCOMPARE(dueKinds(office), QStringList());
        office.today = Day(2018, 6, 26);
        QCOMPARE(dueKinds(office), QStringList{u"posting 2018-06-27 due.posting"_s});
        const auto objection = must(objectToPosting(office, {id, {}, Day(2018, 6, 26), {}, u"名单不全"_s}));
        QCOMPARE(dueKinds(office), QStringList{u"objection 2018-06-26 due.objection"_s});
        must(settleObjection(office, objection, u"已核对"_s, Day(2018, 6, 26)));
        office.today = Day(2018, 7, 2);
        must(closePosting(office, {id, office.today, {}, u"没有相机"_s}));
        QCOMPARE(dueKinds(office), QStringList());
        decideAll(office);
        must(beginPosting(office, draftOf(office, standing(Month(2018, 7), Day(2018, 7, 2)))));
        office.today = Day(2019, 7, 2);
        QCOMPARE(dueKinds(office), QStringList()); // no document says how often a standing list is made anew
    }

    // between the desks
    void postingsTravelToTheTownshipAndItsAnswersComeBack()
    {
        Office village = fresh(OfficeRole::Village);
        Office township = fresh();
        const QString path = m_folder.filePath(u"x%1"_s.arg(m_files));
        acquaint(village, township, m_folder.path());
        const HouseholdId household = applicant(village, u"苏一"_s);
        must(assessMonth(village, june));
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
};

QTEST_GUILESS_MAIN(PostingPeriodTest)
#include "test_postingperiod.moc"

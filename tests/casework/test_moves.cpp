// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/due.h"
#include "casework/glance.h"
#include "casework/movecase.h"
#include "casework/paying.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// A household leaves a village with its file and arrives in another one of the same township.
class MovesTest : public MoveCase {
    Q_OBJECT

    static bool isDue(Office &office, const QString &reason)
    {
        const auto list = must(due(office));
        return std::any_of(list.begin(), list.end(), [&](const DueItem &item) { return item.kind == DueKind::Move && item.reason == reason && office.wording.knows(reason); });
    }
    /// 甲村's family is given to 乙村, and 乙村 has its file.
    struct Given {
        Office township, from, to;
        HouseholdId left;
    };
    Given given()
    {
        Given offices{office(u"乡"_s, OfficeRole::Township), {}, {}, {}};
        offices.from = villageOf(offices.township, u"甲村"_s);
        offices.to = villageOf(offices.township, u"乙村"_s);
        offices.left = family(offices.from, u"赵一"_s);
        family(offices.from, u"钱二"_s, 11);
        family(offices.to, u"孙三"_s, 21);
        carry(offices.to, offices.township);
        leave(offices.from, offices.left, u"乙村"_s);
        carry(offices.from, offices.township);
        must(giveMove(offices.township, only(offices.township).id, u"乙村"_s));
        carry(offices.township, offices.to);
        return offices;
    }
    void compareTotals(Given &offices)
    {
        for (Office *village : {&offices.from, &offices.to}) {
            const ParcelReport report = carry(*village, offices.township);
            QVERIFY(report.totalsCompared);
            const auto words = [](const SharedTotals &totals) { return u"%1/%2/%3"_s.arg(totals.households).arg(totals.persons).arg(totals.money.fen()); };
            QVERIFY2(report.totalsAgree, qPrintable(village->name + u' ' + words(report.theirs) + u' ' + words(report.ours) + u' ' + whyTotalsDiffer(report, village->wording).join(u' ')));
            carry(offices.township, *village);
        }
    }

private slots:
    void oneChangeRecordsTheLeavingClosesTheHouseholdAndOpensTheMove()
    {
        Office village = office(u"甲村"_s, OfficeRole::Village);
        const HouseholdId id = family(village, u"赵一"_s);
        const auto before = must(village.file->read([](Reader &reader) { return reader.chainHead(); })).sequence;
        leave(village, id, u"东山乡"_s);
        QCOMPARE(must(village.file->read([](Reader &reader) { return reader.chainHead(); })).sequence, before + 1);
        QCOMPARE(must(dossier(village, id)).household.closedOn, std::optional(Day(2018, 7, 3)));
        const MoveRow row = only(village);
        QVERIFY(row.state == MoveState::Leaving && row.head == u"赵一"_s && row.persons == 2 && row.day == Day(2018, 7, 3) && row.to == u"东山乡"_s);
        QVERIFY(!row.mayGive && row.mayReopen); // nobody else knows of it yet
    }

    void whereSomebodyStaysTheFileStaysToo()
    {
        Office village = office(u"甲村"_s, OfficeRole::Village);
        const HouseholdId id = family(village, u"赵一"_s);
        const MemberId second = must(dossier(village, id)).members.at(1).id;
        QCOMPARE(refusal(recordLeaving(village, {FamilyEventKind::MoveOut, id, {second}, {}, {Day(2018, 7, 3), {}, {}}, u"东山乡"_s})), u"casework.move_not_all"_s);
        QVERIFY(must(moves(village, true)).empty() && !must(dossier(village, id)).members.at(1).leftOn);
    }

    void theWholeFileArrivesAsANewHouseholdWithLinksBack()
    {
        Given offices = given();
        QVERIFY(isDue(offices.to, u"due.move_to_answer"_s));
        const MoveRow row = only(offices.to);
        QVERIFY(row.mayAnswer && row.from == u"甲村"_s);
        const Dossier old = must(dossier(offices.from, offices.left));
        const Dossier fresh = must(dossier(offices.to, row.household));
        QVERIFY(fresh.household.id != offices.left);
        QVERIFY(!fresh.household.closedOn && fresh.household.openedOn == Day(2018, 7, 3) && fresh.household.village == u"乙村"_s);
        QCOMPARE(fresh.members.size(), old.members.size());
        for (std::size_t at = 0; at < old.members.size(); ++at) {
            const Member &member = fresh.members[at];
            QVERIFY(member.id != old.members[at].id && member.cameFrom == old.members[at].id);
            QCOMPARE(member.name, old.members[at].name);
            QCOMPARE(member.idNumberText, old.members[at].idNumberText);
            QVERIFY(!member.leftOn && member.joinedOn == Day(2018, 7, 3));
        }
        QCOMPARE(int(fresh.surveys.size()), 1);
        QCOMPARE(int(fresh.visits.size()), 1);
        QCOMPARE(fresh.surveys.front().visitId, std::optional(fresh.visits.front().id));
        QCOMPARE(int(fresh.income.size()), int(old.income.size()));
        QVERIFY(fresh.income.front().earner == fresh.members.front().id && fresh.income.front().gross == old.income.front().gross);
        QCOMPARE(int(fresh.obligors.size()), 1);
        QVERIFY(fresh.obligors.front().supports == fresh.members.front().id);
        const auto pictures = must(evidenceOf(offices.to, row.household));
        QCOMPARE(int(pictures.size()), 1);
        QCOMPARE(must(pictureOf(offices.to, pictures.front())).jpeg, jpeg());
        QVERIFY(must(moveOfArrived(offices.to, row.household)) == row.id);
        compareTotals(offices);
        QCOMPARE(open(offices.to), (QStringList{u"孙三"_s, u"赵一"_s}));
        QCOMPARE(open(offices.from), QStringList{u"钱二"_s});
        QCOMPARE(open(offices.township), (QStringList{u"孙三"_s, u"赵一"_s, u"钱二"_s}));
        for (Office *each : {&offices.township, &offices.from, &offices.to})
            QVERIFY(isSound(*each));
    }

    void aHouseholdThatMovedAwayIsCountedByTheCheckAsByTheTotals()
    {
        Given offices = given();
        const ParcelReport told = carry(offices.from, offices.township);
        const SoundnessReport sound = must(check(offices.from));
        QCOMPARE(sound.households, told.theirs.households);
        QCOMPARE(sound.persons, told.theirs.persons);
        QVERIFY(sound.households < must(offices.from.file->read([](Reader &reader) { return reader.count<Household>(); }))); // it stands there, closed
    }

    void theAnswerTravelsBackToTheVillageThatTheyLeft()
    {
        Given offices = given();
        const QString id = only(offices.to).id;
        QCOMPARE(refusal(acceptMove(offices.to, id, Day(2018, 7, 1))), u"moves.arrival_day"_s); // before they left
        must(acceptMove(offices.to, id, Day(2018, 7, 5)));
        QVERIFY(must(moves(offices.to)).empty());
        QCOMPARE(refusal(acceptMove(offices.to, id, Day(2018, 7, 5))), u"moves.not_now"_s);
        compareTotals(offices);
        compareTotals(offices);
        const MoveRow there = only(offices.from, true);
        QVERIFY(there.state == MoveState::Arrived);
        QVERIFY(there.told.contains(u"2018-07-05"_s) && there.told.contains(u"乙村"_s));
        QVERIFY(!there.mayReopen);
        QVERIFY(only(offices.township, true).state == MoveState::Arrived && must(moves(offices.township)).empty());
    }

    void replayedAndLateParcelsBringNothingTwice()
    {
        Given offices = given();
        const QString first = pack(offices.township, offices.to);
        must(acceptMove(offices.to, only(offices.to).id, Day(2018, 7, 5)));
        const QString second = pack(offices.township, offices.to);
        must(takeInParcel(offices.to, second));
        must(takeInParcel(offices.to, first));
        must(takeInParcel(offices.to, second));
        QCOMPARE(open(offices.to), (QStringList{u"孙三"_s, u"赵一"_s}));
        QVERIFY(only(offices.to, true).state == MoveState::Arrived);
        compareTotals(offices);
    }

    void aFamilyThatIsNotTakenComesBackAsAFact()
    {
        Given offices = given();
        const MoveRow arrived = only(offices.to);
        QCOMPARE(refusal(declineMove(offices.to, arrived.id, u"  "_s)), u"moves.reason_needed"_s);
        must(declineMove(offices.to, arrived.id, u"户口没有迁来"_s));
        QVERIFY(must(dossier(offices.to, arrived.household)).household.closedOn.has_value()); // closed, not erased
        carry(offices.to, offices.township);
        MoveRow row = only(offices.township);
        QVERIFY(row.state == MoveState::Declined && row.mayGive && row.maySendBack && row.told.contains(u"户口没有迁来"_s));
        QVERIFY(isDue(offices.township, u"due.move_to_give"_s));
        must(sendMoveBack(offices.township, row.id, u"仍住甲村"_s));
        QCOMPARE(refusal(giveMove(offices.township, row.id, u"乙村"_s)), u"moves.not_now"_s);
        carry(offices.township, offices.from);
        QVERIFY(isDue(offices.from, u"due.move_returned"_s));
        row = only(offices.from);
        QVERIFY(row.state == MoveState::Returned && row.mayReopen && row.told.contains(u"仍住甲村"_s));
        QCOMPARE(refusal(reopenMoved(offices.from, row.id, {Day(2018, 7, 1), {}, {}})), u"moves.back_day"_s);
        must(reopenMoved(offices.from, row.id, {Day(2018, 7, 18), u"没有迁成"_s, {}}));
        const Dossier again = must(dossier(offices.from, offices.left));
        QVERIFY(!again.household.closedOn && !again.members.front().leftOn);
        const auto events = must(offices.from.file->read([&](Reader &reader) { return reader.where<FamilyEvent>("household_id", offices.left); }));
        QCOMPARE(int(events.size()), 2); // that they had left stays to be read
        QVERIFY(events.front().kind == FamilyEventKind::MoveOut && events.back().kind == FamilyEventKind::CameBack);
        compareTotals(offices);
        QCOMPARE(open(offices.township), (QStringList{u"孙三"_s, u"赵一"_s, u"钱二"_s}));
        QCOMPARE(open(offices.from), (QStringList{u"赵一"_s, u"钱二"_s}));
        QCOMPARE(open(offices.to), QStringList{u"孙三"_s});
        QVERIFY(only(offices.township, true).state == MoveState::Back);
    }

    void whatOneVillageDeclinesAnotherMayTake()
    {
        Given offices = given();
        Office third = villageOf(offices.township, u"丙村"_s);
        must(declineMove(offices.to, only(offices.to).id, u"不在本村住"_s));
        carry(offices.to, offices.township);
        must(giveMove(offices.township, only(offices.township).id, u"丙村"_s));
        carry(offices.township, third);
        must(acceptMove(third, only(third).id, Day(2018, 7, 19)));
        QVERIFY(carry(third, offices.township).totalsAgree);
        QCOMPARE(open(third), QStringList{u"赵一"_s});
        carry(offices.township, offices.from);
        QVERIFY(only(offices.from, true).told.contains(u"丙村"_s));
        compareTotals(offices);
    }

    void whatWasGivenInErrorIsTakenBackAsLongAsNoParcelCarriedIt()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office from = villageOf(township, u"甲村"_s), wrong = villageOf(township, u"乙村"_s), right = villageOf(township, u"丙村"_s);
        const HouseholdId left = family(from, u"赵一"_s);
        leave(from, left, u"丙村"_s);
        carry(from, township);
        carry(township, wrong);
        const QString id = only(township).id;
        QVERIFY(only(township).takingBack == TakingBack::No);
        must(giveMove(township, id, u"乙村"_s));
        QVERIFY(only(township).takingBack == TakingBack::AtOnce);
        QCOMPARE(refusal(takeMoveBack(township, id, u" "_s)), u"moves.reason_needed"_s);
        QCOMPARE(open(township), QStringList{u"赵一"_s});
        QVERIFY(must(takeMoveBack(township, id, u"点错了村"_s)) == TakingBack::AtOnce);
        QVERIFY(open(township).isEmpty() && isSound(township));
        const MoveRow free = only(township);
        QVERIFY(free.state == MoveState::Leaving && free.mayGive && free.takingBack == TakingBack::No);
        carry(township, wrong);
        QVERIFY(open(wrong).isEmpty() && must(moves(wrong, true)).empty());
        QCOMPARE(must(wrong.file->read([](Reader &reader) { return reader.count<Member>(); })), 0); // nothing about them was told
        must(giveMove(township, id, u"丙村"_s));
        carry(township, right);
        must(acceptMove(right, only(right).id, Day(2018, 7, 5)));
        carry(right, township);
        QVERIFY(only(township, true).state == MoveState::Arrived);
        QCOMPARE(open(township), QStringList{u"赵一"_s});
    }

    void whatAVillageHasIsAskedBackAndItAnswers()
    {
        Given offices = given();
        const QString id = only(offices.township).id;
        QVERIFY(only(offices.township).takingBack == TakingBack::ByAsking);
        QVERIFY(must(takeMoveBack(offices.township, id, u"他们去了丙村"_s)) == TakingBack::ByAsking);
        QVERIFY2(only(offices.township).told.contains(u"他们去了丙村"_s), qPrintable(only(offices.township).told));
        carry(offices.township, offices.to);
        const MoveRow there = only(offices.to);
        QVERIFY2(there.mayAnswer && there.told.contains(u"他们去了丙村"_s), qPrintable(there.told));
        must(declineMove(offices.to, there.id, u"没有来"_s));
        carry(offices.to, offices.township);
        const MoveRow back = only(offices.township);
        QVERIFY(back.state == MoveState::Declined && back.mayGive && back.answer == u"没有来"_s);
        compareTotals(offices);
        QCOMPARE(open(offices.township), (QStringList{u"孙三"_s, u"钱二"_s}));
    }

    void aVisitIsCountedWhereItWasMadeAndNotOnceMoreWhereTheFileArrived()
    {
        const auto visits = [](Office &office) {
            int count = 0;
            for (const auto &[month, made] : must(glance(office, Month(2018, 7))).visits)
                count += made;
            return count;
        };
        Given offices = given();
        QCOMPARE(visits(offices.from), 2); // 赵一 and 钱二
        QCOMPARE(visits(offices.to), 1);   // 孙三; the visit of 赵一 came along to be read
        QCOMPARE(visits(offices.township), 3);
    }

    void beforeAnybodyKnowsTheVillageTakesItBackAlone()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s);
        const HouseholdId id = family(village, u"赵一"_s);
        leave(village, id, u"乙村"_s);
        must(reopenMoved(village, only(village).id, {Day(2018, 7, 4), u"写错了"_s, {}}));
        QVERIFY(carry(village, township).totalsAgree);
        QVERIFY(must(moves(township)).empty());
        QCOMPARE(open(township), QStringList{u"赵一"_s});
        leave(village, id, u"乙村"_s, Day(2018, 7, 10));
        carry(village, township);
        QVERIFY(!must(moves(village)).front().mayReopen); // the township has it in hand
        QCOMPARE(int(must(moves(township)).size()), 1);
    }

    void whatTheOldVillageWritesLaterIsToldAndADeathHoldsThePay()
    {
        Given offices = given();
        must(acceptMove(offices.to, only(offices.to).id, Day(2018, 7, 5)));
        carry(offices.to, offices.township);
        const Dossier old = must(dossier(offices.from, offices.left));
        must(offices.from.file->change({u"test.later"_s}, [&](Writer &writer) {
            Household household = old.household;
            household.phone = u"13800000000"_s;
            writer.update(household);
            Member dead = old.members.at(1);
            dead.diedOn = Day(2018, 7, 2);
            writer.update(dead);
        }));
        carry(offices.from, offices.township);
        carry(offices.township, offices.to);
        const MoveRow row = only(offices.to);
        QCOMPARE(row.news, 2);
        QVERIFY(isDue(offices.to, u"due.move_news"_s));
        const BroughtFile file = must(broughtFile(offices.to, row.id, {offices.to.wording}));
        QCOMPARE(int(file.later.size()), 2);
        QVERIFY(std::any_of(file.later.begin(), file.later.end(), [](const auto &line) { return line.detail.contains(u"13800000000"_s); }));
        QVERIFY(std::any_of(file.later.begin(), file.later.end(), [](const auto &line) { return line.what == u"赵一1"_s; }));
        QVERIFY(!must(dossier(offices.to, row.household)).members.at(1).diedOn); // told, and for people to write down
        decideAll(offices.township, Month(2018, 8));
        carry(offices.township, offices.to);
        const auto paysThem = [&] {
            const DraftReport draft = must(draftPayments(offices.to, Month(2018, 8)));
            return std::any_of(draft.rows.begin(), draft.rows.end(), [&](const PaymentRow &line) { return line.household == row.household; });
        };
        QVERIFY(!paysThem());
        must(readMoveNews(offices.to, row.id));
        QVERIFY(paysThem());
        QVERIFY(must(moves(offices.to)).empty());
        compareTotals(offices);
    }

    void whatTheOldVillageRemovesLaterIsToldToo()
    {
        Given offices = given();
        must(acceptMove(offices.to, only(offices.to).id, Day(2018, 7, 5)));
        carry(offices.to, offices.township);
        const Dossier old = must(dossier(offices.from, offices.left));
        const auto changesBefore = must(householdHistory(offices.from, offices.left)).size();
        Visit visit;
        visit.id = VisitId::create();
        visit.household = offices.left;
        visit.day = Day(2018, 7, 6);
        visit.notes = u"家里有人"_s;
        must(offices.from.file->change({u"test.later"_s}, [&](Writer &writer) { writer.insert(visit); }));
        carry(offices.from, offices.township);
        carry(offices.township, offices.to);
        const int before = only(offices.to).news;
        must(offices.from.file->change({u"test.later"_s}, [&](Writer &writer) { writer.remove<Visit>(visit.id); }));
        carry(offices.from, offices.township);
        carry(offices.township, offices.to);
        const MoveRow row = only(offices.to);
        QVERIFY2(row.news > before, qPrintable(u"%1, before %2"_s.arg(row.news).arg(before)));
        const BroughtFile file = must(broughtFile(offices.to, row.id, {offices.to.wording}));
        QVERIFY(std::any_of(file.later.begin(), file.later.end(), [&](const auto &line) { return line.detail.contains(visit.notes + u" → "_s); }));
        // nor does its own record forget what is gone
        QCOMPARE(must(householdHistory(offices.from, offices.left)).size(), changesBefore + 2);
    }

    void theOldPlacePaysTheMonthOfLeavingAndNobodyIsPaidTwice()
    {
        Given offices{office(u"乡"_s, OfficeRole::Township), {}, {}, {}};
        offices.from = villageOf(offices.township, u"甲村"_s);
        offices.to = villageOf(offices.township, u"乙村"_s);
        offices.left = family(offices.from, u"赵一"_s);
        carry(offices.from, offices.township);
        decideAll(offices.township, Month(2018, 6));
        leave(offices.from, offices.left, u"乙村"_s);
        carry(offices.from, offices.township);
        const auto pay = [&](Month month) {
            const DraftReport draft = must(draftPayments(offices.township, month));
            QStringList said;
            for (const auto &[head, finding] : draft.findings)
                said << head + u' ' + offices.township.wording.say(finding);
            // decided in June they are paid from July on, the month in which they leave
            QVERIFY2(int(draft.rows.size()) == (month == Month(2018, 7) ? 1 : 0), qPrintable(month.toString() + u' ' + said.join(u' ')));
            must(approvePayments(offices.township, month, u"主任"_s, {u"单人办公"_s}));
        };
        pay(Month(2018, 6));
        must(giveMove(offices.township, only(offices.township).id, u"乙村"_s));
        pay(Month(2018, 7)); // approved after the file was given away
        carry(offices.township, offices.to);
        const MoveRow row = only(offices.to);
        const BroughtFile file = must(broughtFile(offices.to, row.id, {offices.to.wording}));
        QCOMPARE(int(file.decisions.size()), 1);
        QStringList months;
        for (const auto &line : file.payments)
            months << line.when;
        QCOMPARE(months, QStringList{u"2018年7月"_s});
        must(acceptMove(offices.to, row.id, Day(2018, 7, 5)));
        carry(offices.to, offices.township);
        must(assessMonth(offices.township, Month(2018, 8))); // who joins in July counts from August on
        must(decide(offices.township, must(proposals(offices.township, Month(2018, 8))), {Day(2018, 8, 20), u"主任"_s, u"训民救〔2018〕12号"_s, {}, {}, {}, {u"单人办公"_s}}));
        carry(offices.township, offices.to);
        const auto monthsOf = [&](Office &at, Month month) {
            QStringList paid;
            for (const PaymentRow &line : must(draftPayments(at, month)).rows)
                for (const PaymentLine &each : line.lines)
                    paid << each.forMonth.toString();
            return paid;
        };
        QCOMPARE(monthsOf(offices.to, Month(2018, 7)), QStringList());
        QCOMPARE(monthsOf(offices.to, Month(2018, 9)), QStringList{u"2018-09"_s});
        carry(offices.to, offices.township);
        QCOMPARE(monthsOf(offices.township, Month(2018, 9)).count(u"2018-09"_s), 1); // the new place's, and not the old one's beside it
        for (Office *village : {&offices.from, &offices.to}) // what the township drew up anew
            carry(offices.township, *village);
        compareTotals(offices);
    }
};

QTEST_GUILESS_MAIN(MovesTest)
#include "test_moves.moc"

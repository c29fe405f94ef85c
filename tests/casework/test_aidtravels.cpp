// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/aiding.h"
#include "casework/keeping.h"
#include "casework/movecase.h"
#include "casework/reserve.h"
#include "casework/succession.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// 临时救助 between offices: the village hears what became of its families' requests, and the township never loses that it paid.
class AidTravelsTest : public MoveCase {
    Q_OBJECT

    struct Offices {
        Office township, village, other;
        HouseholdId household;
        AidRequestId request;
    };
    Offices offices()
    {
        Offices made{office(u"青禾乡"_s, OfficeRole::Township), {}, {}, {}, AidRequestId::create()};
        made.village = villageOf(made.township, u"甲村"_s);
        made.other = villageOf(made.township, u"乙村"_s);
        made.household = family(made.village, u"赵一"_s);
        family(made.other, u"孙三"_s, 21);
        ask(made.village, made.household, made.request);
        carry(made.village, made.township);
        carry(made.other, made.township);
        allocate(made.township);
        return made;
    }
    static void ask(Office &village, const HouseholdId &household, const AidRequestId &id)
    {
        Dossier corrected = must(dossier(village, household));
        AidRequest asked;
        asked.id = id;
        asked.kind = AidKind::Accident;
        asked.proposed = Money::fromYuan(500);
        asked.day = Day(2018, 7, 2);
        asked.cause = u"失火"_s;
        corrected.aidRequests.push_back(asked);
        must(correctDossier(village, corrected, must(dossier(village, household))));
    }
    static void allocate(Office &township)
    {
        ReserveEntry fund;
        fund.kind = ReserveKind::Allocation;
        fund.amount = Money::fromYuan(10000);
        fund.day = Day(2018, 1, 5);
        must(addReserveEntry(township, fund));
    }
    static AidNote granted(const AidRequestId &request)
    {
        AidNote note;
        note.request = request;
        note.amount = Money::fromYuan(500);
        note.stages = {{Day(2018, 7, 10), Money::fromYuan(200)}, {Day(2018, 7, 12), Money::fromYuan(300)}};
        note.decidedOn = Day(2018, 7, 10);
        note.decidedBy = u"主任"_s;
        note.alone.reason = u"本所只有一人"_s;
        return note;
    }
    static AidRow rowOf(Office &office, const AidRequestId &request)
    {
        for (AidRow &row : must(aidRows(office)))
            if (row.request && row.request->id == request)
                return std::move(row);
        qFatal("no such request");
    }
    static Result<AidPaymentId> pay(Office &township, const AidRequestId &request, std::size_t stage, Day day = Day(2018, 7, 12))
    {
        return payAidStage(township, {rowOf(township, request).stages.at(stage).stage.id, {}, day, u"reserve"_s, u"赵一"_s, {}});
    }
    /// Decided, both stages paid, and the first payment taken back.
    static void giveThreeHundred(Offices &all)
    {
        must(decideAid(all.township, granted(all.request)));
        const AidPaymentId wrong = must(pay(all.township, all.request, 0));
        must(pay(all.township, all.request, 1));
        must(voidAidPayment(all.township, wrong, u"本人退回"_s));
    }
    static QStringList faultsOf(Office &office)
    {
        QStringList keys;
        for (const Error &fault : must(check(office)).faults)
            keys << fault.key;
        return keys;
    }
    /// A second file with what the first one holds now.
    Office copyOf(Office &office)
    {
        const QString path = folder() + u"/copy.xieli"_s;
        must(backUp(office, path));
        return must(openOffice(path, office.user, passphrase, office.today));
    }
    void settle(Office &one, Office &two)
    {
        for (int round = 0; round < 3; ++round) {
            (void)takeInParcel(two, pack(one, two));
            (void)takeInParcel(one, pack(two, one));
        }
    }

    /// Decided and told, then a copy is made, and only after it the first stage is paid and told: the copy knows nothing of that.
    Office copyBeforePaying(Offices &all)
    {
        must(decideAid(all.township, granted(all.request)));
        carry(all.township, all.village);
        Office copy = copyOf(all.township);
        must(pay(all.township, all.request, 0));
        carry(all.township, all.village);
        return copy;
    }

private slots:
    void theVillageHearsWhatBecameOfItsRequestAndTheOtherOneDoesNot()
    {
        Offices all = offices();
        giveThreeHundred(all);
        QCOMPARE(carry(all.township, all.village).byFate.value(u"accepted"_s), 5); // a decision, two stages, two payments
        carry(all.township, all.other);
        const AidRow heard = rowOf(all.village, all.request);
        QVERIFY(heard.decision && heard.decision->amount == Money::fromYuan(500) && heard.decision->decidedBy == u"主任");
        QCOMPARE(heard.paid, Money::fromYuan(300));
        QCOMPARE(int(heard.stages.size()), 2);
        QVERIFY(heard.stages[0].payments.front().voidedOn && heard.stages[0].payments.front().voidReason == u"本人退回");
        QCOMPARE(must(all.other.file->read([](Reader &reader) { return reader.count<AidDecision>() + reader.count<AidStagePlan>() + reader.count<AidPayment>(); })), 0);
        QCOMPARE(must(all.village.file->read([](Reader &reader) { return reader.count<ReserveEntry>(); })), 0); // the fund is the township's
        // it reads, and changes nothing of it
        QCOMPARE(refusal(pay(all.village, all.request, 0)), u"duties.township_only"_s);
        QCOMPARE(refusal(notePapersCame(all.village, heard.decision->id, all.village.today)), u"duties.township_only"_s);
        QCOMPARE(refusal(voidAidDecision(all.village, heard.decision->id, u"错"_s)), u"duties.township_only"_s);
        QCOMPARE(refusal(decideAid(all.village, granted(all.request))), u"duties.township_only"_s);
        must(pay(all.township, all.request, 0)); // later news come too
        carry(all.township, all.village);
        QCOMPARE(rowOf(all.village, all.request).paid, Money::fromYuan(500));
    }

    void aTownshipThatLostItsFileDecidesAndPaysNothingASecondTime()
    {
        Offices all = offices();
        giveThreeHundred(all);
        carry(all.township, all.village);
        Office again = office(u"青禾乡"_s, OfficeRole::Township);
        acquaint(again, all.village, folder());
        must(confirmCode(all.village, again.id.text()));
        must(succeed(all.village, all.township.id.text(), again.id.text()));
        const ParcelReport report = carry(all.village, again);
        QVERIFY(report.totalsAgree && report.byFate.value(u"refused"_s) == 0);
        QCOMPARE(refusal(decideAid(again, granted(all.request))), u"aid.decided_already"_s);
        QCOMPARE(refusal(pay(again, all.request, 1)), u"aid.stage_paid"_s);
        QCOMPARE(rowOf(again, all.request).paid, Money::fromYuan(300));
        // the fund knows again what was spent of it; what it was given is the township's to enter
        QCOMPARE(must(reserveBalance(again, 2018)), -Money::fromYuan(300));
        allocate(again);
        QCOMPARE(must(reserveBalance(again, 2018)), Money::fromYuan(9700));
        must(pay(again, all.request, 0)); // the stage whose payment was taken back is still owed
        QCOMPARE(must(reserveBalance(again, 2018)), Money::fromYuan(9500));
        QCOMPARE(faultsOf(again), QStringList());
        carry(again, all.village);
        QCOMPARE(rowOf(all.village, all.request).paid, Money::fromYuan(500));
    }

    void aTownshipRestoredFromACopyGetsThemBackWithTheFund()
    {
        Offices all = offices();
        carry(all.township, all.village);
        Office restored = copyOf(all.township);
        giveThreeHundred(all);
        carry(all.township, all.village);
        QVERIFY(rowOf(restored, all.request).isOpen());
        settle(restored, all.village);
        QCOMPARE(rowOf(restored, all.request).paid, Money::fromYuan(300));
        QCOMPARE(must(reserveBalance(restored, 2018)), Money::fromYuan(9700));
        QCOMPARE(refusal(decideAid(restored, granted(all.request))), u"aid.decided_already"_s);
        QCOMPARE(refusal(pay(restored, all.request, 1)), u"aid.stage_paid"_s);
        settle(restored, all.village);
        QCOMPARE(must(reserveBalance(restored, 2018)), Money::fromYuan(9700)); // the lines come once
        QVERIFY(isSound(restored) && faultsOf(restored).isEmpty() && faultsOf(all.village).isEmpty());
    }

    void whatTheCopyDecidedAndPaidOnceMoreIsNamedAndNothingOfItIsLost()
    {
        Offices all = offices();
        Office restored = copyBeforePaying(all);
        must(pay(restored, all.request, 0)); // nobody knows that it was paid
        settle(restored, all.village);
        QCOMPARE(faultsOf(restored), QStringList{u"aid.given_twice"_s});
        QCOMPARE(rowOf(restored, all.request).stages.front().payments.size(), std::size_t(2));
        QCOMPARE(must(reserveBalance(restored, 2018)), Money::fromYuan(9600));

        Offices others = offices();
        carry(others.township, others.village);
        Office old = copyOf(others.township);
        must(decideAid(others.township, granted(others.request)));
        carry(others.township, others.village);
        const AidDecisionId second = must(decideAid(old, granted(others.request)));
        settle(old, others.village);
        QCOMPARE(faultsOf(old), QStringList{u"aid.decided_twice"_s});
        QCOMPARE(faultsOf(others.village), QStringList{u"aid.decided_twice"_s});
        must(voidAidDecision(old, second, u"重复"_s));
        settle(old, others.village);
        QVERIFY(faultsOf(old).isEmpty() && faultsOf(others.village).isEmpty());
        QVERIFY(rowOf(others.village, others.request).decision.has_value());
    }

    void whatTheLostLifeOfTheTownshipPaidOnARequestIsNotPaidOnASecondDecisionOfIt()
    {
        Offices all = offices();
        carry(all.township, all.village);
        Office restored = copyOf(all.township);
        must(decideAid(all.township, granted(all.request)));
        must(pay(all.township, all.request, 0));
        carry(all.township, all.village);
        AidNote second = granted(all.request);
        second.amount = Money::fromYuan(400);
        second.stages = {{Day(2018, 7, 11), Money::fromYuan(400)}};
        const AidDecisionId anew = must(decideAid(restored, second));
        const AidStageId stage = rowOf(restored, all.request).stages.front().stage.id;
        settle(restored, all.village); // the first decision and its payment come back
        const AidPaid wish{stage, {}, Day(2018, 7, 12), u"reserve"_s, u"赵一"_s, {}};
        const auto refused = payAidStage(restored, wish);
        QCOMPARE(refusal(refused), u"aid.paid_on_other"_s);
        const QString said = restored.wording.say(refused.error());
        QVERIFY2(said.contains(u"2018-07-10"_s) && said.contains(u"500.00"_s) && said.contains(u"200.00"_s), qPrintable(said));
        QCOMPARE(must(reserveBalance(restored, 2018)), Money::fromYuan(9800));
        must(voidAidDecision(restored, anew, u"重复"_s));
        must(pay(restored, all.request, 1)); // the rest of the one that stands
        QCOMPARE(must(reserveBalance(restored, 2018)), Money::fromYuan(9500));
        QCOMPARE(faultsOf(restored), QStringList());
    }

    void aStagePaidInBothLivesLeavesOfTheNextOnlyWhatWasDecided()
    {
        Offices all = offices();
        Office restored = copyBeforePaying(all);
        const AidPaymentId twice = must(pay(restored, all.request, 0));
        settle(restored, all.village); // 400 of 500 are out
        const AidStageId next = rowOf(restored, all.request).stages.at(1).stage.id;
        const auto refused = pay(restored, all.request, 1);
        QCOMPARE(refusal(refused), u"aid.beyond_decided"_s);
        QCOMPARE(refused.error().arguments.value(u"left"_s), u"100.00"_s);
        const auto payOf = [&](int yuan) { return payAidStage(restored, {next, Money::fromYuan(yuan), Day(2018, 7, 12), u"reserve"_s, u"赵一"_s, {}}); };
        QCOMPARE(refusal(payOf(101)), u"aid.beyond_decided"_s);
        must(payOf(100));
        QCOMPARE(rowOf(restored, all.request).paid, Money::fromYuan(500));
        must(voidAidPayment(restored, twice, u"重复登记"_s));
        must(payOf(200));
        QCOMPARE(rowOf(restored, all.request).paid, Money::fromYuan(500));
    }

    void whatWasDecidedBeforeItCouldTravelGoesWithTheNextParcelAndOnlyUntilItIsAcknowledged()
    {
        Offices all = offices();
        carry(all.township, all.village);
        carry(all.village, all.township);
        giveThreeHundred(all);
        // as a file of an older program stands after its update: all is acknowledged, and this was never told
        const HouseholdSeat seat = *must(all.township.file->read([&](Reader &reader) { return reader.find<HouseholdSeat>(all.household.text()); }));
        must(all.township.file->change({u"casework.change_setting"_s}, [&](Writer &writer) { writer.remove<HouseholdSeat>(seat.id); }));
        carry(all.township, all.village);
        carry(all.village, all.township);
        must(all.township.file->change({u"casework.change_setting"_s}, [&](Writer &writer) {
            writer.insert(seat);
            writer.setSetting(u"aid_told_after"_s, QString::number(writer.find<Peer>(all.village.id)->ackedChange));
        }));
        QVERIFY(rowOf(all.village, all.request).isOpen());
        const QString lost = pack(all.township, all.village);
        must(pay(all.township, all.request, 0)); // goes on meanwhile
        carry(all.township, all.village);
        QCOMPARE(rowOf(all.village, all.request).paid, Money::fromYuan(500));
        QCOMPARE(must(takeInParcel(all.village, lost)).outcome, u"already"_s);
        carry(all.village, all.township);
        QCOMPARE(carry(all.township, all.village).records, 0);
        QVERIFY(faultsOf(all.village).isEmpty());
    }

    void aDecidedAndPaidRequestGoesAlongAsHistoryAndIsPayableNowhereElse()
    {
        Offices all = offices();
        giveThreeHundred(all);
        carry(all.township, all.village);
        const MoveRow in = moved(all, all.village, all.household, all.other);
        const BroughtFile file = must(broughtFile(all.other, in.id, {all.other.wording}));
        QCOMPARE(int(file.aid.size()), 1);
        QCOMPARE(file.aid.front().amount, Money::fromYuan(500));
        QVERIFY2(file.aid.front().what.contains(u"失火"_s) && file.aid.front().detail.contains(u"300.00"_s), qPrintable(file.aid.front().detail));
        must(acceptMove(all.other, in.id, Day(2018, 7, 16)));
        carry(all.other, all.township);
        for (Office *each : {&all.other, &all.township}) {
            const AidRow row = requestOf(*each, in.household);
            QVERIFY(!row.isOpen() && !row.decision && row.elsewhere && row.elsewhere->place == u"甲村");
            QCOMPARE(row.elsewhere->paid, Money::fromYuan(300));
        }
        const AidRequestId copy = requestOf(all.township, in.household).request->id;
        QCOMPARE(refusal(decideAid(all.township, granted(copy))), u"aid.decided_elsewhere"_s);
        must(pay(all.township, all.request, 0)); // what the old decision still owes is paid there, and told
        carry(all.township, all.other);
        QCOMPARE(requestOf(all.other, in.household).elsewhere->paid, Money::fromYuan(500));
        // and on to a third place: it is not forgotten on the way
        Office third = villageOf(all.township, u"丙村"_s);
        const MoveRow further = moved(all, all.other, in.household, third);
        QCOMPARE(requestOf(third, further.household).elsewhere->paid, Money::fromYuan(500));
        must(acceptMove(third, further.id, Day(2018, 7, 16)));
        carry(third, all.township);
        QCOMPARE(refusal(decideAid(all.township, granted(requestOf(all.township, further.household).request->id))), u"aid.decided_elsewhere"_s);
    }

    void anUndecidedRequestIsDecidedAtTheNewPlaceAndNowhereElse()
    {
        Offices all = offices();
        carry(all.township, all.village);
        const MoveRow in = moved(all, all.village, all.household, all.other);
        QCOMPARE(refusal(decideAid(all.township, granted(all.request))), u"aid.moved_away"_s);
        QCOMPARE(rowOf(all.township, all.request).movedTo, u"乙村"_s);
        const AidRequestId copy = requestOf(all.township, in.household).request->id;
        QCOMPARE(refusal(decideAid(all.township, granted(copy))), u"aid.not_arrived"_s); // they may be sent back
        must(acceptMove(all.other, in.id, Day(2018, 7, 16)));
        carry(all.other, all.township);
        must(decideAid(all.township, granted(copy)));
        QCOMPARE(refusal(decideAid(all.township, granted(all.request))), u"aid.moved_away"_s);
        carry(all.township, all.village);
        QCOMPARE(rowOf(all.village, all.request).movedTo, u"乙村"_s);
        carry(all.township, all.other);
        QVERIFY(rowOf(all.other, copy).decision.has_value());
    }

    void whereTheyWereNotTakenInItIsDecidedAtTheOldPlaceAgain()
    {
        Offices all = offices();
        carry(all.township, all.village);
        const MoveRow in = moved(all, all.village, all.household, all.other);
        const AidRequestId copy = requestOf(all.township, in.household).request->id;
        must(declineMove(all.other, in.id, u"户口不在本村"_s));
        carry(all.other, all.township);
        QCOMPARE(refusal(decideAid(all.township, granted(copy))), u"aid.move_declined"_s); // nobody waits for their arrival any more
        must(decideAid(all.township, granted(all.request)));
    }

    void anotherTownshipKnowsWhatTheFirstOneGave()
    {
        Offices all = offices();
        giveThreeHundred(all);
        Office east = office(u"东乡"_s, OfficeRole::Township);
        Office to = villageOf(east, u"丁村"_s);
        acquaint(all.township, east, folder());
        leave(all.village, all.household, u"东乡丁村"_s);
        carry(all.village, all.township);
        must(giveMove(all.township, only(all.township).id, u"东乡"_s));
        carry(all.township, east);
        must(giveMove(east, only(east).id, u"丁村"_s));
        carry(east, to);
        const MoveRow in = only(to);
        must(acceptMove(to, in.id, Day(2018, 7, 16)));
        carry(to, east);
        const AidRow row = requestOf(east, in.household);
        QVERIFY(row.elsewhere && row.elsewhere->paid == Money::fromYuan(300));
        QCOMPARE(refusal(decideAid(east, granted(row.request->id))), u"aid.decided_elsewhere"_s);
        carry(east, all.township); // they have it
        must(pay(all.township, all.request, 0)); // told later too
        carry(all.township, east);
        QCOMPARE(requestOf(east, in.household).elsewhere->paid, Money::fromYuan(500));
    }

private:
    static AidRow requestOf(Office &office, const HouseholdId &household)
    {
        for (AidRow &row : must(aidRows(office)))
            if (row.request && row.request->household == household)
                return std::move(row);
        qFatal("no request");
    }
    /// They leave `from`, and their file is at `to`, which has not answered.
    MoveRow moved(Offices &all, Office &from, const HouseholdId &household, Office &to)
    {
        leave(from, household, to.name, Day(2018, 7, 16));
        carry(from, all.township);
        for (const MoveRow &row : must(moves(all.township)))
            if (row.household == household && row.mayGive)
                must(giveMove(all.township, row.id, to.name));
        carry(all.township, to);
        for (MoveRow &row : must(moves(to)))
            if (row.mayAnswer)
                return std::move(row);
        qFatal("nobody came");
    }
};

QTEST_GUILESS_MAIN(AidTravelsTest)
#include "test_aidtravels.moc"

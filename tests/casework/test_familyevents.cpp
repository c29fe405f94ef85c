// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/familycase.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// What happens to families, as facts with a day: births, deaths, splits, mergers, removals; nothing is overwritten.
class FamilyEventsTest : public FamilyCase {
    Q_OBJECT

private slots:
    void aBirthCountsFromItsMonthAndIsSeenFromItsDay()
    {
        Office office = village();
        const Known home = registered(office, family(u"赵"_s));
        Joining birth;
        birth.household = home.id;
        birth.member.name = u"赵小"_s;
        birth.member.relation = 42;
        birth.note = at(Day(2018, 3, 20));
        const MemberId child = must(recordJoining(office, birth));
        const Member stored = must(dossier(office, home.id)).members.back();
        QVERIFY(stored.id == child && stored.birthDate() == Day(2018, 3, 20) && stored.joinedOn == Day(2018, 3, 20));
        QVERIFY(!on(office, home.id, Day(2018, 3, 19)).contains(u"赵小"_s));
        QVERIFY(on(office, home.id, Day(2018, 3, 20)).contains(u"赵小42"_s));
        QCOMPARE(counted(office, home.id, Month(2018, 2)), 5);
        QCOMPARE(counted(office, home.id, Month(2018, 3)), 6);
    }

    void aDeathCountsToTheEndOfItsMonth()
    {
        Office office = village();
        const Known home = registered(office, family(u"钱"_s));
        must(recordLeaving(office, {FamilyEventKind::Death, home.id, {home.members[1]}, {}, at(Day(2018, 3, 20))}));
        QCOMPARE(counted(office, home.id, Month(2018, 3)), 5);
        QCOMPARE(counted(office, home.id, Month(2018, 4)), 4);
        QVERIFY(on(office, home.id, Day(2018, 3, 19)).contains(u"钱妻12"_s));
        QVERIFY(!on(office, home.id, Day(2018, 3, 20)).contains(u"钱妻"_s));
    }

    void whenTheHeadDiesSomebodyTakesThePlaceAndTheOldListIsStillSeen()
    {
        Office office = village();
        const Known home = registered(office, family(u"孙"_s));
        const QString before = on(office, home.id, Day(2018, 3, 19));
        Leaving death{FamilyEventKind::Death, home.id, {home.members[0]}, {}, at(Day(2018, 3, 20))};
        QCOMPARE(refusal(recordLeaving(office, death)), u"casework.family_needs_head"_s);
        death.head.head = home.members[2]; // the son
        must(recordLeaving(office, death));
        const Dossier now = must(dossier(office, home.id));
        QCOMPARE(now.head()->name, u"孙子"_s);
        QCOMPARE(list(now.members), u"孙51 孙妻52 孙子2 孙媳12 孙孙20"_s);
        QCOMPARE(on(office, home.id, Day(2018, 3, 19)), before);
        QCOMPARE(on(office, home.id, Day(2018, 3, 20)), u"孙妻52 孙子2 孙媳12 孙孙20"_s);
    }

    void aRelationThatIsGivenPrevailsOverTheSuggestion()
    {
        Office office = village();
        const Known home = registered(office, family(u"李"_s));
        must(changeHead(office, {home.id, {home.members[2], {{home.members[4], 27}}}, at(Day(2018, 5, 1))}));
        QCOMPARE(list(must(dossier(office, home.id)).members), u"李51 李妻52 李子2 李媳12 李孙27"_s);
        QCOMPARE(refusal(changeHead(office, {home.id, {home.members[1], {{home.members[2], 2}}}, at(Day(2018, 5, 2))})), u"casework.family_two_heads"_s);
    }

    void twoChangesOfHeadAreSeenEachInItsTime()
    {
        Office office = village();
        const Known home = registered(office, family(u"周"_s));
        must(changeHead(office, {home.id, {home.members[1], {}}, at(Day(2018, 2, 1))}));
        must(changeHead(office, {home.id, {home.members[2], {}}, at(Day(2018, 4, 1))}));
        const auto headOn = [&](Day day) { return must(householdAsOf(office, home.id, day)).dossier.head()->name; };
        QCOMPARE(headOn(Day(2018, 1, 31)), u"周"_s);
        QCOMPARE(headOn(Day(2018, 2, 1)), u"周妻"_s);
        QCOMPARE(headOn(Day(2018, 3, 31)), u"周妻"_s);
        QCOMPARE(headOn(Day(2018, 4, 1)), u"周子"_s);
        QCOMPARE(refusal(changeHead(office, {home.id, {home.members[0], {}}, at(Day(2018, 3, 1))})), u"casework.family_later_head"_s);
    }

    void anAssessmentReadsTheFamilyAsOfItsMonth()
    {
        Office office = village();
        const Known home = registered(office, family(u"曹"_s));
        must(changeHead(office, {home.id, {home.members[2], {}}, at(Day(2018, 5, 20))}));
        const auto headIn = [&](Month month) {
            for (const AssessmentRow &row : must(assessMonth(office, month)).rows)
                if (row.household == home.id)
                    return row.headName;
            return QString();
        };
        QCOMPARE(headIn(Month(2018, 4)), u"曹"_s);
        QCOMPARE(headIn(Month(2018, 5)), u"曹子"_s);
        for (const AssessmentRow &row : must(assessments(office, Month(2018, 4))))
            QVERIFY(must(keptAssessment(office, row.assessment)).situation.text().contains("\"relation\":41"));
    }

    void aSplitGivesTwoHouseholdsAndEverybodyCountsOnceInEachMonth()
    {
        Office office = village();
        const Known home = registered(office, family(u"吴"_s));
        Split split{home.id, {home.members[2], home.members[3], home.members[4]}, {home.members[2], {}}, {}, u"柳树湾村13号"_s, at(Day(2018, 3, 20), u"儿子成家"_s)};
        const HouseholdId founded = must(splitHousehold(office, split));
        QCOMPARE(on(office, founded, Day(2018, 3, 20)), u"吴子2 吴媳12 吴孙20"_s);
        QCOMPARE(on(office, home.id, Day(2018, 3, 20)), u"吴2 吴妻12"_s);
        QCOMPARE(on(office, home.id, Day(2018, 3, 19)), u"吴2 吴妻12 吴子20 吴媳38 吴孙41"_s);
        QVERIFY(must(householdAsOf(office, founded, Day(2018, 3, 19))).state == FamilyAsOf::State::NotYet);
        QCOMPARE(counted(office, home.id, Month(2018, 3)), 5);
        QCOMPARE(counted(office, founded, Month(2018, 3)), 0);
        QCOMPARE(counted(office, home.id, Month(2018, 4)), 2);
        QCOMPARE(counted(office, founded, Month(2018, 4)), 3);
        const Dossier fresh = must(dossier(office, founded));
        QVERIFY(fresh.members[0].cameFrom == home.members[2]);
        QCOMPARE(fresh.household.address, u"柳树湾村13号"_s);
        QVERIFY(fresh.household.openedOn == Day(2018, 3, 20));
    }

    void aSplitWithTheHeadNeedsANewOneInTheOldHousehold()
    {
        Office office = village();
        const Known home = registered(office, family(u"郑"_s));
        Split split{home.id, {home.members[0], home.members[1]}, {home.members[0], {}}, {}, {}, at(Day(2018, 3, 20))};
        QCOMPARE(refusal(splitHousehold(office, split)), u"casework.family_needs_head"_s);
        split.stays.head = home.members[2];
        const HouseholdId founded = must(splitHousehold(office, split));
        QCOMPARE(on(office, founded, Day(2018, 3, 20)), u"郑2 郑妻12"_s);
        QCOMPARE(on(office, home.id, Day(2018, 3, 20)), u"郑子2 郑媳12 郑孙20"_s);
        QCOMPARE(on(office, home.id, Day(2018, 3, 19)), u"郑2 郑妻12 郑子20 郑媳38 郑孙41"_s);
    }

    void aMergeClosesOneHouseholdAndItsChainStays()
    {
        Office office = village();
        const Known home = registered(office, family(u"王"_s));
        const Known parent = registered(office, rosterHousehold(u"冯"_s, 1, 2, Money::fromYuan(290)));
        must(mergeHouseholds(office, {parent.id, home.id, {{parent.members[0], 71}}, at(Day(2018, 3, 20))}));
        QVERIFY(on(office, home.id, Day(2018, 3, 20)).endsWith(u"冯71"_s));
        const FamilyAsOf then = must(householdAsOf(office, parent.id, Day(2018, 3, 19)));
        QVERIFY(then.state == FamilyAsOf::State::Open && then.persons == 1);
        const FamilyAsOf after = must(householdAsOf(office, parent.id, Day(2018, 3, 20)));
        QVERIFY(after.state == FamilyAsOf::State::Closed && after.persons == 0);
        QCOMPARE(counted(office, parent.id, Month(2018, 3)), 1);
        QCOMPARE(counted(office, home.id, Month(2018, 3)), 5);
        QCOMPARE(counted(office, home.id, Month(2018, 4)), 6);
        const auto closed = must(closedHouseholds(office));
        QVERIFY(closed.size() == 1 && closed[0].id == parent.id && closed[0].into == home.id && closed[0].intoHead == u"王"_s);
        QCOMPARE(refusal(closeHousehold(office, parent.id, at(Day(2018, 4, 1)))), u"casework.family_closed"_s);
        QVERIFY(must(dossier(office, parent.id)).members.size() == 1);
    }

    void whoMarriesWithinTheVillageLeavesOneHouseholdForTheOther()
    {
        Office office = village();
        const Known home = registered(office, family(u"陈"_s));
        const Known other = registered(office, rosterHousehold(u"褚"_s, 3, 2, Money::fromYuan(290)));
        Joining wedding;
        wedding.kind = FamilyEventKind::MarriageIn;
        wedding.household = home.id;
        wedding.from = other.members[2];
        wedding.member.name = u"褚2"_s;
        wedding.member.relation = 38;
        wedding.note = at(Day(2018, 5, 6));
        const MemberId bride = must(recordJoining(office, wedding));
        QVERIFY(must(dossier(office, home.id)).members.back().cameFrom == other.members[2]);
        QVERIFY(must(dossier(office, home.id)).members.back().id == bride);
        QCOMPARE(on(office, other.id, Day(2018, 5, 6)), u"褚2 褚120"_s);
        QCOMPARE(counted(office, home.id, Month(2018, 5)), 5);
        QCOMPARE(counted(office, other.id, Month(2018, 5)), 3);
        QCOMPARE(counted(office, home.id, Month(2018, 6)), 6);
        QCOMPARE(counted(office, other.id, Month(2018, 6)), 2);
    }

    void aRemovalKeepsTheOldAddressToBeSeen()
    {
        Office office = village();
        const Known home = registered(office, family(u"卫"_s));
        must(changeAddress(office, {home.id, u"柳树湾村99号"_s, u"2组"_s, at(Day(2018, 4, 10))}));
        const auto address = [&](Day day) {
            const Household then = must(householdAsOf(office, home.id, day)).dossier.household;
            return then.group + then.address;
        };
        QCOMPARE(address(Day(2018, 4, 9)), u"1组柳树湾村12号"_s);
        QCOMPARE(address(Day(2018, 4, 10)), u"2组柳树湾村99号"_s);
        QCOMPARE(refusal(changeAddress(office, {home.id, u"柳树湾村99号"_s, u"2组"_s, at(Day(2018, 5, 10))})), u"casework.family_address_same"_s);
        QCOMPARE(refusal(changeAddress(office, {home.id, u"柳树湾村1号"_s, u"2组"_s, at(Day(2018, 4, 1))})), u"casework.family_later_address"_s);
    }

    void aStatusCorrectedLaterIsSeenAsItStood()
    {
        Office office = village();
        const Known home = registered(office, family(u"蒋"_s));
        office.file->setToday(Day(2018, 8, 1));
        office.today = Day(2018, 8, 1);
        Dossier ill = must(dossier(office, home.id));
        ill.members[2].labourCapacity = LabourCapacity::Full;
        ill.members[2].health = Health::SeriousIllness; // never told before: no overwriting
        must(correctDossier(office, ill));
        const Member then = must(householdAsOf(office, home.id, Day(2018, 7, 31))).dossier.members[2];
        QVERIFY(then.labourCapacity == LabourCapacity::Lost && then.health == Health::SeriousIllness);
        QVERIFY(must(householdAsOf(office, home.id, Day(2018, 8, 1))).dossier.members[2].labourCapacity == LabourCapacity::Full);
    }

    void theLastDeathClosesTheHousehold()
    {
        Office office = village();
        const Known alone = registered(office, rosterHousehold(u"沈"_s, 1, 2, Money::fromYuan(290)));
        must(recordLeaving(office, {FamilyEventKind::Death, alone.id, {alone.members[0]}, {}, at(Day(2018, 3, 20))}));
        QVERIFY(must(dossier(office, alone.id)).household.closedOn == Day(2018, 3, 20));
        QCOMPARE(int(must(households(office)).size()), 0);
        QCOMPARE(counted(office, alone.id, Month(2018, 3)), 1);
    }
};

QTEST_GUILESS_MAIN(FamilyEventsTest)
#include "test_familyevents.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"
#include "casework/familychecks.h"
#include "casework/familyevents.h"
#include "casework/familytime.h"
#include "casework/register.h"
#include "support/offices.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// What happens to families, as facts with a day: nothing is overwritten, the impossible is refused, undo takes it back.
class FamilyEventsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    Office village() { return newOffice(m_folder.path(), u"family%1"_s.arg(++m_files), OfficeRole::Village); }

    /// Head (born 1950), wife, son (1975) and the son's wife and child.
    static Dossier family(const QString &name)
    {
        Dossier dossier;
        dossier.household.group = u"1组"_s;
        dossier.household.address = u"柳树湾村12号"_s;
        const std::tuple<QString, int, Day, Sex> rows[] = {{name, 2, Day(1950, 3, 1), Sex::Male}, {name + u"妻"_s, 12, Day(1952, 5, 1), Sex::Female},
                                                           {name + u"子"_s, 20, Day(1975, 8, 1), Sex::Male}, {name + u"媳"_s, 38, Day(1978, 1, 1), Sex::Female},
                                                           {name + u"孙"_s, 41, Day(2010, 1, 1), Sex::Male}};
        for (const auto &[called, relation, born, sex] : rows) {
            Member member;
            member.name = called;
            member.relation = relation;
            member.typedBirthDate = born;
            member.typedSex = sex;
            member.labourCapacity = LabourCapacity::Lost;
            dossier.members.push_back(member);
        }
        return dossier;
    }

    struct Known {
        HouseholdId id;
        std::vector<MemberId> members;
    };
    static Known registered(Office &office, const Dossier &dossier)
    {
        Known known{must(registerHousehold(office, dossier)), {}};
        for (const Member &member : must(casework::dossier(office, known.id)).members)
            known.members.push_back(member.id);
        return known;
    }

    static QString list(const std::vector<Member> &members)
    {
        QStringList words;
        for (const Member &member : members)
            words << member.name + QString::number(member.relation);
        return words.join(u' ');
    }
    static QString on(Office &office, const HouseholdId &id, Day day) { return list(must(householdAsOf(office, id, day)).dossier.members); }
    static int counted(Office &office, const HouseholdId &id, Month month) { return must(provisional(office, must(dossier(office, id)), month)).persons; }
    static EventNote at(Day day, const QString &reason = {}) { return {day, reason, {}}; }
    template <class T>
    static QString refusal(const Result<T> &result) { return result ? u"done"_s : result.error().key; }
    static QString state(Office &office) { return QString::number(must(office.file->read([](Reader &reader) { return reader.chainHead(); })).sequence); }

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

    void theImpossibleIsRefusedAndLeavesNoTrace()
    {
        Office office = village();
        Dossier shape = family(u"韩"_s);
        shape.members[2].idNumberText = u"629901197508010017"_s;
        shape.members[4].joinedOn = Day(2018, 2, 1);
        const Known home = registered(office, shape);
        const Known other = registered(office, family(u"杨"_s));
        const QString before = state(office);
        const auto leaving = [&](const MemberId &who, Day day, FamilyEventKind kind = FamilyEventKind::Death) {
            return refusal(recordLeaving(office, {kind, home.id, {who}, {}, at(day)}));
        };
        QCOMPARE(leaving(home.members[3], Day(1977, 12, 31)), u"casework.family_before_birth"_s);
        QCOMPARE(leaving(home.members[4], Day(2018, 1, 31)), u"casework.family_before_joining"_s);
        QCOMPARE(leaving(home.members[3], Day(2018, 6, 21)), u"casework.family_in_future"_s);
        QCOMPARE(leaving(home.members[3], Day()), u"casework.family_no_day"_s);
        QCOMPARE(leaving(other.members[3], Day(2018, 3, 1)), u"casework.family_not_theirs"_s);
        QCOMPARE(refusal(recordLeaving(office, {FamilyEventKind::MoveOut, home.id, {}, {}, at(Day(2018, 3, 1))})), u"casework.family_nobody"_s);
        Joining joining;
        joining.kind = FamilyEventKind::MoveIn;
        joining.household = other.id;
        joining.note = at(Day(2018, 3, 1));
        QCOMPARE(refusal(recordJoining(office, joining)), u"casework.family_no_name"_s);
        joining.member.name = u"韩子"_s;
        joining.member.relation = 2;
        QCOMPARE(refusal(recordJoining(office, joining)), u"casework.family_newcomer_head"_s);
        joining.member.relation = 97;
        joining.member.idNumberText = u"629901197508010017"_s;
        QCOMPARE(refusal(recordJoining(office, joining)), u"casework.family_elsewhere"_s);
        joining.member.idNumberText.clear();
        joining.member.typedBirthDate = Day(2018, 3, 2);
        QCOMPARE(refusal(recordJoining(office, joining)), u"casework.family_before_birth"_s);
        QCOMPARE(refusal(mergeHouseholds(office, {home.id, home.id, {}, at(Day(2018, 3, 1))})), u"casework.family_same_household"_s);
        QCOMPARE(refusal(splitHousehold(office, {home.id, home.members, {home.members[0], {}}, {}, {}, at(Day(2018, 3, 1))})), u"casework.family_all_leave"_s);
        QCOMPARE(refusal(splitHousehold(office, {home.id, {home.members[2]}, {home.members[1], {}}, {}, {}, at(Day(2018, 3, 1))})), u"casework.family_split_head"_s);
        QCOMPARE(refusal(changeHead(office, {home.id, {home.members[0], {}}, at(Day(2018, 3, 1))})), u"casework.family_head_already"_s);
        QCOMPARE(state(office), before);
        must(recordLeaving(office, {FamilyEventKind::MoveOut, home.id, {home.members[3]}, {}, at(Day(2018, 3, 1))}));
        QCOMPARE(leaving(home.members[3], Day(2018, 4, 1)), u"casework.family_has_left"_s);
        QCOMPARE(refusal(changeHead(office, {home.id, {home.members[3], {}}, at(Day(2018, 4, 1))})), u"casework.family_head_not_there"_s);
        must(recordLeaving(office, {FamilyEventKind::Death, home.id, {home.members[2]}, {}, at(Day(2018, 3, 1))}));
        QCOMPARE(leaving(home.members[2], Day(2018, 4, 1)), u"casework.family_has_died"_s);
        QCOMPARE(refusal(recordJoining(office, [&] { joining.member.typedBirthDate.reset(); joining.member.idNumberText = u"629901197508010017"_s; return joining; }())),
                 u"casework.family_newcomer_dead"_s);
    }

    void whoLeftElsewhereInTheSameMonthIsLinkedAndNotCountedTwice()
    {
        Office office = village();
        Dossier shape = family(u"秦"_s);
        shape.members[2].idNumberText = u"629901197508010017"_s;
        const Known home = registered(office, shape);
        const Known other = registered(office, family(u"尤"_s));
        must(recordLeaving(office, {FamilyEventKind::MoveOut, home.id, {home.members[2]}, {}, at(Day(2018, 3, 3))}));
        Joining joining;
        joining.kind = FamilyEventKind::MoveIn;
        joining.household = other.id;
        joining.member.name = u"秦子"_s;
        joining.member.relation = 97;
        joining.member.idNumberText = u"629901197508010017"_s;
        joining.note = at(Day(2018, 3, 9));
        must(recordJoining(office, joining));
        QVERIFY(must(dossier(office, other.id)).members.back().cameFrom == home.members[2]);
        QCOMPARE(counted(office, home.id, Month(2018, 3)) + counted(office, other.id, Month(2018, 3)), 10);
        QCOMPARE(counted(office, home.id, Month(2018, 4)) + counted(office, other.id, Month(2018, 4)), 10);
    }

    void aVisitBegunBeforeTheEventDoesNotTakeItAway()
    {
        Office office = village();
        const Known home = registered(office, family(u"孔"_s));
        VisitEntry visit;
        visit.dossier = must(dossier(office, home.id)); // as the form was opened
        visit.visit.day = Day(2018, 6, 1);
        must(recordLeaving(office, {FamilyEventKind::Death, home.id, {home.members[0]}, {home.members[2], {}}, at(Day(2018, 6, 2))}));
        must(recordLeaving(office, {FamilyEventKind::MoveOut, home.id, {home.members[4]}, {}, at(Day(2018, 6, 3))}));
        must(changeAddress(office, {home.id, u"柳树湾村99号"_s, u"2组"_s, at(Day(2018, 6, 4))}));
        visit.dossier.household.phone = u"13900000000"_s;
        must(recordVisit(office, visit));
        const Dossier now = must(dossier(office, home.id));
        QCOMPARE(list(now.members), u"孔51 孔妻52 孔子2 孔媳12 孔孙20"_s);
        QVERIFY(now.members[0].diedOn == Day(2018, 6, 2) && now.members[4].leftOn == Day(2018, 6, 3) && !now.members[4].leftReason.isEmpty());
        QCOMPARE(now.household.address, u"柳树湾村99号"_s);
        QCOMPARE(now.household.phone, u"13900000000"_s);
    }

    void undoTakesAnEventBackWhole()
    {
        Office office = village();
        const Known home = registered(office, family(u"许"_s));
        const Known other = registered(office, family(u"何"_s));
        const QString before = list(must(dossier(office, home.id)).members);
        must(splitHousehold(office, {home.id, {home.members[2], home.members[3]}, {home.members[2], {}}, {}, {}, at(Day(2018, 3, 20))}));
        const auto newest = must(office.file->lastUndoable());
        QCOMPARE(newest->title.key, u"casework.change_family_split"_s);
        must(office.file->undo(newest->sequence));
        QCOMPARE(int(must(households(office)).size()), 2);
        QCOMPARE(on(office, home.id, Day(2018, 6, 1)), before);
        must(mergeHouseholds(office, {home.id, other.id, {}, at(Day(2018, 3, 20))}));
        must(office.file->undo(must(office.file->lastUndoable())->sequence));
        QCOMPARE(int(must(households(office)).size()), 2);
        QCOMPARE(on(office, home.id, Day(2018, 6, 1)), before);
        QVERIFY(must(familyTimeline(office, home.id)).size() == 1); // opened
    }

    void theTimelineTellsWhoWhereAndWhy()
    {
        Office office = village();
        Dossier shape = family(u"吕"_s);
        shape.household.openedOn = Day(2015, 1, 1);
        shape.members[4].diedOn = Day(2017, 7, 7); // noted before events were kept
        const Known home = registered(office, shape);
        const Known other = registered(office, family(u"施"_s));
        must(recordLeaving(office, {FamilyEventKind::Death, home.id, {home.members[0]}, {home.members[1], {}}, {Day(2018, 3, 20), u"病故"_s, u"死亡证明 18-7"_s}}));
        must(mergeHouseholds(office, {home.id, other.id, {}, at(Day(2018, 5, 1))}));
        const auto moments = must(familyTimeline(office, home.id));
        QCOMPARE(int(moments.size()), 4);
        QVERIFY(!moments[0].kind && moments[0].day == Day(2015, 1, 1));
        QVERIFY(moments[1].kind == FamilyEventKind::Death && moments[1].names == QStringList{u"吕孙"_s});
        QVERIFY(moments[2].names == QStringList{u"吕"_s} && moments[2].newHead == u"吕妻"_s && moments[2].reason == u"病故"_s && moments[2].paper == u"死亡证明 18-7"_s);
        QVERIFY(moments[3].kind == FamilyEventKind::Merged && moments[3].otherHead == u"施"_s);
    }

    void decisionsAndIncomeAreThoseOfTheDay()
    {
        Office office = village();
        const Known home = registered(office, family(u"张"_s));
        must(office.file->change({u"casework.change_decide"_s}, [&](Writer &writer) {
            Decision decision;
            decision.id = DecisionId::create();
            decision.household = home.id;
            decision.benefit = u"dibao"_s;
            decision.category = Category::Dibao;
            decision.startMonth = Month(2018, 2);
            decision.decidedOn = Day(2018, 1, 20);
            decision.endMonth = Month(2018, 4);
            writer.insert(decision);
        }));
        const auto decided = [&](Day day) { return must(householdAsOf(office, home.id, day)).dossier.decisions.size(); };
        QCOMPARE(int(decided(Day(2018, 1, 31))), 0);
        QCOMPARE(int(decided(Day(2018, 2, 1))), 1);
        QCOMPARE(int(decided(Day(2018, 4, 30))), 1);
        QCOMPARE(int(decided(Day(2018, 5, 1))), 0);
        VisitEntry visit;
        visit.dossier = must(dossier(office, home.id));
        visit.visit.day = Day(2018, 4, 4);
        IncomeItem wages;
        wages.kind = u"W1"_s;
        wages.gross = Money::fromYuan(1000);
        visit.dossier.income.push_back(wages);
        must(recordVisit(office, visit));
        QCOMPARE(int(must(householdAsOf(office, home.id, Day(2018, 4, 3))).dossier.income.size()), 0);
        QCOMPARE(int(must(householdAsOf(office, home.id, Day(2018, 4, 4))).dossier.income.size()), 1);
        QCOMPARE(int(must(householdAsOf(office, home.id, Day(2018, 4, 3))).dossier.visits.size()), 0);
    }
};

QTEST_GUILESS_MAIN(FamilyEventsTest)
#include "test_familyevents.moc"

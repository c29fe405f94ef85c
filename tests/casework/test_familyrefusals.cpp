// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/familycase.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// What happens to families: the impossible is refused, nobody counts twice, undo takes it back, and the timeline tells it.
class FamilyRefusalsTest : public FamilyCase {
    Q_OBJECT

private slots:
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

QTEST_GUILESS_MAIN(FamilyRefusalsTest)
#include "test_familyrefusals.moc"

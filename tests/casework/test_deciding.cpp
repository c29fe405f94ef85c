// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/deciding.h"

#include "casework/assessing.h"
#include "casework/keeping.h"
#include "casework/listing.h"
#include "casework/paying.h"
#include "casework/register.h"
#include "support/families.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// What is decided for one person: 特困 begins, goes on and ends, and is paid to one person.
class DecidingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;
    static inline const Month july = Month(2021, 7);
    static inline const Month august = Month(2021, 8);
    static inline const Month september = Month(2021, 9);

    Office township()
    {
        const QString county = sourcePath(u"resources/schema/examples/overlay-chongqing-2021.json"_s);
        return newOffice(m_folder.path(), u"deciding%1"_s.arg(++m_offices), OfficeRole::Township, Day(2021, 7, 20), u"chongqing-2021,"_s + county);
    }
    /// An old person alone, without income; of kin nothing is written yet.
    static HouseholdId alone(Office &office, const QString &name)
    {
        Dossier family = rosterHousehold(name, 1, 1, Money());
        family.household.claimedClass.reset();
        family.household.claimedPersons.reset();
        family.household.claimedMonthlyAmount.reset();
        family.members[0].id = MemberId::create();
        family.members[0].typedBirthDate = Day(1948, 5, 6);
        family.members[0].labourCapacity = LabourCapacity::None;
        addSurvey(family, Day(2021, 6, 1), u"W2"_s, Money());
        return must(registerHousehold(office, std::move(family)));
    }
    static void correct(Office &office, const HouseholdId &id, const std::function<void(Dossier &)> &change)
    {
        Dossier known = must(dossier(office, id));
        change(known);
        must(correctDossier(office, known));
    }
    static std::vector<Proposal> assessed(Office &office, Month month)
    {
        office.today = month.firstDay().addDays(19);
        must(assessMonth(office, month));
        return must(proposals(office, month));
    }
    static DecideReport decided(Office &office, const std::vector<Proposal> &accepted)
    {
        return must(decide(office, accepted, {office.today, u"主任"_s, u"示民救〔2021〕1号"_s, {}, {}, {}, {u"单人办公"_s}}));
    }
    static QStringList actions(const std::vector<Proposal> &proposals)
    {
        QStringList all;
        for (const Proposal &proposal : proposals)
            all << proposal.benefit + u':' + proposal.action;
        all.sort();
        return all;
    }

    /// A family of three with 6,000 yuan a year that is over the line in August, and below 1.5 times it.
    static HouseholdId exiting(Office &office)
    {
        Dossier family = rosterHousehold(u"老户"_s, 3, 1, Money());
        family.household.claimedClass.reset();
        family.household.claimedPersons.reset();
        family.household.claimedMonthlyAmount.reset();
        addSurvey(family, Day(2021, 7, 1), u"B4"_s, Money::fromYuan(6000));
        const HouseholdId id = must(registerHousehold(office, std::move(family)));
        decided(office, assessed(office, july));
        return id;
    }
    static std::vector<Dossier> all(Office &office) { return must(office.file->read([](Reader &reader) { return reader.dossiers(); })); }
    static Decision exitOf(Office &office, const HouseholdId &id)
    {
        for (const Decision &decision : must(dossier(office, id)).decisions)
            if (decision.state == u"gradual_exit")
                return decision;
        return {};
    }

private slots:
    void aGradualExitKeepsWhatTheLivingWerePaidLastAndNotWhatWasOnceDecided()
    {
        Office office = township();
        const HouseholdId id = exiting(office);
        QCOMPARE(must(dossier(office, id)).decisions.front().monthlyAmount, Money::fromYuan(1000)); // (500 × 36 − 6,000) ÷ 12
        correct(office, id, [](Dossier &family) {
            family.members[2].diedOn = Day(2021, 7, 20);
            addSurvey(family, Day(2021, 8, 2), u"B4"_s, Money::fromYuan(15000)); // line 12,000 for two, 1.5 times 18,000
        });
        decided(office, assessed(office, august));
        const Decision exit = exitOf(office, id);
        QCOMPARE(exit.persons, 2);
        QCOMPARE(exit.monthlyAmount, Money::fromYuan(500)); // (500 × 24 − 6,000) ÷ 12, on the survey of before
        QCOMPARE(exit.startMonth, august);
        QCOMPARE(exit.endMonth, Month(2022, 1));
    }

    void aGradualExitBeginsWhereTheStopWouldHaveBegun()
    {
        Office office = township();
        const HouseholdId id = exiting(office);
        correct(office, id, [](Dossier &family) { addSurvey(family, Day(2021, 8, 2), u"B4"_s, Money::fromYuan(22000)); }); // line 18,000 for three
        const auto list = assessed(office, august);
        office.today = Day(2021, 9, 3);
        decided(office, list);
        const Decision exit = exitOf(office, id);
        QCOMPARE(exit.startMonth, september);
        QCOMPARE(exit.endMonth, Month(2022, 2));
    }

    /// rows: 003-03 P
    void whereTheExitIsChosenAHouseholdOnThePovertyListKeepsItsLastAmountForTheMonthsThatPeopleSay()
    {
        Office office = newOffice(m_folder.path(), u"deciding%1"_s.arg(++m_offices), OfficeRole::Township, Day(2019, 1, 10), u"tieling-2019"_s);
        const Month january(2019, 1);
        const Month march(2019, 3);
        for (const QString &name : {u"脱贫户"_s, u"一般户"_s}) {
            Dossier family = rosterHousehold(name, 2, 1, Money());
            family.household.registeredPoor = name == u"脱贫户";
            family.household.claimedClass.reset();
            family.household.claimedPersons.reset();
            family.household.claimedMonthlyAmount.reset();
            addSurvey(family, Day(2019, 1, 5), u"W2"_s, Money::fromYuan(2000));
            must(registerHousehold(office, std::move(family)));
        }
        decided(office, assessed(office, january));
        for (const Dossier &each : all(office))
            correct(office, each.household.id, [](Dossier &family) { addSurvey(family, Day(2019, 3, 2), u"W2"_s, Money::fromYuan(60000)); });
        auto list = assessed(office, march);
        QCOMPARE(list.size(), 2u);
        for (Proposal &stop : list) {
            QCOMPARE(stop.action, u"stop"_s);
            if (stop.headName == u"一般户") {
                QCOMPARE(refusal(asGradualExit(stop, 12)), u"casework.exit_not_offered"_s);
                continue;
            }
            QCOMPARE(refusal(asGradualExit(stop, 25)), u"casework.exit_months"_s);
            QCOMPARE(refusal(asGradualExit(stop, 0)), u"casework.exit_months"_s);
            stop = must(asGradualExit(stop, 12));
        }
        decided(office, list);
        const auto exits = [&] {
            for (const Dossier &each : all(office))
                for (const Decision &decision : each.decisions)
                    if (decision.state == u"gradual_exit")
                        return decision;
            return Decision();
        };
        const Decision exit = exits();
        QCOMPARE(exit.category, Category::Dibao);
        QCOMPARE(exit.startMonth, Month(2019, 4));
        QCOMPARE(exit.endMonth, Month(2020, 3));
        const DraftReport april = must(draftPayments(office, Month(2019, 4)));
        QCOMPARE(april.households, 1);
        QCOMPARE(april.regular, *exit.monthlyAmount);
        QVERIFY(april.regular > Money());
    }

    void whatChangedSinceItWasAssessedIsAssessedAgainBeforeItIsDecided()
    {
        Office office = township();
        Dossier family = rosterHousehold(u"老户"_s, 3, 1, Money());
        family.household.claimedClass.reset();
        family.household.claimedPersons.reset();
        family.household.claimedMonthlyAmount.reset();
        addSurvey(family, Day(2021, 7, 1), u"B4"_s, Money::fromYuan(6000));
        const HouseholdId id = must(registerHousehold(office, std::move(family)));
        const auto list = assessed(office, july);
        correct(office, id, [](Dossier &known) { known.members[2].diedOn = Day(2021, 6, 20); });
        const DecisionNote note{office.today, u"主任"_s, u"示民救〔2021〕1号"_s, {}, {}, {}, {u"单人办公"_s}};
        const auto refused = decide(office, list, note);
        QCOMPARE(refusal(refused), u"casework.assessed_before_change"_s);
        QVERIFY(office.wording.say(refused.error()).contains(u"老户"_s));
        QVERIFY(must(dossier(office, id)).decisions.empty());
        must(decide(office, assessed(office, july), note));
        QCOMPARE(must(dossier(office, id)).decisions.front().persons, 2);
        QCOMPARE(refusal(decide(office, list, note)), u"casework.assessed_before_change"_s); // decided meanwhile
    }

    void whoIsAloneIsFoundDestituteOnlyOnceTheKinWereAskedFor()
    {
        Office office = township();
        const HouseholdId id = alone(office, u"孤石"_s);
        for (const Proposal &proposal : assessed(office, july))
            QVERIFY2(!proposal.benefit.startsWith(u"tekun"), qPrintable(proposal.benefit));
        correct(office, id, [](Dossier &family) { family.household.noObligors = true; });
        const auto now = assessed(office, july);
        QVERIFY(std::any_of(now.begin(), now.end(), [](const Proposal &one) { return one.benefit == u"tekun_basic" && one.action == u"begin"; }));
    }

    void theListOfHouseholdsShowsWhatAPersonAloneReceivesAndTheMonthAfterItIsNothingNew()
    {
        Office office = township();
        const HouseholdId id = alone(office, u"孤石"_s);
        correct(office, id, [](Dossier &family) { family.household.noObligors = true; });
        decided(office, assessed(office, july));
        const HouseholdRow row = must(households(office)).front();
        QCOMPARE(row.category, Category::Tekun);
        QVERIFY(row.monthlyAmount && *row.monthlyAmount > Money());
        office.today = Day(2021, 8, 20);
        const AssessReport again = must(assessMonth(office, august));
        QCOMPARE(again.byOutcome.value(u"new"_s), 0);
        QCOMPARE(again.byOutcome.value(u"same"_s), 1);
    }

    void whoIsNoLongerDestituteIsProposedToStopAndIsNotPaidOn()
    {
        Office office = township();
        const HouseholdId id = alone(office, u"孤石"_s);
        correct(office, id, [](Dossier &family) { family.household.noObligors = true; });
        decided(office, assessed(office, july));
        QCOMPARE(must(draftPayments(office, july)).households, 1);
        must(approvePayments(office, july, u"主任"_s, {u"单人办公"_s}));
        correct(office, id, [](Dossier &family) {
            family.household.noObligors = false;
            Obligor son;
            son.id = ObligorId::create();
            son.household = family.household.id;
            son.name = u"孤山"_s;
            son.supports = family.members[0].id;
            son.relation = 20;
            son.ability = Ability::Able;
            family.obligors.push_back(son);
        });
        const auto proposed = assessed(office, august);
        const auto stops = std::find_if(proposed.begin(), proposed.end(), [](const Proposal &one) { return one.benefit == u"tekun_basic"; });
        QVERIFY2(stops != proposed.end() && stops->action == u"stop", qPrintable(actions(proposed).join(u' ')));
        QVERIFY(stops->reason.contains(u"孤石"_s));
        QVERIFY(decided(office, {*stops}).stopped == 1);
        must(draftPayments(office, august));
        must(approvePayments(office, august, u"主任"_s, {u"单人办公"_s}));
        for (const PaymentRow &row : must(draftPayments(office, september)).rows)
            for (const PaymentLine &line : row.lines)
                QVERIFY2(line.kind != PaymentKind::Regular || !line.benefit.startsWith(u"tekun"), qPrintable(line.benefit));
    }

    void whoHadItAssessedDoesNotDecideItWhereSomebodyElseCould()
    {
        Office office = township();
        alone(office, u"孤石"_s);
        const auto list = assessed(office, july);
        must(office.file->addUser(u"审批人"_s, UserRole::Approver, u"另一个口令"_s));
        const DecisionNote note{office.today, u"主任"_s, u"示民救〔2021〕1号"_s};
        QCOMPARE(refusal(decide(office, list, note)), u"duties.same_person"_s);
        office.user = u"审批人"_s;
        must(decide(office, list, note));
    }

    void whereOnePersonDoesBothTheReasonIsAskedForAndJournalled()
    {
        Office office = township();
        alone(office, u"孤石"_s);
        const auto list = assessed(office, july);
        DecisionNote note{Day(2021, 7, 20), u"主任"_s, u"示民救〔2021〕1号"_s};
        QCOMPARE(refusal(decide(office, list, note)), u"duties.alone_needs_reason"_s);
        QVERIFY(must(office.file->read([](Reader &reader) { return reader.all<Decision>(); })).empty());
        note.alone.reason = u"本所只有一人"_s;
        const DecideReport report = must(decide(office, list, note));
        QVERIFY(report.unposted.contains(u"孤石"_s)); // newly taken in, and no list hung: told, for it may have hung on paper
        const auto newest = must(office.file->read([](Reader &reader) { return reader.journal(1); }));
        QVERIFY(office.wording.text(newest.at(0).title.key, newest.at(0).title.arguments).contains(u"本所只有一人"_s));
    }

    /// Three were decided for and three live there, but one of them is dead and another is not paid for: that is decided anew.
    void whereOneDiedAndAnotherJoinedTheDecisionIsToBeChanged()
    {
        Office office = newOffice(m_folder.path(), u"deciding%1"_s.arg(++m_offices), OfficeRole::Township);
        const HouseholdId id = must(registerHousehold(office, rosterHousehold(u"赵三"_s, 3, 2, Money::fromYuan(870))));
        must(confirmPaid(office, Month(2018, 4), Month(2018, 5)));
        must(assessMonth(office, Month(2018, 6)));
        QCOMPARE(actions(must(proposals(office, Month(2018, 6)))), QStringList{u"dibao:continue"_s});
        correct(office, id, [](Dossier &family) {
            family.members[1].diedOn = Day(2018, 5, 2);
            Member wife;
            wife.id = MemberId::create();
            wife.household = family.household.id;
            wife.name = u"新人"_s;
            wife.relation = 38;
            wife.position = 3;
            wife.typedBirthDate = Day(1990, 1, 1);
            wife.joinedOn = Day(2018, 5, 4);
            family.members.push_back(wife);
        });
        must(assessMonth(office, Month(2018, 6)));
        const auto changed = must(proposals(office, Month(2018, 6)));
        QCOMPARE(actions(changed), QStringList{u"dibao:change"_s});
        QCOMPARE(changed.front().persons, 3);
    }

    void whereTheResultIsOpenNothingIsStoppedByItself()
    {
        Office office = township();
        const HouseholdId id = alone(office, u"孤石"_s);
        correct(office, id, [](Dossier &family) { family.household.noObligors = true; });
        decided(office, assessed(office, july));
        correct(office, id, [](Dossier &family) { family.household.noObligors = false; }); // and nobody is written down
        const auto proposed = assessed(office, august);
        const auto open = std::find_if(proposed.begin(), proposed.end(), [](const Proposal &one) { return one.benefit == u"tekun_basic"; });
        QVERIFY2(open != proposed.end() && open->action == u"ask", qPrintable(actions(proposed).join(u' ')));
        QCOMPARE(decided(office, {*open}).leftOpen, 1);
        QCOMPARE(must(draftPayments(office, august)).households, 1);
    }

    void whatIsLeftToPeopleNamesTheFamilyAndWhyAndDecisionsAreCountedBesideHouseholds()
    {
        Office office = township();
        QCOMPARE(must(assessedHouseholds(office, july)), 0);
        const HouseholdId id = alone(office, u"孤石"_s);
        correct(office, id, [](Dossier &family) { family.household.noObligors = true; });
        const DecideReport first = decided(office, assessed(office, july));
        QCOMPARE(must(assessedHouseholds(office, july)), 1);
        QCOMPARE(first.households, 1);
        QVERIFY(first.open.empty());
        correct(office, id, [](Dossier &family) { family.household.noObligors = false; });
        const DecideReport second = decided(office, assessed(office, august));
        QCOMPARE(int(second.open.size()), second.leftOpen);
        QVERIFY(!second.open.empty());
        QCOMPARE(second.open.front().first, u"孤石"_s);
        QVERIFY(!second.open.front().second.isEmpty());
    }

    void onePersonWithTwoBenefitsIsOnePersonOnTheRoster()
    {
        Office office = township();
        const HouseholdId id = alone(office, u"孤石"_s);
        const MemberId who = must(dossier(office, id)).members[0].id;
        must(office.file->change({u"test.decided"_s}, [&](Writer &writer) {
            for (const QString &benefit : {u"tekun_basic"_s, u"tekun_care"_s}) {
                Decision decision;
                decision.id = DecisionId::create();
                decision.household = id;
                decision.member = who;
                decision.benefit = benefit;
                decision.category = Category::Tekun;
                decision.persons = 1;
                decision.monthlyAmount = Money::fromYuan(200);
                decision.frozen = true;
                decision.startMonth = july;
                decision.decidedOn = Day(2021, 7, 1);
                writer.insert(decision);
            }
        }));
        const DraftReport draft = must(draftPayments(office, july));
        QCOMPARE(draft.households, 1);
        QCOMPARE(draft.persons, 1);
        QCOMPARE(draft.rows.front().regular, Money::fromYuan(400));
    }

    void aMonthThatIsApprovedIsNotConfirmedFromTheRosterToo()
    {
        Office office = newOffice(m_folder.path(), u"opening"_s, OfficeRole::Township, Day(2018, 6, 20));
        must(registerHousehold(office, rosterHousehold(u"赵一"_s, 1, 1, Money::fromYuan(292))));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, Month(2018, 6)));
        must(approvePayments(office, Month(2018, 6), u"主任"_s, {u"单人办公"_s}));
        QCOMPARE(refusal(confirmPaid(office, Month(2018, 6), Month(2018, 6))), u"casework.month_approved_already"_s);
        QVERIFY(must(check(office)).faults.empty());
    }
};

QTEST_GUILESS_MAIN(DecidingTest)
#include "test_deciding.moc"

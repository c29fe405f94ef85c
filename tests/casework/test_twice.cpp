// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/clashes.h"
#include "casework/familyevents.h"
#include "casework/orders.h"
#include "casework/paying.h"
#include "casework/persons.h"
#include "casework/movecase.h"

using namespace xieli;
using namespace xieli::test;

/// What both ends wrote down without knowing of each other: one person twice in a household, two accounts for one holder; and what stays
/// of a merge that was a mistake.
class TwiceTest : public MoveCase {
    Q_OBJECT

    std::unique_ptr<Office> m_township;
    std::unique_ptr<Office> m_village;
    HouseholdId m_home;

    Office &township() { return *m_township; }
    Office &village() { return *m_village; }
    void settle()
    {
        for (int round = 0; round < 2; ++round) {
            carry(village(), township());
            carry(township(), village());
        }
    }
    static std::vector<ClashRow> open(Office &office) { return must(clashes(office, {office.wording})); }
    static ClashRow only(Office &office)
    {
        const auto rows = open(office);
        if (rows.size() != 1)
            qFatal("%d clashes", int(rows.size()));
        return must(clash(office, {office.wording}, rows.front().clash.id));
    }
    static void decideOn(Office &office, ClashChoice choice)
    {
        const ClashRow row = only(office);
        must(decideClash(office, {office.wording}, {row.clash.id, choice, {}, row.seen, u"问过本人"_s}));
    }
    void born(Office &office)
    {
        Joining birth;
        birth.household = m_home;
        birth.member.name = u"赵新"_s;
        birth.member.idNumberText = number(77);
        birth.member.relation = 20;
        birth.note.day = Day(2018, 7, 2);
        birth.kind = FamilyEventKind::MoveIn;
        must(recordJoining(office, birth));
    }
    void edit(Office &office, const HouseholdId &home, const std::function<void(Dossier &)> &how)
    {
        Dossier dossier = must(casework::dossier(office, home));
        how(dossier);
        must(correctDossier(office, dossier));
    }
    void account(Office &office, const QString &number, Day from)
    {
        edit(office, m_home, [&](Dossier &dossier) {
            for (BankAccount &earlier : dossier.accounts)
                if (!earlier.validUntil)
                    earlier.validUntil = from.addDays(-1);
            BankAccount account;
            account.id = BankAccountId::create();
            account.household = m_home;
            account.number = number;
            account.validFrom = from;
            dossier.accounts.push_back(account);
        });
    }
    QStringList openAccounts(Office &office)
    {
        QStringList numbers;
        for (const BankAccount &account : must(casework::dossier(office, m_home)).accounts)
            if (!account.validUntil)
                numbers << account.number;
        numbers.sort();
        return numbers;
    }
    static int personsIn(Office &office, const HouseholdId &home)
    {
        must(assessMonth(office, Month(2018, 7)));
        for (const Proposal &proposal : must(proposals(office, Month(2018, 7))))
            if (proposal.household == home)
                return proposal.persons;
        return 0;
    }

private slots:
    void init()
    {
        m_township = std::make_unique<Office>(office(u"青禾乡"_s, OfficeRole::Township));
        m_village = std::make_unique<Office>(villageOf(*m_township, u"柳树湾村"_s));
        m_home = family(village(), u"赵仁"_s);
        settle();
    }

    void onePersonEnteredAtBothEndsInOneHouseholdIsAskedAboutAndCountedOnce()
    {
        born(village());
        born(township());
        settle();
        QCOMPARE(must(casework::dossier(township(), m_home)).members.size(), 4u);
        const ClashRow row = only(township());
        QCOMPARE(row.clash.kind, ClashKind::SamePerson);
        QVERIFY2(row.field.contains(u"一户里登记了两次"_s), qPrintable(row.field));
        QCOMPARE(row.suggested, std::optional(ClashChoice::First));
        QVERIFY(only(village()).mayDecide); // its own household
        QCOMPARE(personsIn(township(), m_home), 4);
        decideOn(township(), ClashChoice::First);
        QCOMPARE(personsIn(township(), m_home), 3);
        settle();
        QVERIFY(open(village()).empty() && open(township()).empty());
        QCOMPARE(personsIn(village(), m_home), 3);
    }

    void theHeadsRecordIsNotGivenUpForOneWithinTheHousehold()
    {
        edit(village(), m_home, [](Dossier &dossier) {
            dossier.members[1].name = dossier.members[0].name;
            dossier.members[1].idNumberText = dossier.members[0].idNumberText;
        });
        QCOMPARE(must(findSamePersons(village())), 1);
        const Dossier dossier = must(casework::dossier(village(), m_home));
        QCOMPARE(refusal(mergePersons(village(), dossier.members[0].id, dossier.members[1].id, u"x"_s)), u"casework.persons_head"_s);
        must(mergePersons(village(), dossier.members[1].id, dossier.members[0].id, u"x"_s));
        QVERIFY(must(casework::dossier(village(), m_home)).members[1].leftOn && !must(casework::dossier(village(), m_home)).household.closedOn);
    }

    void aMergeThatIsTakenBackLeavesNothingOfTheOtherPersonInTheSurvivor()
    {
        const HouseholdId second = family(village(), u"钱义"_s, 11);
        edit(village(), second, [&](Dossier &dossier) {
            dossier.members[1].name = must(casework::dossier(village(), m_home)).members[1].name;
            dossier.members[1].idNumberText = number(2);
        });
        settle();
        const ClashRow row = only(township());
        const auto inHome = [&](Office &office, const HouseholdId &home) { return must(casework::dossier(office, home)).members[1]; };
        const bool isFirstKept = row.clash.recordKey == inHome(township(), m_home).id.text();
        decideOn(township(), isFirstKept ? ClashChoice::First : ClashChoice::Second);
        edit(village(), second, [](Dossier &dossier) { dossier.members[1].health = Health::ChronicIllness; });
        settle();
        QCOMPARE(inHome(township(), m_home).health, std::optional(Health::ChronicIllness)); // led on
        QCOMPARE(inHome(village(), m_home).health, std::optional(Health::ChronicIllness));
        edit(village(), m_home, [](Dossier &dossier) { dossier.members[1].note = u"在家"_s; });
        settle();
        must(askAgain(township(), {township().wording}, row.clash.id, u"号码登错"_s));
        QCOMPARE(inHome(township(), m_home).health, std::optional<Health>());
        settle();
        QCOMPARE(inHome(village(), m_home).health, std::optional<Health>());
        QCOMPARE(inHome(village(), second).health, std::optional(Health::ChronicIllness)); // whose it is
        QCOMPARE(inHome(township(), m_home).note, u"在家"_s); // its own stays
    }

    void anotherAccountAtEitherEndIsAskedAboutAndPaysNobodyUntilThen()
    {
        account(village(), u"6217000000000000001"_s, Day(2018, 7, 5));
        account(township(), u"6217000000000000019"_s, Day(2018, 7, 4));
        settle();
        QCOMPARE(openAccounts(township()).size(), 2);
        const ClashRow row = only(township());
        QCOMPARE(row.clash.kind, ClashKind::TwoAccounts);
        QVERIFY(row.clash.holdsPay);
        QVERIFY2(row.first != row.second && !row.first.contains(u"62170000000"_s), qPrintable(row.first));
        QVERIFY(!only(village()).mayDecide);
        decideAll(township(), Month(2018, 7));
        QVERIFY(must(draftPayments(township(), Month(2018, 7))).regular.isZero());
        decideOn(township(), ClashChoice::Second);
        QCOMPARE(openAccounts(township()), QStringList{u"6217000000000000019"_s});
        QVERIFY(!must(draftPayments(township(), Month(2018, 7))).regular.isZero());
        settle();
        QVERIFY(open(village()).empty());
        QCOMPARE(openAccounts(village()), openAccounts(township()));
    }

    void whereBothEndsDecideTheTownshipsDecisionStandsAloneAndVoidedPaysNothing()
    {
        decideAll(township());
        Decision told = must(casework::dossier(township(), m_home)).decisions.front(); // the village noted it by hand, from the paper
        told.id = DecisionId::create();
        told.assessment.reset();
        must(village().file->change({u"test"_s}, [&](Writer &writer) { writer.insert(told); }));
        QVERIFY(carry(village(), township()).byFate.value(u"kept"_s) > 0);
        settle();
        const auto decisions = [&](Office &office) { return must(casework::dossier(office, m_home)).decisions; };
        for (Office *office : {&village(), &township()})
            for (const Decision &decision : decisions(*office))
                QCOMPARE(decision.voidedOn.has_value(), decision.id == told.id);
        QVERIFY(!must(draftPayments(township(), Month(2018, 7))).regular.isZero());
        must(voidDecision(township(), decisions(township()).front().id, u"看错了"_s));
        QVERIFY(must(draftPayments(township(), Month(2018, 7))).regular.isZero());
        settle();
        for (const Decision &decision : decisions(village()))
            QVERIFY(decision.voidedOn.has_value());
    }

    void theVillagesAccountIsKeptAndTheOtherGoes()
    {
        account(village(), u"6217000000000000001"_s, Day(2018, 7, 5));
        account(township(), u"6217000000000000019"_s, Day(2018, 7, 5));
        settle();
        decideOn(township(), ClashChoice::First);
        settle();
        QCOMPARE(openAccounts(township()), QStringList{u"6217000000000000001"_s});
        QCOMPARE(openAccounts(village()), openAccounts(township()));
        QVERIFY(open(village()).empty() && open(township()).empty());
    }

    void accountsOfWhichTheOtherEndHadHeardAreNoQuestion()
    {
        account(township(), u"6217000000000000019"_s, Day(2018, 7, 4));
        settle();
        account(village(), u"6217000000000000001"_s, Day(2018, 7, 5));
        settle();
        QVERIFY(open(township()).empty());
        QCOMPARE(openAccounts(township()), QStringList{u"6217000000000000001"_s});
    }

    void anAccountEndedMeanwhileAnswersTheQuestion()
    {
        account(village(), u"6217000000000000001"_s, Day(2018, 7, 5));
        account(township(), u"6217000000000000019"_s, Day(2018, 7, 4));
        settle();
        edit(village(), m_home, [](Dossier &dossier) {
            for (BankAccount &account : dossier.accounts)
                if (account.number.endsWith(u"01"))
                    account.validUntil = Day(2018, 7, 6);
        });
        settle();
        QVERIFY(open(township()).empty() && open(village()).empty());
        QCOMPARE(openAccounts(township()), QStringList{u"6217000000000000019"_s});
    }
};

QTEST_GUILESS_MAIN(TwiceTest)
#include "test_twice.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/clashes.h"
#include "casework/familyevents.h"
#include "casework/orders.h"
#include "casework/paying.h"
#include "casework/persons.h"
#include "casework/trail.h"
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
    void born(Office &office, Day day = Day(2018, 7, 2), std::optional<Health> health = {})
    {
        Joining birth;
        birth.household = m_home;
        birth.member.name = u"赵新"_s;
        birth.member.idNumberText = number(77);
        birth.member.relation = 20;
        birth.member.health = health;
        birth.note.day = day;
        birth.kind = FamilyEventKind::MoveIn;
        must(recordJoining(office, birth));
    }
    void edit(Office &office, const HouseholdId &home, const std::function<void(Dossier &)> &how)
    {
        Dossier dossier = must(casework::dossier(office, home));
        how(dossier);
        must(correctDossier(office, dossier));
    }
    /// Somebody of m_home is written down in a household of his own as well; both offices know it.
    HouseholdId enterTwice()
    {
        const HouseholdId second = family(village(), u"钱义"_s, 11);
        edit(village(), second, [&](Dossier &dossier) {
            dossier.members[1].name = must(casework::dossier(village(), m_home)).members[1].name;
            dossier.members[1].idNumberText = number(2);
        });
        settle();
        return second;
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
    static int personsIn(Office &office, const HouseholdId &home, Month month = Month(2018, 7))
    {
        must(assessMonth(office, month));
        for (const Proposal &proposal : must(proposals(office, month)))
            if (proposal.household == home)
                return proposal.persons;
        return 0;
    }

    /// One of two accounts was chosen, which the village has not heard.
    void chooseUnheard(ClashChoice choice)
    {
        account(village(), u"6217000000000000001"_s, Day(2018, 7, 5));
        account(township(), u"6217000000000000019"_s, Day(2018, 7, 4));
        settle();
        decideOn(township(), choice);
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

    void mergedInALaterMonthItCountedInNoneAndWhatItAloneToldGoesOver()
    {
        born(village(), Day(2018, 5, 9), Health::ChronicIllness);
        born(township(), Day(2018, 5, 9));
        settle();
        const ClashRow row = only(township());
        const auto isSick = [&](const QString &id) {
            const auto found = must(township().file->read([&](Reader &reader) { return reader.find<Member>(id); }));
            return found->health == Health::ChronicIllness;
        };
        const bool isFirstSick = isSick(row.clash.recordKey);
        QVERIFY(std::any_of(row.lines.begin(), row.lines.end(), [](const ClashLine &line) { return line.differs; }));
        decideOn(township(), isFirstSick ? ClashChoice::Second : ClashChoice::First);
        QVERIFY(isSick(row.clash.recordKey) && isSick(row.clash.otherKey)); // the one that stays said nothing of it
        for (const Month month : {Month(2018, 5), Month(2018, 6), Month(2018, 7)})
            QCOMPARE(personsIn(township(), m_home, month), 3);
        settle();
        QVERIFY(open(village()).empty());
        QCOMPARE(personsIn(village(), m_home, Month(2018, 6)), 3);
    }

    void askingAgainIsRefusedWholeWhereOneOfThemHasDied()
    {
        enterTwice();
        const ClashRow row = only(township());
        decideOn(township(), ClashChoice::First);
        const auto survivor = must(township().file->read([&](Reader &reader) { return reader.find<Member>(row.clash.recordKey); }));
        must(recordLeaving(township(), {FamilyEventKind::Death, survivor->household, {survivor->id}, {}, {Day(2018, 7, 10), u"证明"_s, {}}}));
        QCOMPARE(refusal(askAgain(township(), {township().wording}, row.clash.id, u"错了"_s)), u"casework.clash_nothing_to_ask"_s);
        const auto old = must(township().file->read([&](Reader &reader) { return reader.find<Member>(row.clash.otherKey); }));
        QVERIFY(old->leftOn.has_value()); // the merge stands
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
        const HouseholdId second = enterTwice();
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
        const ClashRow decided = must(clash(township(), {township().wording}, row.clash.id));
        QCOMPARE(decided.stands, row.second); // and no more "both"
        QVERIFY2(decided.outcome.endsWith(u'。'), qPrintable(decided.outcome));
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
        QStringList said;
        for (const TrailLine &line : must(trail(township(), {TrailSubject::Kind::Household, m_home.text()})).lines)
            said << line.words;
        QVERIFY2(said.join(u'\n').contains(u"已被另一决定代替"_s) && !said.join(u'\n').contains(u"superseded"_s), qPrintable(said.join(u'\n')));
    }

    void aVillageVoidsItsOwnDecisionForTrainingAndIsRefusedTheTownships()
    {
        decideAll(township());
        Decision decided = must(casework::dossier(township(), m_home)).decisions.front();
        decided.document = trainingDocument();
        must(township().file->change({u"test"_s}, [&](Writer &writer) { writer.update(decided); }));
        settle();
        QCOMPARE(refusal(voidDecision(village(), decided.id, u"村里说错"_s)), u"casework.void_township_only"_s);
        QVERIFY(!must(casework::dossier(village(), m_home)).decisions.front().voidedOn);
        Decision own = decided;
        own.id = DecisionId::create();
        own.assessment.reset();
        own.benefit = u"edge"_s;
        must(village().file->change({u"test"_s}, [&](Writer &writer) { writer.insert(own); }));
        must(voidDecision(village(), own.id, u"练习完了"_s));
        must(voidDecision(township(), decided.id, u"看错了"_s));
    }

    void whatAVillageNotedIsReplacedAlsoWhereTheTownshipsWasVoidedOrBeginsInAnotherMonthUnheard()
    {
        decideAll(township());
        const Decision own = must(casework::dossier(township(), m_home)).decisions.front();
        must(voidDecision(township(), own.id, u"收入超过标准"_s));
        const auto note = [&](Month from) {
            Decision told = own;
            told.id = DecisionId::create();
            told.startMonth = from;
            told.assessment.reset();
            must(village().file->change({u"test"_s}, [&](Writer &writer) { writer.insert(told); }));
        };
        note(own.startMonth);
        note(own.startMonth + 1);
        settle();
        for (Office *office : {&village(), &township()})
            for (const Decision &decision : must(casework::dossier(*office, m_home)).decisions)
                QVERIFY(decision.voidedOn);
        note(own.startMonth + 1); // by now it has heard: that is a word of its own, for the township to check
        settle();
        const auto all = must(casework::dossier(township(), m_home)).decisions;
        QCOMPARE(std::count_if(all.begin(), all.end(), [](const Decision &decision) { return !decision.voidedOn; }), 1);
    }

    void anOpenQuestionOfAccountsGoesAlongWhereTheHouseholdMoves()
    {
        Office other = villageOf(township(), u"石桥村"_s);
        account(village(), u"6217000000000000001"_s, Day(2018, 7, 5));
        account(township(), u"6217000000000000019"_s, Day(2018, 7, 4));
        settle();
        QCOMPARE(only(township()).clash.household, m_home.text());
        leave(village(), m_home, u"石桥村"_s, Day(2018, 7, 12));
        settle();
        must(giveMove(township(), must(moves(township(), false)).front().id, other.name));
        carry(township(), other);
        const ClashRow row = only(township());
        QVERIFY(row.clash.household != m_home.text() && row.clash.holdsPay);
        QVERIFY2(!row.firstTitle.contains(u"村里"_s), qPrintable(row.firstTitle));
        QVERIFY(only(other).clash.holdsPay);
        decideOn(township(), ClashChoice::First);
        const auto accounts = must(casework::dossier(township(), HouseholdId(row.clash.household))).accounts;
        QCOMPARE(std::count_if(accounts.begin(), accounts.end(), [](const BankAccount &account) { return !account.validUntil; }), 1);
        QVERIFY(open(township()).empty());
    }

    void aNewerAccountOfSomebodyWhoHadNotSeenTheDecisionIsAskedAboutAndPaysNobody()
    {
        for (const ClashChoice choice : {ClashChoice::First, ClashChoice::Second}) {
            init();
            chooseUnheard(choice);
            const QString chosen = choice == ClashChoice::First ? u"6217000000000000001"_s : u"6217000000000000019"_s;
            account(village(), u"6217000000000000027"_s, Day(2018, 7, 6)); // ends both, of which it knew
            settle();
            for (Office *office : {&village(), &township()})
                QCOMPARE(openAccounts(*office), (QStringList{chosen, u"6217000000000000027"_s}));
            const ClashRow row = only(township()); // and no other question
            QCOMPARE(row.clash.kind, ClashKind::TwoAccounts);
            QVERIFY(row.clash.holdsPay && only(village()).clash.id == row.clash.id);
            decideAll(township(), Month(2018, 7));
            QVERIFY(must(draftPayments(township(), Month(2018, 7))).regular.isZero());
            decideOn(township(), ClashChoice::First);
            QVERIFY(!must(draftPayments(township(), Month(2018, 7))).regular.isZero());
            settle();
            for (Office *office : {&village(), &township()}) {
                QCOMPARE(openAccounts(*office), QStringList{u"6217000000000000027"_s});
                QVERIFY(open(*office).empty());
            }
        }
    }

    void itIsAskedWhateverCameFirstTheDecisionOrTheNewerAccount()
    {
        chooseUnheard(ClashChoice::Second);
        account(village(), u"6217000000000000027"_s, Day(2018, 7, 6));
        carry(township(), village()); // the decision comes there before its account goes out
        QVERIFY(open(village()).empty());
        settle();
        QCOMPARE(only(township()).clash.kind, ClashKind::TwoAccounts);
        QCOMPARE(openAccounts(village()), (QStringList{u"6217000000000000019"_s, u"6217000000000000027"_s}));
        QCOMPARE(openAccounts(village()), openAccounts(township()));
    }

    void whoOfTheTwoAccountsKnewOnlyItsOwnIsAskedTooWhereTheDecisionHadNotCome()
    {
        account(village(), u"6217000000000000001"_s, Day(2018, 7, 5));
        account(township(), u"6217000000000000019"_s, Day(2018, 7, 4));
        carry(village(), township());
        decideOn(township(), ClashChoice::First);
        account(village(), u"6217000000000000027"_s, Day(2018, 7, 6));
        settle();
        QCOMPARE(only(township()).clash.kind, ClashKind::TwoAccounts);
        QCOMPARE(openAccounts(township()), (QStringList{u"6217000000000000001"_s, u"6217000000000000027"_s}));
        QCOMPARE(openAccounts(village()), openAccounts(township()));
    }

    void whoHasSeenTheDecisionChangesTheAccountAndIsAskedNothing()
    {
        chooseUnheard(ClashChoice::Second);
        carry(township(), village());
        account(village(), u"6217000000000000027"_s, Day(2018, 7, 10));
        settle();
        QVERIFY(open(township()).empty() && open(village()).empty());
        account(township(), u"6217000000000000035"_s, Day(2018, 7, 11)); // and who has taken it himself
        settle();
        QVERIFY(open(township()).empty() && open(village()).empty());
        QCOMPARE(openAccounts(village()), QStringList{u"6217000000000000035"_s});
        QCOMPARE(openAccounts(village()), openAccounts(township()));
    }

    void aDecidedQuestionOfAccountsIsAskedAgainAndBothAreOpen()
    {
        chooseUnheard(ClashChoice::Second);
        settle();
        const auto settled = must(clashes(township(), {township().wording}, ClashPart::Settled));
        QVERIFY(settled.size() == 1 && settled.front().mayAskAgain);
        QVERIFY(!must(clashes(village(), {village().wording}, ClashPart::Settled)).front().mayAskAgain);
        must(askAgain(township(), {township().wording}, settled.front().clash.id, u"又不对"_s));
        settle();
        QVERIFY(only(village()).clash.holdsPay);
        QCOMPARE(openAccounts(village()), (QStringList{u"6217000000000000001"_s, u"6217000000000000019"_s}));
        decideOn(township(), ClashChoice::First);
        settle();
        QVERIFY(open(village()).empty());
        QCOMPARE(openAccounts(village()), QStringList{u"6217000000000000001"_s});
        account(township(), u"6217000000000000035"_s, Day(2018, 7, 11)); // the chosen one was replaced: nothing is left to choose
        QVERIFY(!must(clashes(township(), {township().wording}, ClashPart::Settled)).front().mayAskAgain);
        QCOMPARE(refusal(askAgain(township(), {township().wording}, settled.front().clash.id, u"x"_s)), u"casework.clash_nothing_to_ask"_s);
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
        for (Office *office : {&village(), &township()}) // whoever asks for it is told so, and of no decision that nobody took
            for (const ClashRow &row : must(clashes(*office, {office->wording}, ClashPart::Settled)))
                QCOMPARE(row.outcome, office->wording.text(u"clash.overtaken"_s));
    }
};

QTEST_GUILESS_MAIN(TwiceTest)
#include "test_twice.moc"

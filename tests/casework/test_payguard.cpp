// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/deciding.h"
#include "casework/keeping.h"
#include "casework/ledger.h"
#include "casework/paying.h"
#include "casework/receipts.h"
#include "casework/recovering.h"
#include "casework/register.h"
#include "model/clash.h"
#include "support/offices.h"

#include <QTemporaryDir>

#include <numeric>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Nobody is paid twice: not under two benefits, not in two households, not as two records, not before it is known who is covered.
class PayGuardTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;
    const Alone m_alone{u"单人办公"_s};

    Office fresh(OfficeRole role = OfficeRole::Township) { return newOffice(m_folder.path(), u"guard%1"_s.arg(++m_offices), role); }

    static HouseholdId family(Office &office, const QString &head, int persons, const QString &number = {})
    {
        Dossier dossier = rosterHousehold(head, persons, 1, Money());
        dossier.household.claimedMonthlyAmount.reset();
        dossier.members[0].idNumberText = number;
        return must(registerHousehold(office, dossier));
    }
    static DecisionId decide(Office &office, const HouseholdId &id, const QString &benefit, int persons, const std::optional<MemberId> &member = {},
                             Month from = Month(2018, 6))
    {
        Decision decision;
        decision.id = DecisionId::create();
        decision.household = id;
        decision.member = member;
        decision.benefit = benefit;
        decision.category = benefit.startsWith(u"tekun") ? Category::Tekun : Category::Dibao;
        decision.grade = benefit == u"dibao" ? std::optional(1) : std::nullopt;
        decision.persons = persons;
        decision.monthlyAmount = Money::fromYuan(300);
        decision.frozen = benefit != u"dibao";
        decision.startMonth = from;
        decision.decidedOn = Day(2018, 5, 28);
        must(office.file->change({u"test"_s}, [&](Writer &writer) { writer.insert(decision); }));
        return decision.id;
    }
    static MemberId memberOf(Office &office, const HouseholdId &id, int at) { return must(dossier(office, id)).members.at(std::size_t(at)).id; }
    static int heldFor(const DraftReport &report, const QString &key)
    {
        return int(std::count_if(report.findings.begin(), report.findings.end(), [&](const auto &finding) { return finding.second.key == key; }));
    }
    static QStringList headsIn(const DraftReport &report)
    {
        QStringList heads;
        for (const PaymentRow &row : report.rows)
            heads << row.headName;
        return heads;
    }

private slots:
    void aPersonInTekunElsewhereIsNotPaidDibaoToo()
    {
        Office office = fresh();
        const HouseholdId first = family(office, u"甲"_s, 1, u"11010519491231002X"_s);
        const HouseholdId second = family(office, u"乙"_s, 1, u"11010519491231002X"_s);
        decide(office, first, u"tekun_basic"_s, 1, memberOf(office, first, 0));
        decide(office, second, u"dibao"_s, 1);
        const DraftReport june = must(draftPayments(office, Month(2018, 6)));
        QCOMPARE(headsIn(june), QStringList{u"甲"_s});
        QCOMPARE(heldFor(june, u"casework.person_paid_elsewhere"_s), 1);
    }

    void twoRecordsOfOnePersonInOneHouseholdArePaidOnce()
    {
        Office office = fresh();
        Dossier twice = rosterHousehold(u"甲"_s, 2, 1, Money());
        twice.household.claimedMonthlyAmount.reset();
        for (Member &member : twice.members)
            member.idNumberText = u"11010519491231002X"_s;
        decide(office, must(registerHousehold(office, twice)), u"dibao"_s, 2);
        const DraftReport june = must(draftPayments(office, Month(2018, 6)));
        QVERIFY(june.rows.empty());
        QCOMPARE(heldFor(june, u"casework.person_twice_in_household"_s), 1);
    }

    void coveredPersonsWithoutNamesAreHeldNotPaidWhereOneOfThemIsPaidElsewhere()
    {
        Office office = fresh();
        const HouseholdId first = family(office, u"甲"_s, 1, u"11010519491231002X"_s);
        const HouseholdId second = family(office, u"乙"_s, 3, u"11010519491231002X"_s); // covers two of the three, and does not say whom
        const HouseholdId third = family(office, u"丙"_s, 3);
        decide(office, first, u"dibao"_s, 1);
        const DecisionId unnamed = decide(office, second, u"dibao"_s, 2);
        decide(office, third, u"dibao"_s, 2);
        const DraftReport june = must(draftPayments(office, Month(2018, 6)));
        QCOMPARE(headsIn(june), (QStringList{u"甲"_s, u"丙"_s})); // of the third nobody is anywhere else
        QCOMPARE(heldFor(june, u"casework.name_the_persons"_s), 1);
        QCOMPARE(refusal(nameCovered(office, unnamed, {memberOf(office, second, 1)})), u"casework.name_as_many"_s);
        must(nameCovered(office, unnamed, {memberOf(office, second, 1), memberOf(office, second, 2)}));
        QCOMPARE(headsIn(must(draftPayments(office, Month(2018, 6)))), (QStringList{u"甲"_s, u"乙"_s, u"丙"_s}));
    }

    void whoMayBeCoveredByAnUnnamedLineIsNotPaidElsewhereEither()
    {
        Office office = fresh();
        decide(office, family(office, u"乙"_s, 3, u"11010519491231002X"_s), u"dibao"_s, 2);
        decide(office, family(office, u"甲"_s, 1, u"11010519491231002X"_s), u"dibao"_s, 1);
        const DraftReport june = must(draftPayments(office, Month(2018, 6)));
        QCOMPARE(headsIn(june), QStringList{u"乙"_s});
        QCOMPARE(heldFor(june, u"casework.person_perhaps_covered_elsewhere"_s), 1);
    }

    void somebodyWithoutANumberIsAskedAboutNotPaidTwice()
    {
        Office office = fresh();
        const HouseholdId first = family(office, u"甲"_s, 1);
        const HouseholdId second = family(office, u"甲"_s, 1, u"11010519491231002X"_s);
        Dossier known = must(dossier(office, first)); // of the same name and birth date as the one with the number
        known.members[0].typedBirthDate = Day(1949, 12, 31);
        must(correctDossier(office, known));
        decide(office, first, u"dibao"_s, 1);
        decide(office, second, u"dibao"_s, 1);
        const DraftReport june = must(draftPayments(office, Month(2018, 6)));
        QCOMPARE(june.rows.size(), std::size_t(1));
        QCOMPARE(heldFor(june, u"casework.person_paid_elsewhere"_s) + heldFor(june, u"casework.person_perhaps_paid_elsewhere"_s), 1);
        Clash two; // a person looks and finds two people
        two.id = u"two"_s;
        two.kind = ClashKind::SamePerson;
        two.recordKey = memberOf(office, first, 0).text();
        two.otherKey = memberOf(office, second, 0).text();
        two.state = ClashState::Decided;
        two.decided = u"two"_s;
        two.openedOn = office.today;
        must(office.file->change({u"test"_s}, [&](Writer &writer) { writer.insert(two); }));
        QCOMPARE(must(draftPayments(office, Month(2018, 6))).rows.size(), std::size_t(2));
    }

    void aPaidLineClaimsAllItsPersons()
    {
        Office office = fresh();
        const QString shared = u"11010519491231002X"_s;
        const QString other = u"53010219200508011X"_s;
        const auto of = [&](const QString &head, const QStringList &numbers) {
            Dossier dossier = rosterHousehold(head, int(numbers.size()), 1, Money::fromYuan(310 * numbers.size()));
            for (int i = 0; i < numbers.size(); ++i)
                dossier.members[std::size_t(i)].idNumberText = numbers[i];
            return must(registerHousehold(office, dossier));
        };
        of(u"甲"_s, {shared});
        of(u"乙"_s, {shared, other}); // its first person is the other household's, and still its second one was paid here
        must(confirmPaid(office, Month(2018, 5), Month(2018, 5)));
        const HouseholdId third = family(office, u"丙"_s, 1, other);
        decide(office, third, u"dibao"_s, 1, {}, Month(2018, 5));
        const Ledger ledger = must(office.file->read([](Reader &reader) { return ledgerFor(reader, Month(2018, 6)); }));
        std::vector<PayGuard::People> people;
        for (const Dossier &dossier : *ledger.dossiers)
            people.push_back(PayGuard::peopleOf(dossier));
        std::vector<PayGuard::People *> all;
        for (PayGuard::People &each : people)
            all.push_back(&each);
        PayGuard::resolve(all, {});
        PayGuard guard;
        for (const PayGuard::People &each : people)
            guard.claimPaid(each, ledger.approved.value(each.household));
        const auto refused = guard.refusal(people[2], {u"dibao"_s, Month(2018, 5), {people[2].persons[0].member}, 1});
        QVERIFY(refused);
        QCOMPARE(refused->key, u"casework.person_paid_elsewhere"_s);
    }

    void whatCameBackMayBePaidElsewhereAndWhatOnlyIsOwedMayNot()
    {
        Office office = fresh();
        Dossier wrong = rosterHousehold(u"甲"_s, 1, 1, Money::fromYuan(310));
        wrong.members[0].idNumberText = u"11010519491231002X"_s;
        const HouseholdId first = must(registerHousehold(office, wrong));
        must(confirmPaid(office, Month(2018, 5), Month(2018, 5)));
        must(voidDecision(office, must(dossier(office, first)).decisions.front().id, u"不在本户"_s));
        must(draftPayments(office, Month(2018, 6))); // notes the 310 of May
        must(approvePayments(office, Month(2018, 6), u"主任"_s, m_alone));
        const HouseholdId second = family(office, u"乙"_s, 1, u"11010519491231002X"_s);
        decide(office, second, u"dibao"_s, 1, {}, Month(2018, 5));
        must(office.file->change({u"test"_s}, [&](Writer &writer) { // May is known for it: nothing was paid
            PaymentLine line;
            line.id = PaymentLineId::create();
            PaymentBatch batch;
            batch.id = PaymentBatchId::create();
            batch.month = Month(2018, 5);
            writer.insert(batch);
            line.batch = batch.id;
            line.household = second;
            line.benefit = u"dibao"_s;
            line.forMonth = Month(2018, 5);
            writer.insert(line);
            freeze(writer, batch, digestOf(std::vector<PaymentLine>{line}), office, u"主任"_s);
        }));
        QCOMPARE(heldFor(must(draftPayments(office, Month(2018, 7))), u"casework.person_paid_elsewhere"_s), 1); // noted, not back
        const RecoveryDecisionId recovery = must(decideRecovery(office, {first, Money::fromYuan(310), Money(), Month(2018, 7), Day(2018, 6, 20), u"主任"_s, u"1号"_s, u"错发"_s}));
        must(recordReceipt(office, {recovery, Money::fromYuan(310), Day(2018, 6, 20), u"cash"_s, u"001"_s, {}}));
        const DraftReport july = must(draftPayments(office, Month(2018, 7)));
        QCOMPARE(heldFor(july, u"casework.person_paid_elsewhere"_s), 0);
        QCOMPARE(july.backPay, Money::fromYuan(310 * 2)); // May, and June which nobody was paid
    }

    void aVillageThatJoinsLaterGetsNoBackPayForMonthsBeforeIt()
    {
        Office office = fresh();
        decide(office, family(office, u"甲"_s, 1), u"dibao"_s, 1);
        must(draftPayments(office, Month(2018, 6)));
        must(approvePayments(office, Month(2018, 6), u"主任"_s, m_alone));
        const HouseholdId joined = family(office, u"乙"_s, 1);
        decide(office, joined, u"dibao"_s, 1);
        must(office.file->change({u"test"_s}, [&](Writer &writer) {
            Peer village;
            village.id = OfficeId(u"east"_s);
            village.role = OfficeRole::Village;
            writer.insert(village);
            writer.put(HouseholdSeat{joined.text(), village.id, Day(2018, 7, 1)});
        }));
        const DraftReport july = must(draftPayments(office, Month(2018, 7)));
        QVERIFY(july.backPay.isZero()); // its own village paid June elsewhere
        QCOMPARE(heldFor(july, u"policy.payment_unknown"_s), 1);
        QCOMPARE(july.rows.size(), std::size_t(2));
    }

    void theSecondVillageOfATownshipConfirmsItsMonthsToo()
    {
        Office office = fresh();
        must(registerHousehold(office, rosterHousehold(u"甲"_s, 1, 1, Money::fromYuan(292))));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(registerHousehold(office, rosterHousehold(u"乙"_s, 1, 1, Money::fromYuan(292))));
        const ConfirmReport second = must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        QCOMPARE(second.households, 1);
        QCOMPARE(second.lines, 5);
    }

    void whatTwoOfficesSayWasPaidBeforeCountsOnceAndTheTownshipsWordStands()
    {
        Office office = fresh();
        const HouseholdId household = must(registerHousehold(office, rosterHousehold(u"甲"_s, 1, 1, Money::fromYuan(292))));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        const auto paid = [&] {
            const Ledger ledger = must(office.file->read([](Reader &reader) { return ledgerFor(reader, Month(2018, 6)); }));
            const std::vector<PaymentLine> lines = ledger.approved.value(household);
            return std::accumulate(lines.begin(), lines.end(), Money(), [](Money sum, const PaymentLine &line) { return sum + line.amount; });
        };
        QCOMPARE(paid(), Money::fromYuan(292 * 5));
        must(office.file->change({u"test"_s, {}, u"some-village"_s}, [&](Writer &writer) { // the village had confirmed them too, with less
            PaymentBatch theirs = writer.all<PaymentBatch>().front();
            std::vector<PaymentLine> lines = writer.where<PaymentLine>("batch_id", theirs.id);
            theirs.id = PaymentBatchId::create();
            theirs.office = u"some-village"_s;
            for (PaymentLine &line : lines) {
                line.id = PaymentLineId::create();
                line.batch = theirs.id;
                line.amount = Money::fromYuan(100);
            }
            theirs.digest = digestOf(lines);
            writer.insert(theirs);
            for (const PaymentLine &line : lines)
                writer.insert(line);
        }));
        QCOMPARE(paid(), Money::fromYuan(292 * 5));
        const SoundnessReport sound = must(check(office)); // by the same rule
        QCOMPARE(sound.paid, Money::fromYuan(292 * 5));
        QVERIFY2(sound.totalsAgree && sound.faults.empty(), qPrintable(sound.faults.empty() ? QString() : sound.faults.front().key));
    }

    void aVillagesApprovedBatchClosesNoMonth()
    {
        Office office = fresh();
        decide(office, family(office, u"甲"_s, 1), u"dibao"_s, 1);
        PaymentBatch theirs;
        theirs.id = PaymentBatchId::create();
        theirs.month = Month(2018, 6);
        theirs.state = BatchState::Approved;
        must(office.file->change({u"test"_s, {}, u"some-village"_s}, [&](Writer &writer) { writer.insert(theirs); })); // of a release that let it in
        QCOMPARE(must(draftPayments(office, Month(2018, 6))).rows.size(), std::size_t(1));
        must(approvePayments(office, Month(2018, 6), u"主任"_s, m_alone));
    }

    void aVillageVoidsNoDecisionOfTheTownship()
    {
        Office village = fresh(OfficeRole::Village);
        const DecisionId theirs = decide(village, family(village, u"甲"_s, 1), u"dibao"_s, 1);
        QCOMPARE(refusal(voidDecision(village, theirs, u"想改"_s)), u"casework.decide_township_only"_s);
        QCOMPARE(refusal(nameCovered(village, theirs, {})), u"casework.decide_township_only"_s);
    }

    void anyBenefitOfAGroupTakesThePersonOut_data()
    {
        QTest::addColumn<QString>("benefit");
        for (const char *benefit : {"dibao", "dibao_single", "tekun_basic", "tekun_care"})
            QTest::newRow(benefit) << QString::fromLatin1(benefit);
    }
    void anyBenefitOfAGroupTakesThePersonOut()
    {
        QFETCH(const QString, benefit);
        PayGuard guard;
        const PayGuard::People one{HouseholdId(u"1"_s), {{MemberId(u"a"_s), 11, u"甲"_s, {}, {}, false}}};
        const PayGuard::People other{HouseholdId(u"2"_s), {{MemberId(u"b"_s), 11, u"甲"_s, {}, {}, false}}};
        const Month month(2018, 6);
        QVERIFY(!guard.refusal(one, {u"dibao"_s, month, {MemberId(u"a"_s)}, 1}));
        QVERIFY(guard.refusal(other, {benefit, month, {MemberId(u"b"_s)}, 1}));
        QVERIFY(!guard.refusal(other, {u"heating"_s, month, {MemberId(u"b"_s)}, 1}));
        QVERIFY(!guard.refusal(other, {benefit, month + 1, {MemberId(u"b"_s)}, 1}));
    }

    void aLineThatIsHeldBackNamesThePersonAndTheOtherHousehold()
    {
        Office office = fresh();
        decide(office, family(office, u"甲"_s, 1, u"11010519491231002X"_s), u"dibao"_s, 1);
        decide(office, family(office, u"乙"_s, 1, u"11010519491231002X"_s), u"dibao"_s, 1);
        const DraftReport june = must(draftPayments(office, Month(2018, 6)));
        const auto held = std::find_if(june.findings.begin(), june.findings.end(), [](const auto &finding) { return finding.second.key == u"casework.person_paid_elsewhere"; });
        QVERIFY(held != june.findings.end());
        QCOMPARE(held->first, u"乙"_s);
        const QString said = office.wording.say(held->second);
        QVERIFY2(said.contains(u"乙 110105"_s) && said.contains(u"户主 甲"_s), qPrintable(said));
        QVERIFY(!said.contains(u"11010519491231002X"_s));
    }

    void aPersonWhoStandsInTwoHouseholdsIsNamedWhenBothAreConfirmedAsPaid()
    {
        Office office = fresh();
        for (const QString &head : {u"甲"_s, u"乙"_s}) {
            Dossier dossier = rosterHousehold(head, 1, 1, Money::fromYuan(292));
            dossier.members[0].idNumberText = u"11010519491231002X"_s;
            must(registerHousehold(office, dossier));
        }
        must(registerHousehold(office, rosterHousehold(u"丙"_s, 1, 1, Money::fromYuan(292))));
        const ConfirmReport report = must(confirmPaid(office, Month(2018, 3), Month(2018, 5)));
        QCOMPARE(report.households, 3);
        QCOMPARE(report.doubles.size(), 1u);
        QCOMPARE((QStringList{report.doubles[0].head, report.doubles[0].otherHead}), (QStringList{u"乙"_s, u"甲"_s}));
        QVERIFY(report.doubles[0].person.startsWith(u"乙 110105"_s));
    }
};

QTEST_GUILESS_MAIN(PayGuardTest)
#include "test_payguard.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"
#include "casework/deciding.h"
#include "casework/keeping.h"
#include "casework/paying.h"
#include "casework/register.h"
#include "support/offices.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

namespace {

/// Somebody presses "cancel" once the work has begun to write.
class CancelledSoon : public Progress {
public:
    void report(int done, int) override { m_done = done; }
    bool cancelled() const override { return m_done > 0; }

private:
    int m_done = 0;
};

/// More households than are computed in one piece, each with a decision.
void fillRegister(Office &office, int households)
{
    must(office.file->change({u"test"_s}, [households](Writer &writer) {
        for (int i = 0; i < households; ++i) {
            Dossier dossier = rosterHousehold(u"甲%1"_s.arg(i), 1, 1, Money::fromYuan(292));
            dossier.household.id = HouseholdId::create();
            writer.insert(dossier.household);
            dossier.members.front().id = MemberId::create();
            dossier.members.front().household = dossier.household.id;
            writer.insert(dossier.members.front());
            Decision decision;
            decision.id = DecisionId::create();
            decision.household = dossier.household.id;
            decision.benefit = u"dibao"_s;
            decision.category = Category::Dibao;
            decision.grade = 1;
            decision.persons = 1;
            decision.startMonth = Month(2018, 6);
            decision.decidedOn = Day(2018, 5, 28);
            writer.insert(decision);
        }
    }));
}

} // namespace

/// Seed 000: classes 1 and 2 were paid at the old amounts until a month of 2018; the new ones count from January.
class PayingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;

    Office fresh(OfficeRole role = OfficeRole::Village)
    {
        return newOffice(m_folder.path(), u"office%1"_s.arg(++m_offices), role);
    }
    static Money backPayOf(const DraftReport &report, const QString &head)
    {
        for (const PaymentRow &row : report.rows)
            if (row.headName == head)
                return row.backPay;
        return Money::fromFen(-1);
    }

private slots:
    void noMonthThatHasNotComeIsConfirmedAsPaid()
    {
        Office office = fresh();
        office.today = Day(2018, 4, 10);
        must(registerHousehold(office, rosterHousehold(u"赵一"_s, 3, 1, Money::fromYuan(876))));
        QCOMPARE(refusal(confirmPaid(office, Month(2018, 5), Month(2018, 12))), u"casework.month_not_come"_s);
        QCOMPARE(refusal(confirmPaid(office, Month(2018, 1), Month(2018, 5))), u"casework.month_not_come"_s);
        QVERIFY(must(paymentBatches(office)).empty());
        QCOMPARE(must(confirmPaid(office, Month(2018, 1), Month(2018, 4))).lines, 4); // this month's money may have been paid
    }

    void aMonthFarAheadIsDraftedWithAWarningAndTheNextOneWithout()
    {
        Office office = fresh();
        office.today = Day(2018, 5, 11);
        must(registerHousehold(office, rosterHousehold(u"赵一"_s, 3, 1, Money::fromYuan(876))));
        const auto warns = [&](Month month) {
            const DraftReport report = must(draftPayments(office, month));
            return std::any_of(report.findings.begin(), report.findings.end(), [](const auto &finding) { return finding.second.key == u"casework.draft_far_ahead"; });
        };
        QVERIFY(!warns(Month(2018, 5)));
        QVERIFY(!warns(Month(2018, 6)));
        QVERIFY(warns(Month(2018, 8)));
    }

    void sixMonthsOfBackPayForThreePersonsOfClassOneAre324Yuan()
    {
        Office office = fresh();
        must(registerHousehold(office, rosterHousehold(u"甲"_s, 3, 1, Money::fromYuan(876))));
        must(registerHousehold(office, rosterHousehold(u"乙"_s, 2, 2, Money::fromYuan(550))));
        const ConfirmReport confirmed = must(confirmPaid(office, Month(2018, 1), Month(2018, 6)));
        QCOMPARE(confirmed.lines, 12);
        QCOMPARE(confirmed.total, Money::fromYuan((876 + 550) * 6));
        const DraftReport july = must(draftPayments(office, Month(2018, 7)));
        QCOMPARE(backPayOf(july, u"甲"_s), Money::fromYuan(324));
        QCOMPARE(backPayOf(july, u"乙"_s), Money::fromYuan(15 * 2 * 6));
        QCOMPARE(july.regular, Money::fromYuan(310 * 3 + 290 * 2));
        QVERIFY(july.receivable.isZero());
    }

    void whatIsDraftedAgainReplacesTheDraftAndIsNotPaidTwice()
    {
        Office office = fresh(OfficeRole::Township);
        must(registerHousehold(office, rosterHousehold(u"甲"_s, 3, 1, Money::fromYuan(876))));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        const DraftReport first = must(draftPayments(office, Month(2018, 6)));
        const DraftReport second = must(draftPayments(office, Month(2018, 6)));
        QCOMPARE(second.backPay, first.backPay);
        QCOMPARE(must(paymentBatches(office)).size(), std::size_t(2));
        must(approvePayments(office, Month(2018, 6), u"审批人"_s, {u"单人办公"_s}));
        const DraftReport july = must(draftPayments(office, Month(2018, 7)));
        QVERIFY(july.backPay.isZero());
        QCOMPARE(july.regular, Money::fromYuan(930));
    }

    void aMonthOfManyHouseholdsIsWrittenWholeInTheOrderOfTheList()
    {
        constexpr int households = 600;
        Office office = fresh();
        fillRegister(office, households);
        QCOMPARE(must(assessMonth(office, Month(2018, 6))).households, households);
        const DraftReport draft = must(draftPayments(office, Month(2018, 6)));
        QCOMPARE(draft.households, households);
        must(office.file->read([&](Reader &reader) {
            const auto listed = reader.all<Household>();
            const auto kept = reader.all<StoredAssessment>();
            const auto lines = reader.all<PaymentLine>();
            QCOMPARE(kept.size(), listed.size());
            QCOMPARE(lines.size(), listed.size());
            for (std::size_t i = 0; i < listed.size(); ++i) {
                QCOMPARE(kept[i].household, listed[i].id);
                QCOMPARE(lines[i].household, listed[i].id);
            }
        }));
        QCOMPARE(must(assessMonth(office, Month(2018, 6))).recomputedSame, households);
    }

    void aMonthThatIsCancelledHalfwayLeavesNothing()
    {
        Office office = fresh();
        fillRegister(office, 600);
        const std::size_t before = must(history(office)).size();
        CancelledSoon whileAssessing;
        CancelledSoon whileDrafting;
        const auto assessed = assessMonth(office, Month(2018, 6), &whileAssessing);
        const auto drafted = draftPayments(office, Month(2018, 6), &whileDrafting);
        QCOMPARE(assessed ? QString() : assessed.error().key, u"casework.cancelled"_s);
        QCOMPARE(drafted ? QString() : drafted.error().key, u"casework.cancelled"_s);
        must(office.file->read([](Reader &reader) {
            QCOMPARE(reader.count<StoredAssessment>(), 0);
            QCOMPARE(reader.count<PaymentBatch>(), 0);
            QCOMPARE(reader.count<PaymentLine>(), 0);
        }));
        QCOMPARE(must(history(office)).size(), before);
        QCOMPARE(must(assessMonth(office, Month(2018, 6))).households, 600);
    }

    void anApprovedMonthIsFrozen()
    {
        Office office = fresh(OfficeRole::Township);
        must(registerHousehold(office, rosterHousehold(u"甲"_s, 1, 1, Money::fromYuan(292))));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, Month(2018, 6)));
        must(approvePayments(office, Month(2018, 6), u"审批人"_s, {u"单人办公"_s}));
        QCOMPARE(draftPayments(office, Month(2018, 6)).error().key, u"casework.month_approved"_s);
        QCOMPARE(approvePayments(office, Month(2018, 6), u"审批人"_s, {u"单人办公"_s}).error().key, u"casework.month_approved"_s);
        const PaymentBatchId batch = must(paymentBatch(office, Month(2018, 6))).batch;
        const auto broken = office.file->change({u"test"_s}, [&](Writer &writer) {
            for (PaymentLine line : writer.where<PaymentLine>("batch_id", batch)) {
                line.amount = Money::fromYuan(1);
                writer.update(line);
            }
        });
        QVERIFY(!broken);
        QCOMPARE(must(paymentBatch(office, Month(2018, 6))).regular, Money::fromYuan(310));
    }

    void aDraftThatNoLongerFitsIsNotApproved()
    {
        Office office = fresh(OfficeRole::Township);
        const HouseholdId id = must(registerHousehold(office, rosterHousehold(u"甲"_s, 2, 1, Money::fromYuan(584))));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, Month(2018, 6)));
        must(draftPayments(office, Month(2018, 7))); // both hold the back-pay of January to May
        must(approvePayments(office, Month(2018, 6), u"审批人"_s, {u"单人办公"_s}));
        QCOMPARE(approvePayments(office, Month(2018, 7), u"审批人"_s, {u"单人办公"_s}).error().key, u"casework.draft_outdated"_s);
        must(draftPayments(office, Month(2018, 7)));
        Dossier known = must(dossier(office, id));
        known.members[1].diedOn = Day(2018, 6, 30);
        must(correctDossier(office, known));
        QCOMPARE(approvePayments(office, Month(2018, 7), u"审批人"_s, {u"单人办公"_s}).error().key, u"casework.draft_outdated"_s);
        QCOMPARE(must(draftPayments(office, Month(2018, 7))).regular, Money::fromYuan(310));
        must(approvePayments(office, Month(2018, 7), u"审批人"_s, {u"单人办公"_s}));
    }

    void aVillageDraftIsNeverFrozen()
    {
        Office office = fresh();
        must(registerHousehold(office, rosterHousehold(u"甲"_s, 1, 1, Money::fromYuan(292))));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, Month(2018, 6)));
        QCOMPARE(approvePayments(office, Month(2018, 6), u"村主任"_s, {u"单人办公"_s}).error().key, u"casework.approve_township_only"_s);
    }

    void aMonthIsConfirmedOnce()
    {
        Office office = fresh();
        must(registerHousehold(office, rosterHousehold(u"甲"_s, 1, 1, Money::fromYuan(292))));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 3)));
        QCOMPARE(confirmPaid(office, Month(2018, 3), Month(2018, 5)).error().key, u"casework.month_confirmed"_s);
        must(confirmPaid(office, Month(2018, 4), Month(2018, 5)));
        QCOMPARE(must(draftPayments(office, Month(2018, 6))).backPay, Money::fromYuan(18 * 5));
    }

    void aDeadPersonIsPaidForTheMonthOfDeathAndTheRestIsReceivable()
    {
        Office office = fresh();
        Dossier family = rosterHousehold(u"甲"_s, 3, 1, Money::fromYuan(876));
        const HouseholdId id = must(registerHousehold(office, family));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        Dossier known = must(dossier(office, id));
        known.members[2].diedOn = Day(2018, 2, 28);
        must(correctDossier(office, known));
        const DraftReport june = must(draftPayments(office, Month(2018, 6)));
        QCOMPARE(june.rows.size(), std::size_t(1));
        QCOMPARE(june.regular, Money::fromYuan(310 * 2));
        QCOMPARE(june.backPay, Money::fromYuan(18 * 3 * 2));                    // January and February
        QCOMPARE(june.receivable, Money::fromYuan((310 * 2 - 292 * 3) * 3));    // March to May, never netted
    }

    void onePersonInTwoHouseholdsIsPaidOnce()
    {
        Office office = fresh();
        Dossier first = rosterHousehold(u"甲"_s, 1, 1, Money::fromYuan(292));
        first.members[0].idNumberText = u"11010519491231002X"_s;
        Dossier second = rosterHousehold(u"甲某"_s, 1, 1, Money::fromYuan(292));
        second.members[0].idNumberText = u"11010519491231002x"_s;
        must(registerHousehold(office, first));
        must(registerHousehold(office, second));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        const DraftReport june = must(draftPayments(office, Month(2018, 6)));
        QCOMPARE(june.regular, Money::fromYuan(310));
        QCOMPARE(june.backPay, Money::fromYuan(18 * 5));
        QCOMPARE(std::count_if(june.findings.begin(), june.findings.end(),
                               [](const auto &finding) { return finding.second.key == u"casework.person_paid_elsewhere"_s; }),
                 1);
    }

    void onePersonInTwoHouseholdsIsNotPaidByALaterMonthEither()
    {
        Office office = fresh(OfficeRole::Township);
        for (const QString &head : {u"甲"_s, u"乙"_s}) {
            Dossier family = rosterHousehold(head, 1, 1, Money::fromYuan(292));
            family.members[0].idNumberText = u"11010519491231002X"_s;
            must(registerHousehold(office, family));
        }
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, Month(2018, 6)));
        must(approvePayments(office, Month(2018, 6), u"审批人"_s, {u"单人办公"_s}));
        const DraftReport july = must(draftPayments(office, Month(2018, 7)));
        QCOMPARE(july.regular, Money::fromYuan(310));
        QVERIFY(july.backPay.isZero());
    }

    void aHouseholdWithoutAKnownPaymentGetsNoBackPayButItsMonth()
    {
        Office office = fresh();
        Dossier family = rosterHousehold(u"甲"_s, 2, 1, Money());
        family.household.claimedMonthlyAmount.reset();
        must(registerHousehold(office, family));
        must(registerHousehold(office, rosterHousehold(u"乙"_s, 1, 1, Money::fromYuan(292))));
        const ConfirmReport confirmed = must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        QCOMPARE(confirmed.withoutAmount, 1);
        QCOMPARE(must(draftPayments(office, Month(2018, 6))).backPay, Money::fromYuan(18 * 5));
    }

    void aHouseholdShowsItsOwnPaymentsAndChanges()
    {
        Office office = fresh(OfficeRole::Township);
        const HouseholdId id = must(registerHousehold(office, rosterHousehold(u"甲"_s, 1, 1, Money::fromYuan(292))));
        must(registerHousehold(office, rosterHousehold(u"乙"_s, 1, 1, Money::fromYuan(292))));
        must(confirmPaid(office, Month(2018, 4), Month(2018, 5)));
        must(draftPayments(office, Month(2018, 6)));
        const auto payments = must(householdPayments(office, id));
        QCOMPARE(payments.size(), std::size_t(2 + 2 + 1)); // two opening, two of back-pay, June
        QCOMPARE(payments.front().line.forMonth, Month(2018, 6));
        QVERIFY(payments.front().state == BatchState::Draft);
        const auto changes = must(householdHistory(office, id));
        QCOMPARE(changes.size(), std::size_t(2)); // registered, and given its opening decision
        QVERIFY(changes.front().sequence > changes.back().sequence);
    }

    void theJournalAndTheTotalsHoldAfterAWholeRound()
    {
        Office office = fresh(OfficeRole::Township);
        must(registerHousehold(office, rosterHousehold(u"甲"_s, 3, 1, Money::fromYuan(876))));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(assessMonth(office, Month(2018, 6)));
        must(decide(office, must(proposals(office, Month(2018, 6))), {Day(2018, 6, 8), u"审批人"_s, u"629901-1"_s, {}, {}, {}, {u"单人办公"_s}}));
        must(draftPayments(office, Month(2018, 6)));
        must(approvePayments(office, Month(2018, 6), u"审批人"_s, {u"单人办公"_s}));
        const SoundnessReport report = must(check(office));
        QVERIFY(report.chainHolds);
        QVERIFY(report.totalsAgree);
        QVERIFY(report.faults.empty());
        QCOMPARE(report.paid, Money::fromYuan(876 * 5 + 930 + 18 * 3 * 5));
    }
};

QTEST_GUILESS_MAIN(PayingTest)
#include "test_paying.moc"

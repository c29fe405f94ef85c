// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/due.h"
#include "casework/recovering.h"

#include "casework/deciding.h"
#include "casework/keeping.h"
#include "casework/paying.h"
#include "casework/receipts.h"
#include "casework/register.h"
#include "support/offices.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

// rows: 000-04 R
/// 追缴: what was paid too much is noted, decided, recovered in instalments, and with the receivables adds up to nothing.
class RecoveringTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;

    /// Somebody died in March; April and May were paid for three.
    Office overpaid(HouseholdId &id, OfficeRole role = OfficeRole::Township)
    {
        Office office = newOffice(m_folder.path(), u"recovering%1"_s.arg(++m_offices), role);
        Dossier family = rosterHousehold(u"甲"_s, 3, 1, Money::fromYuan(930));
        id = must(registerHousehold(office, family));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        Dossier known = must(dossier(office, id));
        known.members[2].diedOn = Day(2018, 3, 31);
        must(correctDossier(office, known));
        must(draftPayments(office, Month(2018, 6)));
        if (role == OfficeRole::Township)
            must(approvePayments(office, Month(2018, 6), u"审批人"_s, {u"单人办公"_s}));
        return office;
    }
    static RecoveryNote note(const HouseholdId &id, Money amount, Money instalment)
    {
        return {id, amount, instalment, Month(2018, 7), Day(2018, 6, 20), u"主任"_s, u"训追〔2018〕1号"_s, u"成员去世后多发"_s};
    }

    static ReceiptNote came(const RecoveryDecisionId &decided, Money amount, const QString &number = u"0001"_s) { return {decided, amount, Day(2018, 6, 20), u"cash"_s, number, {}}; }

private slots:
    void onlyAnApprovedMonthMakesAReceivable()
    {
        HouseholdId id;
        Office village = overpaid(id, OfficeRole::Village);
        QVERIFY(must(receivables(village)).empty());
        Office office = overpaid(id);
        const auto rows = must(receivables(office));
        QCOMPARE(rows.size(), 1u);
        QCOMPARE(rows[0].open, Money::fromYuan(620));
        QCOMPARE(rows[0].months.size(), 2u);
    }

    void threeInstalmentsAndNothingIsLeft()
    {
        HouseholdId id;
        Office office = overpaid(id);
        const RecoveryDecisionId decided = must(decideRecovery(office, note(id, Money::fromYuan(620), Money::fromYuan(250))));
        const Money due[] = {Money::fromYuan(250), Money::fromYuan(250), Money::fromYuan(120), Money()};
        for (int i = 0; i < 4; ++i) {
            office.today = (Month(2018, 7) + i).firstDay().addDays(19);
            const DraftReport draft = must(draftPayments(office, Month(2018, 7) + i));
            QCOMPARE(draft.recovery, due[i]);
            QCOMPARE(draft.regular, Money::fromYuan(620)); // never set off
            must(approvePayments(office, Month(2018, 7) + i, u"审批人"_s, {u"单人办公"_s}));
            if (!due[i].isZero())
                must(recordReceipt(office, came(decided, due[i], QString::number(i))));
        }
        const ReceivableRow row = must(receivables(office)).front();
        QVERIFY(row.open.isZero());
        QCOMPARE(row.recovered, row.noted);
        QVERIFY(must(check(office)).faults.empty());
        Money left;
        for (const HouseholdPayment &payment : must(householdPayments(office, id)))
            if (payment.line.kind == PaymentKind::Receivable || payment.line.kind == PaymentKind::Recovery)
                left += payment.line.amount;
        QVERIFY(left.isZero());
    }

    void anInstalmentCountsWhenItCameNotWhenItWasApproved()
    {
        HouseholdId id;
        Office office = overpaid(id);
        const RecoveryDecisionId decided = must(decideRecovery(office, note(id, Money::fromYuan(620), Money::fromYuan(250))));
        must(draftPayments(office, Month(2018, 7)));
        must(approvePayments(office, Month(2018, 7), u"审批人"_s, {u"单人办公"_s}));
        ReceivableRow row = must(receivables(office)).front();
        QVERIFY(row.recovered.isZero()); // asked for, and nothing came
        QCOMPARE(row.open, Money::fromYuan(620));
        QCOMPARE(must(draftPayments(office, Month(2018, 8))).recovery, Money::fromYuan(500)); // July's is still due
        QCOMPARE(refusal(recordReceipt(office, came(decided, Money::fromYuan(621)))), u"casework.receipt_more_than_open"_s);
        const auto ids = must(recordReceipt(office, came(decided, Money::fromYuan(400))));
        QCOMPARE(refusal(recordReceipt(office, came(decided, Money::fromYuan(10)))), u"casework.receipt_twice"_s); // the same paper of the same day
        QCOMPARE(ids.size(), 2u); // the oldest month whole, the rest of the next one
        QCOMPARE(must(receipts(office, id)).front().forMonth, Month(2018, 4));
        QCOMPARE(must(receivables(office)).front().open, Money::fromYuan(220));
        QCOMPARE(must(draftPayments(office, Month(2018, 8))).recovery, Money::fromYuan(100));
        must(voidReceipt(office, ids.back(), u"记错"_s));
        row = must(receivables(office)).front();
        QCOMPARE(row.recovered, Money::fromYuan(310));
        QCOMPARE(must(receipts(office, id)).size(), 2u);
        QCOMPARE(refusal(voidReceipt(office, ids.back(), u"记错"_s)), u"casework.receipt_voided"_s);
    }

    void anInstalmentStandsInTheDayListFromItsMonthUntilItCame()
    {
        HouseholdId id;
        Office office = overpaid(id);
        const RecoveryDecisionId decided = must(decideRecovery(office, note(id, Money::fromYuan(620), Money::fromYuan(250))));
        const auto open = [&] {
            std::vector<DueItem> items = must(due(office));
            std::erase_if(items, [](const DueItem &item) { return item.reason != u"due.instalment"; });
            return items;
        };
        QVERIFY(open().empty()); // it begins in July
        office.today = Day(2018, 7, 10);
        auto items = open();
        QCOMPARE(int(items.size()), 1);
        QCOMPARE(items[0].day, Day(2018, 7, 31)); // with its month
        QCOMPARE(items[0].arguments.value(u"behind"_s), u"250.00"_s);
        office.today = Day(2018, 8, 10);
        items = open();
        QCOMPARE(items[0].day, Day(2018, 7, 31)); // July's is late
        QCOMPARE(items[0].arguments.value(u"behind"_s), u"500.00"_s);
        must(recordReceipt(office, came(decided, Money::fromYuan(500))));
        QVERIFY(open().empty());
        office.today = Day(2018, 12, 10);
        QCOMPARE(open().at(0).arguments.value(u"behind"_s), u"120.00"_s); // never more than was decided
        must(voidRecovery(office, decided, u"已免除"_s));
        QVERIFY(open().empty());
    }

    void aVoidedDecisionTakesNoMoneyAndIsNotVoidedAgain()
    {
        HouseholdId id;
        Office office = overpaid(id);
        const RecoveryDecisionId decided = must(decideRecovery(office, note(id, Money::fromYuan(620), Money::fromYuan(250))));
        ReceiptNote before = came(decided, Money::fromYuan(10));
        before.day = Day(2001, 1, 5);
        QCOMPARE(refusal(recordReceipt(office, before)), u"casework.receipt_before_decision"_s);
        must(voidRecovery(office, decided, u"免除"_s));
        QCOMPARE(refusal(recordReceipt(office, came(decided, Money::fromYuan(10)))), u"casework.decision_voided"_s);
        QCOMPARE(refusal(voidRecovery(office, decided, u"别的原因"_s)), u"casework.decision_voided"_s);
    }

    void noMoreIsDecidedThanIsOpen()
    {
        HouseholdId id;
        Office office = overpaid(id);
        QCOMPARE(decideRecovery(office, note(id, Money::fromYuan(621), Money())).error().key, u"casework.recovery_more_than_open"_s);
        must(decideRecovery(office, note(id, Money::fromYuan(400), Money())));
        QCOMPARE(decideRecovery(office, note(id, Money::fromYuan(221), Money())).error().key, u"casework.recovery_more_than_open"_s);
        QCOMPARE(decideRecovery(office, note(id, Money(), Money())).error().key, u"casework.recovery_needs_amount"_s);
        RecoveryNote silent = note(id, Money::fromYuan(1), Money());
        silent.reason.clear();
        QCOMPARE(decideRecovery(office, silent).error().key, u"casework.reason_needed"_s);
    }

    void aVoidedOneRecoversNoMoreAndIsKept()
    {
        HouseholdId id;
        Office office = overpaid(id);
        const RecoveryDecisionId decided = must(decideRecovery(office, note(id, Money::fromYuan(620), Money::fromYuan(100))));
        must(draftPayments(office, Month(2018, 7)));
        must(approvePayments(office, Month(2018, 7), u"审批人"_s, {u"单人办公"_s}));
        must(recordReceipt(office, came(decided, Money::fromYuan(100))));
        must(voidRecovery(office, decided, u"家庭困难,另行研究"_s));
        QVERIFY(must(draftPayments(office, Month(2018, 8))).recovery.isZero());
        const ReceivableRow row = must(receivables(office)).front();
        QCOMPARE(row.open, Money::fromYuan(520));
        QCOMPARE(row.decisions.size(), 1u);
        QVERIFY(row.decided.isZero());
    }

    void aVillageDecidesOnlyForTraining()
    {
        HouseholdId id;
        Office office = overpaid(id, OfficeRole::Village);
        QCOMPARE(decideRecovery(office, note(id, Money::fromYuan(1), Money())).error().key, u"casework.decide_township_only"_s);
    }

    void aNewSurveyDoesNotRepriceTheMonthsBefore()
    {
        Office office = newOffice(m_folder.path(), u"resurvey"_s, OfficeRole::Township, Day(2019, 6, 20), u"tieling-2019"_s);
        Dossier family = rosterHousehold(u"甲"_s, 2, 1, Money::fromYuan(475));
        family.household.claimedClass.reset();
        const auto survey = [&family](int gross, Day accepted) {
            Survey made;
            made.id = SurveyId::create();
            made.from = Month(2018, 1);
            made.to = Month(2018, 12);
            made.acceptedOn = accepted;
            IncomeItem item;
            item.id = IncomeItemId::create();
            item.survey = made.id;
            item.kind = u"B1"_s;
            item.gross = Money::fromYuan(gross);
            family.surveys.push_back(made);
            family.income.push_back(item);
        };
        survey(3000, Day(2019, 1, 5)); // (4350 × 2 − 3000) ÷ 12 = 475
        const HouseholdId id = must(registerHousehold(office, family));
        must(confirmPaid(office, Month(2019, 1), Month(2019, 5)));
        QVERIFY(must(draftPayments(office, Month(2019, 6))).receivable.isZero());
        family = must(dossier(office, id));
        survey(6000, Day(2019, 8, 1)); // found later: 225 would have been enough
        must(correctDossier(office, family));
        const DraftReport draft = must(draftPayments(office, Month(2019, 6)));
        QVERIFY(draft.receivable.isZero());
        QCOMPARE(draft.regular, Money::fromYuan(475)); // until it is decided anew
    }
};

QTEST_GUILESS_MAIN(RecoveringTest)
#include "test_recovering.moc"

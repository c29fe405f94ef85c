// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bankfile.h"
#include "casework/bankformats.h"
#include "casework/bankreturn.h"
#include "casework/due.h"
#include "casework/glance.h"
#include "casework/keeping.h"
#include "casework/movecase.h"
#include "casework/paying.h"
#include "casework/paysteps.h"
#include "casework/register.h"

#include <QFile>

using namespace xieli;
using namespace xieli::test;

/// A township approved July, lost its file, approved July anew in an older copy, and then got the first approval back from the village.
class TwiceApprovedTest : public MoveCase {
    Q_OBJECT

    const Month m_july = Month(2018, 7);
    static inline const QString m_ones = u"6217371442112636041"_s;   // 赵仁, whose first order was paid
    static inline const QString m_others = u"6217003639422975252"_s; // 钱义, of whom neither is known to be

    struct Both {
        Office village;
        Office township;
    };

    void withAccount(Office &office, const HouseholdId &id, const QString &number)
    {
        Dossier dossier = must(casework::dossier(office, id));
        BankAccount account;
        account.id = BankAccountId::create();
        account.household = id;
        account.number = number;
        dossier.accounts.push_back(account);
        must(correctDossier(office, dossier));
    }
    void approve(Office &township)
    {
        must(draftPayments(township, m_july));
        must(approvePayments(township, m_july, u"主任"_s, {u"单人办公"_s}));
    }
    /// `isWritten`: the copy had written its bank file before it heard.
    Both approvedTwice(bool isWritten = false)
    {
        Office lost = office(u"青禾乡"_s, OfficeRole::Township);
        Office village = villageOf(lost, u"柳树湾村"_s);
        withAccount(village, family(village, u"赵仁"_s, 1), m_ones);
        withAccount(village, family(village, u"钱义"_s, 11), m_others);
        carry(village, lost);
        decideAll(lost, m_july);
        carry(lost, village);
        carry(village, lost);
        const QString path = folder() + u"/copy.xieli"_s;
        must(backUp(lost, path));
        approve(lost);
        must(noteOutcome(lost, orderOn(lost, m_ones).order.id, OutcomeKind::Paid, lost.today, u"回盘"_s));
        carry(lost, village);
        Office restored = must(openOffice(path, lost.user, passphrase, lost.today));
        approve(restored);
        if (isWritten)
            must(write(restored, folder() + u"/bank.csv"_s));
        settle(restored, village);
        return {std::move(village), std::move(restored)};
    }
    void settle(Office &one, Office &two)
    {
        for (int round = 0; round < 3; ++round) {
            (void)takeInParcel(two, pack(one, two));
            (void)takeInParcel(one, pack(two, one));
        }
    }
    OrderRow orderOn(Office &office, const QString &account, bool isDouble = false)
    {
        for (const OrderRow &row : must(paymentOrders(office, m_july)))
            if (row.order.account == account && row.isDouble == isDouble && row.state != OrderState::Cancelled)
                return row;
        qFatal("no order");
    }
    Result<BankFiles> write(Office &office, const QString &path, bool rewrite = false)
    {
        return writeBankFiles(office, m_july, must(bankFormats(office)).front().name, {true, u"王协理"_s, u"交银行代发"_s}, path, {false, rewrite});
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static int dueOf(Office &office)
    {
        const auto list = must(due(office));
        return int(std::count_if(list.begin(), list.end(), [](const DueItem &item) { return item.kind == DueKind::Payment; }));
    }
    static QStringList faultsOf(Office &office)
    {
        QStringList keys;
        for (const Error &fault : must(check(office)).faults)
            keys << fault.key;
        return keys;
    }

private slots:
    void theOrdersOfBothStandThereAndWhatBothOrderIsSaid()
    {
        Both all = approvedTwice();
        QCOMPARE(must(paymentOrders(all.township, m_july)).size(), std::size_t(4));
        const Money one = orderOn(all.township, m_ones).order.amount, other = orderOn(all.township, m_others).order.amount;
        const StepTotals totals = must(stepTotals(all.township, m_july));
        QCOMPARE(totals.orders, (one + other) * 2);
        QCOMPARE(totals.regular + totals.backPay, totals.orders);
        QCOMPARE(totals.paid, one);
        QCOMPARE(totals.doubled, one + other);
        QCOMPARE(must(check(all.township)).paid, one + other);
        QCOMPARE(must(glance(all.township, m_july)).paid.back().second, one + other);
        QVERIFY(totals.approvals.contains(u'、') && totals.notDrafted.isZero());
        QCOMPARE(orderOn(all.township, m_ones).state, OrderState::Paid);
        QCOMPARE(dueOf(all.township), 1);
        QCOMPARE(faultsOf(all.township), QStringList{u"casework.approved_twice"_s});
        QCOMPARE(faultsOf(all.village), faultsOf(all.township));
    }

    void noBankFileTakesTheSameMoneyTwiceWhateverIsWished()
    {
        Both all = approvedTwice();
        const QString path = folder() + u"/bank.csv"_s;
        const BankFiles files = must(write(all.township, path));
        QCOMPARE(files.orders, 1);
        QCOMPARE(files.sum, orderOn(all.township, m_others).order.amount);
        QCOMPARE(files.doubles.size(), std::size_t(2));
        QCOMPARE(files.leftOutCount, 3); // and the paid one
        QVERIFY(!bytesOf(path).contains(m_ones.toLatin1()));
        QCOMPARE(bytesOf(path).count(m_others.toLatin1()), 1);
        QCOMPARE(refusal(write(all.township, folder() + u"/again.csv"_s)), u"casework.bank_written"_s);
        const QString again = folder() + u"/again.csv"_s;
        QCOMPARE(must(write(all.township, again, true)).orders, 1);
        QVERIFY(!bytesOf(again).contains(m_ones.toLatin1()));
        must(noteOutcome(all.township, orderOn(all.township, m_others).order.id, OutcomeKind::Paid, all.township.today, u"回盘"_s));
        const auto refused = write(all.township, folder() + u"/none.csv"_s, true);
        QCOMPARE(refusal(refused), u"casework.bank_doubles"_s);
        QVERIFY(refused.error().arguments.value(u"orders"_s).contains(u"钱义"_s));
    }

    void whatAVillageHasNotBroughtBackOfTheFirstApprovalIsNotWrittenUnasked()
    {
        Office lost = office(u"青禾乡"_s, OfficeRole::Township);
        Office near = villageOf(lost, u"柳树湾村"_s), far = villageOf(lost, u"石桥村"_s);
        withAccount(near, family(near, u"赵仁"_s, 1), m_ones);
        withAccount(far, family(far, u"钱义"_s, 11), m_others);
        for (Office *village : {&near, &far})
            carry(*village, lost);
        decideAll(lost, m_july);
        for (Office *village : {&near, &far}) {
            carry(lost, *village);
            carry(*village, lost);
        }
        const QString copy = folder() + u"/copy.xieli"_s;
        must(backUp(lost, copy));
        approve(lost);
        for (Office *village : {&near, &far})
            carry(lost, *village);
        Office restored = must(openOffice(copy, lost.user, passphrase, lost.today));
        approve(restored);
        settle(restored, near); // the other one has not come yet
        const QString path = folder() + u"/bank.csv"_s;
        const BankFiles files = must(write(restored, path));
        QCOMPARE(files.orders, 1);
        QVERIFY(bytesOf(path).contains(m_ones.toLatin1()) && !bytesOf(path).contains(m_others.toLatin1()));
        QVERIFY(files.unknown.size() == 1 && files.doubles.size() == 1);
        QCOMPARE(refusal(write(restored, folder() + u"/again.csv"_s)), u"casework.bank_unknown"_s);
        const QString asked = folder() + u"/asked.csv"_s;
        QCOMPARE(must(write(restored, asked, true)).orders, 1); // what is surely with the bank does not go along
        QVERIFY(!bytesOf(asked).contains(m_ones.toLatin1()) && bytesOf(asked).contains(m_others.toLatin1()));
        settle(restored, far);
        QCOMPARE(must(paymentOrders(restored, m_july)).size(), std::size_t(4));
        QCOMPARE(refusal(write(restored, folder() + u"/whole.csv"_s)), u"casework.bank_written"_s);
    }

    void whatIsCancelledOfTheTwoLeavesAMonthPaidOnce()
    {
        Both all = approvedTwice();
        for (const QString &account : {m_ones, m_others})
            must(cancelOrder(all.township, orderOn(all.township, account, true).order.id, u"审批过两次"_s));
        settle(all.township, all.village);
        QCOMPARE(dueOf(all.township), 0);
        QVERIFY2(faultsOf(all.township).isEmpty() && faultsOf(all.village).isEmpty(), qPrintable(faultsOf(all.township).join(u' ')));
        const StepTotals totals = must(stepTotals(all.township, m_july));
        QVERIFY(totals.doubled.isZero() && !totals.approvals.isEmpty());
        QCOMPARE(must(check(all.township)).paid, totals.orders - totals.cancelled);
        QCOMPARE(must(glance(all.township, m_july)).paid.back().second, totals.orders - totals.cancelled);
        QCOMPARE(approvedTwiceWords(totals, all.township.wording), all.township.wording.text(u"casework.pay_approved_twice"_s, {{u"days"_s, totals.approvals}}));
    }

    void theNextMonthTakesNothingBackForWhatWasOrderedTwiceAndPaidOnce()
    {
        Both all = approvedTwice();
        const DraftReport august = must(draftPayments(all.township, Month(2018, 8)));
        QVERIFY(august.receivable.isZero());
        QVERIFY(!august.regular.isZero() && august.backPay.isZero());
    }

    void whatTheBankHasOfBothCountsAsPaidTwice()
    {
        Both all = approvedTwice(true);
        const QStringList faults = faultsOf(all.township);
        QVERIFY2(faults.contains(u"casework.paid_twice"_s) && faults.contains(u"casework.approved_twice"_s) && faults.size() == 2, qPrintable(faults.join(u' ')));
        const QString path = folder() + u"/again.csv"_s;
        QCOMPARE(must(write(all.township, path, true)).orders, 1); // 钱义's, of which the bank has one
        QVERIFY(!bytesOf(path).contains(m_ones.toLatin1()));
        const DraftReport august = must(draftPayments(all.township, Month(2018, 8)));
        QCOMPARE(august.receivable, -orderOn(all.township, m_ones).order.amount);
    }

    void whereTheFirstIsCancelledTheSecondIsPaid()
    {
        Both all = approvedTwice();
        const PaymentOrderId second = orderOn(all.township, m_others, true).order.id;
        must(cancelOrder(all.township, orderOn(all.township, m_others).order.id, u"审批过两次"_s));
        QCOMPARE(orderOn(all.township, m_others).order.id, second);
        const QString path = folder() + u"/bank.csv"_s;
        QCOMPARE(must(write(all.township, path)).orders, 1);
        QCOMPARE(bytesOf(path).count(m_others.toLatin1()), 1);
    }
};

QTEST_GUILESS_MAIN(TwiceApprovedTest)
#include "test_twiceapproved.moc"

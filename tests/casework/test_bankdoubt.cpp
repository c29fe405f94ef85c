// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bankcase.h"
#include "casework/receipts.h"
#include "casework/recovering.h"
#include "casework/users.h"
#include "support/disk.h"

#include <QDir>

#include <future>

using namespace xieli;
using namespace xieli::test;

/// 银行回盘存疑、退回: what the bank says of orders that no longer stand, what it perhaps paid already, and money that came back from it.
class BankDoubtTest : public BankCase {
    Q_OBJECT

    /// The bank's answer to the orders of a life of this file that a restored backup does not know.
    QString answerOfBefore(const QString &account, const QString &amount)
    {
        return file(u"before%1.csv"_s.arg(++m_files), *intake::gb18030Of(u"序号,户名,账号,金额,代发编号,处理结果\r\n1,甲,%1,%2,0BADF00D,成功\r\n"_s.arg(account, amount)));
    }
    Result<BankFiles> write(Office &office, bool rewrite = false)
    {
        return writeBankFiles(office, m_june, u"一般银行代发（GB"_s, wish(), m_folder.filePath(u"out%1.csv"_s.arg(++m_files)), {.rewrite = rewrite});
    }
    int m_files = 0;

    /// June's order bounced after July had noted that June was too much; `decided` before that.
    Office bouncedAndOwed(HouseholdId &id, std::optional<RecoveryDecisionId> *decided = nullptr)
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        const PaymentOrder order = orderOf(office, m_june, one);
        id = order.household;
        Dossier known = must(dossier(office, id));
        known.members.front().diedOn = Day(2018, 5, 20);
        must(correctDossier(office, known));
        office.today = Day(2018, 7, 10);
        must(draftPayments(office, m_june + 1));
        must(approvePayments(office, m_june + 1, u"主任"_s, m_alone));
        if (decided)
            *decided = must(decideRecovery(office, note(id)));
        must(noteOutcome(office, order.id, OutcomeKind::Bounced, Day(2018, 7, 10), u"账户已注销"_s));
        return office;
    }
    static RecoveryNote note(const HouseholdId &id)
    {
        return {id, Money::fromYuan(310), {}, Month(2018, 8), Day(2018, 7, 10), u"主任"_s, u"训追〔2018〕1号"_s, u"去世后多发"_s};
    }

private slots:
    void moneyThatCameThroughBesidesWhatWasIssuedAgainIsOwedBack()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        take(office, returned(u"first.csv"_s, {u"1,甲,%1\t,310.00,失败,账户已注销"_s.arg(one)}));
        const PaymentOrder first = orderOf(office, m_june, one);
        correct(office, first.household, u"6217999999999999991"_s);
        must(reissuePayments(office, m_june, u"主任"_s, m_alone));
        const QString late = returned(u"late.csv"_s, {u"1,甲,%1\t,310.00,成功,"_s.arg(one)});
        const ReturnReport report = take(office, late);
        QCOMPARE(report.rows.front().row.doubt, u"already_answered"_s);
        QVERIFY(std::ranges::find(report.rows.front().candidates, first.id) != report.rows.front().candidates.end());
        const BankRowId row = report.rows.front().row.id;
        QCOMPARE(refusal(settleBankRow(office, row, first.id, u"银行确认"_s)), u"casework.order_reissued_unsent"_s); // take that back first
        const PaymentOrder again = orderOf(office, m_june, u"6217999999999999991"_s);
        must(noteOutcome(office, again.id, OutcomeKind::Paid, Day(2018, 6, 19), u"柜台领取"_s));
        QCOMPARE(refusal(closePayments(office, m_june)), u"casework.rows_open"_s);
        must(settleBankRow(office, row, first.id, u"银行确认两笔都到账"_s));
        QCOMPARE(must(stepTotals(office, m_june)).paidTwice, Money::fromYuan(310));
        must(closePayments(office, m_june));
        office.today = Day(2018, 7, 5);
        const DraftReport july = must(draftPayments(office, Month(2018, 7)));
        QCOMPARE(july.receivable, -Money::fromYuan(310));
        must(approvePayments(office, Month(2018, 7), u"主任"_s, m_alone));
        QVERIFY(must(draftPayments(office, Month(2018, 8))).receivable.isZero()); // noted once
    }

    void anOrderThatHadNoAccountGoesOutOnceItHasOne()
    {
        Office office = paying({{u"甲"_s, QString(), Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        take(office, returned(u"others.csv"_s, {u"1,乙,%1\t,200.00,成功,"_s.arg(two)}));
        QCOMPARE(must(stepTotals(office, m_june)).withoutAccount, Money::fromYuan(310));
        correct(office, orderOf(office, m_june, QString()).household, one);
        QCOMPARE(must(reissuePayments(office, m_june, u"主任"_s, m_alone)).sum, Money::fromYuan(310));
        take(office, returned(u"later.csv"_s, {u"1,甲,%1\t,310.00,成功,"_s.arg(one)}));
        const StepTotals totals = must(stepTotals(office, m_june));
        QCOMPARE(totals.paid, Money::fromYuan(510));
        QVERIFY(totals.open.isZero() && totals.withoutAccount.isZero());
        must(closePayments(office, m_june));
        QVERIFY(must(draftPayments(office, Month(2018, 7))).backPay.isZero());
    }

    void aRowThatSaysAgainWhatIsNotedIsNoDoubt()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        const QString paid = u"1,甲,%1\t,310.00,成功,"_s.arg(one);
        take(office, returned(u"half.csv"_s, {paid}));
        const ReturnReport whole = take(office, returned(u"whole.csv"_s, {paid, u"2,乙,%1\t,200.00,成功,"_s.arg(two)}));
        QCOMPARE(whole.doubts, 0);
        QCOMPARE(whole.repeated, 1);
        QCOMPARE(whole.paid, 1);
        must(closePayments(office, m_june));
    }

    void aRowOfAnotherSumSettlesNothing()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        const ReturnReport report = take(office, returned(u"less.csv"_s, {u"1,王五,6217000000000000009\t,100.00,成功,"_s}));
        const PaymentOrder order = orderOf(office, m_june, one);
        QCOMPARE(refusal(settleBankRow(office, report.rows.front().row.id, order.id, u"王五是他"_s)), u"casework.row_other_amount"_s);
        QVERIFY(must(stepTotals(office, m_june)).paid.isZero());
    }

    void oneMoneyCalledPaidAndBouncedInOneFileIsNeither()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        const ReturnReport report = take(office, returned(u"both.csv"_s, {u"1,甲,%1\t,310.00,失败,户名不符"_s.arg(one), u"2,甲,%1\t,310.00,成功,"_s.arg(one)}));
        QCOMPARE(report.doubts, 2);
        QCOMPARE(report.rows.front().row.doubt, u"rows_contradict"_s);
        const PaymentOrder order = orderOf(office, m_june, one);
        must(settleBankRow(office, report.rows.back().row.id, order.id, u"银行说成了"_s));
        QCOMPARE(must(stepTotals(office, m_june)).paid, Money::fromYuan(310));
    }

    void aCancelledOrderDoesNotBounce()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        const PaymentOrder order = orderOf(office, m_june, one);
        must(cancelOrder(office, order.id, u"去世"_s));
        QCOMPARE(refusal(noteOutcome(office, order.id, OutcomeKind::Bounced, office.today, u"x"_s)), u"casework.order_cancelled"_s);
        must(noteOutcome(office, order.id, OutcomeKind::Paid, office.today, u"银行确认已经付了"_s));
    }

    void aRowWithTheReferenceOfAnOrderBeforeARestoreSaysSoAndSettlesTheOrderThatStands()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(620)}});
        const ReturnReport report = take(office, answerOfBefore(one, u"620.00"_s));
        QCOMPARE(report.doubts, 1);
        QCOMPARE(report.rows.front().row.doubt, u"other_reference"_s); // the amounts are the same
        const PaymentOrder order = orderOf(office, m_june, one);
        QCOMPARE(report.rows.front().candidates, std::vector<PaymentOrderId>{order.id});
        must(settleBankRow(office, report.rows.front().row.id, order.id, u"银行确认付过"_s));
        QCOMPARE(must(stepTotals(office, m_june)).paid, Money::fromYuan(620));
        QCOMPARE(refusal(write(office)), u"casework.nothing_for_bank"_s);
    }

    void anotherAmountUnderAnotherReferenceIsStillAnotherAmount()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(620)}});
        QCOMPARE(take(office, answerOfBefore(one, u"310.00"_s)).rows.front().row.doubt, u"amount_differs"_s);
    }

    void whatTheBankPerhapsPaidAlreadyIsWrittenForItOnlyWhereItIsWished()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(620)}, {u"乙"_s, two, Money::fromYuan(200)}});
        take(office, answerOfBefore(one, u"620.00"_s));
        const BankFiles files = must(write(office));
        QCOMPARE(files.sum, Money::fromYuan(200));
        QCOMPARE(ordersInWords(files.answered, office.wording), u"甲 620.00"_s);
        const auto rest = write(office);
        QCOMPARE(refusal(rest), u"casework.bank_answered"_s);
        QVERIFY(office.wording.say(rest.error()).contains(u"甲 620.00"_s));
        const BankFiles asked = must(write(office, true)); // the wish is about this one: what is surely with the bank is not written again
        QCOMPARE(asked.sum, Money::fromYuan(620));
    }

    void theReasonIsTheBanksOwnWordAndNeverTheMemoThatWeGaveIt()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        const QString memo = office.wording.text(u"casework.bank_memo"_s, {{u"month"_s, m_june.toString()}});
        const QString path = file(u"memo.csv"_s, *intake::gb18030Of(u"序号,户名,账号,金额,摘要,处理结果,失败原因\r\n1,甲,%1,310.00,%3,失败,账户已注销\r\n2,乙,%2,200.00,%3,失败,\r\n"_s.arg(one, two, memo)));
        const ReturnReport report = take(office, path);
        QCOMPARE(report.rows[0].row.reason, u"账户已注销"_s);
        QCOMPARE(report.rows[1].row.reason, QString());
        const QString alone = file(u"alone.csv"_s, *intake::gb18030Of(u"户名,账号,金额,处理结果,摘要\r\n甲,%1,310.00,失败,户名不符\r\n"_s.arg(one)));
        QCOMPARE(take(office, alone, true).rows.front().row.reason, u"户名不符"_s); // nothing else says why, and it is not ours
    }

    void anApproverIssuesAgainWhatTheKeeperCorrected()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        const PaymentOrder bounced = orderOf(office, m_june, one);
        must(noteOutcome(office, bounced.id, OutcomeKind::Bounced, Day(2018, 6, 18), u"账户已注销"_s));
        correct(office, bounced.household, u"6217999999999999991"_s);
        must(addUser(office, u"李主任"_s, UserRole::Approver, passphrase));
        QCOMPARE(refusal(reissuePayments(office, m_june, office.user)), u"duties.same_person"_s); // the keeper typed the account
        Office approver = must(openOffice(office.path, u"李主任"_s, passphrase, office.today));
        QCOMPARE(must(reissuePayments(approver, m_june, u"李主任"_s)).sum, Money::fromYuan(310));
        QVERIFY(must(check(approver)).faults.empty());
    }

    void whatCannotBeIssuedAgainSaysWhyForEach()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        for (const QString &account : {one, two})
            must(noteOutcome(office, orderOf(office, m_june, account).id, OutcomeKind::Bounced, Day(2018, 6, 18), u"账户已注销"_s));
        Dossier known = must(dossier(office, orderOf(office, m_june, two).household));
        known.members.front().diedOn = Day(2018, 6, 19);
        must(correctDossier(office, known));
        const auto refused = reissuePayments(office, m_june, u"主任"_s, m_alone);
        QCOMPARE(refusal(refused), u"casework.none_reissued"_s);
        const QString said = office.wording.say(refused.error());
        QVERIFY2(said.contains(u"甲 310.00"_s) && said.contains(office.wording.text(u"casework.reissue_same_account"_s)), qPrintable(said));
        QVERIFY2(said.contains(u"乙 200.00"_s) && said.contains(office.wording.text(u"casework.reissue_died"_s)), qPrintable(said));
    }

    void noRecoveryIsDecidedOfMoneyThatBouncedAndWasNotIssuedAgain()
    {
        HouseholdId id;
        Office office = bouncedAndOwed(id);
        const ReceivableRow row = must(receivables(office)).front();
        QCOMPARE(row.open, Money::fromYuan(310));
        QCOMPARE(row.bounced, Money::fromYuan(310));
        const auto refused = decideRecovery(office, note(id));
        QCOMPARE(refusal(refused), u"casework.recovery_bounced"_s);
        QVERIFY(office.wording.say(refused.error()).contains(u"甲 310.00"_s));
        QVERIFY(must(receivables(office)).front().decisions.empty());
        must(noteOutcome(office, orderOf(office, m_june, one).id, OutcomeKind::Paid, Day(2018, 7, 10), u"银行更正：已入账"_s));
        must(decideRecovery(office, note(id))); // now the family has it
    }

    void noReceiptIsTakenOfMoneyThatBouncedAndTheDebtGoesWhenItIsCancelled()
    {
        HouseholdId id;
        std::optional<RecoveryDecisionId> decided;
        Office office = bouncedAndOwed(id, &decided);
        QCOMPARE(refusal(recordReceipt(office, {*decided, Money::fromYuan(100), Day(2018, 7, 10), u"cash"_s, u"0001"_s, {}})), u"casework.receipt_bounced"_s);
        QVERIFY(must(receipts(office, id)).empty());
        must(cancelOrder(office, orderOf(office, m_june, one).id, u"五月去世，钱没有到账"_s));
        QCOMPARE(refusal(recordReceipt(office, {*decided, Money::fromYuan(100), Day(2018, 7, 10), u"cash"_s, u"0001"_s, {}})), u"casework.receipt_cancelled"_s);
        office.today = Day(2018, 8, 10);
        const DraftReport draft = must(draftPayments(office, m_june + 2));
        QCOMPARE(draft.receivable, Money::fromYuan(310)); // what was noted is taken back
        QCOMPARE(draft.rows.front().lines.front().reason, u"0.00+310.00"_s);
        must(approvePayments(office, m_june + 2, u"主任"_s, m_alone));
        QVERIFY(must(receivables(office)).front().open.isZero());
    }

    /// Whatever the moment at which the program dies or the disk fails: no file stands of which the next program knows nothing.
    void noFileForTheBankStandsThatIsNotNoted()
    {
        Office first = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        const QString name = QFileInfo(first.path).fileName();
        const QDir base(m_folder.path());
        const auto copied = [&] {
            const QString to = m_folder.filePath(u"copy%1"_s.arg(++m_files));
            base.mkpath(to);
            for (const QString &file : base.entryList({QFileInfo(name).completeBaseName() + u"*"_s}, QDir::Files))
                QFile::copy(base.filePath(file), to + u'/' + file);
            return to;
        };
        const auto writeIn = [&](const QString &folder, const QString &sheet) {
            Office office = must(openOffice(folder + u'/' + name, u"clerk"_s, passphrase, first.today));
            const auto written = writeBankFiles(office, m_june, u"一般银行代发（GB"_s, wish(), folder + u'/' + sheet);
            return written ? QByteArray("done") : written.error().key.toUtf8();
        };
        const QString plain = copied();
        const auto steps = Disk::inChild(plain.toUtf8(), Disk::Fault::None, 0, [&] { return writeIn(plain, u"bank.csv"_s); });
        QVERIFY(steps.finished && steps.said == "done" && steps.steps.size() > 20);
        int without = 0, noted = 0;
        for (const Disk::Fault fault : {Disk::Fault::Killed, Disk::Fault::Gone})
            for (int step = 0; step < steps.steps.size(); step += qEnvironmentVariableIsSet("XIELI_EVERY_STEP") || step + 12 > steps.steps.size() ? 1 : 4) { // what is noted and the file itself come last
                const QString folder = copied();
                Disk::inChild(folder.toUtf8(), fault, step, [&] { return writeIn(folder, u"bank.csv"_s); });
                const bool stands = QFile::exists(folder + u"/bank.csv"_s);
                const QByteArray again = writeIn(folder, u"again.csv"_s);
                QVERIFY(again == "done" || again == "casework.bank_written");
                QVERIFY2(!stands || again == "casework.bank_written", steps.steps[step].constData());
                (again == "done" ? without : noted) += 1;
            }
        QVERIFY2(without > 0 && noted > 0, qPrintable(u"%1 not noted, %2 noted"_s.arg(without).arg(noted)));
    }

    void ofTwoProgramsAtOnceOneWritesForTheBank()
    {
        Office first = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        for (int turn = 0; turn < 3; ++turn) {
            const QString name = m_folder.filePath(u"twice%1"_s.arg(turn));
            QFile::copy(first.path, name + u".xieli"_s);
            QFile::copy(QString(first.path).replace(u".xieli"_s, u".keys"_s), name + u".keys"_s);
            std::vector<Office> offices;
            for (int at = 0; at < 2; ++at)
                offices.push_back(must(openOffice(name + u".xieli"_s, u"clerk"_s, passphrase, first.today)));
            std::vector<std::future<bool>> written;
            for (int at = 0; at < 2; ++at)
                written.push_back(std::async(std::launch::async, [&, at] {
                    return writeBankFiles(offices[std::size_t(at)], m_june, u"一般银行代发（GB"_s, wish(), name + u"-%1.csv"_s.arg(at)).has_value();
                }));
            const int done = int(written[0].get()) + int(written[1].get());
            QCOMPARE(done, 1);
            QCOMPARE(int(QFile::exists(name + u"-0.csv"_s)) + int(QFile::exists(name + u"-1.csv"_s)), 1);
        }
    }

    void whoEntersCancelsNoOrder()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        must(addUser(office, u"小李"_s, UserRole::Entry, passphrase));
        Office entry = must(openOffice(office.path, u"小李"_s, passphrase, office.today));
        const PaymentOrderId id = orderOf(office, m_june, one).id;
        QCOMPARE(refusal(cancelOrder(entry, id, u"不发了"_s)), u"store.may_not_review"_s);
        must(cancelOrder(office, id, u"五月去世"_s));
    }

    void nothingIsNotedWhereNoFileCanBeMade()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        QCOMPARE(refusal(writeBankFiles(office, m_june, u"一般银行代发（GB"_s, wish(), m_folder.filePath(u"nowhere/out.csv"_s))), u"casework.not_written"_s);
        QCOMPARE(refusal(writeBankFiles(office, m_june, u"一般银行代发（GB"_s, {true, {}, {}}, m_folder.filePath(u"unsaid.csv"_s))), u"casework.export_needs_reason"_s);
        must(write(office));
    }
};

QTEST_GUILESS_MAIN(BankDoubtTest)
#include "test_bankdoubt.moc"

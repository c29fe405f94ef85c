// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bankcase.h"
#include "casework/bankformats.h"
#include "casework/bankmatch.h"
#include "casework/bankreturn.h"
#include "casework/due.h"
#include "casework/exporting.h"
#include "casework/keeping.h"
#include "casework/paying.h"
#include "casework/paytables.h"
#include "intake/readsheet.h"

#include <sys/wait.h>
#include <unistd.h>

using namespace xieli;
using namespace xieli::test;

/// 银行: what it is told comes from the frozen orders, and what it gives back settles them one by one.
class BankReturnTest : public BankCase {
    Q_OBJECT

    int m_words = 0;

private slots:
    void theSampleReturnPays58AndBounces6()
    {
        const QString sample = sourcePath(u"../shared/samples/shangwan/银行回盘.csv"_s);
        if (!QFile::exists(sample))
            QSKIP("no sample");
        std::vector<Payee> payees;
        for (const BankRow &row : must(bankRowsIn(*intake::readWorkbook(sample))))
            payees.push_back({row.name, row.account, *row.amount});
        Office office = paying(payees);
        QCOMPARE(must(stepTotals(office, m_june)).orders, *Money::parse(u"27690.00"));
        const ReturnReport look = take(office, sample, true);
        QCOMPARE(look.doubts, 0);
        const ReturnReport report = take(office, sample);
        QCOMPARE(report.paid, 58);
        QCOMPARE(report.bounced, 6);
        QCOMPARE(report.withoutRow, 0);
        QCOMPARE(report.sum, *Money::parse(u"27690.00"));
        const StepTotals totals = must(stepTotals(office, m_june));
        QCOMPARE(totals.paid + totals.bounced, totals.orders);
        QCOMPARE(totals.bounced, report.bouncedSum);
        QCOMPARE(must(bankReturns(office, m_june)).front().second.size(), 64u);
        QCOMPARE(refusal(takeBankReturn(office, sample, {m_june, Day(2018, 6, 18), false})), u"casework.return_known"_s);
        QVERIFY(must(check(office)).faults.empty());
    }

    void aReturnSavedAnewWithABlankLineMoreAndItsRowsTurnedRoundIsTheSameReturn()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        const QString first = u"甲,%1\t,310.00,成功,"_s.arg(one);
        const QString second = u"乙,%1\t,200.00,失败,账户已注销"_s.arg(two);
        take(office, returned(u"return.csv"_s, {u"1,"_s + first, u"2,"_s + second}));
        const auto again = [&](const QString &name, const QStringList &lines) { return takeBankReturn(office, returned(name, lines), {m_june, Day(2018, 6, 18), false}); };
        QCOMPARE(refusal(again(u"blank.csv"_s, {u"1,"_s + first, u",,,,,"_s, u"2,"_s + second, {}})), u"casework.return_known"_s);
        QCOMPARE(refusal(again(u"turned.csv"_s, {u"1,"_s + second, u"2,"_s + first})), u"casework.return_known"_s);
        QCOMPARE(must(bankReturns(office, m_june)).size(), 1u);
        must(again(u"other.csv"_s, {u"1,"_s + first, u"2,"_s + QString(second).replace(u"已注销"_s, u"不存在"_s)})); // the bank says something else
        QCOMPARE(must(bankReturns(office, m_june)).size(), 2u);
    }

    void nameAndAmountDecideNoMatch()
    {
        Office office = paying({{u"王𬭎"_s, one, Money::fromYuan(168)}, {u"王𬭎"_s, two, Money::fromYuan(168)}});
        const ReturnReport report = take(office, returned(u"names.csv"_s, {u"1,王𬭎,6217000000000000009\t,168.00,成功,"_s}));
        QCOMPARE(report.paid, 0);
        QCOMPARE(report.doubts, 1);
        QCOMPARE(report.rows.front().row.doubt, u"unknown_account"_s);
        QCOMPARE(report.rows.front().candidates.size(), 2u);
        const BankRowId row = report.rows.front().row.id;
        QCOMPARE(refusal(settleBankRow(office, row, orderOf(office, m_june, one).id, {})), u"casework.reason_needed"_s);
        must(settleBankRow(office, row, orderOf(office, m_june, one).id, u"银行电话确认，账号打错一位"_s));
        QCOMPARE(must(stepTotals(office, m_june)).paid, Money::fromYuan(168));
        QCOMPARE(refusal(settleBankRow(office, row, orderOf(office, m_june, two).id, u"又"_s)), u"casework.row_settled"_s);
    }

    void aRowWithAnotherAmountIsADoubtAndSoIsAnUnknownWord()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(310)}});
        const ReturnReport report = take(office, returned(u"amounts.csv"_s, {u"1,甲,%1\t,301.00,成功,"_s.arg(one), u"2,乙,%1\t,310.00,处理中,"_s.arg(two)}));
        QCOMPARE(report.doubts, 2);
        QCOMPARE(report.rows[0].row.doubt, u"amount_differs"_s);
        QCOMPARE(report.rows[1].row.doubt, u"unclear"_s);
        QCOMPARE(report.withoutRow, 2);
        QCOMPARE(must(stepTotals(office, m_june)).openCount, 2);
        const PaymentOrder second = orderOf(office, m_june, two);
        QCOMPARE(refusal(settleBankRow(office, report.rows[1].row.id, second.id, u"问过银行"_s)), u"casework.row_unclear"_s);
        must(settleBankRow(office, report.rows[1].row.id, second.id, u"问过银行"_s, BankResult::Paid));
        QCOMPARE(must(stepTotals(office, m_june)).openCount, 1);
    }

    void anotherNameOnTheAccountIsAsked()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        const ReturnReport report = take(office, returned(u"holder.csv"_s, {u"1,乙,%1\t,310.00,成功,"_s.arg(one)}));
        QCOMPARE(report.rows.front().row.doubt, u"name_differs"_s);
        QCOMPARE(report.paid, 0);
    }

    void aNameWrittenInTheBanksWayIsTheSameName()
    {
        const QString name = u"古丽巴哈尔·阿卜杜热合曼江"_s;
        Office office = paying({{name, one, Money::fromYuan(310)}});
        for (const QString &said : {u"古丽巴哈尔•阿卜杜热合曼江"_s, u"古丽巴哈尔.阿卜杜热合曼江"_s, u"古丽巴哈尔 阿卜杜热合曼江"_s, u"古丽巴哈尔阿卜杜热合曼江"_s, u"古丽巴哈…"_s, u"古丽**江"_s, u"*丽巴哈尔·阿卜杜热合曼江"_s})
            QCOMPARE(take(office, returned(u"dots%1.csv"_s.arg(++m_words), {u"1,%1,%2\t,310.00,成功,"_s.arg(said, one)}), true).paid, 1);
        for (const QString &said : {u"**"_s, u"马**"_s, u"古丽"_s, u"古丽巴哈尔·买买提"_s})
            QCOMPARE(take(office, returned(u"dots%1.csv"_s.arg(++m_words), {u"1,%1,%2\t,310.00,成功,"_s.arg(said, one)}), true).paid, 0);
    }

    void aBouncedOneIsReissuedOnceToTheNewAccountAndBouncedMoneyIsNotBackPaidBesides()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        take(office, returned(u"bounce.csv"_s, {u"1,甲,%1\t,310.00,失败,账户已注销"_s.arg(one), u"2,乙,%1\t,200.00,成功,"_s.arg(two)}));
        const PaymentOrder bounced = orderOf(office, m_june, one);
        ReissueReport report = must(reissuePayments(office, m_june, u"主任"_s, m_alone, true));
        QCOMPARE(report.orders, 0);
        QCOMPARE(report.left.front().second, u"casework.reissue_same_account"_s);
        correct(office, bounced.household, u"6217999999999999991"_s);
        QCOMPARE(refusal(reissuePayments(office, m_june, u"主任"_s)), u"duties.alone_needs_reason"_s); // who typed the account does not release it
        report = must(reissuePayments(office, m_june, u"主任"_s, m_alone));
        QCOMPARE(report.orders, 1);
        QCOMPARE(report.sum, Money::fromYuan(310));
        QCOMPARE(refusal(reissuePayments(office, m_june, u"主任"_s, m_alone)), u"casework.nothing_to_reissue"_s);
        QVERIFY(must(draftPayments(office, m_june + 1)).backPay.isZero());
        const QString sheet = m_folder.filePath(u"again.csv"_s);
        const BankFiles files = must(writeBankFiles(office, m_june, u"一般银行代发（GB"_s, wish(), sheet, {.followUp = true}));
        QCOMPARE(files.sum, Money::fromYuan(310));
        take(office, returned(u"second.csv"_s, {u"1,甲,6217999999999999991\t,310.00,成功,"_s}));
        const StepTotals totals = must(stepTotals(office, m_june));
        QCOMPARE(totals.paid, Money::fromYuan(510));
        QVERIFY(totals.bounced.isZero());
        QCOMPARE(totals.reissued, Money::fromYuan(310));
        Money paid; // a list of the orders sums to the same: the old account was never paid
        for (const OrderRow &row : must(paymentOrders(office, m_june))) {
            const QString state = orderStateText(row, office.wording);
            paid += state == office.wording.text(u"casework.order_state_paid"_s) ? row.order.amount : Money();
            QCOMPARE(state == office.wording.text(u"casework.order_state_reissued"_s), row.order.id == bounced.id);
        }
        QCOMPARE(paid, totals.paid);
        must(closePayments(office, m_june));
        QCOMPARE(refusal(closePayments(office, m_june)), u"casework.month_closed"_s);
        QVERIFY(must(check(office)).faults.empty());
    }

    void whatTheBankLeavesOpenStandsInTheDayListWithoutADeadlineUntilItIsSettled()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        const auto open = [&] {
            QStringList reasons;
            for (const DueItem &item : must(due(office)))
                if (item.kind == DueKind::Payment) {
                    if (item.daysLeft(office.today) < 0)
                        reasons << u"late"_s; // no source names a day
                    reasons << item.reason + u' ' + item.arguments.value(u"count"_s) + u' ' + item.arguments.value(u"sum"_s);
                }
            return reasons;
        };
        QVERIFY(open().isEmpty()); // approved, and the bank has heard nothing
        must(writeBankFiles(office, m_june, u"一般银行代发（GB"_s, wish(), m_folder.filePath(u"open.csv"_s)));
        QVERIFY(open().isEmpty()); // the same day
        office.today = office.today.addDays(1);
        QCOMPARE(open(), QStringList{u"due.bank_return 2 510.00"_s});
        take(office, returned(u"due.csv"_s, {u"1,甲,%1\t,310.00,失败,账户已注销"_s.arg(one), u"2,乙,%1\t,200.00,成功,"_s.arg(two)}));
        QCOMPARE(open(), QStringList{u"due.bounced 1 310.00"_s});
        correct(office, orderOf(office, m_june, one).household, u"6217999999999999991"_s);
        must(reissuePayments(office, m_june, u"主任"_s, m_alone));
        QCOMPARE(open(), QStringList{u"due.bank_return 1 310.00"_s});
        take(office, returned(u"due2.csv"_s, {u"1,甲,6217999999999999991\t,310.00,成功,"_s}));
        QVERIFY(open().isEmpty());
        must(closePayments(office, m_june));
        QVERIFY(open().isEmpty());
    }

    void whatBouncedStaysInTheDayListThoughTheMonthIsClosed()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        take(office, returned(u"closed.csv"_s, {u"1,甲,%1\t,310.00,失败,账户已注销"_s.arg(one), u"2,乙,%1\t,200.00,成功,"_s.arg(two)}));
        must(closePayments(office, m_june, u"换卡，下月重发"_s));
        const auto told = [&] {
            QStringList reasons;
            for (const DueItem &item : must(due(office)))
                if (item.kind == DueKind::Payment)
                    reasons << item.reason + u' ' + item.arguments.value(u"sum"_s);
            return reasons;
        };
        QCOMPARE(told(), QStringList{u"due.bounced 310.00"_s});
        must(cancelOrder(office, orderOf(office, m_june, one).id, u"本人放弃"_s));
        QVERIFY(told().isEmpty());
    }

    /// What the finance office checks against the bank: one line an order, and sums that agree.
    void theReconciliationCountsWhatIsIssuedAgainOnceAndTheListOfBouncedNamesTheReason()
    {
        Office office = paying({{u"赵仁"_s, one, Money::fromYuan(100)}, {u"钱义"_s, two, Money::fromYuan(50)}});
        QCOMPARE(refusal(bouncedTable(office, m_june)), u"paytables.nothing_bounced"_s);
        QCOMPARE(refusal(reconciliationTable(office, Month(2018, 7))), u"casework.month_not_drafted"_s);
        take(office, returned(u"reconcile.csv"_s, {u"1,赵仁,"_s + one + u",100.00,成功,"_s, u"2,钱义,"_s + two + u",50.00,失败,账户已销户"_s}));
        correct(office, orderOf(office, m_june, two).household, u"6217001234567890128"_s);
        must(reissuePayments(office, m_june, u"主任"_s, m_alone));
        const papers::TableOut sheet = must(reconciliationTable(office, m_june));
        QCOMPARE(int(sheet.rows.size()), 3); // two orders, one of them issued again
        QCOMPARE(std::get<Money>(sheet.totals.at(5)), Money::fromYuan(150));
        QVERIFY2(sheet.subtitles.last().contains(u"150.00"_s) && sheet.subtitles.last().contains(u"（2 笔）"_s), qPrintable(sheet.subtitles.last()));
        const papers::TableOut bounced = must(bouncedTable(office, m_june));
        QCOMPARE(int(bounced.rows.size()), 1);
        QCOMPARE(std::get<QString>(bounced.rows.at(0).at(8)), u"账户已销户"_s);
        QCOMPARE(std::get<QString>(bounced.rows.at(0).at(6)), u"退回，已重发"_s);
        const QString path = m_folder.filePath(u"reconcile-out.csv"_s);
        must(exportTable(office, sheet, sheet.title, {}, path, {}));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly) && !written.readAll().contains(one.toUtf8())); // masked unless it is wished whole
    }

    void aBouncedOneWhoDiedIsNotReissuedAndWhatIsCancelledWasNotPaid()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        take(office, returned(u"died.csv"_s, {u"1,甲,%1\t,310.00,失败,账户已注销"_s.arg(one)}));
        const PaymentOrder bounced = orderOf(office, m_june, one);
        Dossier known = must(dossier(office, bounced.household));
        known.members.front().diedOn = Day(2018, 5, 20);
        known.accounts.front().number = u"6217999999999999991"_s;
        must(correctDossier(office, known));
        QCOMPARE(must(reissuePayments(office, m_june, u"主任"_s, m_alone, true)).left.front().second, u"casework.reissue_died"_s);
        const DraftReport july = must(draftPayments(office, m_june + 1));
        QVERIFY(july.receivable.isZero()); // it counts as paid, and nobody has it
        QVERIFY(std::any_of(july.findings.begin(), july.findings.end(), [](const auto &finding) { return finding.second.key == u"casework.receivable_bounced"; }));
        must(cancelOrder(office, bounced.id, u"五月去世，钱没有到账"_s));
        QVERIFY(must(draftPayments(office, m_june + 1)).receivable.isZero());
        QCOMPARE(must(stepTotals(office, m_june)).cancelled, Money::fromYuan(310));
        must(closePayments(office, m_june));
    }

    void whatWasPaidIsNotCancelled()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        const PaymentOrder order = orderOf(office, m_june, one);
        must(noteOutcome(office, order.id, OutcomeKind::Paid, Day(2018, 6, 19), u"柜台领取"_s));
        QCOMPARE(refusal(cancelOrder(office, order.id, u"不发了"_s)), u"casework.order_paid"_s);
    }

    void aMonthClosesOnlyWhenEachOrderIsAnsweredOrItIsSaidWhyNot()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        QCOMPARE(refusal(closePayments(office, m_june)), u"casework.orders_open"_s);
        must(closePayments(office, m_june, u"银行年底关账，下月补回盘"_s));
        QVERIFY(must(stepTotals(office, m_june)).isClosed);
    }

    void theBankSheetIsGb18030AndOpensAgainWithTheSameSum()
    {
        Office office = paying({{u"王𬭎"_s, one, Money::fromYuan(1168)}, {u"乙"_s, two, Money::fromYuan(200)}});
        const QString path = m_folder.filePath(u"sheet.csv"_s);
        QCOMPARE(refusal(writeBankFiles(office, m_june, u"一般银行代发（GB"_s, {}, path)), u"casework.export_needs_reason"_s);
        const BankFiles files = must(writeBankFiles(office, m_june, u"一般银行代发（GB"_s, wish(), path));
        QCOMPARE(files.sum, Money::fromYuan(1368));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY(bytes.contains(*intake::gb18030Of(u"王𬭎"_s)));
        QVERIFY(bytes.contains("1168.00") && bytes.contains(one.toLatin1() + '\t'));
        QCOMPARE(must(stepTotals(office, m_june)).sheet, std::optional(Money::fromYuan(1368)));
        const PaymentOrder order = orderOf(office, m_june, one);
        QVERIFY(bytes.contains(referenceOf(order).toLatin1()));
        // the account that is corrected afterwards is not in the old sheet
        correct(office, order.household, u"6217999999999999991"_s);
        must(writeBankFiles(office, m_june, u"一般银行代发（GB"_s, wish(), path, {.rewrite = true}));
        QFile again(path);
        QVERIFY(again.open(QIODevice::ReadOnly));
        QCOMPARE(again.readAll(), bytes);
    }

    void whatIsKnownToBePaidIsNotWrittenForTheBankAgain()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        must(noteOutcome(office, orderOf(office, m_june, one).id, OutcomeKind::Paid, Day(2018, 6, 19), u"柜台领取"_s));
        const BankFiles files = must(writeBankFiles(office, m_june, u"一般银行代发（GB"_s, wish(), m_folder.filePath(u"rest.csv"_s)));
        QCOMPARE(files.sum, Money::fromYuan(200));
        QCOMPARE(files.leftOutCount, 1);
        QCOMPARE(files.leftOut, Money::fromYuan(310));
    }

    void whatBouncedAndWasIssuedAgainIsWrittenOnceAndToTheNewAccountAlone()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        const PaymentOrder bounced = orderOf(office, m_june, one);
        must(noteOutcome(office, bounced.id, OutcomeKind::Bounced, Day(2018, 6, 18), u"账户已注销"_s));
        const auto bytesOf = [&](const QString &name, const BankChoice &choice) {
            const QString path = m_folder.filePath(name);
            must(writeBankFiles(office, m_june, u"一般银行代发（GB"_s, wish(), path, choice));
            QFile written(path);
            return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
        };
        QVERIFY(!bytesOf(u"bounced.csv"_s, {}).contains(one.toLatin1())); // bounced, and not issued again yet
        correct(office, bounced.household, u"6217999999999999991"_s);
        must(reissuePayments(office, m_june, u"主任"_s, m_alone));
        const QByteArray plain = bytesOf(u"plain.csv"_s, {.rewrite = true});
        QVERIFY(plain.contains(two.toLatin1()) && !plain.contains(one.toLatin1()) && !plain.contains("6217999999999999991"));
        const QByteArray again = bytesOf(u"followup.csv"_s, {.followUp = true});
        QVERIFY(again.contains("6217999999999999991") && !again.contains(one.toLatin1()) && !again.contains(two.toLatin1()));
        QCOMPARE(refusal(writeBankFiles(office, m_june, u"一般银行代发（GB"_s, wish(), m_folder.filePath(u"twice.csv"_s), {.followUp = true})), u"casework.bank_written"_s);
        QVERIFY(!QFile::exists(m_folder.filePath(u"twice.csv"_s)));
        QVERIFY(must(check(office)).faults.empty());
    }

    void whatStandsInAnEarlierFileIsWrittenAgainOnlyWhereItIsWishedAndIsNamedThen()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        const QString format = u"一般银行代发（GB"_s;
        QVERIFY(must(writeBankFiles(office, m_june, format, wish(), m_folder.filePath(u"first.csv"_s))).before.empty());
        QCOMPARE(must(stepTotals(office, m_june)).openCount, 2); // sent is not answered
        const auto second = writeBankFiles(office, m_june, format, wish(), m_folder.filePath(u"second-file.csv"_s));
        QCOMPARE(refusal(second), u"casework.bank_written"_s);
        QVERIFY2(office.wording.say(second.error()).contains(u"甲 310.00、乙 200.00"_s), qPrintable(office.wording.say(second.error())));
        QVERIFY(!QFile::exists(m_folder.filePath(u"second-file.csv"_s)));
        must(noteOutcome(office, orderOf(office, m_june, one).id, OutcomeKind::Paid, Day(2018, 6, 19), u"回盘"_s));
        const BankFiles files = must(writeBankFiles(office, m_june, format, wish(), m_folder.filePath(u"third.csv"_s), {.rewrite = true}));
        QCOMPARE(files.sum, Money::fromYuan(200));
        QCOMPARE(ordersInWords(files.before, office.wording), u"乙 200.00"_s);
    }

    /// Several programs write the month's file at once, on one office file: one of them does.
    void twoProgramsDoNotBothWriteWhatTheBankPays()
    {
        QString path;
        {
            Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
            path = office.path;
        }
        std::vector<pid_t> children;
        for (int at = 0; at < 4; ++at) {
            const pid_t child = fork();
            if (child == 0) {
                Office office = must(openOffice(path, u"clerk"_s, passphrase, Day(2018, 6, 20)));
                const auto done = writeBankFiles(office, m_june, u"一般银行代发（GB"_s, wish(), m_folder.filePath(u"race%1.csv"_s.arg(at)));
                _exit(done ? 0 : 1);
            }
            children.push_back(child);
        }
        int written = 0;
        for (const pid_t child : children) {
            int status = 0;
            QCOMPARE(waitpid(child, &status, 0), child);
            written += WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 1 : 0;
        }
        QCOMPARE(written, 1);
        QCOMPARE(int(QDir(m_folder.path()).entryList({u"race*.csv"_s}).size()), 1);
    }

    /// A file that stands without being noted would be written again, and paid again.
    void noFileStandsOfWhichNobodyKnows()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        const QString sheet = m_folder.filePath(u"unknown.csv"_s);
        OutgoingFile out{u"代发"_s, {u"账号"_s}, 1, [](const QString &) { return Result<QByteArray>("bytes"); }};
        out.also = [](Writer &) -> Result<void> { return fail(u"casework.cancelled"_s); };
        QCOMPARE(refusal(letOut(office, out, wish(), sheet)), u"casework.cancelled"_s);
        QVERIFY(!QFile::exists(sheet) && must(exportRegister(office)).empty());
        bool wasThere = true;
        out.also = [&](Writer &) -> Result<void> {
            wasThere = QFile::exists(sheet);
            return {};
        };
        must(letOut(office, out, wish(), sheet));
        QVERIFY(!wasThere && QFile::exists(sheet));
    }

    /// Once noted, its orders count as sent although the file did not come about: what is written twice on purpose is asked for.
    void whereTheFileDoesNotComeAboutItsOrdersCountAsSent()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        QVERIFY(QDir().mkpath(m_folder.filePath(u"split-西村.csv"_s))); // a folder in the second sheet's place
        must(keepBankFormat(office, QByteArray(R"({"name":"分村","split":"village","columns":[{"head":"账号","field":"account"},{"head":"金额","field":"amount"}]})")));
        const auto made = writeBankFiles(office, m_june, u"分村"_s, wish(), m_folder.filePath(u"split.csv"_s));
        QCOMPARE(refusal(made), u"casework.bank_file_not_made"_s);
        QVERIFY2(office.wording.say(made.error()).contains(u"split-西村.csv"_s), qPrintable(office.wording.say(made.error())));
        QVERIFY(QFile::exists(m_folder.filePath(u"split-东村.csv"_s)));
        QCOMPARE(refusal(writeBankFiles(office, m_june, u"分村"_s, wish(), m_folder.filePath(u"again.csv"_s))), u"casework.bank_written"_s);
        QCOMPARE(must(writeBankFiles(office, m_june, u"分村"_s, wish(), m_folder.filePath(u"again.csv"_s), {.rewrite = true})).sum, Money::fromYuan(510));
    }

    /// Accounts and amounts are the same every month.
    void aReturnOfAnotherMonthIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("other");
        const QString row = u"户名,账号,金额,摘要,处理结果\n甲,%1\t,310.00,%2,成功\n"_s;
        const QString dated = u"户名,账号,金额,交易日期,处理结果\n甲,%1\t,310.00,%2,成功\n"_s;
        QTest::newRow("our memo of May") << row.arg(one, u"2018-05社会救助金"_s) << true;
        QTest::newRow("our memo of June") << u"2018年5月代发回单,,,,\n"_s + row.arg(one, u"2018-06社会救助金"_s) << false;
        QTest::newRow("no memo") << row.arg(one, QString()) << false;
        QTest::newRow("a title of May") << u"2018年5月救助金代发回单,打印日期 2018-06-20,,,\n"_s + row.arg(one, QString()) << true;
        QTest::newRow("printed in July") << u"代发回单,打印日期 2018-07-02,,,\n"_s + row.arg(one, QString()) << false;
        QTest::newRow("paid in May") << dated.arg(one, u"2018-05-18"_s) << true;
        QTest::newRow("paid in June") << dated.arg(one, u"2018-06-19"_s) << false;
    }
    void aReturnOfAnotherMonthIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(bool, other);
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        const QString path = file(u"month%1.csv"_s.arg(++m_words), text.toUtf8());
        const auto taken = takeBankReturn(office, path, {m_june, Day(2018, 6, 18), false});
        QCOMPARE(refusal(taken), other ? u"casework.return_other_month"_s : QString());
        if (other)
            QCOMPARE(must(takeBankReturn(office, path, {m_june, Day(2018, 6, 18), false, true})).paid, 1);
    }

    void theWordsOfOrdinaryBanksAreKnown_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("meaning");
        for (const char16_t *word : {u"成功", u"代发成功", u"发放成功", u"已代发", u"成功(0000)", u"成功。", u"成 功", u"全部成功"})
            QTest::newRow(qPrintable(QString::fromUtf16(word))) << QString::fromUtf16(word) << int(BankResult::Paid);
        for (const char16_t *word : {u"失败", u"代发失败", u"入账失败", u"已退票", u"已退回", u"退汇", u"未成功", u"不成功", u"户名不符", u"账户不存在", u"失败（户名不符）"})
            QTest::newRow(qPrintable(QString::fromUtf16(word))) << QString::fromUtf16(word) << int(BankResult::Bounced);
        for (const char16_t *word : {u"处理中", u"部分成功", u"成功(待复核)", u"0000", u"S", u"预处理成功"})
            QTest::newRow(qPrintable(QString::fromUtf16(word))) << QString::fromUtf16(word) << int(BankResult::Unclear);
    }
    void theWordsOfOrdinaryBanksAreKnown()
    {
        QFETCH(QString, word);
        const QString path = returned(u"word%1.csv"_s.arg(++m_words), {u"1,甲,%1\t,310.00,%2,"_s.arg(one, word)});
        const auto rows = must(bankRowsIn(*intake::readWorkbook(path)));
        QCOMPARE(int(rows.size()), 1);
        QTEST(int(rows.front().outcome), "meaning");
        if (word == u"户名不符")
            QCOMPARE(rows.front().reason, word);
    }

    /// The bank's own code words, and fen without saying so, stand in the format in which its file was written.
    void theFormatSaysHowTheBankAnswers()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        const QByteArray format = R"({"name":"本县行","amount":"fen","columns":[{"head":"账号","field":"account"},{"head":"金额","field":"amount"}],"return":{"paid":["0000"],"bounced":["E17"]}})";
        must(keepBankFormat(office, format));
        must(writeBankFiles(office, m_june, u"本县行"_s, wish(), m_folder.filePath(u"fen.csv"_s)));
        const ReturnReport report = take(office, returned(u"codes.csv"_s, {u"1,甲,%1\t,31000,0000,"_s.arg(one), u"2,乙,%1\t,20000,E17,销户"_s.arg(two)}));
        QCOMPARE(report.doubts, 0);
        QCOMPARE(report.paid, 1);
        QCOMPARE(report.bounced, 1);
        QCOMPARE(report.sum, Money::fromYuan(510));
        QCOMPARE(refusal(keepBankFormat(office, QByteArray(format).replace("\"E17\"", "\"0000\""))), u"casework.bank_format_bad"_s);
        const auto unknown = keepBankFormat(office, QByteArray(format).replace("\"fen\"", "\"jiao\""));
        QVERIFY(unknown.error().arguments.value(u"what"_s).contains(u"yuan | fen"_s));
    }

    void theHeadingSaysFenAndASumIsNoReason()
    {
        const QByteArray text = "户名,账号,金额(分),成功金额(分),失败金额(分),处理结果\n甲,6217000000000000001\t,31000,0,31000,失败\n";
        const auto rows = must(bankRowsIn(*intake::readWorkbook(file(u"headings.csv"_s, text))));
        QCOMPARE(rows.front().amount, std::optional(Money::fromYuan(310)));
        QVERIFY2(rows.front().reason.isEmpty(), qPrintable(rows.front().reason));
    }

    /// A release before this noted the file and not its orders; after a succession it is the other way round.
    void anEarlierFileIsKnownByItsStepAloneAndByItsOrdersAlone()
    {
        for (const bool byStep : {true, false}) {
            Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
            const PaymentOrder order = orderOf(office, m_june, one);
            must(office.file->change({u"test"_s}, [&](Writer &writer) {
                if (byStep)
                    noteStep(writer, office, order.batch, u"exported"_s, order.amount, 1, {});
                else
                    writer.insert(PaymentOutcome{PaymentOutcomeId::create(), order.id, order.household, OutcomeKind::Sent, office.today, {}, {}, u"前任"_s, office.today});
            }));
            QCOMPARE(refusal(writeBankFiles(office, m_june, u"一般银行代发（GB"_s, wish(), m_folder.filePath(u"known.csv"_s))), u"casework.bank_written"_s);
        }
    }

    void aSheetForEachVillageAndTogetherTheSameSum()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}, {u"乙"_s, two, Money::fromYuan(200)}});
        const BankFiles files = must(writeBankFiles(office, m_june, u"一卡通"_s, wish(), m_folder.filePath(u"card.xlsx"_s)));
        QCOMPARE(files.paths.size(), 2);
        QCOMPARE(files.sum, Money::fromYuan(510));
        for (const QString &path : files.paths)
            QVERIFY(intake::readWorkbook(path));
    }

    void aFormatIsTheOfficesOwnToWrite()
    {
        Office office = paying({{u"甲"_s, one, Money::fromYuan(310)}});
        QCOMPARE(refusal(keepBankFormat(office, "{\"name\":\"本行\",\"columns\":[{\"head\":\"A\",\"field\":\"nonsense\"}]}")), u"casework.bank_format_bad"_s);
        QCOMPARE(refusal(keepBankFormat(office, "{\"name\":\"本行\",\"columns\":[{\"head\":\"账号\",\"field\":\"account\"}]}")), u"casework.bank_format_bad"_s);
        must(keepBankFormat(office, R"({"name":"本行","file":"csv","encoding":"gb18030","separator":"|","heading":false,"text_accounts":false,"amount":"fen",
            "columns":[{"head":"账号","field":"account"},{"head":"户名","field":"payee"},{"head":"金额","field":"amount"}]})"));
        const QString path = m_folder.filePath(u"own.txt"_s);
        must(writeBankFiles(office, m_june, u"本行"_s, wish(), path));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), one.toLatin1() + '|' + *intake::gb18030Of(u"甲"_s) + "|31000\r\n");
        must(removeBankFormat(office, u"本行"_s));
        QCOMPARE(refusal(bankFormat(office, u"本行"_s)), u"casework.bank_format_unknown"_s);
    }
};

QTEST_GUILESS_MAIN(BankReturnTest)
#include "test_bankreturn.moc"

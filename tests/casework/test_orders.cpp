// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/deciding.h"
#include "casework/funding.h"
#include "casework/issuing.h"
#include "casework/keeping.h"
#include "casework/orders.h"
#include "casework/owedtotal.h"
#include "casework/paying.h"
#include "casework/paysteps.h"
#include "casework/register.h"
#include "casework/users.h"
#include "support/offices.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// 代发指令: what the bank is told is frozen with the approval, by two people, and adds up from the decision on.
class OrdersTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;
    const Month m_june = Month(2018, 6);
    const Alone m_alone{u"单人办公"_s};

    Office fresh() { return newOffice(m_folder.path(), u"orders%1"_s.arg(++m_offices), OfficeRole::Township); }

    static BankAccount account(const QString &number, const QString &holder = {})
    {
        BankAccount made;
        made.id = BankAccountId::create();
        made.number = number;
        made.holderName = holder;
        made.bank = u"农商行"_s;
        return made;
    }
    /// A household of class 1 with one account, paid until May.
    static HouseholdId family(Office &office, const QString &head, int persons, const QString &number)
    {
        Dossier dossier = rosterHousehold(head, persons, 1, Money::fromYuan(310 * persons));
        dossier.household.village = u"上湾村"_s;
        dossier.accounts.push_back(account(number));
        return must(registerHousehold(office, dossier));
    }
    void approved(Office &office)
    {
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, m_june));
        must(approvePayments(office, m_june, u"主任"_s, m_alone));
    }
    static void changeAccount(Office &office, const HouseholdId &id, const QString &number)
    {
        Dossier known = must(dossier(office, id));
        known.accounts.front().number = number;
        must(correctDossier(office, known));
    }
    static QStringList rosterTexts(Office &office, Month month)
    {
        QStringList texts;
        for (const auto &row : must(payRosterTable(office, month)).rows)
            for (const papers::CellOut &cell : row)
                if (const auto *text = std::get_if<QString>(&cell))
                    texts << *text;
        return texts;
    }

private slots:
    void aFrozenBatchPrintsTheAccountAndNameItWasFrozenWith()
    {
        Office office = fresh();
        const HouseholdId id = family(office, u"甲"_s, 1, u"6217000000000000001"_s);
        approved(office);
        changeAccount(office, id, u"6217000000000000999"_s);
        Dossier known = must(dossier(office, id));
        known.members.front().name = u"甲改名"_s;
        known.household.village = u"别村"_s;
        must(correctDossier(office, known));
        const QStringList texts = rosterTexts(office, m_june);
        QVERIFY(texts.contains(u"6217000000000000001"_s));
        QVERIFY(!texts.contains(u"6217000000000000999"_s));
        QVERIFY(texts.contains(u"甲"_s) && !texts.contains(u"甲改名"_s));
        QCOMPARE(must(paymentBatch(office, m_june)).rows.front().account, u"6217000000000000001"_s);
        QVERIFY(must(check(office)).faults.empty());
        must(draftPayments(office, m_june + 1));
        QVERIFY(rosterTexts(office, m_june + 1).contains(u"6217000000000000999"_s));
    }

    void aRosterOfOneVillageHoldsItsFamiliesAndTheirTotalAlone()
    {
        Office office = fresh();
        family(office, u"甲"_s, 1, u"6217000000000000001"_s);
        Dossier other = rosterHousehold(u"乙"_s, 2, 1, Money::fromYuan(620));
        other.household.village = u"下湾村"_s;
        must(registerHousehold(office, other));
        approved(office);
        QCOMPARE(must(rosterVillages(office, m_june)), (QStringList{u"上湾村"_s, u"下湾村"_s}));
        const auto all = must(payRosterTable(office, m_june));
        const auto upper = must(payRosterTable(office, m_june, u"上湾村"_s));
        const auto lower = must(payRosterTable(office, m_june, u"下湾村"_s));
        QCOMPARE(upper.rows.size() + lower.rows.size(), all.rows.size());
        for (std::size_t at = 0; at < all.totals.size(); ++at) // the two rosters come to what the whole one does
            if (const auto *sum = std::get_if<Money>(&all.totals[at]))
                QCOMPARE(std::get<Money>(upper.totals[at]) + std::get<Money>(lower.totals[at]), *sum);
        QCOMPARE(refusal(payRosterTable(office, m_june, u"无此村"_s)), u"casework.roster_village"_s);
    }

    /// While nobody writes, the draft is not reckoned a second time.
    void approvingAtOnceFreezesWhatApprovingInAnotherSessionDoes()
    {
        Office office = fresh();
        family(office, u"甲"_s, 1, u"6217000000000000001"_s);
        family(office, u"乙"_s, 3, u"6217000000000000002"_s);
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, m_june));
        QVERIFY(office.lastDraft);
        const QString path = m_folder.filePath(u"another-session.xieli"_s);
        must(backUp(office, path));
        Office later = must(openOffice(path, office.user, passphrase, office.today));
        QVERIFY(!later.lastDraft);
        for (Office *each : {&office, &later})
            must(approvePayments(*each, m_june, u"主任"_s, m_alone));
        QVERIFY(!office.lastDraft);
        const auto frozen = [&](Office &of) {
            return must(of.file->read([&](Reader &reader) {
                const PaymentBatch batch = *monthBatch(reader, m_june);
                return QStringList{batch.digest, batch.ordersDigest, QString::number(lastStep(reader, batch.id, {u"decided"_s})->sum.fen()),
                                   lastStep(reader, batch.id, {u"reviewed"_s})->digest, digestOf(frozenOrders(reader, batch.id))};
            }));
        };
        QCOMPARE(frozen(office), frozen(later));
        QVERIFY(must(check(office)).faults.empty());
    }

    void whatAnotherProgramWroteAfterTheDraftIsSeenByTheApproval()
    {
        Office office = fresh();
        const HouseholdId id = family(office, u"甲"_s, 2, u"6217000000000000001"_s);
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, m_june));
        auto other = must(office.file->anotherConnection());
        must(other.change({u"test"_s, {}}, [&](Writer &writer) {
            Member gone = writer.where<Member>("household_id", id).back();
            gone.diedOn = Day(2018, 4, 2);
            writer.update(gone);
        }));
        QCOMPARE(refusal(approvePayments(office, m_june, u"主任"_s, m_alone)), u"casework.draft_outdated"_s);
    }

    void theDayOfApprovalSaysWhichAccountIsPaid()
    {
        Office office = fresh();
        Dossier dossier = rosterHousehold(u"甲"_s, 1, 1, Money::fromYuan(310));
        dossier.accounts.push_back(account(u"6217000000000000001"_s));
        dossier.accounts.back().validUntil = Day(2018, 6, 25);
        dossier.accounts.push_back(account(u"6217000000000000002"_s));
        dossier.accounts.back().validFrom = Day(2018, 6, 26);
        must(registerHousehold(office, dossier));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        office.today = Day(2018, 6, 20);
        must(draftPayments(office, m_june));
        office.today = Day(2018, 6, 28);
        must(approvePayments(office, m_june, u"主任"_s, m_alone));
        QCOMPARE(must(paymentOrders(office, m_june)).front().order.account, u"6217000000000000002"_s);
    }

    /// Summed with the draft itself; computed once more for itself it is the same, with a death and a stream of its own.
    void whatIsNotedAsDecidedIsWhatTheDecisionsGive()
    {
        Office office = fresh();
        const HouseholdId id = family(office, u"甲"_s, 3, u"6217000000000000001"_s);
        family(office, u"乙"_s, 2, u"6217000000000000002"_s);
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        Dossier known = must(dossier(office, id));
        known.members[1].diedOn = Day(2018, 4, 2);
        must(correctDossier(office, known));
        must(draftPayments(office, m_june));
        must(approvePayments(office, m_june, u"主任"_s, m_alone));
        const Money noted = must(stepTotals(office, m_june)).decided;
        const auto law = must(lawOf(office));
        QVERIFY(noted.fen() > 0);
        QCOMPARE(noted, must(office.file->read([&](Reader &reader) { return decidedFor(ledgerFor(reader, m_june), *law, m_june); })));
    }

    void whatChangedSinceTheReviewIsNotApproved()
    {
        Office office = fresh();
        const HouseholdId id = family(office, u"甲"_s, 1, u"6217000000000000001"_s);
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, m_june));
        must(reviewPayments(office, m_june, m_alone));
        changeAccount(office, id, u"6217000000000000999"_s);
        QCOMPARE(refusal(approvePayments(office, m_june, u"主任"_s, m_alone)), u"casework.changed_since_review"_s);
        must(reviewPayments(office, m_june, m_alone));
        must(approvePayments(office, m_june, u"主任"_s, m_alone));
    }

    void whatWasSentBackIsDraftedAnewBeforeItIsApproved()
    {
        Office office = fresh();
        family(office, u"甲"_s, 1, u"6217000000000000001"_s);
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, m_june));
        QCOMPARE(refusal(sendBackPayments(office, m_june, u" "_s)), u"casework.reason_needed"_s);
        must(sendBackPayments(office, m_june, u"少了一户"_s));
        const auto refused = approvePayments(office, m_june, u"主任"_s, m_alone);
        QCOMPARE(refusal(refused), u"casework.sent_back"_s);
        QCOMPARE(refused.error().arguments.value(u"reason"_s), u"少了一户"_s);
        must(draftPayments(office, m_june));
        must(approvePayments(office, m_june, u"主任"_s, m_alone));
    }

    void anAccountOutOfItsDaysIsNotUsed()
    {
        Dossier dossier = rosterHousehold(u"甲"_s, 1, 1, Money::fromYuan(310));
        dossier.accounts = {account(u"1111"_s), account(u"2222"_s)};
        dossier.accounts[0].validUntil = Day(2018, 5, 31);
        dossier.accounts[1].validFrom = Day(2018, 6, 1);
        QCOMPARE(accountOn(dossier, {}, Day(2018, 5, 31))->number, u"1111"_s);
        QCOMPARE(accountOn(dossier, {}, Day(2018, 6, 1))->number, u"2222"_s);
        dossier.accounts.pop_back();
        QVERIFY(!accountOn(dossier, {}, Day(2018, 6, 1)));
    }

    void eachPersonsMoneyGoesToThatPersonsAccount()
    {
        Office office = fresh();
        Dossier family = rosterHousehold(u"甲"_s, 2, 1, Money());
        family.household.claimedMonthlyAmount.reset();
        family.members[1].name = u"乙"_s;
        family.members[1].idNumberText = u"53010219200508011X"_s;
        family.accounts = {account(u"1111"_s, u"甲"_s), account(u"2222"_s, u"乙"_s)};
        const HouseholdId id = must(registerHousehold(office, family));
        const MemberId second = must(dossier(office, id)).members[1].id;
        PaymentBatch batch;
        batch.month = m_june;
        const auto line = [&](const QString &benefit, const std::optional<MemberId> &member, int yuan) {
            PaymentLine made;
            made.id = PaymentLineId::create();
            made.household = id;
            made.member = member;
            made.benefit = benefit;
            made.forMonth = m_june;
            made.amount = Money::fromYuan(yuan);
            made.persons = 1;
            return made;
        };
        const std::vector<PaymentLine> lines{line(u"dibao"_s, {}, 310), line(u"tekun_basic"_s, second, 400), line(u"tekun_care"_s, second, 50)};
        const auto orders = ordersOf(batch, lines, must(office.file->read([](Reader &reader) { return reader.dossiers(); })), office, office.today);
        QCOMPARE(orders.size(), 2u);
        QCOMPARE(orders[0].account + u' ' + orders[0].payee + u' ' + orders[0].amount.toString(), u"1111 甲 310.00"_s);
        QCOMPARE(orders[1].account + u' ' + orders[1].payee + u' ' + orders[1].amount.toString(), u"2222 乙 450.00"_s);
        QCOMPARE(orders[1].identity, u"53010219200508011X"_s);
        QCOMPARE(orders[1].member, std::optional(second));
        QCOMPARE(orders[1].persons, 1);
        QCOMPARE(lineIds(orders[1]).size(), 2);
    }

    void theDigestCoversWhoGetsTheMoneyAndForWhom()
    {
        PaymentOrder order;
        order.amount = Money::fromYuan(1);
        order.account = u"1111"_s;
        const QString before = digestOf(std::vector<PaymentOrder>{order});
        for (auto change : {+[](PaymentOrder &each) { each.account = u"2222"_s; }, +[](PaymentOrder &each) { each.payee = u"乙"_s; },
                            +[](PaymentOrder &each) { each.identity = u"1"_s; }, +[](PaymentOrder &each) { each.headIdentity = u"1"_s; },
                            +[](PaymentOrder &each) { each.linesDigest = u"1"_s; }, +[](PaymentOrder &each) { each.persons = 2; }}) {
            PaymentOrder changed = order;
            change(changed);
            QVERIFY(digestOf(std::vector<PaymentOrder>{changed}) != before);
        }
        PaymentLine line;
        line.amount = Money::fromYuan(1);
        PaymentLine other = line;
        other.coveredMembers = u"x"_s;
        QVERIFY(digestOfWhole({line}) != digestOfWhole({other}));
    }

    void ordersThatWereExchangedAreFound()
    {
        PaymentBatch batch;
        PaymentLine line;
        line.id = PaymentLineId(u"l"_s);
        line.amount = Money::fromYuan(310);
        PaymentOrder order;
        order.amount = line.amount;
        order.lines = u"l"_s;
        order.linesDigest = digestOfWhole({line});
        batch.ordersDigest = digestOf(std::vector<PaymentOrder>{order});
        QVERIFY(orderFaults(batch, {order}, {line}, true).empty());
        PaymentOrder elsewhere = order;
        elsewhere.account = u"2222"_s;
        QCOMPARE(orderFaults(batch, {elsewhere}, {line}, true).size(), 1u);
        PaymentLine more = line;
        more.amount = Money::fromYuan(311);
        QCOMPARE(orderFaults(batch, {order}, {more}, false).size(), 1u);
        QCOMPARE(orderFaults(batch, {}, {line}, false).size(), 1u);
        batch.ordersDigest.clear(); // a batch of before
        QVERIFY(orderFaults(batch, {}, {line}, true).empty());
    }

    void ordersAreNeverWrittenAgain()
    {
        Office office = fresh();
        family(office, u"甲"_s, 1, u"6217000000000000001"_s);
        approved(office);
        PaymentOrder order = must(paymentOrders(office, m_june)).front().order;
        order.account = u"6217000000000000999"_s;
        QCOMPARE(refusal(office.file->change({u"test"_s}, [&](Writer &writer) { writer.update(order); })), u"store.record_kept"_s);
        QCOMPARE(refusal(office.file->change({u"test"_s}, [&](Writer &writer) { writer.remove<PaymentOrder>(order.id); })), u"store.record_kept"_s);
    }

    void whoDraftedDoesNotApprove()
    {
        Office office = fresh();
        family(office, u"甲"_s, 1, u"6217000000000000001"_s);
        must(addUser(office, u"second"_s, UserRole::Clerk, passphrase));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, m_june));
        QCOMPARE(refusal(approvePayments(office, m_june, u"另一个名字"_s)), u"duties.same_person"_s);
        QCOMPARE(refusal(approvePayments(office, m_june, u"另一个名字"_s, m_alone)), u"duties.same_person"_s); // there is somebody else
        QCOMPARE(refusal(reviewPayments(office, m_june)), u"duties.same_person"_s);
        Office other = must(openOffice(office.path, u"second"_s, passphrase, office.today));
        must(reviewPayments(other, m_june));
        must(approvePayments(other, m_june, u"second"_s));
    }

    void whereThereIsAReviewerNothingIsApprovedThatHeHasNotSeen()
    {
        Office office = fresh();
        family(office, u"甲"_s, 1, u"6217000000000000001"_s);
        must(addUser(office, u"reviewer"_s, UserRole::Reviewer, passphrase));
        must(addUser(office, u"approver"_s, UserRole::Approver, passphrase));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, m_june));
        Office approver = must(openOffice(office.path, u"approver"_s, passphrase, office.today));
        QCOMPARE(refusal(approvePayments(approver, m_june, u"主任"_s)), u"casework.not_reviewed"_s);
        Office reviewer = must(openOffice(office.path, u"reviewer"_s, passphrase, office.today));
        must(reviewPayments(reviewer, m_june));
        must(sendBackPayments(reviewer, m_june, u"账号不对"_s));
        must(draftPayments(office, m_june));
        QCOMPARE(refusal(approvePayments(approver, m_june, u"主任"_s)), u"casework.not_reviewed"_s); // the new draft was not looked at
        must(reviewPayments(reviewer, m_june));
        must(approvePayments(approver, m_june, u"主任"_s));
    }

    void aOnePersonOfficeGivesItsReasonAndItIsJournalled()
    {
        Office office = fresh();
        family(office, u"甲"_s, 1, u"6217000000000000001"_s);
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, m_june));
        QCOMPARE(refusal(approvePayments(office, m_june, u"主任"_s)), u"duties.alone_needs_reason"_s);
        must(approvePayments(office, m_june, u"主任"_s, {u"全所只有一人"_s}));
        const auto lines = must(history(office, 3));
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const HistoryRow &row) { return row.title.contains(u"全所只有一人"_s); }));
    }

    void sumsAgreeFromTheDecisionToTheOrdersToTheFen()
    {
        Office office = fresh();
        family(office, u"甲"_s, 3, u"6217000000000000001"_s);
        Dossier old = rosterHousehold(u"乙"_s, 1, 1, Money::fromYuan(292)); // paid by the old amount: five months of back-pay
        must(registerHousehold(office, old));
        approved(office);
        const StepTotals totals = must(stepTotals(office, m_june));
        QCOMPARE(totals.decided, Money::fromYuan(310 * 4));
        QVERIFY(totals.notDrafted.isZero());
        QCOMPARE(totals.regular + totals.backPay, totals.orders);
        QCOMPARE(totals.backPay, Money::fromYuan(18 * 5));
        QCOMPARE(totals.orderCount, 2);
        QCOMPARE(totals.withoutAccount, Money::fromYuan(310 + 18 * 5));
        QCOMPARE(totals.open, totals.orders);
        QVERIFY(!totals.sheet && !totals.isClosed);
        QCOMPARE(refusal(closePayments(office, m_june)), u"casework.orders_open"_s);
    }

    void fundingPartsAddUp()
    {
        Office office = fresh();
        family(office, u"甲"_s, 1, u"6217000000000000001"_s);
        approved(office);
        QCOMPARE(refusal(setFunding(office, m_june, u"dibao"_s, {{u"centre"_s, Money::fromYuan(300)}})), u"casework.funding_differs"_s);
        QCOMPARE(refusal(setFunding(office, m_june, u"nonsense"_s, {})), u"casework.funding_benefit"_s);
        QCOMPARE(refusal(setFunding(office, m_june, u"dibao"_s, {{u"nobody"_s, Money::fromYuan(310)}})), u"casework.funding_source"_s);
        must(setFunding(office, m_june, u"dibao"_s, {{u"centre"_s, Money::fromYuan(200)}, {u"county"_s, Money::fromYuan(110)}}));
        const auto rows = must(funding(office, m_june));
        QCOMPARE(rows.size(), 1u);
        QVERIFY(rows.front().missing().isZero());
    }

    void aDraftWhoseFundingWasSaidIsDraftedAnewAndKeepsItWhereTheSumIsTheSame()
    {
        Office office = fresh();
        family(office, u"甲"_s, 1, u"6217000000000000001"_s);
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(draftPayments(office, m_june));
        must(setFunding(office, m_june, u"dibao"_s, {{u"centre"_s, Money::fromYuan(200)}, {u"county"_s, Money::fromYuan(110)}}));
        must(draftPayments(office, m_june));
        QVERIFY(must(funding(office, m_june)).front().missing().isZero());
        family(office, u"乙"_s, 1, u"6217000000000000002"_s);
        must(confirmPaid(office, Month(2018, 5), Month(2018, 5)));
        const DraftReport anew = must(draftPayments(office, m_june));
        QVERIFY(std::ranges::any_of(anew.findings, [](const auto &finding) { return finding.second.key == u"casework.draft_funding_anew"; }));
        QCOMPARE(must(funding(office, m_june)).front().missing(), Money::fromYuan(620));
    }

    void whatWasCancelledNeedsNoSource()
    {
        Office office = fresh();
        family(office, u"甲"_s, 1, u"6217000000000000001"_s);
        family(office, u"乙"_s, 1, u"6217000000000000002"_s);
        approved(office);
        must(noteOutcome(office, must(paymentOrders(office, m_june)).front().order.id, OutcomeKind::Cancelled, office.today, u"不再发"_s));
        must(setFunding(office, m_june, u"dibao"_s, {{u"centre"_s, Money::fromYuan(200)}, {u"county"_s, Money::fromYuan(110)}}));
        QVERIFY(must(funding(office, m_june)).front().missing().isZero());
    }
};

QTEST_GUILESS_MAIN(OrdersTest)
#include "test_orders.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/retaining.h"

#include "casework/amending.h"
#include "casework/editions.h"
#include "casework/paying.h"
#include "casework/trail.h"
#include "model/clash.h"
#include "model/payment.h"
#include "model/posting.h"
#include "model/registerentry.h"
#include "support/postedrows.h"

#include <QFile>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// 保管期限与销毁: not a day early, never what is open or held, by two persons, and then nothing is left but the course of the file.
class RetainingTest : public FamilyRetentionCase {
    Q_OBJECT

    struct Desk {
        Office office;
        QString recovery;
        HouseholdId family;
    };

    /// A family that was closed on 30 June 2018, and a second person.
    Desk closed(OfficeRole role = OfficeRole::Village, int accountingYears = 0)
    {
        const QString folder = fresh();
        QString recovery;
        Office office = made(folder, role, &recovery, u"甲村"_s, accountingYears > 0 ? u"gannan-2018,"_s + county(folder, accountingYears) : u"gannan-2018"_s);
        const HouseholdId family = familyIn(office);
        close(office, family, Day(2018, 6, 30));
        return {std::move(office), recovery, family};
    }

    /// An approved batch with an order to somebody, which the bank paid.
    static PaymentOrderId paid(Office &office, const HouseholdId &family)
    {
        PaymentOrderId id;
        must(office.file->change({u"casework.change_draft"_s}, [&](Writer &writer) {
            PaymentBatch batch;
            batch.id = PaymentBatchId::create();
            batch.month = Month(2018, 6);
            batch.state = BatchState::Approved;
            batch.title = u"opening"_s;
            writer.insert(batch);
            PaymentOrder order;
            order.id = PaymentOrderId::create();
            order.batch = batch.id;
            order.household = family;
            order.amount = Money::fromYuan(310);
            order.payee = u"领款的人"_s;
            order.account = u"6217000012345678901"_s;
            writer.insert(order);
            id = order.id;
            PaymentOutcome outcome;
            outcome.id = PaymentOutcomeId::create();
            outcome.order = order.id;
            outcome.household = family;
            outcome.day = Day(2018, 6, 25);
            writer.insert(outcome);
        }));
        return id;
    }

    /// A county's overlay file that says how long payment papers are kept.
    static QString county(const QString &folder, int years)
    {
        const QString path = folder + u"/county.json"_s;
        QFile file(path);
        file.open(QIODevice::WriteOnly);
        file.write(uR"({"name": "county", "title": "练习县补充", "edition": "1", "level": "county", "status": "in_force",
 "documents": {"archive": {"title": "关于会计档案保管年限的通知", "number": "训财〔2018〕1号", "issuer": "练习县财政局", "date": "2018-06-20"}},
 "figures": {"aid.records.accounting.years": [{"value": %1, "status": "stated", "cites": [{"document": "archive", "article": "第一条"}]}]}})"_s.arg(years).toUtf8());
        return path;
    }

private slots:
    void threeYearsAfterTheEndAndNotADayEarlier()
    {
        Desk desk = closed();
        QVERIFY(must(retentionList(desk.office, Day(2021, 12, 31))).rows.empty());
        const RetentionList due = must(retentionList(desk.office, Day(2022, 1, 1)));
        QCOMPARE(due.rows.size(), 1u);
        QCOMPARE(due.rows[0].household, desk.family);
        QCOMPARE(due.rows[0].endedOn, Day(2018, 6, 30));
        QCOMPARE(due.rows[0].dueOn, Day(2022, 1, 1));
        QVERIFY(due.rows[0].keptBack.isEmpty());
        QCOMPARE(*due.terms.approvalYears, 3);
        QVERIFY(!due.terms.accountingYears); // nobody stated it
        QVERIFY(due.terms.source.contains(u"审批类"_s));
        const HouseholdId open = familyIn(desk.office);
        QCOMPARE(listed(desk.office, Day(2040, 1, 1)), std::vector<HouseholdId>{desk.family}); // an open household never
        QVERIFY(open != desk.family);
    }

    void theEndIsTheLastMonthThatWasDecidedOrPaid()
    {
        Desk desk = closed();
        must(desk.office.file->change({u"casework.change_decide"_s}, [&](Writer &writer) {
            Decision decision;
            decision.id = DecisionId::create();
            decision.household = desk.family;
            decision.startMonth = Month(2018, 7);
            decision.endMonth = Month(2019, 2);
            writer.insert(decision);
        }));
        QVERIFY(listed(desk.office, Day(2022, 12, 31)).empty());
        QCOMPARE(must(retentionList(desk.office, Day(2023, 1, 1))).rows[0].endedOn, Day(2019, 2, 28));
        must(desk.office.file->change({u"casework.change_draft"_s}, [&](Writer &writer) {
            PaymentBatch batch;
            batch.id = PaymentBatchId::create();
            batch.month = Month(2020, 3);
            batch.state = BatchState::Approved;
            writer.insert(batch);
            PaymentLine line;
            line.id = PaymentLineId::create();
            line.batch = batch.id;
            line.household = desk.family;
            line.forMonth = Month(2020, 3);
            line.kind = PaymentKind::BackPay;
            writer.insert(line);
        }));
        QVERIFY(listed(desk.office, Day(2023, 12, 31)).empty());
        QCOMPARE(listed(desk.office, Day(2024, 1, 1)).size(), 1u);
    }

    void whatIsOpenOrHeldIsKeptBackAndNotDestroyed()
    {
        Desk desk = closed();
        Office &office = desk.office;
        later(office, Day(2022, 1, 3));
        const RetentionHoldId hold = must(holdBack(office, desk.family, u"信访案件"_s, Day(2022, 3, 1)));
        QCOMPARE(refusal(prepareDestruction(office, {desk.family}, u"训档"_s)), u"retention.not_due"_s);
        QCOMPARE(listed(office, Day(2022, 3, 1)).size(), 0u);
        QCOMPARE(listed(office, Day(2022, 3, 2)).size(), 1u);
        must(releaseHold(office, hold, u"结案"_s));
        QCOMPARE(listed(office, Day(2022, 1, 3)).size(), 1u);
        QCOMPARE(refusal(releaseHold(office, hold, u"结案"_s)), u"retention.unknown_hold"_s);
        const auto keeps = [&](const std::function<void(Writer &)> &open, const std::function<void(Writer &)> &shut) {
            must(office.file->change({u"casework.change_correct"_s}, open));
            QCOMPARE(listed(office, Day(2022, 1, 3)).size(), 0u);
            QCOMPARE(must(retentionList(office, Day(2022, 1, 3))).rows.front().keptBack.size(), 1);
            must(office.file->change({u"casework.change_correct"_s}, shut));
            QCOMPARE(listed(office, Day(2022, 1, 3)).size(), 1u);
        };
        Clash clash;
        clash.id = u"c1"_s;
        clash.household = desk.family.text();
        keeps([&](Writer &writer) { writer.insert(clash); }, [&](Writer &writer) {
            clash.state = ClashState::Decided;
            writer.update(clash);
        });
        RegisterEntry entry;
        entry.id = RegisterEntryId::create();
        entry.household = desk.family;
        entry.dueOn = Day(2022, 2, 1);
        keeps([&](Writer &writer) { writer.insert(entry); }, [&](Writer &writer) {
            entry.answeredOn = Day(2022, 1, 2);
            writer.update(entry);
        });
        Posting posting;
        posting.id = PostingId::create();
        PostingObjection objection;
        objection.id = PostingObjectionId::create();
        objection.posting = posting.id;
        objection.household = desk.family;
        keeps([&](Writer &writer) {
            writer.insert(posting);
            writer.insert(objection);
        }, [&](Writer &writer) {
            objection.settledOn = Day(2022, 1, 2);
            writer.update(objection);
        });
        // held between the list and the act: nothing is destroyed
        const DestructionId list = must(prepareDestruction(office, {desk.family}, u"训档〔2022〕1号"_s));
        must(holdBack(office, desk.family, u"法院调卷"_s, {}));
        QCOMPARE(refusal(destroyPrepared(office, list, {u"王二"_s, passphrase})), u"retention.not_due"_s);
        QCOMPARE(must(office.file->read([&](Reader &reader) { return reader.find<Household>(desk.family)->address; })), m_values[2]);
    }

    void itTakesTwoPersonsADocumentAndAKeeper()
    {
        Desk desk = closed();
        Office &office = desk.office;
        later(office, Day(2022, 1, 3));
        QCOMPARE(refusal(prepareDestruction(office, {desk.family}, u" "_s)), u"retention.document_needed"_s);
        QCOMPARE(refusal(prepareDestruction(office, {}, u"训档"_s)), u"retention.nothing_chosen"_s);
        const DestructionId list = must(prepareDestruction(office, {desk.family}, u"训档〔2022〕1号"_s));
        QCOMPARE(refusal(prepareDestruction(office, {desk.family}, u"训档〔2022〕2号"_s)), u"retention.open_list"_s);
        QCOMPARE(refusal(destroyPrepared(office, list, {u"clerk"_s, passphrase})), u"store.second_is_first"_s);
        QCOMPARE(refusal(destroyPrepared(office, list, {u"王二"_s, u"wrong-passphrase"_s})), u"store.wrong_passphrase"_s);
        QCOMPARE(refusal(destroyPrepared(office, list, {u"没有这个人"_s, passphrase})), u"store.no_such_user"_s);
        Office second = must(openOffice(office.path, u"王二"_s, passphrase, Day(2022, 1, 3)));
        QCOMPARE(refusal(destroyPrepared(second, list, {u"clerk"_s, passphrase})), u"store.may_not_destroy"_s);
        const papers::TableOut table = must(destructionTable(office, list));
        QCOMPARE(table.rows.size(), 1u);
        QVERIFY(std::get<QString>(table.rows[0][3]) != m_values[0] && std::get<QString>(table.rows[0][3]).startsWith(u"钱"_s)); // masked
        must(withdrawDestruction(office, list));
        QCOMPARE(refusal(destroyPrepared(office, list, {u"王二"_s, passphrase})), u"retention.not_open"_s);
        QCOMPARE(must(office.file->read([&](Reader &reader) { return reader.find<Household>(desk.family)->address; })), m_values[2]);
    }

    void aDestroyedFileLeavesNothingInAnyPageAndTheChainAndTotalsHold()
    {
        Desk desk = closed();
        Office &office = desk.office;
        const HouseholdId stays = applicant(office, u"留下的一户"_s);
        must(office.file->change({u"casework.change_correct"_s, {{u"head"_s, m_values[0]}}}, [&](Writer &writer) { // and what was removed of it long ago
            BankAccount account;
            account.id = BankAccountId::create();
            account.household = desk.family;
            account.holderName = m_values[0];
            account.number = m_values[1];
            writer.insert(account);
        }));
        must(office.file->change({u"casework.change_correct"_s}, [&](Writer &writer) { writer.remove<BankAccount>(writer.where<BankAccount>("household_id", desk.family).front().id.text()); }));
        later(office, Day(2022, 1, 3));
        QCOMPARE(foundIn(pagesOf(office.path, desk.recovery), m_values).size(), m_values.size());
        const SoundnessReport before = must(check(office));
        const DestructionReport report = must(destroyAll(office, {desk.family}));
        QCOMPARE(report.files, 1);
        QVERIFY(report.records > 5);
        QCOMPARE(foundIn(pagesOf(office.path, desk.recovery), m_values), QStringList());
        QVERIFY(must(office.file->integrity()).good());
        const SoundnessReport after = must(check(office));
        QVERIFY(after.faults.empty() && after.chainHolds);
        QCOMPARE(after.households, before.households);
        QCOMPARE(after.persons, before.persons);
        QCOMPARE(after.paid, before.paid);
        QVERIFY(must(retentionList(office, Day(2030, 1, 1))).rows.empty()); // once
        QVERIFY(!must(sweepDestroyed(office))); // all is done
        // the trail goes on: what happened when and by whom, without what it was
        const Trail trail = must(casework::trail(office, {TrailSubject::Kind::Household, desk.family.text()}));
        QVERIFY(trail.head.chainHolds && trail.altered.isEmpty());
        QVERIFY(std::any_of(trail.lines.begin(), trail.lines.end(), [](const TrailLine &line) { return line.proof == ChainProof::Blanked; }));
        QCOMPARE(must(office.file->read([&](Reader &reader) { return reader.where<Member>("household_id", stays).front().name; })), u"留下的一户"_s);
        const auto undone = undo(office, QString::number(office.file->lastSequence()));
        QVERIFY(!undone); // never undone
        must(assessMonth(office, Month(2022, 1))); // and the register works on
    }

    /// Two signs of a name within three of another's are everyday.
    void aTitleAboutSomebodyWhoseNameHoldsTheirsStays()
    {
        Desk desk = closed();
        Office &office = desk.office;
        const QString longer = m_values[0] + u"军"_s;
        const HouseholdId stays = applicant(office, longer);
        const auto told = [&](const QString &head, const HouseholdId &touched) {
            must(office.file->change({u"casework.change_correct"_s, {{u"head"_s, head}}}, [&](Writer &writer) {
                Household household = *writer.find<Household>(touched);
                household.phone += u'1';
                writer.update(household);
            }));
            return office.file->lastSequence();
        };
        const auto own = told(m_values[0], desk.family), other = told(longer, stays), both = told(m_values[0] + u'、' + longer, stays);
        later(office, Day(2022, 1, 3));
        must(destroyAll(office, {desk.family}));
        QMap<std::int64_t, QString> heads;
        must(office.file->read([&](Reader &reader) {
            for (const JournalEntry &entry : reader.journal(std::numeric_limits<int>::max()))
                heads.insert(entry.sequence, entry.title.arguments.value(u"head"_s));
        }));
        QCOMPARE(heads.value(other), longer);
        QVERIFY(!heads.value(own).contains(m_values[0]));
        QVERIFY(!heads.value(both).contains(m_values[0]));
    }

    void paymentPapersStayWhereNobodyStatedTheirYears()
    {
        Desk desk = closed(OfficeRole::Township);
        Office &office = desk.office;
        (void)paid(office, desk.family);
        later(office, Day(2022, 1, 3));
        must(destroyAll(office, {desk.family}));
        QCOMPARE(foundIn(pagesOf(office.path, desk.recovery), m_values), QStringList());
        const auto order = must(office.file->read([&](Reader &reader) { return reader.all<PaymentOrder>().front(); }));
        QCOMPARE(order.payee, u"领款的人"_s);
        QVERIFY(must(office.file->integrity()).good());
        QVERIFY(must(retentionList(office, Day(2060, 1, 1))).rows.empty());
    }

    void paymentPapersGoWhereTheCountyStatedTheirYears()
    {
        Desk desk = closed(OfficeRole::Township, 5);
        Office &office = desk.office;
        const PaymentOrderId order = paid(office, desk.family);
        later(office, Day(2022, 1, 3)); // three years are over, five are not
        QCOMPARE(must(retentionList(office, office.today)).terms.accountingYears, std::optional(5));
        QCOMPARE(listed(office, office.today), std::vector{desk.family});
        must(destroyAll(office, {desk.family}));
        const auto found = [&] { return must(office.file->read([&](Reader &reader) { return *reader.find<PaymentOrder>(order); })); };
        QCOMPARE(found().payee, u"领款的人"_s);
        QVERIFY(listed(office, Day(2023, 12, 31)).empty());
        later(office, Day(2024, 1, 3));
        const RetentionList due = must(retentionList(office, office.today));
        QCOMPARE(due.rows.size(), 1u);
        QVERIFY(due.rows.front().accounting);
        QCOMPARE(due.rows.front().dueOn, Day(2024, 1, 1));
        must(destroyAll(office, {desk.family}));
        QCOMPARE(found().payee, QString());
        QCOMPARE(found().account, QString());
        QCOMPARE(found().amount, Money::fromYuan(310)); // the totals still agree
        const QByteArray pages = pagesOf(office.path, desk.recovery);
        QVERIFY(!pages.contains(u"领款的人"_s.toUtf8()) && !pages.contains("6217000012345678901"));
        QVERIFY(must(office.file->integrity()).good());
        QVERIFY(must(retentionList(office, Day(2060, 1, 1))).rows.empty());
    }

    void theYearsOfPaymentPapersAreStatedByAmendmentAndNameNobodyOnAidThen()
    {
        Desk desk = closed(OfficeRole::Township);
        Office &office = desk.office;
        const QString receiver = u"代领救助金的戊"_s;
        AidPaymentId aid;
        must(office.file->change({u"casework.change_correct"_s}, [&](Writer &writer) { aid = giveAid(writer, desk.family, Money::fromYuan(500), Day(2018, 6, 22), receiver); }));
        const auto named = [&] { return must(office.file->read([&](Reader &reader) { return reader.find<AidPayment>(aid)->receivedBy; })); };
        later(office, Day(2022, 1, 3));
        must(destroyAll(office, {desk.family}));
        QCOMPARE(named(), receiver); // nobody stated it
        QVERIFY(must(retentionList(office, Day(2060, 1, 1))).rows.empty());
        AmendmentWish wish;
        wish.figure = u"aid.records.accounting.years"_s;
        wish.from = Month(2018, 6);
        wish.value = u"5"_s;
        wish.documentTitle = u"关于会计档案保管年限的通知"_s;
        wish.article = u"第一条"_s;
        AmendmentWish wrong = wish;
        wrong.value = u"五年"_s;
        QCOMPARE(refusal(proposeAmendment(office, wrong)), u"casework.amend_value"_s);
        const AmendmentId proposed = must(proposeAmendment(office, wish));
        QCOMPARE(must(amendmentTable(office, proposed)).rows.front().after.number, std::int64_t(5));
        QVERIFY(!must(retentionList(office, office.today)).terms.accountingYears); // it waits for the second person
        {
            Office second = must(openOffice(office.path, u"王二"_s, passphrase, office.today));
            must(confirmAmendment(second, proposed));
        }
        must(refreshLaw(office));
        QCOMPARE(must(retentionList(office, office.today)).terms.accountingYears, std::optional(5));
        QVERIFY(listed(office, Day(2023, 12, 31)).empty());
        later(office, Day(2024, 1, 3));
        QCOMPARE(listed(office, office.today), std::vector{desk.family});
        must(destroyAll(office, {desk.family}));
        QCOMPARE(named(), QString());
        QVERIFY(!pagesOf(office.path, desk.recovery).contains(receiver.toUtf8()));
        QCOMPARE(must(office.file->read([&](Reader &reader) { return reader.find<AidPayment>(aid)->amount; })), Money::fromYuan(500));
        QVERIFY(must(office.file->integrity()).good());
        QVERIFY(must(retentionList(office, Day(2060, 1, 1))).rows.empty());
    }
};

QTEST_GUILESS_MAIN(RetainingTest)
#include "test_retaining.moc"

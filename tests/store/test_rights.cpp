// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/office.h"
#include "store/rightsoftables.h"
#include "store/sqlite/schema.h"

#include "model/casefile.h"
#include "model/payment.h"
#include "model/report.h"

using namespace xieli;
using namespace xieli::test;
using namespace Qt::StringLiterals;

namespace {

/// An office whose users come as they are asked for, each named by the code of the role.
struct Staffed {
    Village village;
    OfficeFile as(UserRole role)
    {
        must(village.file.addUser(toCode(role), role, u"口令"_s));
        return must(OfficeFile::open(village.path, {toCode(role), u"口令"_s, {}}, march()));
    }
};

Decision decisionFor(const HouseholdId &household)
{
    Decision decision;
    decision.id = DecisionId::create();
    decision.household = household;
    decision.benefit = u"dibao"_s;
    decision.startMonth = Month(2018, 4);
    decision.decidedOn = Day(2018, 3, 30);
    decision.decidedBy = u"某人"_s;
    return decision;
}

} // namespace

class RightsTest : public QObject {
    Q_OBJECT

private slots:
    void everyRoleMayWhatItsRowSays_data()
    {
        QTest::addColumn<QString>("rights");
        QTest::newRow("keeper") << u"enter prepare review settle decide approve exchange law give_out keys users destroy"_s;
        QTest::newRow("clerk") << u"enter prepare review settle decide approve exchange law give_out"_s;
        QTest::newRow("reader") << QString();
        QTest::newRow("assistant") << u"enter prepare settle exchange"_s;
        QTest::newRow("entry") << u"enter prepare"_s;
        QTest::newRow("reviewer") << u"enter prepare review settle exchange give_out"_s;
        QTest::newRow("approver") << u"prepare review settle decide approve exchange give_out"_s;
    }

    void everyRoleMayWhatItsRowSays()
    {
        QFETCH(QString, rights);
        const UserRole role = *fromCode<UserRole>(QString::fromUtf8(QTest::currentDataTag()));
        QStringList held;
        for (const auto &right : Codes<Right>::list)
            if (may(role, right.value))
                held << toCode(right.value);
        QCOMPARE(held.join(u' '), rights);
    }

    void everyRecordedTableIsSomebodysToWrite()
    {
        Village village;
        const auto connection = raw(village);
        for (const RecordedTable &table : readSchema(*connection))
            QVERIFY2(rightFor(QString::fromUtf8(table.name)), table.name.constData());
    }

    void eachMissingRightHasItsSentence()
    {
        for (const QString &language : {u"zh_CN"_s, u"en"_s})
            for (const auto &right : Codes<Right>::list) {
                const QJsonObject texts = QJsonDocument::fromJson(contents(sourcePath(u"resources/wording/%1/store.json"_s.arg(language)))).object();
                QVERIFY2(texts.contains(u"store.may_not_"_s + toCode(right.value)), qPrintable(toCode(right.value)));
            }
    }

    void aWriteWithoutTheRightLeavesNothing()
    {
        Staffed office;
        const Household family = household();
        auto approver = office.as(UserRole::Approver);
        QCOMPARE(keyOf(approver.change(title, [&](Writer &writer) { writer.insert(family); })), u"store.may_not_enter"_s);
        QCOMPARE(must(approver.read([](Reader &reader) { return reader.count<Household>(); })), 0);
        auto entry = office.as(UserRole::Entry);
        must(entry.change(title, [&](Writer &writer) { writer.insert(family); }));
        QCOMPARE(keyOf(entry.change(title, [&](Writer &writer) { writer.insert(decisionFor(family.id)); })), u"store.may_not_decide"_s);
        QCOMPARE(must(entry.read([](Reader &reader) { return reader.count<Decision>(); })), 0);
        must(approver.change(title, [&](Writer &writer) { writer.insert(decisionFor(family.id)); }));
        QVERIFY(must(entry.integrity()).good());
    }

    void draftingIsEntryAndFreezingIsApproval()
    {
        Staffed office;
        PaymentBatch batch;
        batch.id = PaymentBatchId::create();
        batch.month = Month(2018, 4);
        batch.title = u"dibao"_s;
        batch.draftedOn = Day(2018, 3, 30);
        auto reviewer = office.as(UserRole::Reviewer);
        must(reviewer.change(title, [&](Writer &writer) { writer.insert(batch); }));
        batch.state = BatchState::Approved;
        batch.approvedOn = Day(2018, 3, 31);
        batch.approvedBy = u"某人"_s;
        QCOMPARE(keyOf(reviewer.change(title, [&](Writer &writer) { writer.update(batch); })), u"store.may_not_approve"_s);
        must(office.as(UserRole::Approver).change(title, [&](Writer &writer) { writer.update(batch); }));
    }

    void whoApprovesMakesTheBatchOfWhatIsIssuedAgainAndNoDraft()
    {
        Staffed office;
        PaymentBatch batch;
        batch.id = PaymentBatchId::create();
        batch.month = Month(2018, 4);
        batch.title = u"dibao"_s;
        batch.draftedOn = Day(2018, 3, 30);
        auto approver = office.as(UserRole::Approver);
        QCOMPARE(keyOf(approver.change(title, [&](Writer &writer) { writer.insert(batch); })), u"store.may_not_enter"_s);
        batch.kind = u"reissue"_s;
        QCOMPARE(keyOf(office.as(UserRole::Entry).change(title, [&](Writer &writer) { writer.insert(batch); })), u"store.may_not_approve"_s);
        must(approver.change(title, [&](Writer &writer) { writer.insert(batch); }));
    }

    void whoEntersNeitherReviewsNorClosesNorReports()
    {
        Staffed office;
        auto entry = office.as(UserRole::Entry);
        auto reviewer = office.as(UserRole::Reviewer);
        PaymentBatch batch;
        batch.id = PaymentBatchId::create();
        batch.month = Month(2018, 4);
        batch.title = u"dibao"_s;
        batch.draftedOn = Day(2018, 3, 30);
        const Household family = household();
        PaymentOrder order;
        order.id = PaymentOrderId::create();
        order.batch = batch.id;
        order.household = family.id;
        order.amount = Money::fromYuan(310);
        must(entry.change(title, [&](Writer &writer) {
            writer.insert(family);
            writer.insert(batch);
            writer.insert(order);
        }));
        for (const QString &step : {u"reviewed"_s, u"sent_back"_s, u"closed"_s, u"exported"_s}) {
            PaymentStep taken;
            taken.id = PaymentStepId::create();
            taken.batch = batch.id;
            taken.step = step;
            taken.day = Day(2018, 3, 31);
            const auto write = [&](Writer &writer) { writer.insert(taken); };
            QCOMPARE(keyOf(entry.change(title, write)), step == u"exported" ? u"done"_s : u"store.may_not_review"_s);
            if (step != u"exported")
                must(reviewer.change(title, write));
        }
        ReportIssue report;
        report.id = ReportIssueId::create();
        report.period = u"2018-03"_s;
        report.issuedOn = Day(2018, 3, 31);
        QCOMPARE(keyOf(entry.change(title, [&](Writer &writer) { writer.insert(report); })), u"store.may_not_review"_s);
        must(reviewer.change(title, [&](Writer &writer) { writer.insert(report); }));
    }

    void undoAsksForTheSameRight()
    {
        Staffed office;
        auto entry = office.as(UserRole::Entry);
        must(entry.change(title, [&](Writer &writer) { writer.insert(household()); }));
        const auto done = entry.lastSequence();
        auto approver = office.as(UserRole::Approver);
        QCOMPARE(keyOf(approver.undo(done)), u"store.may_not_enter"_s);
        must(entry.undo(done));
    }

    void whatCameInAParcelAsksWhetherOneMayTakeParcelsIn()
    {
        Staffed office;
        const ChangeTitle parcel{u"exchange.change_taken_in"_s, {}, u"another office"_s};
        QCOMPARE(keyOf(office.as(UserRole::Entry).change(parcel, [](Writer &writer) { writer.insert(household()); })), u"store.may_not_exchange"_s);
        must(office.as(UserRole::Approver).change(parcel, [](Writer &writer) { writer.insert(household()); }));
    }

    void onlyAKeeperSeesTheRecoverySheetAndItIsJournalled()
    {
        Staffed office;
        QCOMPARE(keyOf(office.as(UserRole::Clerk).recoverySheetText()), u"store.may_not_keys"_s);
        QCOMPARE(keyOf(office.as(UserRole::Reader).recoverySheetText()), u"store.may_not_keys"_s);
        QCOMPARE(must(office.village.file.recoverySheetText()), office.village.made.recoverySheetText);
        QCOMPARE(must(office.village.file.read([](Reader &reader) { return reader.journal(1)[0].title.key; })), u"store.title_sheet_shown"_s);
    }

    void whoComesByTheSheetIsInTheJournal()
    {
        Staffed office;
        (void)office.as(UserRole::Reader);
        auto opened = must(OfficeFile::open(office.village.path, {u"reader"_s, u"新口令"_s, office.village.made.recoverySheetText}, march()));
        const JournalEntry last = must(opened.read([](Reader &reader) { return reader.journal(1)[0]; }));
        QCOMPARE(last.title.key, u"store.title_opened_by_sheet"_s);
        QCOMPARE(last.title.arguments.value(u"name"_s), u"reader"_s);
        QCOMPARE(last.kind, u"user"_s);
        QVERIFY(must(opened.integrity()).good());
    }

    void aRoleChangesAtOnceAndTheLastKeeperKeepsIt()
    {
        Staffed office;
        auto clerk = office.as(UserRole::Clerk);
        QCOMPARE(keyOf(clerk.setRole(u"clerk"_s, UserRole::Keeper)), u"store.may_not_users"_s);
        auto second = office.as(UserRole::Keeper);
        must(office.village.file.setRole(u"keeper"_s, UserRole::Entry));
        QCOMPARE(keyOf(must(OfficeFile::open(office.village.path, {u"keeper"_s, u"口令"_s, {}}, march())).recoverySheetText()), u"store.may_not_keys"_s);
        QCOMPARE(keyOf(second.setRole(u"keeper"_s, UserRole::Keeper)), u"store.may_not_users"_s); // also in a window that was open before
        QCOMPARE(keyOf(office.village.file.setRole(office.village.file.user().name, UserRole::Clerk)), u"store.last_keeper"_s);
        QCOMPARE(keyOf(office.village.file.setRole(u"没有这个人"_s, UserRole::Clerk)), u"store.no_such_user"_s);
    }

    void onlyAKeeperRevokesAnOffice()
    {
        Staffed office;
        const auto revoke = [](Writer &writer) { writer.setSetting(u"exchange.revoked.x"_s, u"2018-03-01"_s); };
        QCOMPARE(keyOf(office.as(UserRole::Clerk).change(title, revoke)), u"store.may_not_keys"_s);
        must(office.village.file.change(title, revoke));
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "test_rights.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/payment.h"
#include "store/office.h"

#include <QFile>

using namespace xieli;
using namespace xieli::test;

/// A file of a release that took an approved instalment for money: its sums stay what they were.
class ReceiptsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }

    void oldRecoveredSumsStayTheSameAfterMigration()
    {
        Village village;
        const Household family = household();
        PaymentBatch approved, draft;
        approved.id = PaymentBatchId::create();
        draft.id = PaymentBatchId::create();
        std::vector<PaymentLine> lines;
        const auto add = [&](const PaymentBatch &batch, PaymentKind kind, int yuan) {
            PaymentLine line;
            line.id = PaymentLineId::create();
            line.batch = batch.id;
            line.household = family.id;
            line.benefit = u"dibao"_s;
            line.forMonth = Month(2018, 4);
            line.kind = kind;
            line.amount = Money::fromYuan(yuan);
            line.decision = DecisionId(u"recovery"_s);
            lines.push_back(line);
        };
        add(approved, PaymentKind::Recovery, 250);
        add(approved, PaymentKind::Recovery, 120);
        add(approved, PaymentKind::Receivable, -620);
        add(draft, PaymentKind::Recovery, 250); // only asked for
        must(village.file.change(title, [&](Writer &writer) {
            writer.insert(family);
            writer.insert(approved);
            writer.insert(draft);
            writer.insertAll(lines);
            approved.state = BatchState::Approved;
            approved.approvedOn = Day(2018, 6, 20);
            writer.update(approved);
        }));
        QFile migration(u":/xieli/migrations/0025_recovery_receipts.sql"_s);
        QVERIFY(migration.open(QIODevice::ReadOnly));
        {
            const auto connection = raw(village);
            connection->execute("DROP TABLE recovery_receipt;");
            connection->execute(migration.readAll());
        }
        must(village.file.read([&](Reader &reader) {
            Money recovered;
            for (const RecoveryReceipt &receipt : reader.all<RecoveryReceipt>()) {
                recovered += receipt.amount;
                QCOMPARE(receipt.recovery, u"recovery"_s);
                QCOMPARE(receipt.way, u"older_release"_s);
                QCOMPARE(receipt.day, Day(2018, 6, 20));
            }
            QCOMPARE(recovered, Money::fromYuan(370));
            QCOMPARE(reader.all<RecoveryReceipt>().front().id.text(), lines.front().id.text()); // the same in both offices
        }));
    }
};

QTEST_GUILESS_MAIN(ReceiptsTest)
#include "test_receipts.moc"

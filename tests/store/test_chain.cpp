// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/office.h"

using namespace xieli;
using namespace xieli::test;

class ChainTest : public QObject {
    Q_OBJECT

    /// Three changes after the creation: a household, a phone, an assessment.
    static HouseholdId work(Village &village)
    {
        Household row = household();
        must(village.file.change(title, [&](Writer &writer) { writer.insert(row); }));
        row.phone = u"13900000001"_s;
        must(village.file.change(title, [&](Writer &writer) { writer.update(row); }));
        StoredAssessment assessment;
        assessment.id = AssessmentId(u"a1"_s);
        assessment.household = row.id;
        assessment.result = PackedText::fold("{}");
        must(village.file.change(title, [&](Writer &writer) { writer.insert(assessment); }));
        return row.id;
    }

    static QString checked(Village &village)
    {
        const auto found = must(village.file.integrity());
        return found.good() ? u"good"_s : found.problems[0].key + u' ' + found.problems[0].arguments.value(u"sequence"_s) + found.problems[0].arguments.value(u"row"_s);
    }

    /// Somebody with the key and a tool of his own, who takes the guards away first.
    static void tamper(Village &village, const QByteArray &sql)
    {
        const auto connection = raw(village);
        std::vector<QByteArray> guards;
        {
            Query query(*connection, "SELECT name FROM sqlite_schema WHERE type='trigger'");
            while (query.next())
                guards.push_back(query.utf8(0));
        }
        for (const QByteArray &guard : guards)
            connection->execute("DROP TRIGGER " + guard);
        connection->execute("PRAGMA foreign_keys=OFF;" + sql);
    }

private slots:
    void initTestCase() { prepare(); }

    void anHonestFileHolds()
    {
        Village village;
        work(village);
        QCOMPARE(checked(village), u"good"_s);
        const ChainHead head = must(village.file.checkChain());
        QCOMPARE(head.sequence, std::int64_t(4));
        must(village.file.read([&](Reader &reader) {
            QVERIFY(reader.chainHead() == head);
            QCOMPARE(reader.chainDigestAt(4), head.digest);
        }));
    }

    void tamperingIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("found");
        QTest::newRow("a value") << QByteArray("UPDATE change_cell SET new_value='1' WHERE column_name='phone'") << u"store.chain_broken 3"_s;
        QTest::newRow("an old value") << QByteArray("UPDATE change_cell SET old_value='1' WHERE column_name='phone'") << u"store.chain_broken 3"_s;
        QTest::newRow("a cell gone") << QByteArray("DELETE FROM change_cell WHERE column_name='phone'") << u"store.chain_broken 3"_s;
        QTest::newRow("a key") << QByteArray("UPDATE change_row SET row_key='x' WHERE change=2") << u"store.chain_broken 2"_s;
        QTest::newRow("a row gone") << QByteArray("DELETE FROM change_row WHERE change=3") << u"store.chain_broken 3"_s;
        QTest::newRow("an author") << QByteArray("UPDATE journal SET author='别人' WHERE sequence=2") << u"store.chain_broken 2"_s;
        QTest::newRow("a day") << QByteArray("UPDATE journal SET day='2017-01-01' WHERE sequence=4") << u"store.chain_broken 4"_s;
        QTest::newRow("a title") << QByteArray("UPDATE journal SET title_arguments='{}' WHERE sequence=3") << u"store.chain_broken 3"_s;
        QTest::newRow("a journal row gone") << QByteArray("DELETE FROM journal WHERE sequence=2") << u"store.chain_broken 3"_s;
        QTest::newRow("a bulk digest") << QByteArray("UPDATE change_bulk SET entries=zeroblob(length(entries)) WHERE change=4") << u"store.chain_broken 4"_s;
        QTest::newRow("a bulk row added") << QByteArray("INSERT INTO change_bulk SELECT change, 'paper', salt, entries FROM change_bulk WHERE change=4") << u"store.chain_broken 4"_s;
        QTest::newRow("a cell smuggled in") << QByteArray("INSERT INTO change_row VALUES (99, 4, 'household', 'x', 'insert')") << u"store.chain_broken 5"_s;
        QTest::newRow("an assessment's content") << QByteArray("UPDATE assessment SET result=x'00'") << u"store.row_altered assessment:a1"_s;
        QTest::newRow("an assessment gone") << QByteArray("DELETE FROM assessment") << u"store.row_altered assessment:a1"_s;
        QTest::newRow("an assessment forged")
            << QByteArray("INSERT INTO assessment (id, household_id, month, situation, result) SELECT 'b', household_id, month, x'', x'' FROM assessment")
            << u"store.row_altered assessment:b"_s;
        QTest::newRow("a digest made to fit") << QByteArray("UPDATE journal SET digest=zeroblob(32) WHERE sequence=4") << u"store.chain_broken 4"_s;
    }
    void tamperingIsFound()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, found);
        Village village;
        work(village);
        tamper(village, sql);
        const auto integrity = must(village.file.integrity());
        QStringList keys;
        for (const Error &problem : integrity.problems)
            keys << problem.key + u' ' + problem.arguments.value(u"sequence"_s) + problem.arguments.value(u"row"_s);
        QVERIFY2(keys.contains(found), qPrintable(keys.join(u", "_s)));
    }

    void theJournalRefusesEdits()
    {
        Village village;
        work(village);
        const auto connection = raw(village);
        for (const char *sql : {"DELETE FROM journal", "UPDATE journal SET author='x'", "DELETE FROM change_row", "UPDATE change_row SET row_key='x'",
                                "DELETE FROM change_cell", "UPDATE change_cell SET new_value='x'", "DELETE FROM change_bulk",
                                "UPDATE change_bulk SET entries=x''", "DELETE FROM assessment"}) {
            QString refused;
            try {
                connection->execute(sql);
            } catch (const StoreFailure &failure) {
                refused = failure.error().key;
            }
            QVERIFY2(refused == u"store.journal_kept" || refused == u"store.record_kept", sql);
        }
        QCOMPARE(checked(village), u"good"_s);
    }

    void valuesCanBeBlankedWhenRetentionEndsAndTheChainHolds()
    {
        Village village;
        const HouseholdId row = work(village);
        const ChainHead before = must(village.file.checkChain());
        QCOMPARE(must(village.file.change({u"test.retention"_s}, [&](Writer &writer) { return writer.blankHistory(u"household"_s, row.text()); })), 4);
        QCOMPARE(checked(village), u"good"_s);
        must(village.file.read([&](Reader &reader) {
            QCOMPARE(reader.chainDigestAt(before.sequence), before.digest);
            for (const HistoryLine &line : reader.history(u"household"_s, row.text()))
                for (const CellChange &cell : line.cells)
                    QVERIFY(isNull(cell.before) && isNull(cell.after));
        }));
        tamper(village, "UPDATE change_cell SET digest=zeroblob(32) WHERE column_name='phone'");
        QCOMPARE(checked(village), u"store.chain_broken 3"_s);
    }

    void aCancelledCheckSaysSo()
    {
        struct Impatient : Progress {
            bool cancelled() const override { return true; }
        } impatient;
        Village village;
        QCOMPARE(keyOf(village.file.checkChain(&impatient)), u"store.cancelled"_s);
        QCOMPARE(keyOf(village.file.integrity(&impatient)), u"store.cancelled"_s);
    }
};

QTEST_GUILESS_MAIN(ChainTest)
#include "test_chain.moc"

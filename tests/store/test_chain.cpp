// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/office.h"
#include "store/retention.h"
#include "store/retentionrows.h"
#include "store/sqlite/journal.h"
#include "store/sqlite/schema.h"
#include "support/pages.h"


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

    static QByteArray pagesOf(const Village &village) { return test::pagesOf(*raw(village)); }

    /// A family with everything that holds a value: rows that live, that were removed, bulk rows, titles and a draft.
    struct Family {
        HouseholdId id;
        QStringList values{u"钱多多甲"_s, u"629901195001011234"_s, u"某某路十七号"_s, u"钱走了乙"_s, u"理由写着丙"_s, u"标题里的丁"_s, u"算出来的戊"_s, u"13900007777"_s};
    };
    static Family familyIn(Village &village)
    {
        Family family;
        Household row = household();
        family.id = row.id;
        row.address = family.values[2];
        Member head = member(row.id, family.values[0]);
        head.idNumberText = family.values[1];
        Member gone = member(row.id, family.values[3], 10);
        must(village.file.change({u"test.change"_s, {{u"what"_s, family.values[5]}}}, [&](Writer &writer) {
            writer.insert(row);
            writer.insert(head);
            writer.insert(gone);
        }));
        row.phone = family.values[7];
        must(village.file.change(title, [&](Writer &writer) { writer.update(row); }));
        row.phone.clear();
        must(village.file.change(title, [&](Writer &writer) {
            writer.update(row);
            writer.remove<Member>(gone.id.text());
        }));
        StoredAssessment assessment;
        assessment.id = AssessmentId::create();
        assessment.household = row.id;
        assessment.situation = PackedText::fold(family.values[4].toUtf8());
        assessment.result = PackedText::fold(family.values[6].toUtf8());
        must(village.file.change(title, [&](Writer &writer) { writer.insert(assessment); }));
        return family;
    }

    static Result<void> destroyed(Village &village, const HouseholdId &household)
    {
        return village.file.destroy({u"store.title_destroy"_s, {{u"number"_s, u"1"_s}, {u"files"_s, u"1"_s}}}, [&](Writer &writer) -> Result<void> {
            const DestructionId id = DestructionId::create();
            writer.insert(Destruction{id, 1, u"训档〔2022〕1号"_s, Day(2022, 1, 4), u"李敏"_s, Day(2022, 1, 4), u"李敏"_s, u"王二"_s, 1, 0, {}, {}});
            const auto records = writer.everythingOf(household.text());
            for (const auto &[table, key] : records)
                writer.insert(DestroyedRecord{table + u':' + key, id, household});
            for (const auto &[table, key] : records) {
                writer.blankRecord(table, key);
                writer.blankHistory(table, key);
            }
            writer.blankTitles(writer.changesOf(records));
            return {};
        });
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

    void aDestroyedFamilyLeavesNoValueInAnyPageAndTheChainHolds()
    {
        Village village;
        const Family family = familyIn(village);
        const Family other = [&] {
            Family neighbour = familyIn(village); // the same names in another household stay
            return neighbour;
        }();
        QCOMPARE(foundIn(pagesOf(village), family.values).size(), family.values.size()); // the look finds what is there
        const ChainHead before = must(village.file.checkChain());
        must(destroyed(village, family.id));
        must(destroyed(village, other.id));
        QCOMPARE(checked(village), u"good"_s);
        must(village.file.sweep());
        QCOMPARE(foundIn(pagesOf(village), family.values), QStringList());
        QCOMPARE(checked(village), u"good"_s);
        must(village.file.read([&](Reader &reader) {
            QCOMPARE(reader.chainDigestAt(before.sequence), before.digest);
            QCOMPARE(reader.find<Household>(family.id.text())->village, u"上湾村"_s); // the course of the file stays
            QCOMPARE(reader.provenChange(2)->proof, ChainProof::Blanked);
        }));
    }

    void onlyOneFamilyIsBlankedAndTheOtherKeepsItsValues()
    {
        Village village;
        const Family family = familyIn(village);
        Household stays = household();
        stays.address = u"邻居的路三号"_s;
        must(village.file.change({u"test.change"_s, {{u"what"_s, u"邻居"_s}}}, [&](Writer &writer) { writer.insert(stays); }));
        must(destroyed(village, family.id));
        must(village.file.sweep());
        must(village.file.read([&](Reader &reader) {
            QCOMPARE(reader.find<Household>(stays.id.text())->address, u"邻居的路三号"_s);
            QCOMPARE(reader.history(u"household"_s, stays.id.text()).front().entry.title.arguments.value(u"what"_s), u"邻居"_s);
            const auto records = reader.recordsEverOf(family.id.text()); // whose they were is still known, of the removed member too
            QCOMPARE(std::count_if(records.begin(), records.end(), [](const auto &record) { return record.first == u"member"; }), 2);
        }));
        QCOMPARE(foundIn(pagesOf(village), family.values), QStringList());
    }

    void whatIsBlankedStaysAsItIs()
    {
        Village village;
        const Family family = familyIn(village);
        must(destroyed(village, family.id));
        const auto connection = raw(village);
        for (const char *sql : {"UPDATE change_cell SET digest=zeroblob(32) WHERE digest IS NOT NULL", "UPDATE change_cell SET new_value='x' WHERE digest IS NOT NULL",
                                "UPDATE change_cell SET salt=NULL, old_value=NULL, new_value=NULL WHERE digest IS NULL", "UPDATE journal SET title_key='x' WHERE title_salt IS NULL",
                                "UPDATE journal SET title_key=NULL, title_arguments=NULL, title_salt=NULL, author='x' WHERE sequence=1", "UPDATE assessment SET situation=x'01', result=x''",
                                "UPDATE assessment SET month='2019-01'", "DELETE FROM destroyed_record", "UPDATE destroyed_record SET household_id=''", "DELETE FROM destruction"}) {
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

    void nothingIsBlankedOutsideADestructionNorWithoutTheRight()
    {
        Village village;
        const Family family = familyIn(village);
        QCOMPARE(keyOf(village.file.change(title, [&](Writer &writer) { writer.blankRecord(u"household"_s, family.id.text()); })), u"store.not_destroying"_s);
        must(village.file.addUser(u"王二"_s, UserRole::Clerk, u"口令二"_s));
        QCOMPARE(keyOf(village.file.confirmedByOther(u"李敏"_s, credentials().passphrase)), u"store.second_is_first"_s);
        QCOMPARE(keyOf(village.file.confirmedByOther(u"王二"_s, u"错的口令"_s)), u"store.wrong_passphrase"_s);
        must(village.file.confirmedByOther(u"王二"_s, u"口令二"_s));
        auto clerk = must(OfficeFile::open(village.path, {u"王二"_s, u"口令二"_s, {}}, march()));
        QCOMPARE(keyOf(clerk.destroy(title, [](Writer &) -> Result<void> { return {}; })), u"store.may_not_destroy"_s);
        QCOMPARE(foundIn(pagesOf(village), family.values).size(), family.values.size());
    }

    void aRemovedBulkRowSaysWhoseItWasAndAllPackedFormsAreRead()
    {
        const QByteArray digest(32, 'd');
        const std::vector<BulkEntry> entries{{RowOp::Insert, "a", digest}, {RowOp::Delete, "b", digest, {"household", "batch"}}, {RowOp::Delete, "c", digest}, {RowOp::Update, "d", digest}};
        const QByteArray bytes = packed(entries);
        const auto read = unpacked(bytes);
        QVERIFY(read && read->size() == 4);
        QCOMPARE((*read)[1].belonged, (QByteArrayList{"household", "batch"}));
        QVERIFY((*read)[1].op == RowOp::Delete && (*read)[2].op == RowOp::Delete && (*read)[2].belonged.isEmpty());
        QCOMPARE((*read)[3].key, QByteArray("d"));
        for (qsizetype size = 1; size < bytes.size(); ++size) // cut short it is no packed entries, or fewer
            if (const auto cut = unpacked(bytes.left(size)))
                QVERIFY(cut->size() < 4);
        QVERIFY(!unpacked(QByteArray(1, 4)));
    }

    /// A new column must be looked at: does it go or stay?
    void everyColumnOfAFamilysTablesIsDecided()
    {
        Village village;
        const auto connection = raw(village);
        QSet<QString> hanging;
        for (const HangsOn &each : hangingTables())
            hanging.insert(QLatin1String(each.table));
        const QStringList apart{u"picture"_s, u"paper"_s, u"household"_s, u"list_match"_s, u"household_seat"_s, // belong to a family by other ways
                                u"posting"_s, u"intake_batch"_s, u"intake_row"_s, u"export_entry"_s, u"publication"_s, u"sheet_mapping"_s, u"transient_person"_s}; // and the routine class to none
        const QStringList ofDestroying{u"destruction_file"_s, u"destroyed_record"_s};
        int decided = 0;
        for (const RecordedTable &table : readSchema(*connection)) {
            const QString name = QString::fromUtf8(table.name);
            const bool isOfFamily = table.columnIndex("household_id") >= 0 || hanging.contains(name) || apart.contains(name);
            if (!isOfFamily || ofDestroying.contains(name))
                continue;
            QVERIFY2(retentionColumns().contains(name), table.name.constData());
            const RetentionColumns told = retentionColumns().value(name);
            for (const RecordedColumn &column : table.columns)
                QVERIFY2(told.blanked.contains(column.title) != told.kept.contains(column.title), qPrintable(name + u'.' + column.title));
            QCOMPARE(told.blanked.size() + told.kept.size(), qsizetype(table.columns.size()));
            ++decided;
        }
        QCOMPARE(decided, int(retentionColumns().size()));
        // what hangs on a family without naming it is found by the schema's own references
        Query query(*connection, "SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type='table'");
        const auto names = [&](const QString &table) { return retentionColumns().value(table).kept.contains(u"household_id"_s); };
        while (query.next())
            if (names(query.text(2)) && retentionColumns().contains(query.text(0)) && !names(query.text(0)))
                QVERIFY2(hanging.contains(query.text(0)), qPrintable(query.text(0)));
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

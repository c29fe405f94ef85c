// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables.h"

#include "store/office.h"

using namespace xieli;
using namespace xieli::test;

class ChangeTest : public QObject {
    Q_OBJECT

    static std::vector<CellChange> cellsOfLast(OfficeFile &file)
    {
        return must(file.read([&](Reader &reader) { return reader.change(file.lastSequence())->cells; }));
    }

private slots:
    void initTestCase() { prepare(); }

    void anInsertIsRecordedByNameWithoutItsDefaults()
    {
        Village village;
        Household row = household();
        row.claimedMonthlyAmount = Money::fromYuan(292);
        must(village.file.change(title, [&](Writer &writer) { writer.insert(row); }));
        QMap<QString, Value> after;
        for (const CellChange &cell : cellsOfLast(village.file)) {
            QCOMPARE(cell.table, u"household"_s);
            QCOMPARE(cell.key, row.id.text());
            QVERIFY(cell.op == RowOp::Insert && isNull(cell.before));
            after.insert(cell.column, cell.after);
        }
        const QMap<QString, Value> expected{{u"area_code"_s, u"629901"_s}, {u"village"_s, u"上湾村"_s}, {u"group_name"_s, u"4组"_s},
                                            {u"claimed_monthly_fen"_s, std::int64_t(29200)}};
        QVERIFY(after == expected);
    }

    void updatingOneFieldRecordsOneCellWithOldAndNew()
    {
        Village village;
        Household row = household();
        must(village.file.change(title, [&](Writer &writer) { writer.insert(row); }));
        row.phone = u"13900000001"_s;
        must(village.file.change(title, [&](Writer &writer) { writer.update(row); }));
        const auto cells = cellsOfLast(village.file);
        QCOMPARE(int(cells.size()), 1);
        QCOMPARE(cells[0].column, u"phone"_s);
        QVERIFY(cells[0].op == RowOp::Update);
        QVERIFY(cells[0].before == Value(QString(u""_s)));
        QVERIFY(cells[0].after == Value(u"13900000001"_s));
    }

    void aDeleteKeepsTheOldValues()
    {
        Village village;
        const Household row = household();
        must(village.file.change(title, [&](Writer &writer) { writer.insert(row); }));
        must(village.file.change(title, [&](Writer &writer) { writer.remove<Household>(row.id); }));
        const auto cells = cellsOfLast(village.file);
        QCOMPARE(int(cells.size()), 3);
        for (const CellChange &cell : cells)
            QVERIFY(cell.op == RowOp::Delete && isNull(cell.after) && !isNull(cell.before));
    }

    void aChangeThatLeavesAllAsItWasLeavesNoTrace()
    {
        Village village;
        const Household row = household();
        must(village.file.change(title, [&](Writer &writer) { writer.insert(row); }));
        const QByteArray before = bytesOf(village.path);
        must(village.file.change(title, [&](Writer &writer) { writer.update(row); }));
        must(village.file.change(title, [&](Writer &writer) {
            const Household other = household();
            writer.insert(other);
            writer.remove<Household>(other.id);
        }));
        must(village.file.change(title, [&](Writer &writer) {
            Household changed = row;
            changed.phone = u"1"_s;
            writer.update(changed);
            writer.update(row);
        }));
        must(village.file.change(title, [&](Writer &writer) {
            writer.remove<Household>(row.id);
            writer.insert(row);
        }));
        QVERIFY(bytesOf(village.path) == before);
    }

    void severalTouchesOfOneRowAreOneRow()
    {
        Village village;
        Household row = household();
        must(village.file.change(title, [&](Writer &writer) {
            writer.insert(row);
            row.phone = u"1"_s;
            writer.update(row);
            row.phone = u"2"_s;
            row.group = QString();
            writer.update(row);
        }));
        auto cells = cellsOfLast(village.file);
        QCOMPARE(int(cells.size()), 3);
        QVERIFY(cells[1].column == u"phone" && cells[1].op == RowOp::Insert && cells[1].after == Value(u"2"_s));

        must(village.file.change(title, [&](Writer &writer) {
            writer.remove<Household>(row.id);
            row.phone = u"3"_s;
            row.note = u"重建"_s;
            writer.insert(row);
        }));
        cells = cellsOfLast(village.file);
        QCOMPARE(int(cells.size()), 2);
        QVERIFY(cells[0].column == u"note" && cells[0].before == Value(QString(u""_s)) && cells[0].op == RowOp::Update);
        QVERIFY(cells[1].column == u"phone" && cells[1].before == Value(u"2"_s) && cells[1].after == Value(u"3"_s));

        must(village.file.change(title, [&](Writer &writer) {
            row.phone = u"4"_s;
            writer.update(row);
            writer.remove<Household>(row.id);
        }));
        for (const CellChange &cell : cellsOfLast(village.file))
            if (cell.column == u"phone")
                QVERIFY(cell.op == RowOp::Delete && cell.before == Value(u"3"_s));
        QVERIFY(must(village.file.checkChain()).sequence == 4);
    }

    void aFewRowsStandInTheJournalInTheOrderOfTheirFirstTouch()
    {
        Village village;
        std::vector<Household> rows(20);
        must(village.file.change(title, [&](Writer &writer) {
            for (Household &row : rows)
                writer.insert(row = household());
            for (auto row = rows.rbegin(); row != rows.rend(); ++row) { // touched again the other way round
                row->phone = u"1"_s;
                writer.update(*row);
            }
        }));
        QStringList told;
        for (const CellChange &cell : cellsOfLast(village.file))
            if (told.isEmpty() || told.last() != cell.key)
                told << cell.key;
        QStringList written;
        for (const Household &row : rows)
            written << row.id.text();
        QCOMPARE(told, written);
    }

    void thousandsOfRowsStandByTableAndKeyAndAreUndoneAsOneAct()
    {
        Village village;
        constexpr int count = 6000;
        std::vector<Household> rows(count);
        must(village.file.change(title, [&](Writer &writer) {
            for (Household &row : rows) {
                writer.insert(row = household());
                writer.insert(member(row.id, u"赵仁"_s));
            }
        }));
        const auto made = village.file.lastSequence();
        must(village.file.change(title, [&](Writer &writer) {
            for (int touch = 1; touch <= 2; ++touch)
                for (Household &row : rows) {
                    row.phone = QString::number(touch);
                    writer.update(row);
                }
            writer.remove<Household>(rows.back().id);
            writer.insert(rows.back());
        }));
        const auto cells = cellsOfLast(village.file);
        QCOMPARE(int(cells.size()), count); // of every row one cell, from what it was to what it is
        QVERIFY(std::is_sorted(cells.begin(), cells.end(), [](const CellChange &a, const CellChange &b) { return a.key < b.key; }));
        QVERIFY(std::all_of(cells.begin(), cells.end(), [](const CellChange &cell) { return cell.before == Value(QString(u""_s)) && cell.after == Value(u"2"_s); }));
        must(village.file.checkChain());
        must(village.file.undo(village.file.lastSequence()));
        must(village.file.undo(made));
        must(village.file.read([&](Reader &reader) { QCOMPARE(reader.count<Household>() + reader.count<Member>(), 0); }));
        QVERIFY(must(village.file.integrity()).good());
    }

    void anErrorOrAFailureRollsAllBack()
    {
        Village village;
        const QByteArray before = bytesOf(village.path);
        const auto returned = village.file.change(title, [&](Writer &writer) -> Result<int> {
            writer.insert(household());
            return fail(u"test.no"_s);
        });
        QCOMPARE(keyOf(returned), u"test.no"_s);
        const Household row = household();
        const auto twice = village.file.change(title, [&](Writer &writer) {
            writer.insert(row);
            writer.insert(row);
        });
        QCOMPARE(keyOf(twice), u"store.constraint"_s);
        const auto missing = village.file.change(title, [&](Writer &writer) { writer.update(row); });
        QCOMPARE(keyOf(missing), u"store.row_missing"_s);
        QVERIFY(bytesOf(village.path) == before);
        QCOMPARE(must(village.file.read([](Reader &reader) { return reader.count<Household>(); })), 0);
    }

    void aFailureThatIsSwallowedStillStopsTheCommit()
    {
        Village village;
        const Household row = household();
        const auto done = village.file.change(title, [&](Writer &writer) {
            writer.insert(row);
            try {
                writer.insert(row);
            } catch (const StoreFailure &) {
            }
        });
        QCOMPARE(keyOf(done), u"store.failed_inside"_s);
    }

    void anAttemptUndoesOnlyWhatItWrote()
    {
        Village village;
        const Household good = household();
        const Household bad = household();
        must(village.file.change(title, [&](Writer &writer) {
            writer.insert(good);
            const auto tried = writer.attempt([&] {
                writer.insert(bad);
                writer.insert(good);
            });
            QCOMPARE(keyOf(tried), u"store.constraint"_s);
            QCOMPARE(keyOf(writer.attempt([&] { writer.insert(member(good.id, u"赵仁"_s)); })), u"done"_s);
        }));
        must(village.file.read([&](Reader &reader) {
            QVERIFY(reader.find<Household>(good.id) && !reader.find<Household>(bad.id));
            QCOMPARE(reader.count<Member>(), 1);
            const auto change = reader.change(2);
            for (const CellChange &cell : change->cells)
                QVERIFY(cell.key != bad.id.text());
        }));
    }

    void aRecordThatPointsNowhereIsNamed()
    {
        Village village;
        const Member lonely = member(HouseholdId::create(), u"钱二"_s);
        const auto done = village.file.change(title, [&](Writer &writer) {
            writer.insert(lonely);
            QCOMPARE(writer.dangling(), QStringList{u"member:"_s + lonely.id.text()});
        });
        QCOMPARE(keyOf(done), u"store.dangling"_s);
        QVERIFY(done.error().arguments.value(u"detail"_s).contains(lonely.id.text()));
    }

    void aChildMayBeWrittenBeforeItsParent()
    {
        Village village;
        const Household row = household();
        must(village.file.change(title, [&](Writer &writer) {
            writer.insert(member(row.id, u"赵仁"_s));
            writer.insert(row);
        }));
    }

    void nothingIsWrittenOutsideAChangeOrInsideAnother()
    {
        Village village;
        const auto nested = village.file.change(title, [&](Writer &writer) -> Result<void> {
            writer.insert(household());
            if (must(village.file.read([](Reader &reader) { return reader.count<Household>(); })) != 1)
                return fail(u"a read inside does not see the change"_s);
            return village.file.change(title, [](Writer &) {});
        });
        QCOMPARE(keyOf(nested), u"store.nested_change"_s);
        QCOMPARE(must(village.file.read([](Reader &reader) { return reader.count<Household>(); })), 0);
        must(village.file.change(title, [&](Writer &writer) { writer.insert(household()); }));
    }

    void bulkRowsAreRecordedByKeyAndDigest()
    {
        Village village;
        const Household row = household();
        StoredAssessment assessment;
        assessment.id = AssessmentId::create();
        assessment.household = row.id;
        assessment.result = PackedText::fromKept(QByteArray(2000, 'x'));
        must(village.file.change(title, [&](Writer &writer) {
            writer.insert(row);
            writer.insert(assessment);
        }));
        const auto cells = cellsOfLast(village.file);
        QCOMPARE(cells.back().table, u"assessment"_s);
        QCOMPARE(cells.back().column, u"*"_s);
        QCOMPARE(std::get<QByteArray>(cells.back().after).size(), 32);
        const auto altered = village.file.change(title, [&](Writer &writer) {
            assessment.edition = u"另一版"_s;
            writer.update(assessment);
        });
        QCOMPARE(keyOf(altered), u"store.record_kept"_s);
        QCOMPARE(keyOf(village.file.change(title, [&](Writer &writer) { writer.remove<StoredAssessment>(assessment.id); })), u"store.record_kept"_s);
    }

    void changesAreListedForExchange()
    {
        Village village;
        const Household row = household();
        must(village.file.change(title, [&](Writer &writer) { writer.insert(row); }));
        must(village.file.change({u"test.setting"_s}, [&](Writer &writer) { writer.setSetting(u"a"_s, u"b"_s); }));
        must(village.file.change({u"test.peer"_s, {}, u"township-id"_s}, [&](Writer &writer) { writer.insert(member(row.id, u"孙三"_s)); }));
        must(village.file.read([&](Reader &reader) {
            const auto changes = reader.changesSince(1);
            QCOMPARE(int(changes.size()), 3);
            QCOMPARE(changes[0].sequence, std::int64_t(2));
            QCOMPARE(changes[0].title.arguments.value(u"what"_s), u"试"_s);
            QCOMPARE(changes[0].author, u"李敏"_s);
            QCOMPARE(changes[0].day, Day(2018, 3, 1));
            QCOMPARE(changes[2].origin, u"township-id"_s);
            const auto shared = reader.changesSince(1, sharedTables());
            QCOMPARE(int(shared.size()), 2);
            QVERIFY(reader.changesSince(4).empty());
            const auto own = reader.changesSince(1, {}, u"township-id"_s);
            QCOMPARE(int(own.size()), 2);
            QCOMPARE(own[1].origin, u"local"_s);
            QCOMPARE(own[0].cells.size(), changes[0].cells.size());
            QCOMPARE(int(reader.history(u"household"_s, row.id.text()).size()), 1);
            QCOMPARE(reader.journal(2).front().sequence, std::int64_t(4));
        }));
    }

    void whatWasEditedSinceIsListedWithoutWhatIsNewOrCameFromOneOffice()
    {
        Village village;
        Household row = household();
        Household other = household();
        const QString key = row.id.text();
        const auto edit = [&](const ChangeTitle &by, Household &which) {
            must(village.file.change(by, [&](Writer &writer) {
                which.phone += u'1';
                writer.update(which);
            }));
        };
        must(village.file.change(title, [&](Writer &writer) { writer.insert(row); }));
        must(village.file.change({u"test.peer"_s, {}, u"township-id"_s}, [&](Writer &writer) { writer.insert(other); }));
        const std::int64_t made = village.file.lastSequence();
        edit({u"test.peer"_s, {}, u"township-id"_s}, other);
        edit(title, row);
        const auto edited = must(village.file.read([&](Reader &reader) { return reader.editedSince(0, u"township-id"_s); }));
        QCOMPARE(edited, (QMap<QString, QSet<QString>>{{u"household"_s, {key}}}));
        const auto all = must(village.file.read([&](Reader &reader) { return reader.editedSince(made, {}); }));
        QCOMPARE(all, (QMap<QString, QSet<QString>>{{u"household"_s, {key, other.id.text()}}}));
        QVERIFY(must(village.file.read([&](Reader &reader) { return reader.editedSince(village.file.lastSequence(), {}); })).isEmpty());
    }

    void recordsAreAppliedByNameAndNonsenseIsRefused()
    {
        Village village;
        const QString key = HouseholdId::create().text();
        must(village.file.change(title, [&](Writer &writer) {
            writer.applyRow(u"household"_s, key, {{u"village"_s, u"下湾村"_s}, {u"residence"_s, u"urban"_s}});
            writer.applyRow(u"household"_s, key, {{u"phone"_s, u"12345"_s}});
            QVERIFY(writer.find<Household>(key)->residence == Residence::Urban);
            QCOMPARE(writer.find<Household>(key)->phone, u"12345"_s);
            QVERIFY(std::get<QString>(writer.row(u"household"_s, key)->value(u"village"_s)) == u"下湾村");
            const auto refused = [&](const QString &table, const QMap<QString, Value> &values) {
                return keyOf(writer.attempt([&] { writer.applyRow(table, key, values); }));
            };
            QCOMPARE(refused(u"sqlite_schema"_s, {}), u"store.unknown_table"_s);
            QCOMPARE(refused(u"office_secret"_s, {}), u"store.unknown_table"_s);
            QCOMPARE(refused(u"household"_s, {{u"village\"=1--"_s, u""_s}}), u"store.unknown_column"_s);
            QCOMPARE(refused(u"household"_s, {{u"id"_s, u"x"_s}}), u"store.unknown_column"_s);
            QCOMPARE(refused(u"household"_s, {{u"residence"_s, u"moon"_s}}), u"store.bad_value"_s);
            QCOMPARE(refused(u"household"_s, {{u"opened_on"_s, u"2018-02-30"_s}}), u"store.bad_value"_s);
            QCOMPARE(refused(u"household"_s, {{u"claimed_monthly_fen"_s, u"292.00"_s}}), u"store.bad_value"_s);
            writer.applyRemoval(u"household"_s, u"nobody"_s);
        }));
    }

    void aKeptRecordSentTwiceIsNoEdit()
    {
        Village village;
        const Household row = household();
        StoredAssessment assessment;
        assessment.id = AssessmentId::create();
        assessment.household = row.id;
        must(village.file.change(title, [&](Writer &writer) {
            writer.insert(row);
            writer.insert(assessment);
        }));
        const QByteArray before = bytesOf(village.path);
        must(village.file.change(title, [&](Writer &writer) {
            writer.put(assessment);
            writer.applyRow(u"assessment"_s, assessment.id.text(), *writer.row(u"assessment"_s, assessment.id.text()));
            QCOMPARE(keyOf(writer.attempt([&] { writer.applyRow(u"assessment"_s, assessment.id.text(), {{u"edition"_s, u"x"_s}}); })), u"store.record_kept"_s);
        }));
        QVERIFY(bytesOf(village.path) == before);
    }

    void anUnreadableCellIsAnErrorNamingIt()
    {
        Village village;
        const Household row = household();
        must(village.file.change(title, [&](Writer &writer) { writer.insert(row); }));
        raw(village)->execute("UPDATE household SET residence='moon'");
        const auto read = village.file.read([](Reader &reader) { return reader.all<Household>(); });
        QCOMPARE(keyOf(read), u"store.bad_value"_s);
        QCOMPARE(read.error().arguments.value(u"table"_s), u"household"_s);
        QCOMPARE(read.error().arguments.value(u"column"_s), u"residence"_s);
    }

    void approvedPaymentsAreFrozenAndDraftsAreNot()
    {
        Village village;
        const Household row = household();
        PaymentBatch batch;
        batch.id = PaymentBatchId::create();
        batch.month = Month(2018, 6);
        PaymentLine line;
        line.id = PaymentLineId::create();
        line.batch = batch.id;
        line.household = row.id;
        line.amount = Money::fromYuan(310);
        must(village.file.change(title, [&](Writer &writer) {
            writer.insert(row);
            writer.insert(batch);
            writer.insert(line);
        }));
        line.amount = Money::fromYuan(320);
        must(village.file.change(title, [&](Writer &writer) { writer.update(line); }));
        batch.state = BatchState::Approved;
        PaymentLine last = line;
        last.id = PaymentLineId::create();
        must(village.file.change(title, [&](Writer &writer) { // within the approving change, in any order
            writer.update(batch);
            writer.insert(last);
        }));
        const auto frozen = [&](auto body) { return keyOf(village.file.change(title, body)); };
        QCOMPARE(frozen([&](Writer &writer) { line.amount = Money(); writer.update(line); }), u"store.payment_frozen"_s);
        QCOMPARE(frozen([&](Writer &writer) { writer.remove<PaymentLine>(line.id); }), u"store.payment_frozen"_s);
        QCOMPARE(frozen([&](Writer &writer) { last.id = PaymentLineId::create(); writer.insert(last); }), u"store.payment_frozen"_s);
        QCOMPARE(frozen([&](Writer &writer) { batch.state = BatchState::Draft; writer.update(batch); }), u"store.payment_frozen"_s);
        QCOMPARE(frozen([&](Writer &writer) { writer.remove<PaymentBatch>(batch.id); }), u"store.payment_frozen"_s);

        PaymentBatch opening; // an approved batch may come whole in one change, approved first
        opening.id = PaymentBatchId::create();
        opening.state = BatchState::Approved;
        last.batch = opening.id;
        must(village.file.change(title, [&](Writer &writer) {
            writer.insert(opening);
            writer.insert(last);
        }));
    }

    void theListenerHearsWhichTablesWereTouched()
    {
        Village village;
        QStringList heard;
        village.file.setListener([&](const QStringList &tables) { heard << tables; });
        const Household row = household();
        must(village.file.change(title, [&](Writer &writer) {
            writer.insert(row);
            writer.insert(member(row.id, u"赵仁"_s));
        }));
        must(village.file.change(title, [&](Writer &) {}));
        QCOMPARE(heard, (QStringList{u"household"_s, u"member"_s}));
    }
};

QTEST_GUILESS_MAIN(ChangeTest)
#include "test_change.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/office.h"

using namespace xieli;
using namespace xieli::test;

class UndoTest : public QObject {
    Q_OBJECT

    /// A spreadsheet taken in: households, members and row reports in one change.
    static std::vector<Household> takeIn(OfficeFile &file, int count)
    {
        std::vector<Household> households;
        must(file.change({u"test.intake"_s, {{u"file"_s, u"花名册.xlsx"_s}}}, [&](Writer &writer) {
            IntakeBatch batch;
            batch.id = IntakeBatchId::create();
            writer.insert(batch);
            for (int i = 0; i < count; ++i) {
                households.push_back(household());
                writer.insert(households.back());
                writer.insert(member(households.back().id, u"赵仁"_s));
                IntakeRow row;
                row.id = IntakeRowId::create();
                row.batch = batch.id;
                row.fate = u"taken"_s;
                writer.insert(row);
            }
        }));
        return households;
    }

private slots:
    void initTestCase() { prepare(); }

    void anUpdateIsSwappedBack()
    {
        Village village;
        Household row = takeIn(village.file, 1)[0];
        row.phone = u"1"_s;
        row.claimedClass = 2;
        must(village.file.change(title, [&](Writer &writer) { writer.update(row); }));
        const auto sequence = village.file.lastSequence();
        must(village.file.undo(sequence));
        must(village.file.read([&](Reader &reader) {
            QCOMPARE(reader.find<Household>(row.id)->phone, QString());
            QVERIFY(!reader.find<Household>(row.id)->claimedClass);
            QCOMPARE(reader.journal(1)[0].kind, u"undo"_s);
            QCOMPARE(*reader.journal(1)[0].undoes, sequence);
        }));
        QCOMPARE(keyOf(village.file.undo(sequence)), u"store.undo_blocked"_s); // not twice
        must(village.file.undo(village.file.lastSequence()));                  // but the undo itself can be
        must(village.file.read([&](Reader &reader) { QCOMPARE(reader.find<Household>(row.id)->phone, u"1"_s); }));
        must(village.file.checkChain());
    }

    void aDeletedRecordComesBackWhole()
    {
        Village village;
        Household row = takeIn(village.file, 1)[0];
        BankAccount account;
        account.id = BankAccountId::create();
        account.household = row.id;
        account.number = u"6210000000000000001"_s;
        must(village.file.change(title, [&](Writer &writer) { writer.insert(account); }));
        must(village.file.change(title, [&](Writer &writer) { writer.remove<BankAccount>(account.id); }));
        must(village.file.undo(village.file.lastSequence()));
        must(village.file.read([&](Reader &reader) {
            QVERIFY(valuesOf(*reader.find<BankAccount>(account.id)) == valuesOf(account));
        }));
    }

    void aWholeTakeInIsUndoneAsOneAct()
    {
        Village village;
        takeIn(village.file, 200);
        must(village.file.undo(village.file.lastSequence()));
        must(village.file.read([&](Reader &reader) {
            QCOMPARE(reader.count<Household>() + reader.count<Member>() + reader.count<IntakeRow>() + reader.count<IntakeBatch>(), 0);
            QVERIFY(reader.search(u"赵"_s).empty());
        }));
        QVERIFY(must(village.file.integrity()).good());
    }

    void aLaterTouchOfTheSameFieldBlocksAndIsNamed()
    {
        Village village;
        Household row = takeIn(village.file, 1)[0];
        row.phone = u"1"_s;
        must(village.file.change(title, [&](Writer &writer) { writer.update(row); }));
        const auto sequence = village.file.lastSequence();
        row.note = u"别的栏"_s;
        must(village.file.change(title, [&](Writer &writer) { writer.update(row); }));
        must(village.file.undo(sequence)); // another field does not block
        must(village.file.undo(village.file.lastSequence()));
        village.file.setToday(Day(2018, 4, 9));
        row.phone = u"2"_s;
        must(village.file.change({u"test.later"_s}, [&](Writer &writer) { writer.update(row); }));
        const auto blocked = village.file.undo(sequence);
        QCOMPARE(keyOf(blocked), u"store.undo_blocked"_s);
        QCOMPARE(blocked.error().arguments.value(u"title"_s), u"test.later"_s);
        QCOMPARE(blocked.error().arguments.value(u"blocker_day"_s), u"2018-04-09"_s);
        QCOMPARE(blocked.error().arguments.value(u"blocker_number"_s), QString::number(village.file.lastSequence()));
    }

    void whatStandsOnARecordBlocksItsUndo()
    {
        Village village;
        const Household row = takeIn(village.file, 1)[0];
        const auto intake = village.file.lastSequence();
        Visit visit;
        visit.id = VisitId::create();
        visit.household = row.id;
        must(village.file.change({u"test.visit"_s}, [&](Writer &writer) { writer.insert(visit); }));
        const auto blocked = village.file.undo(intake);
        QCOMPARE(keyOf(blocked), u"store.undo_blocked"_s);
        QCOMPARE(blocked.error().arguments.value(u"title"_s), u"test.visit"_s);
        must(village.file.undo(village.file.lastSequence()));
        must(village.file.undo(intake));
    }

    void decisionsAndWhatIsLikeThemAreNeverUndone()
    {
        Village village;
        const Household row = takeIn(village.file, 1)[0];
        const auto intake = village.file.lastSequence();
        Decision decision;
        decision.id = DecisionId::create();
        decision.household = row.id;
        PaymentBatch batch;
        batch.id = PaymentBatchId::create();
        PaymentLine line;
        line.id = PaymentLineId::create();
        line.batch = batch.id;
        line.household = row.id;
        must(village.file.change(title, [&](Writer &writer) {
            writer.insert(batch);
            writer.insert(line);
        }));
        const auto draft = village.file.lastSequence();
        must(village.file.undo(draft)); // a draft may go
        must(village.file.undo(village.file.lastSequence() - 0).or_else([](const Error &error) {
            return error.key == u"store.redo_bulk" ? Result<void>() : fail(u"unexpected"_s); // its lines are not kept by value
        }));
        must(village.file.change(title, [&](Writer &writer) { writer.insert(decision); }));
        QCOMPARE(keyOf(village.file.undo(village.file.lastSequence())), u"store.undo_never"_s);
        QCOMPARE(keyOf(village.file.undo(intake)), u"store.undo_blocked"_s);
        batch.state = BatchState::Approved;
        must(village.file.change(title, [&](Writer &writer) { writer.insert(batch); }));
        QCOMPARE(keyOf(village.file.undo(village.file.lastSequence())), u"store.undo_never"_s);
        QCOMPARE(keyOf(village.file.undo(1)), u"store.undo_never"_s);
        QCOMPARE(keyOf(village.file.undo(999)), u"store.undo_missing"_s);
        must(village.file.change({u"test.parcel"_s, {}, u"township"_s}, [&](Writer &writer) { writer.insert(household()); }));
        QCOMPARE(keyOf(village.file.undo(village.file.lastSequence())), u"store.undo_foreign"_s);
    }

    void aRefusedUndoChangesNothing()
    {
        Village village;
        auto households = takeIn(village.file, 3);
        const auto intake = village.file.lastSequence();
        households[0].phone = u"1"_s;
        must(village.file.change(title, [&](Writer &writer) { writer.update(households[0]); }));
        const QByteArray before = bytesOf(village.path);
        QCOMPARE(keyOf(village.file.undo(intake)), u"store.undo_blocked"_s);
        QVERIFY(bytesOf(village.path) == before);
    }

    void aListOfChangesSaysWhatEachTouchedAndWhetherItCanBeUndone()
    {
        Village village;
        const std::vector<Household> households = takeIn(village.file, 2);
        must(village.file.change(title, [&](Writer &writer) {
            Decision decision;
            decision.id = DecisionId::create();
            decision.household = households[0].id;
            writer.insert(decision);
        }));
        const auto before = must(village.file.read([](Reader &reader) { return reader.journalLines(); }));
        QCOMPARE(before.size(), size_t(3));
        QCOMPARE(before[0].undoable, false); // a decision is voided
        QCOMPARE(before[1].undoable, true);
        QCOMPARE(before[2].undoable, false); // the office itself
        for (const JournalLine &line : before) {
            const auto change = must(village.file.read([&](Reader &reader) { return reader.change(line.entry.sequence); }));
            int cells = 0;
            for (const CellChange &cell : change->cells)
                cells += cell.column.isEmpty() ? 0 : 1;
            QCOMPARE(line.cells, cells);
        }
        const auto fresh = takeIn(village.file, 1);
        const std::int64_t taken = village.file.lastSequence();
        must(village.file.undo(taken));
        const auto after = must(village.file.read([](Reader &reader) { return reader.journalLines(2); }));
        QCOMPARE(after[0].undoable, false); // bringing bulk rows back would need values that the journal does not keep
        QCOMPARE(after[1].undoable, false); // undone already
    }

    void undoRedoAndUndoAgainEndInTheSameRows()
    {
        Village village;
        Household row = takeIn(village.file, 1)[0];
        QVERIFY(!must(village.file.lastRedoable()));
        const auto phone = [&] { return must(village.file.read([&](Reader &reader) { return reader.find<Household>(row.id)->phone; })); };
        row.phone = u"138"_s;
        must(village.file.change(title, [&](Writer &writer) { writer.update(row); }));
        const auto edit = village.file.lastSequence();
        for (int round = 0; round < 3; ++round) {
            QCOMPARE(must(village.file.lastUndoable())->sequence, edit);
            must(village.file.undo(edit));
            QCOMPARE(phone(), QString());
            const auto again = must(village.file.lastRedoable());
            QCOMPARE(again->sequence, village.file.lastSequence());
            QCOMPARE(again->title.key, u"store.title_undo"_s);
            must(village.file.undo(again->sequence));
            QCOMPARE(phone(), u"138"_s);
            QVERIFY(!must(village.file.lastRedoable())); // done again already
            must(village.file.read([](Reader &reader) { QCOMPARE(reader.journal(1)[0].title.key, u"store.title_redo"_s); }));
        }
        must(village.file.checkChain());
    }

    void whatWasUndoneIsDoneAgainInItsOrder()
    {
        Village village;
        Household row = takeIn(village.file, 1)[0];
        row.phone = u"1"_s;
        must(village.file.change({u"test.phone"_s}, [&](Writer &writer) { writer.update(row); }));
        row.address = u"a"_s;
        must(village.file.change({u"test.address"_s}, [&](Writer &writer) { writer.update(row); }));
        for (int step = 0; step < 2; ++step)
            must(village.file.undo(must(village.file.lastUndoable())->sequence));
        for (int step = 0; step < 2; ++step)
            must(village.file.undo(must(village.file.lastRedoable())->sequence));
        must(village.file.read([&](Reader &reader) {
            QCOMPARE(reader.find<Household>(row.id)->phone, u"1"_s);
            QCOMPARE(reader.find<Household>(row.id)->address, u"a"_s);
        }));
        QVERIFY(!must(village.file.lastRedoable()));
    }

    void aRedoAfterAnotherEditOfTheFieldIsRefusedAndNamesIt()
    {
        Village village;
        Household row = takeIn(village.file, 1)[0];
        row.phone = u"1"_s;
        must(village.file.change(title, [&](Writer &writer) { writer.update(row); }));
        must(village.file.undo(village.file.lastSequence()));
        const auto undone = village.file.lastSequence();
        row.phone = u"2"_s;
        must(village.file.change({u"test.other"_s}, [&](Writer &writer) { writer.update(row); }));
        const auto refused = village.file.undo(undone);
        QCOMPARE(keyOf(refused), u"store.redo_blocked"_s);
        QCOMPARE(refused.error().arguments.value(u"table"_s), u"household"_s);
        QCOMPARE(refused.error().arguments.value(u"key"_s), row.id.text());
        QCOMPARE(refused.error().arguments.value(u"column"_s), u"phone"_s);
        QCOMPARE(refused.error().arguments.value(u"title"_s), u"test.other"_s);
        must(village.file.read([&](Reader &reader) { QCOMPARE(reader.find<Household>(row.id)->phone, u"2"_s); }));
    }

    void rowsWhoseValuesTheJournalDoesNotKeepAreNotDoneAgain()
    {
        Village village;
        takeIn(village.file, 2);
        must(village.file.undo(village.file.lastSequence()));
        QCOMPARE(keyOf(village.file.undo(village.file.lastSequence())), u"store.redo_bulk"_s);
    }

    void theLastUndoableSkipsWhatIsUndoneAndWhatNeverIs()
    {
        Village village;
        QVERIFY(!must(village.file.lastUndoable()));
        const Household row = takeIn(village.file, 1)[0];
        const auto intake = village.file.lastSequence();
        Decision decision;
        decision.id = DecisionId::create();
        decision.household = row.id;
        must(village.file.change({u"test.setting"_s}, [&](Writer &writer) { writer.setSetting(u"a"_s, u"b"_s); }));
        must(village.file.change(title, [&](Writer &writer) { writer.insert(decision); }));
        const auto setting = must(village.file.lastUndoable());
        QCOMPARE(setting->title.key, u"test.setting"_s);
        must(village.file.undo(setting->sequence));
        QCOMPARE(must(village.file.lastUndoable())->sequence, intake);
    }
};

QTEST_GUILESS_MAIN(UndoTest)
#include "test_undo.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/undo.h"

#include "store/sqlite/byname.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/journal.h"
#include "store/tables.h"

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

/// The cells of one row of the change.
struct TouchedRow {
    QString table;
    QByteArray key;
    RowOp op = RowOp::Update;
    std::vector<CellChange> cells;
};

std::vector<TouchedRow> touchedRows(const Change &change)
{
    std::vector<TouchedRow> rows;
    for (const CellChange &cell : change.cells) {
        const QByteArray key = cell.key.toUtf8();
        if (rows.empty() || rows.back().table != cell.table || rows.back().key != key || cell.column == u"*")
            rows.push_back({cell.table, key, cell.op, {}});
        if (!cell.column.isEmpty())
            rows.back().cells.push_back(cell);
    }
    return rows;
}

class Undoing {
public:
    Undoing(Connection &connection, Writer &writer, std::int64_t sequence)
        : m_connection(connection)
        , m_writer(writer)
        , m_sequence(sequence)
    {
    }

    void run()
    {
        const auto change = m_writer.change(m_sequence);
        m_again = change && takesBack(m_writer, m_sequence);
        if (!change)
            throw StoreFailure(u"store.undo_missing"_s, {{u"number"_s, QString::number(m_sequence)}});
        refuseForever(*change);
        const std::vector<TouchedRow> rows = touchedRows(*change);
        bool removes = false;
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
            undoRow(*row);
            removes = removes || row->op == RowOp::Insert;
        }
        if (removes)
            refuseIfStoodOn();
    }

private:
    void refuseForever(const Change &change)
    {
        if (change.origin != u"local")
            throw StoreFailure(u"store.undo_foreign"_s);
        bool never = change.kind != u"change" && change.kind != u"undo";
        for (const CellChange &cell : change.cells)
            never = never || isNeverUndone(cell.table, cell.column)
                || (cell.table == u"payment_batch" && cell.column == u"state" && cell.after == Value(u"approved"_s));
        if (never)
            throw StoreFailure(u"store.undo_never"_s);
    }

    void undoRow(const TouchedRow &row)
    {
        const RecordedTable &table = tableNamed(m_connection, row.table);
        const auto current = cellsOf(m_connection, table, row.key);
        if (table.bulk)
            return undoBulkRow(table, row, current);
        if (row.op == RowOp::Delete) {
            if (current)
                blockedBy(row, {});
            return insertRow(m_connection, table, row.key, sides(row, true));
        }
        if (!current)
            blockedBy(row, {});
        const NamedCells after = row.op == RowOp::Insert ? wholeRow(table, row) : sides(row, false);
        for (auto it = after.begin(); it != after.end(); ++it)
            if (current->contains(it.key()) && !(current->value(it.key()) == it.value()))
                blockedBy(row, QString::fromUtf8(it.key()));
        if (row.op == RowOp::Insert)
            deleteRow(m_connection, table, row.key);
        else
            updateRow(m_connection, table, row.key, sides(row, true));
    }

    void undoBulkRow(const RecordedTable &table, const TouchedRow &row, const std::optional<NamedCells> &current)
    {
        if (row.op != RowOp::Insert)
            throw StoreFailure(m_again ? u"store.redo_bulk"_s : u"store.undo_bulk"_s);
        if (!current)
            blockedBy(row, {});
        std::vector<Cell> cells;
        for (const RecordedColumn &column : table.columns)
            cells.push_back(current->value(column.name));
        const auto *said = row.cells.empty() ? nullptr : std::get_if<QByteArray>(&row.cells.front().after);
        if (!said || Recorder::bulkDigest(saltOf(table.name), table, row.key, cells) != *said)
            blockedBy(row, {});
        deleteRow(m_connection, table, row.key);
    }

    QByteArray saltOf(const QByteArray &table)
    {
        Query query(m_connection, "SELECT salt FROM change_bulk WHERE change=? AND table_name=?");
        query.bindInteger(1, m_sequence);
        query.bindText(2, table);
        return query.next() ? query.bytes(0) : QByteArray();
    }

    static NamedCells sides(const TouchedRow &row, bool before)
    {
        NamedCells cells;
        for (const CellChange &cell : row.cells)
            cells.insert(cell.column.toUtf8(), Cell::of(before ? cell.before : cell.after));
        return cells;
    }
    /// An insert names only what differs from the defaults.
    static NamedCells wholeRow(const RecordedTable &table, const TouchedRow &row)
    {
        NamedCells cells;
        for (const RecordedColumn &column : table.columns)
            cells.insert(column.name, column.fallback);
        const NamedCells named = sides(row, false);
        for (auto it = named.begin(); it != named.end(); ++it)
            cells.insert(it.key(), it.value());
        return cells;
    }

    [[noreturn]] void blocked(std::int64_t sequence, const TouchedRow &row, const QString &column)
    {
        const JournalEntry blocker = m_writer.journalEntry(sequence).value_or(JournalEntry());
        Arguments arguments = blocker.title.arguments; // the title may have a number and a day of its own
        arguments.insert(u"blocker_number"_s, QString::number(sequence));
        arguments.insert(u"title"_s, blocker.title.key);
        arguments.insert(u"blocker_day"_s, blocker.day.toString(Qt::ISODate));
        arguments.insert(u"table"_s, row.table);
        arguments.insert(u"key"_s, QString::fromUtf8(row.key));
        arguments.insert(u"column"_s, column);
        throw StoreFailure(m_again ? u"store.redo_blocked"_s : u"store.undo_blocked"_s, arguments);
    }
    [[noreturn]] void blockedBy(const TouchedRow &row, const QString &column) { blocked(lastTouch(row.table, row.key, column.toUtf8()), row, column); }

    /// The newest change that touched the record (its `column`, if that is not empty, or the record as a whole).
    std::int64_t lastTouch(const QString &table, const QByteArray &key, const QByteArray &column)
    {
        if (tableNamed(m_connection, table).bulk)
            return lastBulkTouch(table, key);
        Query query(m_connection, "SELECT max(r.change) FROM change_row r WHERE r.row_key=?1 AND r.table_name=?2 AND (?3 = '' OR r.op <> 'update'"
                                  " OR EXISTS (SELECT 1 FROM change_cell c WHERE c.row_id = r.id AND c.column_name = ?3))");
        query.bindText(1, key);
        query.bindText(2, table);
        query.bindText(3, column);
        return query.next() ? query.integer(0) : 0;
    }
    std::int64_t lastBulkTouch(const QString &table, const QByteArray &key)
    {
        Query query(m_connection, "SELECT change, entries FROM change_bulk WHERE table_name=? ORDER BY change DESC");
        query.bindText(1, table);
        while (query.next())
            for (const BulkEntry &entry : unpacked(query.bytes(1)).value_or(std::vector<BulkEntry>()))
                if (entry.key == key)
                    return query.integer(0);
        return 0;
    }

    /// A visit recorded later for a household that the change brought in: that visit is the blocker.
    void refuseIfStoodOn()
    {
        const QStringList standing = m_writer.dangling();
        if (standing.isEmpty())
            return;
        const QString &row = standing.front();
        const qsizetype colon = row.indexOf(u':');
        blocked(lastTouch(row.left(colon), row.mid(colon + 1).toUtf8(), {}), {row.left(colon), row.mid(colon + 1).toUtf8(), RowOp::Insert, {}}, {});
    }

    Connection &m_connection;
    Writer &m_writer;
    std::int64_t m_sequence;
    bool m_again = false; ///< what is taken back is itself a taking back
};

} // namespace

bool touchesForever(Connection &connection, std::int64_t sequence)
{
    Query query(connection, "SELECT DISTINCT r.table_name, c.column_name FROM journal j JOIN change_row r ON r.id BETWEEN j.first_row AND j.last_row"
                            " LEFT JOIN change_cell c ON c.row_id = r.id WHERE j.sequence = ?1 UNION SELECT table_name, '' FROM change_bulk WHERE change = ?1");
    query.bindInteger(1, sequence);
    while (query.next())
        if (isNeverUndone(query.text(0), query.text(1)))
            return true;
    Query approved(connection, "SELECT 1 FROM journal j JOIN change_row r ON r.id BETWEEN j.first_row AND j.last_row JOIN change_cell c ON c.row_id = r.id"
                               " WHERE j.sequence = ? AND r.table_name = 'payment_batch' AND c.column_name = 'state' AND c.new_value = 'approved'");
    approved.bindInteger(1, sequence);
    return approved.next();
}

void undoChange(Connection &connection, Writer &writer, std::int64_t sequence) { Undoing(connection, writer, sequence).run(); }

bool takesBack(Reader &reader, std::int64_t sequence)
{
    bool back = false;
    for (auto entry = reader.journalEntry(sequence); entry && entry->undoes; entry = reader.journalEntry(*entry->undoes))
        back = !back;
    return back;
}

std::optional<JournalEntry> newestRedoable(Reader &reader)
{
    constexpr int farEnough = 500;
    QSet<std::int64_t> undone;
    for (const JournalEntry &entry : reader.journal(farEnough)) {
        if (entry.kind != u"undo" || !entry.undoes || undone.contains(entry.sequence))
            continue;
        undone.insert(*entry.undoes);
        if (entry.origin == u"local" && takesBack(reader, entry.sequence))
            return entry;
    }
    return std::nullopt;
}

std::optional<JournalEntry> newestUndoable(Connection &connection, Reader &reader)
{
    constexpr int farEnough = 500;
    QSet<std::int64_t> undone;
    for (const JournalEntry &entry : reader.journal(farEnough)) {
        if (entry.kind == u"undo" && entry.undoes && !undone.contains(entry.sequence))
            undone.insert(*entry.undoes);
        const bool candidate = entry.kind == u"change" && entry.origin == u"local" && !undone.contains(entry.sequence);
        if (candidate && !touchesForever(connection, entry.sequence))
            return entry;
    }
    return std::nullopt;
}

} // namespace xieli

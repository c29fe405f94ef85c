// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/recorder.h"

#include "store/query.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/listener.h"

#include <sqlite3.h>

#include <atomic>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

const char *wordOf(RowOp op) { return op == RowOp::Insert ? "INSERT" : op == RowOp::Update ? "UPDATE" : "DELETE"; }

QByteArray columnList(const RecordedTable &table, const char *row)
{
    QByteArray list;
    for (const RecordedColumn &column : table.columns)
        list += QByteArray(",") + row + ".\"" + column.name + "\"";
    return list;
}

struct Trigger {
    QByteArray name;
    QByteArray table;
    QByteArray event; ///< "AFTER UPDATE OF \"note\""
    QByteArray call;  ///< what is heard: "xieli_record(1,2,OLD.\"id\")"
};

/// "xieli_record(op, table, key, new key, cells before…, cells after…)"
Trigger triggerFor(const RecordedTable &table, int index, RowOp op)
{
    const QByteArray word = wordOf(op);
    QByteArray call = "xieli_record(" + QByteArray::number(int(op)) + ',' + QByteArray::number(index);
    if (op != RowOp::Insert)
        call += ",OLD.\"" + table.key + "\"";
    if (op != RowOp::Delete)
        call += ",NEW.\"" + table.key + "\"";
    if (op != RowOp::Insert)
        call += columnList(table, "OLD");
    if (op != RowOp::Delete)
        call += columnList(table, "NEW");
    return {"record_" + word + '_' + table.name, table.name, "AFTER " + word, call + ')'};
}

/// Of a wide row mostly one cell changes: a trigger for each column, so that the others need not be looked at.
bool isHeardByColumn(const RecordedTable &table)
{
    constexpr size_t wide = 20;
    return !table.bulk && table.columns.size() >= wide;
}

/// "xieli_record_cell(table, column, key, before, after)", for each column; and the key may not change.
void addTriggersByColumn(std::vector<Trigger> &triggers, const RecordedTable &table, int index)
{
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const QByteArray column = '"' + table.columns[i].name + '"';
        triggers.push_back({"record_" + table.name + '_' + table.columns[i].name, table.name, "AFTER UPDATE OF " + column,
                            "xieli_record_cell(" + QByteArray::number(index) + ',' + QByteArray::number(int(i)) + ",OLD.\"" + table.key + "\",OLD." + column
                                + ",NEW." + column + ')'});
    }
    Trigger ofKey = triggerFor(table, index, RowOp::Update);
    ofKey.event += " OF \"" + table.key + '"';
    triggers.push_back(std::move(ofKey));
}

std::vector<Trigger> triggersFor(const std::vector<RecordedTable> &tables)
{
    std::vector<Trigger> triggers;
    for (size_t i = 0; i < tables.size(); ++i)
        for (RowOp op : {RowOp::Insert, RowOp::Update, RowOp::Delete})
            if (op == RowOp::Update && isHeardByColumn(tables[i]))
                addTriggersByColumn(triggers, tables[i], int(i));
            else
                triggers.push_back(triggerFor(tables[i], int(i), op));
    return triggers;
}

template <class CellAt>
QByteArray digestOfRow(const QByteArray &salt, const RecordedTable &table, const QByteArray &key, CellAt cellAt)
{
    Hasher hasher;
    hasher.part(salt).part(table.name).part(key);
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const Cell &cell = cellAt(i);
        if (cell == table.columns[i].fallback)
            continue; // a column that a later migration adds leaves old digests as they are
        hasher.part(table.columns[i].name).part(cell);
    }
    return hasher.digest();
}

/// Of a row that SQLite holds: long explanations are not copied for it.
QByteArray digestOfValues(const QByteArray &salt, const RecordedTable &table, const QByteArray &key, sqlite3_value **values)
{
    return digestOfRow(salt, table, key, [values](size_t i) { return Cell::lent(values[i]); });
}

QByteArray keyOf(sqlite3_value *value) { return Cell::of(value).bytes; }

int widest(const std::vector<RecordedTable> &tables)
{
    std::size_t width = 0;
    for (const RecordedTable &table : tables)
        width = std::max(width, table.columns.size());
    return int(width);
}

} // namespace

Recorder::Recorder(Connection &connection)
    : m_connection(connection)
    , m_tables(readSchema(connection))
{
    for (size_t i = 0; i < m_tables.size(); ++i)
        m_indexes.insert(m_tables[i].name, int(i));
    m_batchTable = tableIndex("payment_batch");
    m_lineTable = tableIndex("payment_line");
    if (m_batchTable >= 0 && m_lineTable >= 0) {
        m_batchState = table(m_batchTable).columnIndex("state");
        m_lineBatch = table(m_lineTable).columnIndex("batch_id");
    }
    // no other connection of this process ever comes to the same count: a moment of one file says nothing of another, nor of the same one reopened
    static std::atomic<std::int64_t> connections = 0;
    constexpr int roomForRows = 40;
    m_heard = ++connections << roomForRows;
    listenAs(connection, "xieli_record", 4 + 2 * widest(m_tables), *this, &Recorder::hear);
    listenAs(connection, "xieli_record_cell", 5, *this, &Recorder::hearCell);
    createTriggers();
}

/// As rows of the schema of TEMP, which is then read once: "CREATE TRIGGER" would look for each of these several hundred among all before
/// it, and that was most of what opening a file took.
void Recorder::createTriggers()
{
    m_connection.execute("SAVEPOINT triggers; PRAGMA writable_schema=ON");
    {
        Query query(m_connection, "INSERT INTO temp.sqlite_master VALUES('trigger',?,?,0,?)");
        for (const Trigger &trigger : triggersFor(m_tables)) {
            query.bindText(1, trigger.name);
            query.bindText(2, trigger.table);
            query.bindText(3, "CREATE TRIGGER \"" + trigger.name + "\" " + trigger.event + " ON main.\"" + trigger.table + "\" BEGIN SELECT 1 FROM " + trigger.call + "; END");
            query.run();
        }
    }
    m_connection.execute("RELEASE triggers; PRAGMA writable_schema=RESET");
}

void Recorder::begin()
{
    m_rows.clear();
    m_approvedBefore.clear();
    m_completed.clear();
    m_bulkSalt = m_salts.next();
    m_recording = true;
    m_destroyingOn.clear();
    m_insisted = false;
    m_touchesBefore = m_touches;
    ++m_stamp;
}

void Recorder::end()
{
    m_recording = false;
    m_destroyingOn.clear();
    m_rows = {};
}

void Recorder::hearCell(int, sqlite3_value **values)
{
    if (!m_recording)
        throw StoreFailure(u"store.outside_change"_s);
    ++m_stamp;
    ++m_heard;
    m_touches += table(sqlite3_value_int(values[0])).ofRegister ? 1 : 0;
    if (Cell::lent(values[3]) == Cell::lent(values[4]))
        return;
    RecordedRow row{sqlite3_value_int(values[0]), RowOp::Update, keyOf(values[2])};
    row.cells.push_back({sqlite3_value_int(values[1]), Cell::of(values[3]), Cell::of(values[4])});
    m_rows.push_back(std::move(row));
}

void Recorder::hear(int count, sqlite3_value **values)
{
    if (!m_recording)
        throw StoreFailure(u"store.outside_change"_s);
    ++m_stamp;
    ++m_heard;
    const auto op = static_cast<RowOp>(sqlite3_value_int(values[0]));
    const int index = sqlite3_value_int(values[1]);
    const RecordedTable &heardTable = table(index);
    const size_t width = heardTable.columns.size();
    const int keys = op == RowOp::Update ? 2 : 1;
    Q_ASSERT(size_t(count) == 2 + size_t(keys) + width * size_t(keys));
    Q_UNUSED(count)
    const QByteArray key = keyOf(values[2]);
    if (op == RowOp::Update && keyOf(values[3]) != key)
        throw StoreFailure(u"store.key_changed"_s);
    sqlite3_value **first = values + 2 + keys;
    sqlite3_value **before = op == RowOp::Insert ? nullptr : first;
    sqlite3_value **after = op == RowOp::Delete ? nullptr : op == RowOp::Update ? first + width : first;
    if (index == m_batchTable)
        guardPaymentBatch(key, before);
    if (index == m_lineTable) {
        guardPaymentLine(before);
        if (before || !after || !m_completed.contains(Cell::lent(after[m_lineBatch]).bytes))
            guardPaymentLine(after);
    }
    RecordedRow row{index, op, key};
    heardTable.bulk ? hearBulk(row, heardTable, before, after) : hearCells(row, heardTable, before, after);
    m_touches += heardTable.ofRegister ? 1 : 0;
    m_rows.push_back(std::move(row));
}

void Recorder::hearBulk(RecordedRow &row, const RecordedTable &heardTable, sqlite3_value **before, sqlite3_value **after) const
{
    if (before)
        row.digestBefore = digestOfValues(m_bulkSalt, heardTable, row.key, before);
    if (before && !after) // nothing but its digest is kept of it: it is found again by whose it was
        for (const QByteArray &column : belongingColumns())
            if (const int at = heardTable.columnIndex(column); at >= 0)
                if (const QByteArray whose = Cell::of(before[at]).bytes; !whose.isEmpty())
                    row.belonged << whose;
    if (after)
        row.digestAfter = digestOfValues(m_bulkSalt, heardTable, row.key, after);
}

void Recorder::hearCells(RecordedRow &row, const RecordedTable &heardTable, sqlite3_value **before, sqlite3_value **after) const
{
    for (size_t i = 0; i < heardTable.columns.size(); ++i) {
        const Cell &fallback = heardTable.columns[i].fallback;
        const Cell was = before ? Cell::lent(before[i]) : fallback;
        const Cell is = after ? Cell::lent(after[i]) : fallback;
        if (!(was == is)) // few of a row's cells change: only those are copied
            row.cells.push_back({int(i), before ? Cell::of(before[i]) : Cell(), after ? Cell::of(after[i]) : Cell()});
    }
}

QByteArray Recorder::bulkDigest(const QByteArray &salt, const RecordedTable &table, const QByteArray &key, const std::vector<Cell> &cells)
{
    Q_ASSERT(cells.size() == table.columns.size());
    return digestOfRow(salt, table, key, [&cells](size_t i) -> const Cell & { return cells[i]; });
}

bool Recorder::wasApproved(const QByteArray &batch)
{
    if (const auto known = m_approvedBefore.constFind(batch); known != m_approvedBefore.constEnd())
        return *known;
    // Not touched by this change yet, so the file still says how it stood before.
    Query query(m_connection, "SELECT state FROM payment_batch WHERE id=?");
    query.bindText(1, batch);
    const bool approved = query.next() && query.utf8(0) == "approved";
    m_approvedBefore.insert(QByteArray(batch.constData(), batch.size()), approved); // the name is only lent
    return approved;
}

void Recorder::guardPaymentBatch(const QByteArray &key, sqlite3_value **before)
{
    if (!m_approvedBefore.contains(key))
        m_approvedBefore.insert(key, before && Cell::lent(before[m_batchState]).bytes == "approved");
    if (m_approvedBefore.value(key))
        throw StoreFailure(u"store.payment_frozen"_s);
}

void Recorder::guardPaymentLine(sqlite3_value **cells)
{
    if (cells && wasApproved(Cell::lent(cells[m_lineBatch]).bytes))
        throw StoreFailure(u"store.payment_frozen"_s);
}

} // namespace xieli

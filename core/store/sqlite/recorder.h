// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/change.h"
#include "store/sqlite/hasher.h"
#include "store/sqlite/schema.h"

#include <QHash>
#include <QSet>

struct sqlite3_value;

namespace xieli {

struct RecordedCell {
    int column = 0;
    Cell before;
    Cell after;
};

/// One touch of one row. Rows of bulk tables have digests instead of cells.
struct RecordedRow {
    int table = 0;
    RowOp op = RowOp::Update;
    QByteArray key;
    std::vector<RecordedCell> cells = {};
    QByteArray digestBefore = {};
    QByteArray digestAfter = {};
    QByteArrayList belonged = {};       ///< of a removed row of a bulk table: whose it was (belongingColumns())
};

/// Hears of every row written on its connection, through TEMP triggers generated from the schema (house §4), so that nothing
/// escapes it. Refuses writes while no change is open, and writes to what an approved payment batch has frozen.
class Recorder {
public:
    explicit Recorder(Connection &connection);

    const std::vector<RecordedTable> &tables() const { return m_tables; }
    /// -1 if there is none.
    int tableIndex(const QByteArray &name) const { return m_indexes.value(name, -1); }
    const RecordedTable &table(int index) const { return m_tables[size_t(index)]; }

    void begin();
    void end();
    bool recording() const { return m_recording; }
    /// This change blanks records on that day ("2018-06-05"): the journal keeps digests of their cells alone.
    void destroyOn(const QString &day) { m_destroyingOn = day; }
    bool destroying() const { return !m_destroyingOn.isEmpty(); }
    const QString &destroyingOn() const { return m_destroyingOn; }
    /// For the rest of this change lines may be added to an approved batch.
    void complete(const QByteArray &batch) { m_completed.insert(batch); }
    /// The change is journalled even if no recorded row is touched.
    void insist() { m_insisted = true; }
    bool insisted() const { return m_insisted; }
    /// For savepoints: how much has been heard so far, and forgetting what came after.
    size_t mark() const { return m_rows.size(); }
    void forgetAfter(size_t mark)
    {
        m_rows.resize(mark);
        ++m_stamp;
    }
    /// Another number after every row that was written, every beginning and every going back.
    std::int64_t stamp() const { return m_stamp; }
    /// How many rows this connection has ever written, or tried to.
    std::int64_t heard() const { return m_heard; }
    /// How many rows of the register this connection has ever written, or tried to.
    std::int64_t touches() const { return m_touches; }
    /// Whether the open change has written any of them.
    bool hasTouchedRegister() const { return m_recording && m_touches != m_touchesBefore; }
    /// The salt of this change's bulk digests.
    const QByteArray &bulkSalt() const { return m_bulkSalt; }
    /// Takes out what the change comes to, row by row: touches of one row are made one, and what is as before is left out. In the order in which
    /// the rows were first touched; thousands of them by table and key.
    std::vector<RecordedRow> merged();

    /// The digest of a bulk row from its cells in the table's order.
    static QByteArray bulkDigest(const QByteArray &salt, const RecordedTable &table, const QByteArray &key, const std::vector<Cell> &cells);

private:
    void hear(int count, sqlite3_value **values);
    void hearCell(int count, sqlite3_value **values);
    void createTriggers();
    void hearBulk(RecordedRow &row, const RecordedTable &heardTable, sqlite3_value **before, sqlite3_value **after) const;
    void hearCells(RecordedRow &row, const RecordedTable &heardTable, sqlite3_value **before, sqlite3_value **after) const;
    void guardPaymentBatch(const QByteArray &key, sqlite3_value **before);
    void guardPaymentLine(sqlite3_value **cells);
    bool wasApproved(const QByteArray &batch);

    Connection &m_connection;
    std::vector<RecordedTable> m_tables;
    QHash<QByteArray, int> m_indexes;
    std::vector<RecordedRow> m_rows;
    QHash<QByteArray, bool> m_approvedBefore; ///< payment batches as they stood before this change
    QSet<QByteArray> m_completed;             ///< approved batches that have not all of their lines yet
    QByteArray m_bulkSalt;
    Salts m_salts;
    int m_batchTable = -1;
    int m_batchState = -1;
    int m_lineTable = -1;
    int m_lineBatch = -1;
    std::int64_t m_heard = 0;
    std::int64_t m_touches = 0;
    std::int64_t m_touchesBefore = 0;         ///< this change
    std::int64_t m_stamp = 0;
    QString m_destroyingOn;
    bool m_recording = false;
    bool m_insisted = false;
};

} // namespace xieli

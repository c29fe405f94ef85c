// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/recorder.h"

namespace xieli {

/// The rows of one change that are told cell by cell, the cells of each in the order of the column names, every one with its salt.
class SaltedRows {
public:
    SaltedRows(const Recorder *recorder, const std::vector<RecordedRow> &rows) : m_recorder(recorder), m_rows(rows)
    {
        size_t cells = 0;
        for (const RecordedRow &row : rows) {
            const bool isBulk = recorder->table(row.table).bulk;
            cells += isBulk ? 0 : row.cells.size();
            m_count += isBulk ? 0 : 1;
        }
        m_salts = QByteArray(qsizetype(cells) * saltBytes, Qt::Uninitialized);
        randombytes_buf(m_salts.data(), size_t(m_salts.size()));
    }
    std::int64_t rows() const { return m_count; }
    std::int64_t cells() const { return m_salts.size() / saltBytes; }

    /// body(table, row, its cells, the first of their salts).
    template <class Body>
    void forEach(Body body) const
    {
        std::vector<const RecordedCell *> cells;
        const char *salts = m_salts.constData();
        for (const RecordedRow &row : m_rows) {
            const RecordedTable &table = m_recorder->table(row.table);
            if (table.bulk)
                continue;
            cells.clear();
            for (const RecordedCell &cell : row.cells)
                cells.push_back(&cell);
            std::sort(cells.begin(), cells.end(), [&](const auto *a, const auto *b) {
                return table.columns[size_t(a->column)].name < table.columns[size_t(b->column)].name;
            });
            body(table, row, cells, salts);
            salts += cells.size() * saltBytes;
        }
    }

private:
    const Recorder *m_recorder;
    const std::vector<RecordedRow> &m_rows;
    QByteArray m_salts;
    std::int64_t m_count = 0;
};

/// The beginning of the change's digest.
Hasher hashed(const SaltedRows &rows);

/// Writes them with the numbers after `last`. A failure ends the whole change. `isDestroying`: of records that retention blanks only the
/// digests of the cells, for a value that goes would else stand here as the one before.
void writeCells(Connection &connection, std::int64_t change, std::int64_t last, const SaltedRows &salted, bool isDestroying);

} // namespace xieli

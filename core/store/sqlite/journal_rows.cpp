// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/journal_rows.h"

#include "store/query.h"
#include "store/retention.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/journal.h"

#include <array>

namespace xieli {

namespace {

const std::array<QByteArray, 3> &codes()
{
    static const std::array<QByteArray, 3> known{codeOf(RowOp::Insert).toLatin1(), codeOf(RowOp::Update).toLatin1(), codeOf(RowOp::Delete).toLatin1()};
    return known;
}

QByteArray saltAt(const char *salts, size_t place) { return QByteArray::fromRawData(salts + place * saltBytes, saltBytes); }

/// One INSERT for many rows: what SQLite does once a statement costs more than a row. A failure ends the whole change, so that no row need be
/// taken back by itself.
class Inserting {
public:
    Inserting(Connection &connection, const QByteArray &table, const QByteArray &columns, std::int64_t total)
        : m_width(int(columns.count(',')) + 1)
        , m_left(total)
        , m_many(connection, sql(table, columns, together))
        , m_one(connection, sql(table, columns, 1))
    {
    }

    /// The statement of the next row, and the parameter before its first one.
    std::pair<Query &, int> next()
    {
        if (m_rows == 0)
            m_isMany = m_left >= together;
        return {m_isMany ? m_many : m_one, m_rows * m_width};
    }
    /// The row is bound.
    void done()
    {
        --m_left;
        if (++m_rows < (m_isMany ? together : 1))
            return;
        (m_isMany ? m_many : m_one).run();
        m_rows = 0;
    }

private:
    static constexpr int together = 20;
    static QByteArray sql(const QByteArray &table, const QByteArray &columns, int rows)
    {
        const QByteArray marks = '(' + QByteArray("?,").repeated(columns.count(',')) + "?)";
        return "INSERT OR FAIL INTO " + table + " (" + columns + ") VALUES " + (marks + ',').repeated(rows - 1) + marks;
    }
    int m_width;
    std::int64_t m_left;
    Query m_many;
    Query m_one;
    int m_rows = 0;
    bool m_isMany = false;
};

} // namespace

Hasher hashed(const SaltedRows &rows)
{
    Hasher all;
    rows.forEach([&](const RecordedTable &table, const RecordedRow &row, const std::vector<const RecordedCell *> &cells, const char *salts) {
        const QByteArray &op = codes()[size_t(row.op)];
        all.part(table.name).part(row.key).part(op).part(std::int64_t(cells.size()));
        for (size_t i = 0; i < cells.size(); ++i) {
            const QByteArray &column = table.columns[size_t(cells[i]->column)].name;
            all.part(column).part(cellDigest(saltAt(salts, i), table.name, row.key, op, column, cells[i]->before, cells[i]->after));
        }
    });
    return all;
}

/// All rows before all cells, which point to them.
void writeCells(Connection &connection, std::int64_t change, std::int64_t last, const SaltedRows &salted, bool isDestroying)
{
    std::int64_t id = last;
    Inserting rows(connection, "change_row", "id,change,table_name,row_key,op", salted.rows());
    salted.forEach([&](const RecordedTable &table, const RecordedRow &row, const auto &, const char *) {
        auto [query, before] = rows.next();
        query.bindInteger(before + 1, ++id);
        query.bindInteger(before + 2, change);
        query.bindText(before + 3, table.name);
        query.bindText(before + 4, row.key);
        query.bindText(before + 5, codes()[size_t(row.op)]);
        rows.done();
    });
    id = last;
    Inserting inserting(connection, "change_cell", "row_id,column_name,old_value,new_value,salt,digest", salted.cells());
    salted.forEach([&](const RecordedTable &table, const RecordedRow &row, const std::vector<const RecordedCell *> &cells, const char *salts) {
        ++id;
        const bool isBlanked = isDestroying && retentionColumns().contains(QString::fromUtf8(table.name));
        for (size_t i = 0; i < cells.size(); ++i) {
            auto [query, before] = inserting.next();
            query.bindInteger(before + 1, id);
            query.bindText(before + 2, table.columns[size_t(cells[i]->column)].name);
            if (isBlanked) {
                query.bindNull(before + 3);
                query.bindNull(before + 4);
                query.bindNull(before + 5);
                query.bindBytes(before + 6, cellDigest(saltAt(salts, i), table.name, row.key, codes()[size_t(row.op)], table.columns[size_t(cells[i]->column)].name,
                                                       cells[i]->before, cells[i]->after));
            } else {
                cells[i]->before.bind(query, before + 3);
                cells[i]->after.bind(query, before + 4);
                query.bindBytes(before + 5, saltAt(salts, i));
                query.bindNull(before + 6);
            }
            inserting.done();
        }
    });
}

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/said.h"
#include "casework/office.h"
#include "store/reader.h"
#include "store/shape.h"
#include "store/sqlite/connection.h"

#include <memory>

struct sqlite3_stmt;

namespace xieli::benchmark {

/// A file of the same library, key, pragmas and tables, read and written by prepared statements through the C interface alone: no journal, no
/// types, no law.
class BareFile {
public:
    struct Rows {
        QByteArray insert;
        std::vector<std::vector<Value>> rows;
    };

    explicit BareFile(const QString &path);

    template <class Row>
    static Rows rowsOf(const std::vector<Row> &rows)
    {
        Rows made{shapeOf<Row>().insert, {}};
        for (const Row &row : rows)
            made.rows.push_back(valuesOf(row));
        return made;
    }
    template <class Row>
    void copy(Reader &reader) { insert(rowsOf(reader.all<Row>())); }
    void insert(const Rows &rows);
    /// Looks at every cell of what the query gives; how many rows.
    int read(const QByteArray &select);
    template <class Row>
    int readAll() { return read(shapeOf<Row>().select); }
    void execute(const QByteArray &sql) { m_connection.execute(sql); }

private:
    Connection m_connection;
    std::int64_t m_seen = 0;
};

} // namespace xieli::benchmark

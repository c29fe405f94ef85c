// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/value.h"

#include <vector>

struct sqlite3_stmt;

namespace xieli {

class Connection;

/// A prepared statement lent out by a Connection; goes back to its cache when destroyed. Columns count from 0,
/// parameters from 1. Throws StoreFailure. Rooms other than the store never make one.
class Query {
public:
    Query(Connection &connection, const QByteArray &sql);
    ~Query();
    Query(Query &&other) noexcept;
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    Query &operator=(Query &&) = delete;

    void bindNull(int parameter);
    void bindInteger(int parameter, std::int64_t number);
    void bindText(int parameter, const QString &text);
    void bindText(int parameter, const QByteArray &utf8);
    void bindBytes(int parameter, const QByteArray &bytes);
    void bindValue(int parameter, const Value &value);

    /// True while there is a row.
    bool next();
    /// Runs a statement that yields no rows, and makes it ready to be bound again.
    void run();
    /// How many rows the last run() changed.
    int changed() const;

    int columns() const;
    bool isNull(int column) const;
    bool isInteger(int column) const;
    bool isText(int column) const;
    bool isBytes(int column) const;
    std::int64_t integer(int column) const;
    QString text(int column) const;
    QByteArray utf8(int column) const;
    QByteArray bytes(int column) const;
    Value value(int column) const;
    /// The same of a query for a single row: nothing is remembered for a next one.
    Value loneValue(int column) const;

private:
    /// The last text of a column: neighbouring rows often say the same (household, village, kind), and then share one string.
    struct Remembered {
        static constexpr int room = 40;
        int size = -1;
        char utf8[room];
        QString text;
    };
    void check(int code) const;
    Connection *m_connection;
    sqlite3_stmt *m_statement;
    QByteArray m_sql;
    std::vector<QByteArray> m_bound;
    mutable std::vector<Remembered> m_remembered;
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pq/library.h"
#include "publish/target.h"

#include <memory>
#include <optional>
#include <vector>

namespace xieli::publish {

using Cell = std::optional<QByteArray>; ///< as PostgreSQL writes it; nothing: NULL

struct Answer {
    std::vector<std::vector<Cell>> rows;
    std::int64_t touched = 0;   ///< rows that an INSERT or UPDATE wrote
};

/// One connection to a PostgreSQL server.
class Session {
public:
    /// Errors: publish.no_library, publish.connection_unreadable {why}, publish.password_in_words, publish.not_connected {why},
    /// publish.plain_connection {host}.
    static Result<Session> open(const Target &target);

    /// Which server and database, for people and registers.
    QString name() const;
    /// One or several statements. Error publish.refused {why}.
    Result<Answer> run(const QByteArray &sql);
    Result<Answer> run(const QByteArray &sql, const std::vector<Cell> &values);
    /// Rows into a table by COPY, whose columns are named in `sql` ("COPY t (a, b) FROM STDIN").
    Result<void> copy(const QByteArray &sql, const std::vector<std::vector<Cell>> &rows);

private:
    struct Closes {
        Library pq;
        void operator()(PGconn *connection) const { pq.finish(connection); }
    };
    Session(const Library &pq, PGconn *connection) : m_pq(pq), m_connection(connection, Closes{pq}) {}
    Result<Answer> taken(PGresult *result);
    QString why() const;

    Library m_pq;
    std::unique_ptr<PGconn, Closes> m_connection;
};

} // namespace xieli::publish

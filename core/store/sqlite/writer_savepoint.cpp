// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/journal.h"

#include <sqlite3.h>

namespace xieli {

Result<void> Writer::attempt(const std::function<void()> &body)
{
    const size_t mark = m_connection.recorder()->mark();
    const bool failedBefore = m_connection.failed();
    Query(m_connection, "SAVEPOINT attempt").run(); // prepared once: every record of a parcel is an attempt
    try {
        body();
        Query(m_connection, "RELEASE attempt").run();
        return {};
    } catch (const StoreFailure &failure) {
        if (!m_connection.inTransaction()) // the disk failed, and with it the whole change
            throw;
        m_connection.execute("ROLLBACK TO attempt; RELEASE attempt");
        m_connection.recorder()->forgetAfter(mark);
        m_connection.setFailed(failedBefore);
        return tl::unexpected<Error>(failure.error());
    }
}

QStringList Writer::dangling()
{
    // what this transaction left pointing nowhere, SQLite has counted; only then it is looked for, through the whole file
    int open = 0;
    int most = 0;
    if (sqlite3_db_status(m_connection.handle(), SQLITE_DBSTATUS_DEFERRED_FKS, &open, &most, 0) == SQLITE_OK && open == 0)
        return {};
    QStringList rows;
    std::vector<std::pair<QByteArray, std::int64_t>> found;
    {
        Query query(m_connection, "SELECT \"table\", rowid FROM pragma_foreign_key_check");
        while (query.next())
            found.emplace_back(query.utf8(0), query.integer(1));
    }
    for (const auto &[table, row] : found) {
        const int index = m_connection.recorder()->tableIndex(table);
        const QByteArray key = index < 0 ? QByteArray("rowid") : m_connection.recorder()->table(index).key;
        Query query(m_connection, "SELECT \"" + key + "\" FROM \"" + table + "\" WHERE rowid=?");
        query.bindInteger(1, row);
        if (query.next())
            rows << QString::fromUtf8(table + ':' + query.utf8(0));
    }
    rows.removeDuplicates();
    return rows;
}

int Writer::blankHistory(const QString &table, const QString &key)
{
    struct Kept {
        std::int64_t row;
        QByteArray column;
        QByteArray digest;
    };
    std::vector<Kept> cells;
    {
        Query query(m_connection, "SELECT c.row_id, c.column_name, c.salt, r.op, c.old_value, c.new_value FROM change_row r"
                                  " JOIN change_cell c ON c.row_id = r.id WHERE r.row_key=? AND r.table_name=? AND c.digest IS NULL");
        query.bindText(1, key);
        query.bindText(2, table);
        while (query.next())
            cells.push_back({query.integer(0), query.utf8(1),
                             cellDigest(query.bytes(2), table.toUtf8(), key.toUtf8(), query.utf8(3), query.utf8(1), Cell::of(query, 4), Cell::of(query, 5))});
    }
    Query blank(m_connection, "UPDATE change_cell SET old_value=NULL, new_value=NULL, salt=NULL, digest=? WHERE row_id=? AND column_name=?");
    for (const Kept &cell : cells) {
        blank.bindBytes(1, cell.digest);
        blank.bindInteger(2, cell.row);
        blank.bindText(3, cell.column);
        blank.run();
    }
    if (!cells.empty())
        m_connection.recorder()->insist();
    return int(cells.size());
}

} // namespace xieli

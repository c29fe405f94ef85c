// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/journal.h"

#include "store/query.h"
#include "store/sqlite/connection.h"
#include "store/tables.h"

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void broken(std::int64_t sequence) { throw StoreFailure(u"store.chain_broken"_s, {{u"sequence"_s, QString::number(sequence)}}); }

/// The digest over a change's cells as they stand in the file now.
class CellReader {
public:
    explicit CellReader(Connection &connection)
        : m_cells(connection, "SELECT r.id, r.change, r.table_name, r.row_key, r.op, c.column_name, c.old_value, c.new_value, c.salt, c.digest"
                              " FROM change_row r LEFT JOIN change_cell c ON c.row_id = r.id ORDER BY r.id, c.column_name")
        , m_bulk(connection, "SELECT change, table_name, salt, entries FROM change_bulk ORDER BY change, table_name")
    {
        m_more = m_cells.next();
        m_moreBulk = m_bulk.next();
    }

    QByteArray digestOf(std::int64_t sequence, std::int64_t firstRow, std::int64_t lastRow)
    {
        Hasher all;
        std::int64_t expected = firstRow;
        while (m_more && m_cells.integer(0) <= lastRow) {
            if (m_cells.integer(0) != expected || m_cells.integer(1) != sequence)
                broken(sequence);
            feedRow(all);
            ++expected;
        }
        if (expected != lastRow + 1)
            broken(sequence);
        while (m_moreBulk && m_bulk.integer(0) <= sequence) {
            if (m_bulk.integer(0) != sequence)
                broken(sequence);
            all.part(m_bulk.utf8(1)).part(m_bulk.bytes(2)).part(m_bulk.bytes(3));
            m_moreBulk = m_bulk.next();
        }
        return all.digest();
    }
    bool atEnd() const { return !m_more && !m_moreBulk; }

private:
    void feedRow(Hasher &all)
    {
        const std::int64_t id = m_cells.integer(0);
        const QByteArray table = m_cells.utf8(2);
        const QByteArray key = m_cells.utf8(3);
        const QByteArray op = m_cells.utf8(4);
        std::vector<std::pair<QByteArray, QByteArray>> cells;
        while (m_more && m_cells.integer(0) == id) {
            if (!m_cells.isNull(5)) {
                const QByteArray column = m_cells.utf8(5);
                cells.emplace_back(column, m_cells.isNull(9) ? cellDigest(m_cells.bytes(8), table, key, op, column, Cell::of(m_cells, 6), Cell::of(m_cells, 7))
                                                             : m_cells.bytes(9));
            }
            m_more = m_cells.next();
        }
        all.part(table).part(key).part(op).part(std::int64_t(cells.size()));
        for (const auto &[column, digest] : cells)
            all.part(column).part(digest);
    }
    Query m_cells;
    Query m_bulk;
    bool m_more = false;
    bool m_moreBulk = false;
};

JournalLink journalLinkFrom(const Query &query)
{
    JournalLink link;
    link.sequence = query.integer(0);
    link.id = query.utf8(1);
    link.at = query.utf8(2);
    link.day = query.utf8(3);
    link.author = query.utf8(4);
    link.origin = query.utf8(5);
    link.kind = query.utf8(6);
    link.undoes = Cell::of(query, 7);
    link.titleDigest = query.isNull(10) ? query.bytes(11) : titleDigest(query.bytes(10), query.utf8(8), query.utf8(9));
    link.previous = query.bytes(15);
    return link;
}

void stopIfCancelled(Progress *progress)
{
    if (progress && progress->cancelled())
        throw StoreFailure(u"store.cancelled"_s);
}

struct Expected {
    QByteArray salt;
    QByteArray digest;
};

/// What the journal says of the living rows of one bulk table.
QHash<QByteArray, Expected> expectedRows(Connection &connection, const QByteArray &table, Progress *progress)
{
    QHash<QByteArray, Expected> rows;
    Query query(connection, "SELECT salt, entries, change FROM change_bulk WHERE table_name=? ORDER BY change");
    query.bindText(1, table);
    while (query.next()) {
        stopIfCancelled(progress);
        const auto entries = unpacked(query.bytes(1));
        if (!entries)
            broken(query.integer(2));
        for (const BulkEntry &entry : *entries) {
            if (entry.op == RowOp::Delete)
                rows.remove(entry.key);
            else
                rows.insert(entry.key, {query.bytes(0), entry.digest});
        }
    }
    return rows;
}

QStringList alteredRows(Connection &connection, const RecordedTable &table, Progress *progress)
{
    QStringList altered;
    QHash<QByteArray, Expected> expected = expectedRows(connection, table.name, progress);
    QByteArray list = "\"" + table.key + "\"";
    for (const RecordedColumn &column : table.columns)
        list += ",\"" + column.name + "\"";
    Query query(connection, "SELECT " + list + " FROM \"" + table.name + "\"");
    while (query.next()) {
        const QByteArray key = query.utf8(0);
        std::vector<Cell> cells;
        for (size_t i = 0; i < table.columns.size(); ++i)
            cells.push_back(Cell::of(query, int(i) + 1));
        const Expected said = expected.take(key);
        if (said.digest != Recorder::bulkDigest(said.salt, table, key, cells))
            altered << QString::fromUtf8(table.name + ':' + key);
    }
    for (auto it = expected.begin(); it != expected.end(); ++it)
        altered << QString::fromUtf8(table.name + ':' + it.key());
    altered.sort();
    return altered;
}

} // namespace

ChainHead verifyChain(Connection &connection, Progress *progress)
{
    ChainHead head;
    std::int64_t lastRow = 0;
    const int total = int(connection.number("SELECT count(*) FROM journal"));
    CellReader cells(connection);
    Query query(connection, "SELECT sequence, id, at, day, author, origin, kind, undoes, title_key, title_arguments, title_salt, title_digest,"
                            " first_row, last_row, cells_digest, prev_digest, digest FROM journal ORDER BY sequence");
    while (query.next()) {
        stopIfCancelled(progress);
        JournalLink link = journalLinkFrom(query);
        link.cellsDigest = cells.digestOf(link.sequence, query.integer(12), query.integer(13));
        const bool holds = link.sequence == head.sequence + 1 && query.integer(12) == lastRow + 1 && link.previous == head.digest
            && link.cellsDigest == query.bytes(14) && link.titleDigest == query.bytes(11) && link.digest() == query.bytes(16);
        if (!holds)
            broken(link.sequence);
        lastRow = query.integer(13);
        head = {link.sequence, query.bytes(16)};
        if (progress)
            progress->report(int(head.sequence), total);
    }
    if (!cells.atEnd())
        broken(head.sequence + 1);
    return head;
}

QStringList alteredBulkRows(Connection &connection, Progress *progress)
{
    QStringList altered;
    for (const RecordedTable &table : readSchema(connection))
        if (table.bulk)
            altered << alteredRows(connection, table, progress);
    return altered;
}

} // namespace xieli

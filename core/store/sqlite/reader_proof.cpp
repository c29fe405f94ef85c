// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/query.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/journal.h"

#include <set>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

const QByteArray linkColumns = "SELECT sequence, id, at, day, author, origin, kind, undoes, title_digest, cells_digest, prev_digest, digest,"
                               " title_key, title_arguments, title_salt, first_row, last_row FROM journal ";

ChainLink chainLinkFrom(const Query &query)
{
    ChainLink link{query.integer(0), query.text(1), query.text(2), query.text(3), query.text(4), query.text(5), query.text(6), {},
                   query.bytes(8), query.bytes(9), query.bytes(10), query.bytes(11)};
    if (!query.isNull(7))
        link.undoes = query.integer(7);
    return link;
}

QByteArray digestOf(const ChainLink &link)
{
    JournalLink row;
    row.sequence = link.sequence;
    row.id = link.id.toUtf8();
    row.at = link.at.toUtf8();
    row.day = link.day.toUtf8();
    row.author = link.author.toUtf8();
    row.origin = link.origin.toUtf8();
    row.kind = link.kind.toUtf8();
    if (link.undoes)
        row.undoes = {Cell::Type::Integer, *link.undoes, {}};
    row.titleDigest = link.titleDigest;
    row.cellsDigest = link.cellsDigest;
    row.previous = link.previous;
    return row.digest();
}

std::vector<ProvenRow> rowsOf(Connection &connection, std::int64_t first, std::int64_t last)
{
    std::vector<ProvenRow> rows;
    std::int64_t current = 0;
    Query query(connection, "SELECT r.id, r.table_name, r.row_key, r.op, c.column_name, c.old_value, c.new_value, c.salt, c.digest FROM change_row r"
                            " LEFT JOIN change_cell c ON c.row_id=r.id WHERE r.id BETWEEN ? AND ? ORDER BY r.id, c.column_name");
    query.bindInteger(1, first);
    query.bindInteger(2, last);
    while (query.next()) {
        if (query.integer(0) != current)
            rows.push_back({query.text(1), query.text(2), rowOpFrom(query.text(3)).value_or(RowOp::Update), {}});
        current = query.integer(0);
        if (query.isNull(4))
            continue;
        const bool isBlanked = !query.isNull(8);
        ProvenRow &row = rows.back();
        row.cells.push_back({query.text(4), query.value(5), query.value(6), query.isNull(7) ? QByteArray() : query.bytes(7), {}, isBlanked});
        row.cells.back().digest = isBlanked ? query.bytes(8)
                                            : cellDigest(query.bytes(7), query.utf8(1), query.utf8(2), query.utf8(3), query.utf8(4), Cell::of(query, 5), Cell::of(query, 6));
    }
    return rows;
}

QByteArray cellsDigestOf(const ProvenChange &change)
{
    Hasher all;
    for (const ProvenRow &row : change.rows) {
        all.part(row.table).part(row.key).part(codeOf(row.op)).part(std::int64_t(row.cells.size()));
        for (const ProvenCell &cell : row.cells)
            all.part(cell.column).part(cell.digest);
    }
    for (const ProvenBulk &bulk : change.bulk)
        all.part(bulk.table).part(bulk.salt).part(bulk.entries);
    return all.digest();
}

bool hasBlank(const ProvenChange &change)
{
    return change.titleSalt.isEmpty() || std::any_of(change.rows.begin(), change.rows.end(), [](const ProvenRow &row) {
               return std::any_of(row.cells.begin(), row.cells.end(), [](const ProvenCell &cell) { return cell.blanked; });
           });
}

} // namespace

std::optional<ProvenChange> Reader::provenChange(std::int64_t sequence)
{
    Query query(m_connection, linkColumns + "WHERE sequence=?");
    query.bindInteger(1, sequence);
    if (!query.next())
        return std::nullopt;
    ProvenChange change{chainLinkFrom(query), query.isNull(12) ? QString() : query.text(12), query.isNull(13) ? QByteArray() : query.utf8(13),
                        query.isNull(14) ? QByteArray() : query.bytes(14), rowsOf(m_connection, query.integer(15), query.integer(16)), {}, {}};
    Query bulk(m_connection, "SELECT table_name, salt, entries FROM change_bulk WHERE change=? ORDER BY table_name");
    bulk.bindInteger(1, sequence);
    while (bulk.next())
        change.bulk.push_back({bulk.text(0), bulk.bytes(1), bulk.bytes(2)});
    const bool titleFits = change.titleSalt.isEmpty() || titleDigest(change.titleSalt, change.titleKey.toUtf8(), change.titleArguments) == change.link.titleDigest;
    const bool fits = titleFits && cellsDigestOf(change) == change.link.cellsDigest && digestOf(change.link) == change.link.digest;
    change.proof = !fits ? ChainProof::Altered : hasBlank(change) ? ChainProof::Blanked : ChainProof::Chained;
    return change;
}

void Reader::forEachLink(const std::function<void(const ChainLink &)> &body)
{
    Query query(m_connection, linkColumns + "ORDER BY sequence");
    while (query.next())
        body(chainLinkFrom(query));
}

std::vector<BulkTouch> Reader::bulkTouches(const QMap<QString, QSet<QString>> &keys)
{
    std::vector<BulkTouch> touches;
    Query query(m_connection, "SELECT change, table_name, salt, entries FROM change_bulk ORDER BY change, table_name");
    while (query.next()) {
        const QString table = query.text(1);
        const auto wanted = keys.constFind(table);
        if (wanted == keys.constEnd())
            continue;
        for (const BulkEntry &entry : unpacked(query.bytes(3)).value_or(std::vector<BulkEntry>()))
            if (const QString key = QString::fromUtf8(entry.key); wanted->contains(key))
                touches.push_back({query.integer(0), table, key, entry.op, query.bytes(2), entry.digest});
    }
    return touches;
}

std::vector<RecordName> Reader::removedBulkOf(const QString &key)
{
    std::vector<RecordName> records;
    const QByteArray whose = key.toUtf8();
    Query query(m_connection, "SELECT table_name, entries FROM change_bulk WHERE instr(entries, CAST(? AS BLOB)) > 0 ORDER BY change, table_name");
    query.bindText(1, whose);
    while (query.next())
        for (const BulkEntry &entry : unpacked(query.bytes(1)).value_or(std::vector<BulkEntry>()))
            if (entry.belonged.contains(whose))
                records.emplace_back(query.text(0), QString::fromUtf8(entry.key));
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    return records;
}

bool Reader::isAsTouched(const BulkTouch &touch)
{
    const Recorder *recorder = m_connection.recorder();
    const int index = recorder ? recorder->tableIndex(touch.table.toUtf8()) : -1;
    if (index < 0)
        return false;
    const RecordedTable &table = recorder->table(index);
    Query query(m_connection, table.select);
    query.bindText(1, touch.key);
    if (!query.next())
        return touch.op == RowOp::Delete;
    std::vector<Cell> cells;
    for (size_t i = 0; i < table.columns.size(); ++i)
        cells.push_back(Cell::of(query, int(i)));
    return touch.op != RowOp::Delete && Recorder::bulkDigest(touch.salt, table, touch.key.toUtf8(), cells) == touch.digest;
}

std::vector<std::pair<QString, Value>> Reader::digestedCells(const QString &table, const QString &key)
{
    std::vector<std::pair<QString, Value>> cells;
    const Recorder *recorder = m_connection.recorder();
    const int index = recorder ? recorder->tableIndex(table.toUtf8()) : -1;
    if (index < 0)
        return cells;
    const RecordedTable &recorded = recorder->table(index);
    Query query(m_connection, recorded.select);
    query.bindText(1, key);
    if (query.next())
        for (size_t i = 0; i < recorded.columns.size(); ++i)
            if (Cell::of(query, int(i)) != recorded.columns[i].fallback)
                cells.emplace_back(recorded.columns[i].title, query.value(int(i)));
    return cells;
}

std::vector<std::int64_t> Reader::changesOf(const std::vector<RecordName> &records)
{
    std::set<std::int64_t> changes;
    for (const auto &[table, key] : records) {
        Query query(m_connection, "SELECT DISTINCT change FROM change_row WHERE row_key=? AND table_name=?");
        query.bindText(1, key);
        query.bindText(2, table);
        while (query.next())
            changes.insert(query.integer(0));
    }
    return {changes.begin(), changes.end()};
}

} // namespace xieli

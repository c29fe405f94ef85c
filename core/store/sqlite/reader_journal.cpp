// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/journal.h"
#include "store/tables.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

const QByteArray entryColumns = "SELECT sequence, id, at, day, author, origin, kind, undoes, title_key, title_arguments, digest FROM journal ";

JournalEntry entryFrom(const Query &query)
{
    JournalEntry entry;
    entry.sequence = query.integer(0);
    entry.id = query.text(1);
    entry.at = query.text(2);
    entry.day = dayFromIso(query.text(3)).value_or(Day());
    entry.author = query.text(4);
    entry.origin = query.text(5);
    entry.kind = query.text(6);
    if (!query.isNull(7))
        entry.undoes = query.integer(7);
    entry.title.key = query.text(8);
    entry.title.origin = entry.origin;
    const QJsonObject arguments = QJsonDocument::fromJson(query.utf8(9)).object();
    for (auto it = arguments.begin(); it != arguments.end(); ++it)
        entry.title.arguments.insert(it.key(), it.value().toString());
    entry.digest = query.bytes(10);
    return entry;
}

Change changeFrom(const JournalEntry &entry)
{
    return {entry.sequence, entry.id, entry.title, entry.author, entry.day, entry.origin, entry.kind, {}};
}

/// Columns: table, key, op, column (NULL: none), old, new.
CellChange cellFrom(const Query &query)
{
    CellChange cell;
    cell.table = query.text(0);
    cell.key = query.text(1);
    cell.op = rowOpFrom(query.text(2)).value_or(RowOp::Update);
    cell.column = query.isNull(3) ? QString() : query.text(3);
    cell.before = query.value(4);
    cell.after = query.value(5);
    return cell;
}

void appendBulk(std::vector<CellChange> &cells, const QString &table, const QByteArray &bytes)
{
    for (const BulkEntry &entry : unpacked(bytes).value_or(std::vector<BulkEntry>())) {
        CellChange cell{table, QString::fromUtf8(entry.key), entry.op, u"*"_s, {}, {}};
        (entry.op == RowOp::Delete ? cell.before : cell.after) = entry.digest;
        cells.push_back(std::move(cell));
    }
}

} // namespace

std::vector<JournalEntry> Reader::journal(int limit)
{
    Query query(m_connection, entryColumns + "ORDER BY sequence DESC LIMIT ?");
    query.bindInteger(1, limit);
    std::vector<JournalEntry> entries;
    while (query.next())
        entries.push_back(entryFrom(query));
    return entries;
}

std::optional<JournalEntry> Reader::journalEntry(std::int64_t sequence)
{
    Query query(m_connection, entryColumns + "WHERE sequence=?");
    query.bindInteger(1, sequence);
    return query.next() ? std::optional(entryFrom(query)) : std::nullopt;
}

ChainHead Reader::chainHead()
{
    Query query(m_connection, "SELECT sequence, digest FROM journal ORDER BY sequence DESC LIMIT 1");
    return query.next() ? ChainHead{query.integer(0), query.bytes(1)} : ChainHead();
}

QByteArray Reader::chainDigestAt(std::int64_t sequence)
{
    const auto entry = journalEntry(sequence);
    return entry ? entry->digest : QByteArray();
}

std::vector<Change> Reader::changesSince(std::int64_t sequence, const QStringList &tables, const QString &butOrigin)
{
    std::vector<Change> changes;
    QHash<std::int64_t, size_t> places;
    Query entries(m_connection, entryColumns + "WHERE sequence>? AND origin IS NOT ? ORDER BY sequence");
    const auto bind = [&](Query &query) {
        query.bindInteger(1, sequence);
        butOrigin.isEmpty() ? query.bindNull(2) : query.bindText(2, butOrigin); // no origin is NULL
    };
    bind(entries);
    while (entries.next()) {
        changes.push_back(changeFrom(entryFrom(entries)));
        places.insert(changes.back().sequence, changes.size() - 1);
    }
    // The rows of a change stand side by side, so that the cells need no index, and those of `butOrigin` are not even read.
    Query cells(m_connection, "SELECT r.table_name, r.row_key, r.op, c.column_name, c.old_value, c.new_value, j.sequence"
                              " FROM journal j CROSS JOIN change_row r ON r.id BETWEEN j.first_row AND j.last_row LEFT JOIN change_cell c ON c.row_id = r.id"
                              " WHERE j.sequence > ? AND j.origin IS NOT ? ORDER BY j.sequence, r.id, c.column_name");
    bind(cells);
    const bool onlyBulk = !tables.isEmpty() && std::all_of(tables.begin(), tables.end(), [](const QString &table) { return bulkTables().contains(table); });
    while (!onlyBulk && cells.next())
        if (const auto place = places.constFind(cells.integer(6)); place != places.constEnd())
            if (tables.isEmpty() || tables.contains(cells.text(0)))
                changes[*place].cells.push_back(cellFrom(cells));
    Query bulk(m_connection, "SELECT change, table_name, entries FROM change_bulk WHERE change > ? ORDER BY change, table_name");
    bulk.bindInteger(1, sequence);
    while (bulk.next())
        if (const auto place = places.constFind(bulk.integer(0)); place != places.constEnd())
            if (tables.isEmpty() || tables.contains(bulk.text(1)))
                appendBulk(changes[*place].cells, bulk.text(1), bulk.bytes(2));
    if (!tables.isEmpty())
        std::erase_if(changes, [](const Change &change) { return change.cells.empty(); });
    return changes;
}

QMap<QString, QSet<QString>> Reader::touchedSince(std::int64_t sequence, const QStringList &tables)
{
    QMap<QString, QSet<QString>> touched;
    Query rows(m_connection, "SELECT DISTINCT table_name, row_key FROM change_row"
                             " WHERE id >= coalesce((SELECT first_row FROM journal WHERE sequence > ? ORDER BY sequence LIMIT 1), 0) AND change > ?");
    rows.bindInteger(1, sequence);
    rows.bindInteger(2, sequence);
    while (rows.next())
        if (tables.contains(rows.text(0)))
            touched[rows.text(0)].insert(rows.text(1));
    Query bulk(m_connection, "SELECT table_name, entries FROM change_bulk WHERE change > ?");
    bulk.bindInteger(1, sequence);
    while (bulk.next())
        if (tables.contains(bulk.text(0)))
            for (const BulkEntry &entry : unpacked(bulk.bytes(1)).value_or(std::vector<BulkEntry>()))
                touched[bulk.text(0)].insert(QString::fromUtf8(entry.key));
    return touched;
}

QMap<QString, QSet<QString>> Reader::editedSince(std::int64_t sequence, const QString &butOrigin)
{
    QMap<QString, QSet<QString>> edited;
    // "+": else SQLite makes an index over the rows of all changes that ever were
    Query rows(m_connection, "SELECT r.table_name, r.row_key FROM journal j CROSS JOIN change_row r ON r.id BETWEEN j.first_row AND j.last_row"
                             " WHERE j.sequence > ? AND j.origin <> ? AND +r.op = ?");
    rows.bindInteger(1, sequence);
    rows.bindText(2, butOrigin);
    rows.bindText(3, codeOf(RowOp::Update));
    while (rows.next())
        edited[rows.text(0)].insert(rows.text(1));
    return edited;
}

int Reader::workSince(std::int64_t sequence, const QStringList &butFor)
{
    Query tables(m_connection, "SELECT j.sequence, r.table_name FROM journal j LEFT JOIN change_row r ON r.id BETWEEN j.first_row AND j.last_row"
                               " WHERE j.sequence > ?1 AND NOT EXISTS (SELECT 1 FROM change_bulk b WHERE b.change = j.sequence)"
                               " UNION SELECT change, table_name FROM change_bulk WHERE change > ?1");
    tables.bindInteger(1, sequence);
    QSet<std::int64_t> work;
    while (tables.next())
        if (tables.isNull(1) || !butFor.contains(tables.text(1)))
            work.insert(tables.integer(0));
    return int(work.size());
}

std::optional<Change> Reader::change(std::int64_t sequence)
{
    const auto entry = journalEntry(sequence);
    if (!entry)
        return std::nullopt;
    Change change = changeFrom(*entry);
    Query cells(m_connection, "SELECT r.table_name, r.row_key, r.op, c.column_name, c.old_value, c.new_value"
                              " FROM journal j JOIN change_row r ON r.id BETWEEN j.first_row AND j.last_row"
                              " LEFT JOIN change_cell c ON c.row_id = r.id WHERE j.sequence = ? ORDER BY r.id, c.column_name");
    cells.bindInteger(1, sequence);
    while (cells.next())
        change.cells.push_back(cellFrom(cells));
    Query bulk(m_connection, "SELECT table_name, entries FROM change_bulk WHERE change = ? ORDER BY table_name");
    bulk.bindInteger(1, sequence);
    while (bulk.next())
        appendBulk(change.cells, bulk.text(0), bulk.bytes(1));
    return change;
}

std::vector<HistoryLine> Reader::history(const QString &table, const QString &key)
{
    std::vector<HistoryLine> lines;
    Query cells(m_connection, "SELECT r.table_name, r.row_key, r.op, c.column_name, c.old_value, c.new_value, r.change"
                              " FROM change_row r LEFT JOIN change_cell c ON c.row_id = r.id"
                              " WHERE r.row_key = ? AND r.table_name = ? ORDER BY r.id, c.column_name");
    cells.bindText(1, key);
    cells.bindText(2, table);
    while (cells.next()) {
        const std::int64_t sequence = cells.integer(6);
        if (lines.empty() || lines.back().entry.sequence != sequence)
            lines.push_back({journalEntry(sequence).value_or(JournalEntry()), {}});
        lines.back().cells.push_back(cellFrom(cells));
    }
    return lines;
}

std::vector<CellTurn> Reader::turns(const char *table, const QStringList &columns)
{
    Query query(m_connection, "SELECT r.change, j.day, r.row_key, c.column_name, c.old_value FROM change_row r"
                              " JOIN change_cell c ON c.row_id = r.id JOIN journal j ON j.sequence = r.change"
                              " WHERE r.op = 'update' AND r.table_name = ? AND c.digest IS NULL ORDER BY r.id DESC");
    query.bindText(1, QString::fromLatin1(table));
    std::vector<CellTurn> turns;
    while (query.next())
        if (const QString column = query.text(3); columns.contains(column))
            turns.push_back({query.integer(0), dayFromIso(query.text(1)).value_or(Day()), query.text(2), column, query.value(4)});
    return turns;
}

std::int64_t Reader::insertedBy(const char *table, const QString &key)
{
    Query query(m_connection, "SELECT change FROM change_row WHERE row_key = ? AND table_name = ? AND op = 'insert' ORDER BY id LIMIT 1");
    query.bindText(1, key);
    query.bindText(2, QString::fromLatin1(table));
    return query.next() ? query.integer(0) : 0;
}

} // namespace xieli

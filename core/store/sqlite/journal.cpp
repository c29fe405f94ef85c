// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/journal.h"

#include "store/query.h"
#include "store/sqlite/connection.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

QByteArray argumentsJson(const Arguments &arguments)
{
    QJsonObject object;
    for (auto it = arguments.begin(); it != arguments.end(); ++it)
        object.insert(it.key(), it.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

const std::array<QByteArray, 3> &codes()
{
    static const std::array<QByteArray, 3> known{codeOf(RowOp::Insert).toLatin1(), codeOf(RowOp::Update).toLatin1(), codeOf(RowOp::Delete).toLatin1()};
    return known;
}

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

QByteArray saltAt(const char *salts, size_t place) { return QByteArray::fromRawData(salts + place * saltBytes, saltBytes); }

/// The beginning of the change's digest.
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

void writeCells(Connection &connection, std::int64_t change, std::int64_t last, const SaltedRows &rows)
{
    Query rowQuery(connection, "INSERT INTO change_row (id, change, table_name, row_key, op) VALUES (?,?,?,?,?)");
    Query cellQuery(connection, "INSERT INTO change_cell (row_id, column_name, old_value, new_value, salt) VALUES (?,?,?,?,?)");
    rows.forEach([&](const RecordedTable &table, const RecordedRow &row, const std::vector<const RecordedCell *> &cells, const char *salts) {
        rowQuery.bindInteger(1, ++last);
        rowQuery.bindInteger(2, change);
        rowQuery.bindText(3, table.name);
        rowQuery.bindText(4, row.key);
        rowQuery.bindText(5, codes()[size_t(row.op)]);
        rowQuery.run();
        for (size_t i = 0; i < cells.size(); ++i) {
            cellQuery.bindInteger(1, last);
            cellQuery.bindText(2, table.columns[size_t(cells[i]->column)].name);
            cells[i]->before.bind(cellQuery, 3);
            cells[i]->after.bind(cellQuery, 4);
            cellQuery.bindBytes(5, saltAt(salts, i));
            cellQuery.run();
        }
    });
}

struct PackedBulk {
    QByteArray table;
    QByteArray entries;
};

/// The rows of bulk tables, packed table by table and fed to the change's digest.
std::vector<PackedBulk> packsOf(const QMap<QByteArray, std::vector<BulkEntry>> &bulk, const QByteArray &salt, Hasher &all)
{
    std::vector<PackedBulk> packs;
    for (auto it = bulk.begin(); it != bulk.end(); ++it) {
        packs.push_back({it.key(), packed(it.value())});
        all.part(it.key()).part(salt).part(packs.back().entries);
    }
    return packs;
}

void writeBulk(Connection &connection, std::int64_t change, const std::vector<PackedBulk> &packs, const QByteArray &salt)
{
    Query query(connection, "INSERT INTO change_bulk (change, table_name, salt, entries) VALUES (?,?,?,?)");
    for (const PackedBulk &pack : packs) {
        query.bindInteger(1, change);
        query.bindText(2, pack.table);
        query.bindBytes(3, salt);
        query.bindBytes(4, pack.entries);
        query.run();
    }
}

struct Last {
    std::int64_t sequence = 0;
    std::int64_t row = 0;
    QByteArray digest;
};

Last lastOf(Connection &connection)
{
    Query query(connection, "SELECT sequence, last_row, digest FROM journal ORDER BY sequence DESC LIMIT 1");
    if (!query.next())
        return {};
    return {query.integer(0), query.integer(1), query.bytes(2)};
}

void writeRow(Connection &connection, const JournalLink &link, const QByteArray &titleKey, const QByteArray &arguments,
              const QByteArray &salt, std::int64_t firstRow, std::int64_t lastRow)
{
    Query query(connection, "INSERT INTO journal (sequence, id, at, day, author, origin, kind, undoes, title_key, title_arguments,"
                            " title_salt, title_digest, first_row, last_row, cells_digest, prev_digest, digest)"
                            " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    query.bindInteger(1, link.sequence);
    query.bindText(2, link.id);
    query.bindText(3, link.at);
    query.bindText(4, link.day);
    query.bindText(5, link.author);
    query.bindText(6, link.origin);
    query.bindText(7, link.kind);
    link.undoes.bind(query, 8);
    query.bindText(9, titleKey);
    query.bindText(10, arguments);
    query.bindBytes(11, salt);
    query.bindBytes(12, link.titleDigest);
    query.bindInteger(13, firstRow);
    query.bindInteger(14, lastRow);
    query.bindBytes(15, link.cellsDigest);
    query.bindBytes(16, link.previous);
    query.bindBytes(17, link.digest());
    query.run();
}

} // namespace

QString codeOf(RowOp op) { return op == RowOp::Insert ? u"insert"_s : op == RowOp::Update ? u"update"_s : u"delete"_s; }

std::optional<RowOp> rowOpFrom(QStringView code)
{
    for (RowOp op : {RowOp::Insert, RowOp::Update, RowOp::Delete})
        if (code == codeOf(op))
            return op;
    return std::nullopt;
}

QByteArray titleDigest(const QByteArray &salt, const QByteArray &key, const QByteArray &arguments)
{
    return Hasher().part(salt).part(key).part(arguments).digest();
}

QByteArray cellDigest(const QByteArray &salt, const QByteArray &table, const QByteArray &rowKey, const QByteArray &op,
                      const QByteArray &column, const Cell &before, const Cell &after)
{
    return Hasher().part(salt).part(table).part(rowKey).part(op).part(column).part(before).part(after).digest();
}

QByteArray JournalLink::digest() const
{
    Hasher hasher;
    hasher.part(previous).part(sequence).part(id).part(at).part(day).part(author).part(origin).part(kind).part(undoes);
    return hasher.part(titleDigest).part(cellsDigest).digest();
}

std::int64_t writeJournal(Connection &connection, const Heading &heading, const std::vector<RecordedRow> &rows)
{
    const Last last = lastOf(connection);
    const Recorder *recorder = connection.recorder();
    JournalLink link;
    link.sequence = last.sequence + 1;
    QMap<QByteArray, std::vector<BulkEntry>> bulk;
    for (const RecordedRow &recorded : rows)
        if (const RecordedTable &table = recorder->table(recorded.table); table.bulk)
            bulk[table.name].push_back({recorded.op, recorded.key, recorded.op == RowOp::Delete ? recorded.digestBefore : recorded.digestAfter});
    const SaltedRows salted(recorder, rows);
    Hasher all = hashed(salted);
    const std::vector<PackedBulk> packs = packsOf(bulk, recorder ? recorder->bulkSalt() : QByteArray(), all);
    const QByteArray titleKey = heading.title.key.toUtf8();
    const QByteArray arguments = argumentsJson(heading.title.arguments);
    const QByteArray salt = Salts().next();
    link.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toLatin1();
    link.at = heading.at.toUtf8();
    link.day = heading.day.toString(Qt::ISODate).toLatin1();
    link.author = heading.author.toUtf8();
    link.origin = heading.title.origin.toUtf8();
    link.kind = heading.kind.toLatin1();
    if (heading.undoes)
        link.undoes = {Cell::Type::Integer, *heading.undoes, {}};
    link.titleDigest = titleDigest(salt, titleKey, arguments);
    link.cellsDigest = all.digest();
    link.previous = last.digest;
    // The journal's row comes before what it points to: SQLite would look through all rows of all changes for those that wait for it.
    writeRow(connection, link, titleKey, arguments, salt, last.row + 1, last.row + salted.rows());
    writeCells(connection, link.sequence, last.row, salted);
    writeBulk(connection, link.sequence, packs, recorder ? recorder->bulkSalt() : QByteArray());
    return link.sequence;
}

QByteArray packed(const std::vector<BulkEntry> &entries)
{
    QByteArray bytes;
    for (const BulkEntry &entry : entries) {
        bytes += char(entry.op);
        bytes += char(entry.key.size() & 0xff);
        bytes += char((entry.key.size() >> 8) & 0xff);
        bytes += entry.key;
        bytes += entry.digest;
    }
    return bytes;
}

std::optional<std::vector<BulkEntry>> unpacked(const QByteArray &bytes)
{
    std::vector<BulkEntry> entries;
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (bytes.size() - at < 3 || uchar(bytes[at]) > 2)
            return std::nullopt;
        const auto op = static_cast<RowOp>(bytes[at]);
        const qsizetype size = uchar(bytes[at + 1]) | (uchar(bytes[at + 2]) << 8);
        if (bytes.size() - at < 3 + size + digestBytes)
            return std::nullopt;
        entries.push_back({op, bytes.mid(at + 3, size), bytes.mid(at + 3 + size, digestBytes)});
        at += 3 + size + digestBytes;
    }
    return entries;
}

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/journal.h"

#include "store/query.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/journal_rows.h"

#include <QJsonDocument>
#include <QJsonObject>

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
            bulk[table.name].push_back({recorded.op, recorded.key, recorded.op == RowOp::Delete ? recorded.digestBefore : recorded.digestAfter, recorded.belonged});
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
    writeCells(connection, link.sequence, last.row, salted, recorder && recorder->destroying());
    writeBulk(connection, link.sequence, packs, recorder ? recorder->bulkSalt() : QByteArray());
    return link.sequence;
}

const QByteArrayList &belongingColumns()
{
    static const QByteArrayList columns{"household_id", "household_key", "batch_id", "posting_id", "return_id", "order_id"};
    return columns;
}

namespace {

constexpr uchar removedOfSomebody = 3; ///< a deleted row that says whose it was; 0 to 2 are RowOp's

void putSize(QByteArray &bytes, qsizetype size)
{
    bytes += char(size & 0xff);
    bytes += char((size >> 8) & 0xff);
}

/// Takes sized pieces from packed bytes; nothing where they end too early.
class Taking {
public:
    explicit Taking(const QByteArray &bytes) : m_bytes(bytes) {}
    bool isAtEnd() const { return m_at >= m_bytes.size(); }
    std::optional<QByteArray> take(qsizetype size)
    {
        if (m_bytes.size() - m_at < size)
            return std::nullopt;
        m_at += size;
        return m_bytes.mid(m_at - size, size);
    }
    std::optional<QByteArray> takeSized()
    {
        const auto size = take(2);
        return size ? take(uchar((*size)[0]) | (uchar((*size)[1]) << 8)) : std::nullopt;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

} // namespace

QByteArray packed(const std::vector<BulkEntry> &entries)
{
    QByteArray bytes;
    for (const BulkEntry &entry : entries) {
        const bool says = entry.op == RowOp::Delete && !entry.belonged.isEmpty();
        bytes += says ? char(removedOfSomebody) : char(entry.op);
        putSize(bytes, entry.key.size());
        bytes += entry.key;
        bytes += entry.digest;
        if (!says)
            continue;
        const QByteArray belonged = entry.belonged.join('\n');
        putSize(bytes, belonged.size());
        bytes += belonged;
    }
    return bytes;
}

std::optional<std::vector<BulkEntry>> unpacked(const QByteArray &bytes)
{
    std::vector<BulkEntry> entries;
    for (Taking taking(bytes); !taking.isAtEnd();) {
        const auto op = taking.take(1);
        if (!op || uchar((*op)[0]) > removedOfSomebody)
            return std::nullopt;
        const bool says = uchar((*op)[0]) == removedOfSomebody;
        const auto key = taking.takeSized();
        const auto digest = key ? taking.take(digestBytes) : std::nullopt;
        const auto belonged = digest && says ? taking.takeSized() : std::optional(QByteArray());
        if (!digest || !belonged)
            return std::nullopt;
        entries.push_back({says ? RowOp::Delete : static_cast<RowOp>((*op)[0]), *key, *digest, says ? belonged->split('\n') : QByteArrayList()});
    }
    return entries;
}

} // namespace xieli

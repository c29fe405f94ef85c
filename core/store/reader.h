// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/recent.h"
#include "model/dossier.h"
#include "store/change.h"
#include "store/rows.h"
#include "store/shape.h"
#include "store/trailrows.h"

#include <QMap>
#include <QSet>

#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace xieli {

struct RecordedTable;

/// One hit of the search field.
struct FoundPerson {
    HouseholdId household;
    MemberId member;
    QString name;
    QString group;          ///< 村民小组
    QString maskedId;       ///< "629901********1234", or empty
    bool head = false;
};

/// The reading door's room: typed rows, by the visit() of their structs. Lives only inside OfficeFile::read and change;
/// sees one consistent moment. Throws StoreFailure where SQL fails or a cell cannot be read.
class Reader {
public:
    Reader(Connection &connection) : m_connection(connection) {}
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    template <class Row, class Tag>
    std::optional<Row> find(const Id<Tag> &key) { return find<Row>(key.text()); }
    template <class Row>
    std::optional<Row> find(const QString &key)
    {
        const Shape &shape = shapeOf<Row>();
        Query query(m_connection, shape.select + " WHERE \"" + shape.columns.front() + "\"=?");
        query.bindText(1, key);
        return query.next() ? std::optional(rowFrom<Row>(query)) : std::nullopt;
    }

    /// All rows, by position where the struct has one, else in the order in which they were written.
    template <class Row>
    std::vector<Row> all() { return where<Row>(Conditions{}); }
    /// Each row in the order in which they were written, without keeping them.
    template <class Row, class Body>
    void forEach(Body &&body)
    {
        const Shape &shape = shapeOf<Row>();
        Query query(m_connection, shape.select + " ORDER BY rowid");
        while (query.next())
            body(rowFrom<Row>(query));
    }

    using Conditions = std::vector<std::pair<const char *, Value>>;
    using Columns = QList<const char *>;
    /// Each row in the order in which they were written, of some columns only; the other fields stay as a new row has them.
    template <class Row, class Body>
    void forEachOf(const Columns &columns, const Conditions &conditions, Body &&body)
    {
        const Shape &shape = shapeOf<Row>();
        std::vector<int> places(shape.columns.size(), -1);
        QByteArray list;
        for (int place = 0; place < columns.size(); ++place) {
            list += (place ? "," : "") + shape.checkedColumn(columns[place]);
            places[std::size_t(std::find(shape.columns.begin(), shape.columns.end(), columns[place]) - shape.columns.begin())] = place;
        }
        Query query(m_connection, "SELECT " + list + " FROM \"" + shape.table + '"' + filter(shape, conditions) + " ORDER BY rowid");
        bind(query, conditions);
        while (query.next())
            body(rowFrom<Row>(query, places));
    }

    /// The bare cells of some columns of each row, in the order in which they were written: for counts over a whole register, which need
    /// no row of it as a whole.
    template <class Row, class Body>
    void forEachCells(const Columns &columns, Body &&body)
    {
        const Shape &shape = shapeOf<Row>();
        QByteArray list;
        for (const char *column : columns)
            list += (list.isEmpty() ? "" : ",") + shape.checkedColumn(column);
        Query query(m_connection, "SELECT " + list + " FROM \"" + shape.table + "\" ORDER BY rowid");
        while (query.next())
            body(std::as_const(query));
    }

    /// Rows where each named column equals its value (NULL: is NULL).
    template <class Row>
    std::vector<Row> where(const Conditions &conditions)
    {
        const Shape &shape = shapeOf<Row>();
        Query query(m_connection, shape.select + filter(shape, conditions) + shape.order);
        bind(query, conditions);
        std::vector<Row> rows;
        while (query.next())
            rows.push_back(rowFrom<Row>(query));
        return rows;
    }
    template <class Row, class T>
    std::vector<Row> where(const char *column, const T &value) { return where<Row>(Conditions{{column, Codec<T>::to(value)}}); }

    template <class Row>
    int count(const Conditions &conditions = {})
    {
        const Shape &shape = shapeOf<Row>();
        Query query(m_connection, "SELECT count(*) FROM \"" + shape.table + "\"" + filter(shape, conditions));
        bind(query, conditions);
        query.next();
        return int(query.integer(0));
    }

    /// One record by name: column → value, without its key; empty if there is no such row. Refuses unknown tables.
    std::optional<QMap<QString, Value>> row(const QString &table, const QString &key);

    /// The same of some columns alone. Refuses unknown ones.
    std::optional<QMap<QString, Value>> row(const QString &table, const QString &key, const QStringList &columns);

    /// The keys of all records of a table, in the order in which they were written. Refuses unknown tables.
    QStringList keysOf(const QString &table);
    /// What a new record of the table holds in each column that is not named. Refuses unknown tables.
    QMap<QString, Value> defaultsOf(const QString &table);

    /// Two are equal if nobody has written a recorded row between them, by this file or another.
    struct Moment {
        std::int64_t others = 0;
        std::int64_t own = 0;
        friend bool operator==(const Moment &, const Moment &) = default;
    };
    Moment moment();
    /// Everything about one household.
    std::optional<Dossier> dossier(const HouseholdId &household);
    /// Every household whole, in the order in which they were written; reads each table once from end to end.
    std::vector<Dossier> dossiers();
    using Register = std::shared_ptr<const std::vector<Dossier>>;
    /// The same, kept for all readers of the file until somebody writes to its tables: the steps of one month read the register once.
    Register wholeRegister();
    /// The next `count` households whole, in the same order, for work that must not hold a large register in memory.
    /// `after`: 0 to begin with; moves on. Empty at the end.
    std::vector<Dossier> nextDossiers(std::int64_t &after, int count);

    /// Finds people by name (beginning or part), pinyin, initials, the end of the identity number, group or phone.
    std::vector<FoundPerson> search(const QString &text, int limit = 50);

    /// Everybody on record with exactly this identity number, by the index.
    std::vector<FoundPerson> withIdNumber(const QString &number);

    OfficeRow office();
    std::optional<QString> setting(const QString &key);

    /// Newest first.
    std::vector<JournalEntry> journal(int limit = 200);
    /// The same with how much each change touched; reads no values.
    std::vector<JournalLine> journalLines(int limit = 200);
    std::optional<JournalEntry> journalEntry(std::int64_t sequence);
    ChainHead chainHead();
    /// The digest that the chain had at `sequence`; empty if there is no such row.
    QByteArray chainDigestAt(std::int64_t sequence);
    /// All changes after `sequence`, oldest first, with their cells; `tables` narrows the cells (empty: all tables), and
    /// changes without any cell left are left out then; those that came from the office `butOrigin` are left out too.
    std::vector<Change> changesSince(std::int64_t sequence, const QStringList &tables = {}, const QString &butOrigin = {});
    std::optional<Change> change(std::int64_t sequence);
    /// The keys of the records of these tables that were touched after `sequence`, by table; reads no values.
    QMap<QString, QSet<QString>> touchedSince(std::int64_t sequence, const QStringList &tables);
    /// The keys of the records that were edited (not made, not removed) after `sequence`, by table, without what `butOrigin` brought; reads no
    /// values. Rows of bulk tables are not among them.
    QMap<QString, QSet<QString>> editedSince(std::int64_t sequence, const QString &butOrigin);
    /// How many changes there were after `sequence`, those of these tables alone not counted.
    int workSince(std::int64_t sequence, const QStringList &butFor);
    /// The next rows in the order in which they were written. `after`: 0 to begin with; moves on. Empty at the end.
    template <class Row>
    std::vector<Row> nextRows(std::int64_t &after, int count)
    {
        const Shape &shape = shapeOf<Row>();
        QByteArray list;
        for (const QByteArray &column : shape.columns)
            list += '"' + column + "\",";
        Query query(m_connection, "SELECT " + list + "rowid FROM \"" + shape.table + "\" WHERE rowid > ? ORDER BY rowid LIMIT ?");
        query.bindInteger(1, after);
        query.bindInteger(2, count);
        std::vector<Row> rows;
        while (query.next()) {
            rows.push_back(rowFrom<Row>(query));
            after = query.integer(int(shape.columns.size()));
        }
        return rows;
    }
    /// What happened to one record, oldest first. Bulk tables have no history by record.
    std::vector<HistoryLine> history(const QString &table, const QString &key);

    /// What the rows of a table held before they were changed, in the columns named; the newest first. Not what was blanked since.
    std::vector<CellTurn> turns(const char *table, const QStringList &columns);
    /// The change in which a row came; 0: long ago, by another file's journal.
    std::int64_t insertedBy(const char *table, const QString &key);

    /// The household's record and every other one whose household it ever was, those that are gone included, with their tables; the
    /// oldest first. Rows of bulk tables are not among them.
    std::vector<std::pair<QString, QString>> recordsEverOf(const QString &household);
    /// Those of them that were removed after `sequence`.
    std::vector<std::pair<QString, QString>> removedSince(std::int64_t sequence, const QString &household);
    /// Those of recordsEverOf() and whatever hangs on them, with the living rows of bulk tables. Pictures are not among them.
    std::vector<RecordName> everythingOf(const QString &household);
    /// Adds what hangs on the records without naming their household, living or gone.
    void addHanging(std::vector<RecordName> &records);

    /// One change with all parts of its digests, compared with what stands in the file now.
    std::optional<ProvenChange> provenChange(std::int64_t sequence);
    /// The whole chain from its first row, without what it says.
    void forEachLink(const std::function<void(const ChainLink &)> &body);
    /// Every touch of these rows of bulk tables, oldest first; reads the journal's bulk entries once from end to end.
    std::vector<BulkTouch> bulkTouches(const QMap<QString, QSet<QString>> &keys);
    /// The rows of bulk tables that were removed while they belonged to the household, batch, posting or list of this key. Of what was removed
    /// by programs before form 33 nobody knows whose it was.
    std::vector<RecordName> removedBulkOf(const QString &key);
    /// Whether a living row of a bulk table is what its last touch says.
    bool isAsTouched(const BulkTouch &touch);
    /// What goes into the digest of a living row of a bulk table, in its order: the columns that do not hold their default. Empty: no such row.
    std::vector<std::pair<QString, Value>> digestedCells(const QString &table, const QString &key);
    /// Which changes touched any of the records, ascending.
    std::vector<std::int64_t> changesOf(const std::vector<RecordName> &records);

protected:
    static QByteArray filter(const Shape &shape, const Conditions &conditions);
    static void bind(Query &query, const Conditions &conditions);
    Connection &m_connection;

    /// row(), which need not look again where nothing was written since it was asked for this very row.
    std::optional<QMap<QString, Value>> rowAgain(const RecordedTable &table, const QString &key);

    /// Where the row stands whose columns were read last, as long as nothing was written since.
    struct LastPlace {
        const RecordedTable *table = nullptr;
        QString key;
        std::int64_t row = 0;
        std::int64_t stamp = 0;
    };
    LastPlace m_lastPlace;

private:
    struct LastRow {
        const RecordedTable *table = nullptr;
        QString key;
        std::int64_t stamp = 0;
        QMap<QString, Value> values;
    };
    LastRow m_lastRow;
    /// How some columns of one table were read last: a parcel asks for the same ones again and again.
    struct LastColumns {
        QString table;
        QStringList columns;
        QByteArray select;
        std::vector<std::pair<QString, int>> places; ///< by name
        const RecordedTable *recorded = nullptr;
    };
    const LastColumns &columnsOf(const QString &table, const QStringList &columns);
    Recent<LastColumns> m_lastColumns;
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <span>

namespace xieli {

/// The writing door's room. It exists only inside OfficeFile::change, so nothing can be written outside a recorded
/// change. Throws StoreFailure; a failure outside attempt() means that the change cannot be committed any more.
class Writer : public Reader {
public:
    using Reader::Reader;

    template <class Row>
    void insert(const Row &row) { insertAll(std::span(&row, 1)); }
    /// Many rows of one table by one statement.
    template <class Rows>
    void insertAll(const Rows &rows)
    {
        using Row = std::decay_t<decltype(*std::begin(rows))>;
        Query query(m_connection, shapeOf<Row>().insert);
        for (const Row &row : rows) {
            int parameter = 0;
            Row::visit(row, [&](const char *, const auto &field) { query.bindValue(++parameter, Codec<std::decay_t<decltype(field)>>::to(field)); });
            query.run();
        }
    }
    /// Only what differs is recorded. Throws "store.row_missing" if there is no such row.
    template <class Row>
    void update(const Row &row) { updateValues(shapeOf<Row>(), valuesOf(row)); }
    /// Inserts, or updates the row with the same key.
    template <class Row>
    void put(const Row &row) { putValues(shapeOf<Row>(), valuesOf(row)); }
    template <class Row, class Tag>
    void remove(const Id<Tag> &key) { removeKey(shapeOf<Row>(), key.text()); }
    template <class Row>
    void remove(const QString &key) { removeKey(shapeOf<Row>(), key); }

    void setSetting(const QString &key, const QString &value) { put(Setting{key, value}); }

    /// For exchange: writes the named columns of one record, which is inserted if it is not there. Only sharedTables();
    /// unknown tables, columns, codes and impossible months or days are refused (StoreFailure names them).
    void applyRow(const QString &table, const QString &key, const QMap<QString, Value> &values);
    /// The same over a row that was just read, with at least these columns; nothing: it is not there.
    void applyOver(const QString &table, const QString &key, const QMap<QString, Value> &values, const std::optional<QMap<QString, Value>> &current);
    /// For exchange: removes one record; no such row is no mistake.
    void applyRemoval(const QString &table, const QString &key);
    /// Why applyRow would refuse the value, if it would: for settling without writing.
    std::optional<Error> problemOf(const QString &table, const QString &column, const Value &value);

    /// For exchange: for the rest of this change payment lines may be added to the batch although it is approved, since it came back from one
    /// office with the lines of that office alone, or a line of it waited for its household. What it has stays frozen.
    void completePayments(const QString &batch);

    /// Runs `body` so that a failure inside undoes only what the body wrote; for lists where the rest goes in.
    Result<void> attempt(const std::function<void()> &body);
    /// Records that point to a record which is not there, as "table:key"; they would stop the commit.
    QStringList dangling();

    /// Retention: the values of one record's journal cells are blanked; the chain still holds. Returns how many cells.
    int blankHistory(const QString &table, const QString &key);
    /// Retention: every column of the record that store/retention.h names gets its default; false: no such row. Only inside
    /// OfficeFile::destroy(), else the journal would keep the old values once more ("store.not_destroying").
    bool blankRecord(const QString &table, const QString &key);
    /// Retention: what these changes are called goes, its digest stays. Returns how many had a title.
    int blankTitles(const std::vector<std::int64_t> &changes);
    /// Retention: drafts of the household, which nobody decided.
    void eraseDrafts(const QString &household);

private:
    struct LastApplied;
    const LastApplied &plannedFor(const QString &table, const QMap<QString, Value> &values);
    Recent<std::shared_ptr<LastApplied>> m_lastApplied; ///< how some columns of one table were written last
    void insertValues(const Shape &shape, const std::vector<Value> &values);
    void updateValues(const Shape &shape, const std::vector<Value> &values);
    void putValues(const Shape &shape, const std::vector<Value> &values);
    void updateOver(const Shape &shape, const std::vector<Value> &current, const std::vector<Value> &values);
    void removeKey(const Shape &shape, const QString &key);
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

#include "store/query.h"
#include "store/retention.h"
#include "store/sqlite/byname.h"
#include "store/sqlite/connection.h"

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

/// Whether the column must hold something and says no default.
bool isNeeded(Connection &connection, const QByteArray &table, const QByteArray &column)
{
    Query query(connection, "SELECT \"notnull\" FROM pragma_table_info(?) WHERE name=?");
    query.bindText(1, table);
    query.bindText(2, column);
    return query.next() && query.integer(0) != 0;
}

} // namespace

bool Writer::blankRecord(const QString &table, const QString &key)
{
    if (!m_connection.recorder()->destroying())
        throw StoreFailure(u"store.not_destroying"_s);
    const auto named = retentionColumns().constFind(table);
    const RecordedTable &recorded = tableNamed(m_connection, table);
    const auto current = cellsOf(m_connection, recorded, key.toUtf8());
    if (!current || named == retentionColumns().cend())
        return false;
    NamedCells cells;
    for (const QString &column : named->blanked) {
        const int place = recorded.columnIndex(column.toUtf8());
        if (place < 0)
            throw StoreFailure(u"store.unknown_column"_s, {{u"table"_s, table}, {u"column"_s, column}});
        const RecordedColumn &told = recorded.columns[std::size_t(place)];
        const Cell &was = *current->constFind(told.name);
        Cell blank = told.fallback;
        if (blank.type == Cell::Type::Null && isNeeded(m_connection, recorded.name, told.name)) // bytes without a default
            blank = {was.type == Cell::Type::Null ? Cell::Type::Bytes : was.type, 0, QByteArray("")};
        if (was != blank)
            cells.insert(told.name, blank);
    }
    if (!cells.isEmpty() && recorded.columnIndex("blanked_on") >= 0)
        cells.insert("blanked_on", Cell::of(Value(m_connection.recorder()->destroyingOn())));
    updateRow(m_connection, recorded, key.toUtf8(), cells);
    return true;
}

int Writer::blankTitles(const std::vector<std::int64_t> &changes)
{
    int count = 0;
    for (const std::int64_t sequence : changes) {
        Query blank(m_connection, "UPDATE journal SET title_key=NULL, title_arguments=NULL, title_salt=NULL WHERE sequence=? AND title_salt IS NOT NULL");
        blank.bindInteger(1, sequence);
        blank.run();
        count += blank.changed();
    }
    if (count > 0)
        m_connection.recorder()->insist();
    return count;
}

void Writer::eraseDrafts(const QString &household)
{
    for (const char *sql : {"DELETE FROM draft_entry WHERE draft_id IN (SELECT id FROM visit_draft WHERE household_id=?)", "DELETE FROM visit_draft WHERE household_id=?"}) {
        Query query(m_connection, sql);
        query.bindText(1, household);
        query.run();
    }
}

} // namespace xieli

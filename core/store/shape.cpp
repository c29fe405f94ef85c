// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/shape.h"

namespace xieli {

using namespace Qt::StringLiterals;

Shape Shape::of(const char *table, std::vector<QByteArray> columns)
{
    Shape shape;
    shape.table = table;
    QByteArray list;
    QByteArray marks;
    QByteArray assignments;
    bool positioned = false;
    for (size_t i = 0; i < columns.size(); ++i) {
        list += (i ? "," : "") + quoted(columns[i]);
        marks += i ? ",?" : "?";
        if (i)
            assignments += (i > 1 ? "," : "") + quoted(columns[i]) + "=?";
        positioned = positioned || columns[i] == "position";
    }
    shape.select = "SELECT " + list + " FROM " + quoted(shape.table);
    shape.order = positioned ? " ORDER BY position, rowid" : " ORDER BY rowid";
    // A failure ends the attempt or the whole change (Writer), so that SQLite need not keep the pages as they were before each statement. In a
    // large attempt each of these small copies costs a walk through all that the attempt has kept so far.
    shape.insert = "INSERT OR FAIL INTO " + quoted(shape.table) + " (" + list + ") VALUES (" + marks + ")";
    shape.update = "UPDATE " + quoted(shape.table) + " SET " + assignments + " WHERE " + quoted(columns.front()) + "=?";
    shape.remove = "DELETE FROM " + quoted(shape.table) + " WHERE " + quoted(columns.front()) + "=?";
    shape.columns = std::move(columns);
    return shape;
}

QByteArray Shape::checkedColumn(const char *column) const
{
    if (std::find(columns.begin(), columns.end(), QByteArray(column)) == columns.end())
        throw StoreFailure(u"store.unknown_column"_s, {{u"table"_s, QString::fromLatin1(table)}, {u"column"_s, QString::fromLatin1(column)}});
    return quoted(column);
}

void refuseCell(const char *table, const char *column, const Value &value)
{
    throw StoreFailure(u"store.bad_value"_s, {{u"table"_s, QString::fromLatin1(table)},
                                               {u"column"_s, QString::fromLatin1(column)},
                                               {u"value"_s, shownValue(value).left(40)}});
}

} // namespace xieli

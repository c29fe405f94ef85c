// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/schema.h"

#include "store/query.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/hasher.h"
#include "store/tables.h"

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

/// Defaults of our migrations are whole numbers, texts and x''; anything else would have to be taught here.
Cell fallbackOf(const QByteArray &declared)
{
    if (declared.isEmpty() || declared.toUpper() == "NULL")
        return {};
    if (declared.startsWith('\''))
        return {Cell::Type::Text, 0, declared.mid(1, declared.size() - 2)};
    if (declared == "x''")
        return {Cell::Type::Bytes, 0, QByteArray("")};
    bool ok = false;
    const qint64 number = declared.toLongLong(&ok);
    if (!ok)
        throw StoreFailure(u"store.sql"_s, {{u"detail"_s, u"default "_s + QString::fromUtf8(declared)}});
    return {Cell::Type::Integer, number, {}};
}

/// What every row by name needs.
void prepare(RecordedTable &table)
{
    QByteArray list;
    for (const RecordedColumn &column : table.columns) {
        table.byTitle.push_back(int(table.byTitle.size()));
        list += (list.isEmpty() ? "\"" : ",\"") + column.name + '"';
    }
    table.select = "SELECT " + list + " FROM \"" + table.name + "\" WHERE \"" + table.key + "\"=?";
    std::sort(table.byTitle.begin(), table.byTitle.end(), [&](int a, int b) { return table.columns[size_t(a)].title < table.columns[size_t(b)].title; });
}

RecordedTable readTable(Connection &connection, const QByteArray &name)
{
    RecordedTable table;
    table.name = name;
    table.bulk = bulkTables().contains(QString::fromUtf8(name));
    table.ofRegister = registerTables().contains(QString::fromUtf8(name));
    Query query(connection, "SELECT name, dflt_value, pk FROM pragma_table_info(?) ORDER BY cid");
    query.bindText(1, name);
    while (query.next()) {
        if (query.integer(2) == 0) {
            table.columns.push_back({query.utf8(0), fallbackOf(query.utf8(1)), query.text(0)});
            continue;
        }
        if (!table.key.isEmpty())
            throw StoreFailure(u"store.sql"_s, {{u"detail"_s, u"two key columns: "_s + QString::fromUtf8(name)}});
        table.key = query.utf8(0);
    }
    prepare(table);
    return table;
}

} // namespace

int RecordedTable::columnIndex(const QByteArray &column) const
{
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == column)
            return int(i);
    return -1;
}

std::vector<RecordedTable> readSchema(Connection &connection)
{
    std::vector<QByteArray> names;
    {
        Query query(connection, "SELECT name FROM main.sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
        while (query.next())
            if (!unrecordedTables().contains(query.text(0)))
                names.push_back(query.utf8(0));
    }
    std::vector<RecordedTable> tables;
    for (const QByteArray &name : names)
        tables.push_back(readTable(connection, name));
    return tables;
}

QByteArray schemaDigest(Connection &connection)
{
    Hasher hasher;
    Query query(connection, "SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name");
    while (query.next())
        hasher.part(query.utf8(0));
    return hasher.digest();
}

} // namespace xieli

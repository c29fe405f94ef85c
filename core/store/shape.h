// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/codec.h"
#include "store/failure.h"

#include <QStringList>

namespace xieli {

/// A table's or column's name as SQL takes any.
inline QByteArray quoted(const QByteArray &name) { return '"' + name + '"'; }

/// A row struct as the store sees it: its table, its columns in the order of visit(); the first one is the key.
struct Shape {
    QByteArray table;
    std::vector<QByteArray> columns;
    QByteArray select;  ///< "SELECT … FROM table"
    QByteArray order;   ///< " ORDER BY …"
    QByteArray insert;
    QByteArray update;  ///< all columns but the key; the key is the last parameter
    QByteArray remove;

    static Shape of(const char *table, std::vector<QByteArray> columns);
    /// Throws StoreFailure (a mistake in the program) if there is no such column.
    QByteArray checkedColumn(const char *column) const;
};

template <class Row>
const Shape &shapeOf()
{
    static const Shape shape = [] {
        std::vector<QByteArray> columns;
        Row row;
        Row::visit(row, [&](const char *name, auto &) { columns.emplace_back(name); });
        return Shape::of(Row::table, std::move(columns));
    }();
    return shape;
}

[[noreturn]] void refuseCell(const char *table, const char *column, const Value &value);

/// Reads the current row of `query`, whose columns are those of the shape. Throws StoreFailure naming table and column.
template <class Row>
Row rowFrom(const Query &query)
{
    Row row;
    int index = 0;
    Row::visit(row, [&](const char *name, auto &field) {
        if (!Codec<std::decay_t<decltype(field)>>::from(query.value(index), field))
            refuseCell(Row::table, name, query.value(index));
        ++index;
    });
    return row;
}

/// The same of a query for some of the columns only: `places` names, for each column of the shape, its place in the query, −1 for
/// none. What was not asked for stays as a new row has it.
template <class Row>
Row rowFrom(const Query &query, const std::vector<int> &places)
{
    Row row;
    auto place = places.begin();
    Row::visit(row, [&](const char *name, auto &field) {
        const int index = *place++;
        if (index >= 0 && !Codec<std::decay_t<decltype(field)>>::from(query.value(index), field))
            refuseCell(Row::table, name, query.value(index));
    });
    return row;
}

template <class Row>
std::vector<Value> valuesOf(const Row &row)
{
    std::vector<Value> values;
    Row::visit(row, [&](const char *, const auto &field) { values.push_back(Codec<std::decay_t<decltype(field)>>::to(field)); });
    return values;
}

} // namespace xieli

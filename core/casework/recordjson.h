// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/shape.h"

#include <QJsonObject>
#include <QJsonValue>

namespace xieli::casework {

/// A cell as JSON: whole numbers, texts, null; bytes never stand in a dossier.
QJsonValue jsonOf(const Value &value);
/// The cell of a JSON value; empty for anything that no cell is: fractions, lists, true and false.
std::optional<Value> valueOf(const QJsonValue &json);

/// A row as a JSON object by column name, without what is not stated.
template <class Row>
QJsonObject recordJson(const Row &row)
{
    QJsonObject object;
    Row::visit(row, [&](const char *name, const auto &field) {
        const Value value = Codec<std::decay_t<decltype(field)>>::to(field);
        if (!isNull(value) && value != Value(QString()))
            object.insert(QLatin1String(name), jsonOf(value));
    });
    return object;
}

/// The row of such an object. A column that is left out keeps the struct's default. Errors: casework.record_unknown_column,
/// casework.record_bad_value (arguments table, column).
template <class Row>
Result<Row> rowFromJson(const QJsonObject &object)
{
    Row row;
    std::optional<Error> error;
    QStringList columns;
    Row::visit(row, [&](const char *name, auto &field) {
        const QString column = QLatin1String(name);
        columns << column;
        if (!object.contains(column) || error)
            return;
        auto value = valueOf(object.value(column));
        if (!value || !Codec<std::decay_t<decltype(field)>>::from(std::move(*value), field))
            error = Error{QStringLiteral("casework.record_bad_value"),
                          {{QStringLiteral("table"), QLatin1String(Row::table)}, {QStringLiteral("column"), column}}};
    });
    for (const QString &key : object.keys())
        if (!error && !columns.contains(key))
            error = Error{QStringLiteral("casework.record_unknown_column"),
                          {{QStringLiteral("table"), QLatin1String(Row::table)}, {QStringLiteral("column"), key}}};
    if (error)
        return tl::unexpected(*error);
    return row;
}

} // namespace xieli::casework

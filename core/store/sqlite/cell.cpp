// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/cell.h"

#include "store/query.h"

#include <sqlite3.h>

namespace xieli {

Cell Cell::of(sqlite3_value *value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return {Type::Integer, sqlite3_value_int64(value), {}};
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
        return {Type::Text, 0, QByteArray(text, sqlite3_value_bytes(value))};
    }
    default: {
        const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
        return {Type::Bytes, 0, bytes ? QByteArray(bytes, sqlite3_value_bytes(value)) : QByteArray("")};
    }
    }
}

Cell Cell::lent(sqlite3_value *value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return {Type::Integer, sqlite3_value_int64(value), {}};
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
        return {Type::Text, 0, QByteArray::fromRawData(text, sqlite3_value_bytes(value))};
    }
    default: {
        const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
        return {Type::Bytes, 0, bytes ? QByteArray::fromRawData(bytes, sqlite3_value_bytes(value)) : QByteArray("")};
    }
    }
}

Cell Cell::of(const Query &query, int column)
{
    if (query.isNull(column))
        return {};
    if (query.isInteger(column))
        return {Type::Integer, query.integer(column), {}};
    if (query.isText(column))
        return {Type::Text, 0, query.utf8(column)};
    return {Type::Bytes, 0, query.bytes(column)};
}

Cell Cell::of(const Value &value)
{
    switch (value.index()) {
    case 0: return {};
    case 1: return {Type::Integer, std::get<1>(value), {}};
    case 2: return {Type::Text, 0, std::get<2>(value).toUtf8()};
    default: return {Type::Bytes, 0, std::get<3>(value)};
    }
}

Value Cell::value() const
{
    switch (type) {
    case Type::Null: return {};
    case Type::Integer: return number;
    case Type::Text: return QString::fromUtf8(bytes);
    default: return bytes;
    }
}

void Cell::bind(Query &query, int parameter) const
{
    switch (type) {
    case Type::Null: return query.bindNull(parameter);
    case Type::Integer: return query.bindInteger(parameter, number);
    case Type::Text: return query.bindText(parameter, bytes);
    default: return query.bindBytes(parameter, bytes);
    }
}

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/query.h"

#include "store/sqlite/connection.h"

#include <sqlite3.h>

#include <cstring>

namespace xieli {

Query::Query(Connection &connection, const QByteArray &sql)
    : m_connection(&connection)
    , m_statement(connection.take(sql))
    , m_sql(sql)
{
}

Query::~Query()
{
    if (m_statement)
        m_connection->giveBack(m_sql, m_statement);
}

Query::Query(Query &&other) noexcept
    : m_connection(other.m_connection)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_sql(std::move(other.m_sql))
    , m_bound(std::move(other.m_bound))
    , m_remembered(std::move(other.m_remembered))
{
}

void Query::check(int code) const { m_connection->check(code); }

void Query::bindNull(int parameter) { check(sqlite3_bind_null(m_statement, parameter)); }

void Query::bindInteger(int parameter, std::int64_t number) { check(sqlite3_bind_int64(m_statement, parameter, number)); }

void Query::bindText(int parameter, const QString &text) { bindText(parameter, text.toUtf8()); }

void Query::bindText(int parameter, const QByteArray &utf8)
{
    m_bound.push_back(utf8); // kept alive until the next run, so that SQLite need not copy
    check(sqlite3_bind_text(m_statement, parameter, m_bound.back().constData(), int(utf8.size()), SQLITE_STATIC));
}

void Query::bindBytes(int parameter, const QByteArray &bytes)
{
    m_bound.push_back(bytes);
    check(sqlite3_bind_blob(m_statement, parameter, m_bound.back().constData(), int(bytes.size()), SQLITE_STATIC));
}

void Query::bindValue(int parameter, const Value &value)
{
    switch (value.index()) {
    case 0: return bindNull(parameter);
    case 1: return bindInteger(parameter, std::get<1>(value));
    case 2: return bindText(parameter, std::get<2>(value));
    default: return bindBytes(parameter, std::get<3>(value));
    }
}

bool Query::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        check(code);
    return false;
}

void Query::run()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        check(code);
    sqlite3_reset(m_statement);
    m_bound.clear();
}

int Query::changed() const { return sqlite3_changes(sqlite3_db_handle(m_statement)); }
int Query::columns() const { return sqlite3_column_count(m_statement); }
bool Query::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
bool Query::isInteger(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_INTEGER; }
bool Query::isText(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_TEXT; }
bool Query::isBytes(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_BLOB; }
std::int64_t Query::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

QString Query::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    if (size > Remembered::room)
        return QString::fromUtf8(utf8, size);
    if (m_remembered.empty())
        m_remembered.resize(size_t(columns()));
    Remembered &last = m_remembered[size_t(column)];
    if (size != last.size || (size && std::memcmp(utf8, last.utf8, size_t(size)) != 0)) {
        last.text = size ? QString::fromUtf8(utf8, size) : QString(QLatin1String(""));
        last.size = size;
        if (size)
            std::memcpy(last.utf8, utf8, size_t(size));
    }
    return last.text;
}

QByteArray Query::utf8(int column) const
{
    const unsigned char *text = sqlite3_column_text(m_statement, column);
    return QByteArray(reinterpret_cast<const char *>(text), sqlite3_column_bytes(m_statement, column));
}

QByteArray Query::bytes(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return bytes ? QByteArray(static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column)) : QByteArray("");
}

Value Query::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return std::int64_t(integer(column));
    case SQLITE_TEXT: return text(column);
    default: return bytes(column);
    }
}

Value Query::loneValue(int column) const
{
    if (!isText(column))
        return value(column);
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    return size ? QString::fromUtf8(utf8, size) : QString(QLatin1String(""));
}

} // namespace xieli

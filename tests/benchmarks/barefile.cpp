// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/barefile.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace xieli::benchmark {

BareFile::BareFile(const QString &path) : m_connection(path, QByteArray(32, 'k'), Connection::Mode::Create)
{
    const QDir migrations(QStringLiteral(":/xieli/migrations"));
    for (const QString &name : migrations.entryList(QDir::Files, QDir::Name)) {
        QFile file(migrations.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no migrations");
        m_connection.execute(file.readAll());
    }
}

void BareFile::insert(const Rows &rows)
{
    sqlite3_stmt *statement = m_connection.take(rows.insert);
    for (const auto &row : rows.rows) {
        int place = 0;
        for (const Value &value : row) {
            ++place;
            if (const auto *number = std::get_if<std::int64_t>(&value)) {
                sqlite3_bind_int64(statement, place, *number);
            } else if (const auto *text = std::get_if<QString>(&value)) {
                const QByteArray utf8 = text->toUtf8();
                sqlite3_bind_text(statement, place, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
            } else if (const auto *bytes = std::get_if<QByteArray>(&value)) {
                sqlite3_bind_blob(statement, place, bytes->constData(), int(bytes->size()), SQLITE_TRANSIENT);
            } else {
                sqlite3_bind_null(statement, place);
            }
        }
        if (sqlite3_step(statement) != SQLITE_DONE)
            qFatal("floor: %s", sqlite3_errmsg(m_connection.handle()));
        sqlite3_reset(statement);
    }
    m_connection.giveBack(rows.insert, statement);
}

int BareFile::read(const QByteArray &select)
{
    sqlite3_stmt *statement = m_connection.take(select);
    const int columns = sqlite3_column_count(statement);
    int rows = 0;
    for (; sqlite3_step(statement) == SQLITE_ROW; ++rows)
        for (int i = 0; i < columns; ++i)
            m_seen += sqlite3_column_type(statement, i) == SQLITE_INTEGER ? sqlite3_column_int64(statement, i) : sqlite3_column_bytes(statement, i);
    sqlite3_reset(statement);
    m_connection.giveBack(select, statement);
    return rows;
}

} // namespace xieli::benchmark

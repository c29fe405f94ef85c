// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/plainfile.h"

#include "benchmarks/said.h"
#include "store/shape.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace xieli::benchmark {

namespace {

/// A connection without a key, past Xieli's own, which would encrypt.
class PlainFile {
public:
    explicit PlainFile(const QString &path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_handle) != SQLITE_OK)
            qFatal("cannot make %s", qPrintable(path));
    }
    ~PlainFile() { sqlite3_close(m_handle); }
    PlainFile(const PlainFile &) = delete;
    PlainFile &operator=(const PlainFile &) = delete;

    void execute(const QByteArray &sql)
    {
        if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("plain file: %s", sqlite3_errmsg(m_handle));
    }
    template <class Row>
    void copyFrom(Reader &reader)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, shapeOf<Row>().insert.constData(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("plain file: %s", sqlite3_errmsg(m_handle));
        reader.forEach<Row>([&](const Row &row) {
            int place = 0;
            for (const Value &value : valuesOf(row))
                bind(statement, ++place, value);
            if (sqlite3_step(statement) != SQLITE_DONE)
                qFatal("plain file: %s", sqlite3_errmsg(m_handle));
            sqlite3_reset(statement);
        });
        sqlite3_finalize(statement);
    }

private:
    static void bind(sqlite3_stmt *statement, int place, const Value &value)
    {
        if (const auto *number = std::get_if<std::int64_t>(&value)) {
            sqlite3_bind_int64(statement, place, *number);
        } else if (const auto *text = std::get_if<QString>(&value)) {
            const QByteArray utf8 = text->toUtf8();
            sqlite3_bind_text(statement, place, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
        } else {
            sqlite3_bind_null(statement, place);
        }
    }
    sqlite3 *m_handle = nullptr;
};

} // namespace

void writePlain(const QString &path, OfficeFile &file)
{
    PlainFile plain(path);
    const QDir migrations(QStringLiteral(":/xieli/migrations"));
    for (const QString &name : migrations.entryList(QDir::Files, QDir::Name)) {
        QFile script(migrations.filePath(name));
        if (!script.open(QIODevice::ReadOnly))
            qFatal("no migrations");
        plain.execute(script.readAll());
    }
    plain.execute("BEGIN");
    must(file.read([&](Reader &reader) {
        plain.copyFrom<Household>(reader);
        plain.copyFrom<Member>(reader);
    }));
    plain.execute("COMMIT");
}

} // namespace xieli::benchmark

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/connection.h"

#include "store/query.h"
#include "store/sqlite/recorder.h"

#include <sodium.h>
#include <sqlite3.h>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultPatience = 5000;

QString keyOf(int code)
{
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
        return u"store.dangling"_s;
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return u"store.busy"_s;
    case SQLITE_FULL: return u"store.disk_full"_s;
    case SQLITE_NOTADB: return u"store.keys_misfit"_s; // the first page does not open with this key
    case SQLITE_CORRUPT: return u"store.damaged"_s;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN: return u"store.not_writable"_s;
    case SQLITE_IOERR: return u"store.input_output"_s;
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG: return u"store.too_big"_s;
    case SQLITE_CONSTRAINT: return u"store.constraint"_s;
    case SQLITE_INTERRUPT: return u"store.cancelled"_s;
    default: return u"store.sql"_s;
    }
}

} // namespace

Connection::Connection(const QString &path, const QByteArray &key, Mode mode)
{
    try {
        open(path, key, mode);
    } catch (...) {
        close();
        throw;
    }
}

Connection::~Connection() { close(); }

void Connection::open(const QString &path, const QByteArray &key, Mode mode)
{
    // Nobody asks SQLite for its use of memory; counting it takes a lock at every allocation.
    [[maybe_unused]] static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (mode == Mode::Create ? SQLITE_OPEN_CREATE : 0);
    check(sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags, nullptr));
    sqlite3_extended_result_codes(m_handle, 1);
#ifdef XIELI_ENCRYPTION
    QByteArray pragma = "PRAGMA key = \"x'" + key.toHex() + "'\"";
    const int code = sqlite3_exec(m_handle, pragma.constData(), nullptr, nullptr, nullptr);
    sodium_memzero(pragma.data(), size_t(pragma.size()));
    check(code);
    execute("PRAGMA cipher_log_level=NONE"); // errors are ours to tell; the key switches the log on, so this comes after it
    // With two SQLite libraries in one process the key is silently ignored and the file is plain (platform facts).
    if (text("PRAGMA cipher_version").isEmpty())
        throw StoreFailure(u"store.no_cipher"_s);
#else
    Q_UNUSED(key)
#endif
    // A trigger's frame is larger than the slots that SQLite keeps ready by itself.
    check(sqlite3_db_config(m_handle, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 4096, 64));
    setPatience(defaultPatience);
    // The first statement that reads the file also finds a wrong key.
    execute("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;"
            "PRAGMA recursive_triggers=ON; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;"
            "PRAGMA cache_spill=OFF; SELECT count(*) FROM sqlite_schema;");
    setCache(usualCache);
}

void Connection::close() noexcept
{
    for (const auto &[sql, statements] : m_statements)
        for (sqlite3_stmt *statement : statements)
            sqlite3_finalize(statement);
    m_recent = {};
    m_statements.clear();
    sqlite3_close_v2(m_handle);
    m_handle = nullptr;
}

void Connection::setCache(std::int64_t bytes) { execute("PRAGMA cache_size=-" + QByteArray::number(bytes / 1024)); }

void Connection::execute(const QByteArray &sql) { check(sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr)); }

Connection::Kept &Connection::keptOf(const QByteArray &sql)
{
    if (const Asked *asked = m_recent.find([&](const Asked &last) { return last.sql.constData() == sql.constData() && last.sql.size() == sql.size(); }))
        return *asked->kept;
    return *m_recent.keep({sql, &m_statements[sql]}).kept;
}

sqlite3_stmt *Connection::take(const QByteArray &sql)
{
    if (Kept &kept = keptOf(sql); !kept.empty()) {
        sqlite3_stmt *statement = kept.back();
        kept.pop_back();
        return statement;
    }
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    return statement;
}

void Connection::giveBack(const QByteArray &sql, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    keptOf(sql).push_back(statement);
}

void Connection::check(int code) const
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return;
    m_failed = true;
    const QString message = QString::fromUtf8(m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code));
    // Our own triggers and functions say which rule was touched.
    if (message.startsWith(u"xieli:"))
        throw StoreFailure(message.mid(6));
    // SQLCipher reports a page that fails its seal as an error without words.
    const bool unsealed = code == SQLITE_ERROR && message == QString::fromUtf8(sqlite3_errstr(SQLITE_ERROR));
    throw StoreFailure(unsealed ? u"store.damaged"_s : keyOf(code), {{u"detail"_s, message}});
}

std::int64_t Connection::number(const QByteArray &sql)
{
    Query query(*this, sql);
    return query.next() ? query.integer(0) : 0;
}

QByteArray Connection::text(const QByteArray &sql)
{
    Query query(*this, sql);
    return query.next() ? query.utf8(0) : QByteArray();
}

void Connection::setPatience(int milliseconds) { sqlite3_busy_timeout(m_handle, milliseconds); }

bool Connection::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

void Connection::setRecorder(std::unique_ptr<Recorder> recorder) { m_recorder = std::move(recorder); }

bool Connection::canEncrypt()
{
#ifdef XIELI_ENCRYPTION
    return true;
#else
    return false;
#endif
}

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/recent.h"
#include "store/failure.h"

#include <QHash>

#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace xieli {

class Recorder;
struct Dossier;

/// All dossiers as they were read last, for all readers of one connection.
struct KeptRegister {
    std::shared_ptr<const std::vector<Dossier>> dossiers;
    std::int64_t others = 0;    ///< moves with every commit of another connection
    std::int64_t touches = 0;   ///< Recorder::touches()
};

struct StatementHash {
    std::size_t operator()(const QByteArray &bytes) const { return qHash(bytes); }
};

/// One open database file: the raw handle, its prepared statements, its recorder. Throws StoreFailure.
class Connection {
public:
    enum class Mode { Existing, Create };
    /// `key`: 32 raw bytes for SQLCipher; without XIELI_ENCRYPTION it is not used. Sets every pragma of house §4.
    Connection(const QString &path, const QByteArray &key, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    sqlite3 *handle() const { return m_handle; }
    /// Runs a whole script; never split at ";".
    void execute(const QByteArray &sql);
    /// Takes a prepared statement out of the cache, or makes one.
    sqlite3_stmt *take(const QByteArray &sql);
    void giveBack(const QByteArray &sql, sqlite3_stmt *statement);
    /// Throws the failure that `code` stands for, unless it is none.
    void check(int code) const;
    /// The first cell of the first row; 0 if there is none.
    std::int64_t number(const QByteArray &sql);
    QByteArray text(const QByteArray &sql);
    void setPatience(int milliseconds);
    /// Sorting and triggers may use so many bytes of pages.
    static constexpr std::int64_t usualCache = 64 << 20;
    /// How much of the file is kept deciphered in memory, in bytes; as long as a change writes, what it wrote comes on top.
    void setCache(std::int64_t bytes);
    bool inTransaction() const;
    /// A statement has failed since the flag was last cleared; a change may not be committed over it.
    bool failed() const { return m_failed; }
    void setFailed(bool failed) { m_failed = failed; }

    Recorder *recorder() const { return m_recorder.get(); }
    void setRecorder(std::unique_ptr<Recorder> recorder);
    KeptRegister &keptRegister() { return m_keptRegister; }
    /// True if this build's library encrypts.
    static bool canEncrypt();

private:
    void open(const QString &path, const QByteArray &key, Mode mode);
    void close() noexcept;
    sqlite3 *m_handle = nullptr;
    using Kept = std::vector<sqlite3_stmt *>;
    Kept &keptOf(const QByteArray &sql);
    std::unordered_map<QByteArray, Kept, StatementHash> m_statements;
    /// Where the statements of texts that were asked for last are kept: work on many rows says the same few again and again, each time with the
    /// very same bytes, and to hash a long text costs more than to find it here.
    struct Asked {
        QByteArray sql; ///< held, so that no other text can come to lie where it lies
        Kept *kept = nullptr;
    };
    Recent<Asked, 16> m_recent;
    std::unique_ptr<Recorder> m_recorder;
    KeptRegister m_keptRegister;
    mutable bool m_failed = false;
};

} // namespace xieli

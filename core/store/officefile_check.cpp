// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/officefile.h"

#include "base/savefile.h"
#include "store/officeinside.h"
#include "store/sqlite/backup.h"
#include "store/sqlite/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

bool headerIsPlain(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

/// The new file takes the place of the old one only when it is whole.
Result<void> putInPlace(const QString &draft, const QString &target)
{
    const QString former = target + u".old"_s;
    QFile::remove(former);
    const bool had = QFile::exists(target);
    if (had && !QFile::rename(target, former))
        return fail(u"store.not_writable"_s, {{u"path"_s, target}, {u"detail"_s, target}});
    if (!QFile::rename(draft, target)) {
        if (had)
            QFile::rename(former, target);
        return fail(u"store.not_writable"_s, {{u"path"_s, target}, {u"detail"_s, target}});
    }
    QFile::remove(former);
    return {};
}

QByteArray bytesOfKeys(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString turnOf(const QString &draft) { return draft + u".lock"_s; }

/// What programs that were killed left in a folder: drafts of copies at which nobody is any more, and their keys where these are ours.
void clearDrafts(const QDir &folder, const QString &ownKeys)
{
    for (QString name : folder.entryList({u"*.xieli.new"_s, turnOf(u"*.xieli.new"_s)}, QDir::Files)) {
        const QString draft = folder.filePath(name.remove(turnOf({})));
        QLockFile turn(turnOf(draft));
        turn.setStaleLockTime(0);
        if (!turn.tryLock(0))
            continue; // another program is at it now
        const QString target = draft.chopped(4);
        const QString keys = OfficeFile::keysPath(target);
        QFile::remove(draft);
        QFile::remove(draft + u"-journal"_s);
        if (!QFile::exists(target) && keys != ownKeys && QFile::exists(keys) && bytesOfKeys(keys) == bytesOfKeys(ownKeys))
            QFile::remove(keys);
    }
}

} // namespace

Result<void> copyKeys(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.exists())
        return {}; // opened from the recovery sheet; the copy opens from it too
    QSaveFile target(to);
    const bool readable = source.open(QIODevice::ReadOnly);
    const QByteArray bytes = source.readAll();
    if (!readable || !target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !commitWhole(target))
        return fail(u"store.keys_not_written"_s, {{u"path"_s, to}, {u"detail"_s, target.errorString()}});
    return {};
}

Result<ChainHead> OfficeFile::checkChain(Progress *progress)
{
    return read([&](Reader &) { return verifyChain(m_inside->connection, progress); });
}

Result<Integrity> OfficeFile::integrity(Progress *progress)
{
    return read([&](Reader &reader) {
        Integrity found;
        found.encrypted = isEncrypted() && !headerIsPlain(m_inside->path);
        if (isEncrypted() && !found.encrypted)
            found.problems.push_back({u"store.file_plain"_s, {{u"path"_s, m_inside->path}}});
        for (const QString &problem : structureProblems(m_inside->connection))
            found.problems.push_back({u"store.damaged"_s, {{u"path"_s, m_inside->path}, {u"detail"_s, problem}}});
        found.journalRows = reader.chainHead().sequence;
        try {
            verifyChain(m_inside->connection, progress);
            for (const QString &row : alteredBulkRows(m_inside->connection, progress))
                found.problems.push_back({u"store.row_altered"_s, {{u"row"_s, row}}});
        } catch (const StoreFailure &failure) {
            if (failure.error().key == u"store.cancelled")
                throw;
            found.problems.push_back(failure.error());
        }
        return found;
    });
}

Result<OfficeFile> OfficeFile::openCopy(const QString &path) const
{
    const auto version = guarded([&] { return fileVersion(*std::make_unique<Connection>(path, m_inside->key, Connection::Mode::Existing)); });
    if (!version)
        return tl::unexpected(version.error());
    if (*version != m_inside->schemaVersion) // it would be migrated, and then it were no copy any more
        return fail(u"store.copy_unsound"_s, {{u"path"_s, path}, {u"detail"_s, QString::number(*version)}});
    return OfficeInside::openWithKey(path, m_inside->key, m_inside->user.name, m_inside->clock);
}

Result<void> OfficeFile::noteRestored(const ChangeTitle &title)
{
    return OfficeInside::changeAs(*this, u"restore"_s, title, [this](Writer &) { m_inside->connection.recorder()->insist(); });
}

QString OfficeFile::now() const { return m_inside->clock.utcNow(); }

Result<void> OfficeFile::backupTo(const QString &target, bool overwrite)
{
    const bool itself = QFile::exists(target) && QFileInfo(target).canonicalFilePath() == QFileInfo(m_inside->path).canonicalFilePath();
    if (!overwrite && !QFile::exists(target) && QFile::exists(target + u".new"_s) && keysPath(target) != keysPath(m_inside->path))
        QFile::remove(keysPath(target)); // of a backup that was cut off before it got its name
    if (itself || (!overwrite && (QFile::exists(target) || QFile::exists(keysPath(target)))))
        return fail(u"store.file_exists"_s, {{u"path"_s, itself || QFile::exists(target) ? target : keysPath(target)}});
    clearDrafts(QFileInfo(target).absoluteDir(), keysPath(m_inside->path));
    const QString draft = target + u".new"_s;
    QLockFile turn(turnOf(draft)); // goes with the program, however that ends
    turn.setStaleLockTime(0);
    (void)turn.tryLock(0);
    QFile::remove(draft);
    QFile::remove(draft + u"-journal"_s);
    auto copied = guarded([&] { copyDatabase(m_inside->connection, draft, m_inside->key); });
    if (!copied) {
        QFile::remove(draft);
        QFile::remove(draft + u"-journal"_s);
        return copied;
    }
    if (auto keys = copyKeys(keysPath(m_inside->path), keysPath(target)); !keys) {
        QFile::remove(draft);
        return keys;
    }
    return putInPlace(draft, target);
}

} // namespace xieli

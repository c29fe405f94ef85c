// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/volumes.h"

#include "base/savefile.h"
#include "base/volumesize.h"
#include "store/officefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStorageInfo>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

constexpr auto listMark = "XIELIVOL\n";
constexpr qint64 helping = 1024 * 1024;

struct Piece {
    QString name;
    qint64 size = 0;
    QByteArray digest;
};

tl::unexpected<Error> notWritten(const QString &path, const QString &why)
{
    if (QStorageInfo(QFileInfo(path).path()).bytesAvailable() < helping && QFileInfo(path).dir().exists())
        return fail(u"store.disk_full"_s);
    return fail(u"store.not_writable"_s, {{u"path"_s, path}, {u"detail"_s, why}});
}

/// Files that are removed unless all went well.
class Unfinished {
public:
    ~Unfinished()
    {
        for (const QString &path : paths)
            QFile::remove(path);
    }
    QStringList paths;
};

/// Copies a stretch of bytes and tells its digest; the progress is in helpings.
class Copying {
public:
    Copying(qint64 all, Progress *progress) : m_all(int(all / helping) + 1), m_progress(progress) {}

    Result<QByteArray> copy(QIODevice &from, QIODevice *to, qint64 size, const QString &path)
    {
        QCryptographicHash hash(QCryptographicHash::Blake2b_256);
        for (qint64 left = size; left > 0;) {
            if (m_progress && m_progress->cancelled())
                return fail(u"store.cancelled"_s);
            const QByteArray bytes = from.read(qMin(left, helping));
            if (bytes.isEmpty())
                break; // shorter than it should be: its digest says so
            if (to && to->write(bytes) != bytes.size())
                return notWritten(path, to->errorString());
            hash.addData(bytes);
            left -= bytes.size();
            m_bytes += bytes.size();
            if (m_progress)
                m_progress->report(qMin(int(m_bytes / helping), m_all), m_all);
        }
        return hash.result();
    }

private:
    int m_all;
    Progress *m_progress;
    qint64 m_bytes = 0;
};

QByteArray digestIn(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

QString pieceName(const QString &target, int number) { return QFileInfo(target).fileName() + u'.' + QString::number(number).rightJustified(3, u'0'); }

QByteArray listOf(const std::vector<Piece> &pieces)
{
    QJsonArray rows;
    for (const Piece &piece : pieces)
        rows.append(QJsonObject{{u"name"_s, piece.name}, {u"size"_s, piece.size}, {u"digest"_s, QString::fromLatin1(piece.digest.toHex())}});
    return listMark + QJsonDocument(QJsonObject{{u"form"_s, 1}, {u"pieces"_s, rows}}).toJson();
}

Result<std::vector<Piece>> piecesIn(const QString &list)
{
    constexpr qint64 most = 1024 * 1024;
    QFile file(list);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(most) : QByteArray();
    const QJsonObject object = QJsonDocument::fromJson(bytes.mid(qstrlen(listMark))).object();
    std::vector<Piece> pieces;
    for (const QJsonValue &row : object.value(u"pieces"_s).toArray()) {
        const QJsonObject piece = row.toObject();
        pieces.push_back({QFileInfo(piece.value(u"name"_s).toString()).fileName(), piece.value(u"size"_s).toInteger(), QByteArray::fromHex(piece.value(u"digest"_s).toString().toLatin1())});
        if (pieces.back().name.isEmpty() || pieces.back().size <= 0 || pieces.back().digest.isEmpty())
            return fail(u"store.volume_list_damaged"_s, {{u"path"_s, list}});
    }
    if (!bytes.startsWith(listMark) || object.value(u"form"_s).toInt() != 1 || pieces.empty())
        return fail(u"store.volume_list_damaged"_s, {{u"path"_s, list}});
    return pieces;
}

/// Cuts a file into pieces beside `target`; what was written is read once more.
Result<std::vector<Piece>> cut(const QString &whole, const QString &target, Unfinished &unfinished, Progress *progress)
{
    QFile from(whole);
    if (!from.open(QIODevice::ReadOnly))
        return fail(u"store.not_writable"_s, {{u"path"_s, whole}, {u"detail"_s, from.errorString()}});
    Copying copying(from.size(), progress);
    std::vector<Piece> pieces;
    for (qint64 at = 0; at < from.size();) {
        Piece piece{pieceName(target, int(pieces.size()) + 1), qMin<qint64>(largestBackupVolume(), from.size() - at), {}};
        const QString path = QFileInfo(target).dir().filePath(piece.name);
        QSaveFile to(path);
        if (!to.open(QIODevice::WriteOnly))
            return notWritten(path, to.errorString());
        auto digest = copying.copy(from, &to, piece.size, path);
        if (!digest)
            return tl::unexpected(digest.error());
        if (!commitWhole(to))
            return notWritten(path, to.errorString());
        unfinished.paths << path;
        piece.digest = *digest;
        if (digestIn(path) != piece.digest)
            return fail(u"store.copy_unsound"_s, {{u"path"_s, path}, {u"detail"_s, piece.name}});
        at += piece.size;
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !commitWhole(file))
        return notWritten(path, file.errorString());
    return {};
}

/// The file with what belongs to a piece, whatever it is called; empty where there is none.
QString placeOf(const Piece &piece, const QDir &folder)
{
    if (folder.exists(piece.name))
        return folder.filePath(piece.name);
    for (const QFileInfo &other : folder.entryInfoList(QDir::Files))
        if (other.size() == piece.size && digestIn(other.filePath()) == piece.digest)
            return other.filePath();
    return {};
}

Result<void> refuseIfThere(const QString &target)
{
    for (const QString &path : {target, OfficeFile::keysPath(target)})
        if (QFile::exists(path))
            return fail(u"store.file_exists"_s, {{u"path"_s, path}});
    return {};
}

} // namespace

namespace {

Result<QStringList> copiedTo(OfficeFile &file, const QString &target, Progress *progress);

} // namespace

/// A full stick stops no change of the office file: what was not made is the copy, and where.
Result<QStringList> backUpTo(OfficeFile &file, const QString &target, Progress *progress)
{
    auto files = copiedTo(file, target, progress);
    if (!files && files.error().key == u"store.disk_full")
        return fail(u"store.backup_disk_full"_s, {{u"path"_s, target}});
    return files;
}

namespace {

Result<QStringList> copiedTo(OfficeFile &file, const QString &target, Progress *progress)
{
    if (QFileInfo(file.path()).size() <= largestBackupVolume()) {
        const auto done = file.backupTo(target);
        return done ? Result<QStringList>(QStringList(target)) : tl::unexpected(done.error());
    }
    if (const auto free = refuseIfThere(target); !free)
        return tl::unexpected(free.error());
    const QFileInfo own(file.path());
    const QString whole = own.dir().filePath(own.completeBaseName() + u"-backup-being-cut.xieli"_s);
    Unfinished copy{{whole, OfficeFile::keysPath(whole)}}; // also one of a program that was killed
    if (const auto done = file.backupTo(whole, true); !done)
        return tl::unexpected(done.error());
    Unfinished unfinished;
    const auto pieces = cut(whole, target, unfinished, progress);
    if (!pieces)
        return tl::unexpected(pieces.error());
    if (QFile keys(OfficeFile::keysPath(whole)); keys.open(QIODevice::ReadOnly)) { // none where it was opened from the recovery sheet
        unfinished.paths << OfficeFile::keysPath(target);
        if (const auto written = write(OfficeFile::keysPath(target), keys.readAll()); !written)
            return tl::unexpected(written.error());
    }
    if (const auto written = write(target, listOf(*pieces)); !written) // last: where it stands, all stands
        return tl::unexpected(written.error());
    QStringList files{target};
    for (const Piece &piece : *pieces)
        files << QFileInfo(target).dir().filePath(piece.name);
    unfinished.paths.clear();
    return files;
}

} // namespace

bool isVolumeList(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(qstrlen(listMark)) == listMark;
}

QStringList filesOfBackup(const QString &path)
{
    QStringList files{path};
    if (isVolumeList(path))
        if (const auto pieces = piecesIn(path))
            for (const Piece &piece : *pieces)
                files << QFileInfo(path).dir().filePath(piece.name);
    return files;
}

QByteArray digestOfBackup(const QString &path)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (const QString &name : filesOfBackup(path)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
            return {};
    }
    return hash.result();
}

Result<void> joinVolumes(const QString &list, const QString &target, Progress *progress)
{
    if (const auto free = refuseIfThere(target); !free)
        return free;
    const auto pieces = piecesIn(list);
    if (!pieces)
        return tl::unexpected(pieces.error());
    QStringList places, missing;
    qint64 size = 0;
    for (const Piece &piece : *pieces) {
        places << placeOf(piece, QFileInfo(list).dir());
        size += piece.size;
        if (places.last().isEmpty())
            missing << piece.name;
    }
    if (!missing.isEmpty())
        return fail(u"store.volumes_missing"_s, {{u"all"_s, QString::number(pieces->size())}, {u"missing"_s, missing.join(u'、')}});
    QSaveFile to(target);
    if (!to.open(QIODevice::WriteOnly))
        return notWritten(target, to.errorString());
    Copying copying(size, progress);
    for (std::size_t number = 0; number < pieces->size(); ++number) {
        const Piece &piece = (*pieces)[number];
        QFile from(places[qsizetype(number)]);
        const Arguments named{{u"file"_s, QFileInfo(from).fileName()}, {u"number"_s, QString::number(number + 1)}};
        if (!from.open(QIODevice::ReadOnly) || from.size() != piece.size)
            return fail(u"store.volume_damaged"_s, named);
        const auto digest = copying.copy(from, &to, piece.size, target);
        if (!digest)
            return tl::unexpected(digest.error());
        if (*digest != piece.digest)
            return fail(u"store.volume_damaged"_s, named);
    }
    Unfinished unfinished;
    if (QFile keys(OfficeFile::keysPath(list)); keys.open(QIODevice::ReadOnly)) {
        unfinished.paths << OfficeFile::keysPath(target);
        if (const auto written = write(OfficeFile::keysPath(target), keys.readAll()); !written)
            return written;
    }
    if (!commitWhole(to))
        return notWritten(target, to.errorString());
    unfinished.paths.clear();
    return {};
}

} // namespace xieli

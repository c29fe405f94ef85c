// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/backups.h"

#include "base/savefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStorageInfo>
#include <QUuid>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString shownFolder(const QString &folder) { return QDir::toNativeSeparators(folder); }

QString markerName(const Office &office) { return u"xieli-backup-"_s + office.id.text().left(8) + u".json"_s; }

/// What the marker file in a folder says; empty where there is none of this office.
QString markerIn(const Office &office, const QString &folder)
{
    constexpr qint64 most = 4096;
    QFile file(QDir(folder).filePath(markerName(office)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject marker = QJsonDocument::fromJson(file.read(most)).object();
    return marker.value(u"office"_s).toString() == office.id.text() ? marker.value(u"stick"_s).toString() : QString();
}

Result<QString> marked(const Office &office, const QString &folder)
{
    if (const QString known = markerIn(office, folder); !known.isEmpty())
        return known;
    const QString marker = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSaveFile file(QDir(folder).filePath(markerName(office)));
    const QByteArray bytes = QJsonDocument(QJsonObject{{u"stick"_s, marker}, {u"office"_s, office.id.text()}, {u"made by"_s, u"Xieli 协理"_s}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !commitWhole(file))
        return fail(u"backups.marker_not_written"_s, {{u"folder"_s, shownFolder(folder)}, {u"why"_s, file.errorString()}});
    return marker;
}

/// Where a stick's marker is found now: where it was, or in a disk's root or a folder in it.
QString stickFolder(const Office &office, const BackupPlace &place, const Surroundings &surroundings)
{
    const auto isIt = [&](const QString &folder) { return !place.marker.isEmpty() && markerIn(office, folder) == place.marker; };
    if (isIt(place.path))
        return place.path;
    for (const QString &volume : surroundings.volumes) {
        if (isIt(volume))
            return volume;
        const QDir root(volume);
        for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (isIt(root.filePath(name)))
                return root.filePath(name);
    }
    return {};
}

QString besideFolder(const Office &office)
{
    const QFileInfo own(office.path);
    return own.dir().filePath(own.completeBaseName() + u"-备份"_s);
}

} // namespace

Surroundings Surroundings::ofThisMachine()
{
    Surroundings here;
    for (const QStorageInfo &volume : QStorageInfo::mountedVolumes())
        if (volume.isReady())
            here.volumes << volume.rootPath();
    here.now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    return here;
}

Result<std::vector<BackupPlace>> backupPlaces(Office &office)
{
    return office.file->read([](Reader &reader) {
        auto places = reader.all<BackupPlace>();
        std::erase_if(places, [](const BackupPlace &place) { return place.endedOn.has_value(); });
        return places;
    });
}

Result<BackupPlace> addBackupPlace(Office &office, const PlaceWish &wish)
{
    const QFileInfo folder(wish.folder);
    const bool isBeside = wish.kind == BackupKind::Beside;
    if (!isBeside && (wish.folder.isEmpty() || !folder.isDir()))
        return fail(u"backups.no_folder"_s, {{u"folder"_s, shownFolder(wish.folder)}});
    const QString path = isBeside ? QString() : folder.canonicalFilePath();
    const QString own = QFileInfo(office.path).canonicalPath();
    if (!isBeside && (path == own || path == QFileInfo(besideFolder(office)).canonicalFilePath()))
        return fail(u"backups.own_folder"_s, {{u"folder"_s, shownFolder(path)}});
    BackupPlace place{BackupPlaceId::create(), wish.kind, path, {}, wish.everyHours, wish.keepDays, wish.keepWeeks, wish.keepMonths, office.today, {}};
    if (wish.kind == BackupKind::Stick) {
        const auto marker = marked(office, path);
        if (!marker)
            return tl::unexpected(marker.error());
        place.marker = *marker;
    }
    const auto known = backupPlaces(office);
    if (!known)
        return tl::unexpected(known.error());
    for (const BackupPlace &other : *known)
        if (other.kind == place.kind && (place.kind == BackupKind::Stick ? other.marker == place.marker : other.path == place.path))
            return fail(u"backups.place_known"_s, {{u"folder"_s, placeText(office, other)}});
    const auto written = office.file->change({u"backups.change_place"_s, {{u"place"_s, placeText(office, place)}}}, [&](Writer &writer) { writer.insert(place); });
    return written ? Result<BackupPlace>(place) : tl::unexpected(written.error());
}

Result<void> endBackupPlace(Office &office, const BackupPlaceId &id)
{
    return office.file->change({u"backups.change_place_ended"_s}, [&](Writer &writer) -> Result<void> {
        auto place = writer.find<BackupPlace>(id);
        if (!place || place->endedOn)
            return fail(u"backups.place_unknown"_s, {{u"id"_s, id.text()}});
        place->endedOn = office.today;
        writer.update(*place);
        return {};
    });
}

QString folderOf(const Office &office, const BackupPlace &place, const Surroundings &surroundings)
{
    switch (place.kind) {
    case BackupKind::Beside:
        return besideFolder(office);
    case BackupKind::Folder:
        return QFileInfo(place.path).isDir() ? place.path : QString();
    case BackupKind::Stick:
        return stickFolder(office, place, surroundings);
    }
    return {};
}

QString placeText(const Office &office, const BackupPlace &place)
{
    if (place.kind == BackupKind::Folder)
        return shownFolder(place.path);
    return office.wording.text(u"backups.place_"_s + toCode(place.kind), {{u"path"_s, shownFolder(place.kind == BackupKind::Beside ? besideFolder(office) : place.path)}});
}

} // namespace xieli::casework

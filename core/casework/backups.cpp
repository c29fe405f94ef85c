// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/backups.h"

#include "casework/backupinside.h"
#include "store/volumes.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void removeBackup(const QString &path)
{
    const QStringList files = filesOfBackup(path);
    for (const QString &file : files)
        QFile::remove(file);
    QFile::remove(OfficeFile::keysPath(path));
}

/// A name that says when, and that nobody has.
QString freshName(const Office &office, const QString &folder, const QString &now)
{
    const QString stem = QFileInfo(office.path).completeBaseName() + QDateTime::fromString(now, Qt::ISODate).toLocalTime().toString(u"-yyyyMMdd-HHmmss"_s);
    QString name = stem + u".xieli"_s;
    for (int number = 2; QFile::exists(QDir(folder).filePath(name)) || QFile::exists(OfficeFile::keysPath(QDir(folder).filePath(name))); ++number)
        name = stem + u"-%1.xieli"_s.arg(number);
    return name;
}

/// What a program that was killed left of a copy: drafts, keys and pieces of one that never got its name. They say in their names when that
/// was; of the last hour, another program may be at it now.
void clearHalfMade(const Office &office, const QString &folder, const QString &now)
{
    const QString stem = QFileInfo(office.path).completeBaseName();
    const QRegularExpression ours(u"^"_s + QRegularExpression::escape(stem) + u"-(\\d{8}-\\d{6})(-\\d+)?\\.(xieli\\.new(-journal)?|xieli\\.\\d{3}|keys)$"_s);
    const QDateTime hourAgo = QDateTime::fromString(now, Qt::ISODate).addSecs(-3600);
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        const auto match = ours.match(name);
        const QDateTime made = QDateTime::fromString(match.captured(1), u"yyyyMMdd-HHmmss"_s);
        const QString whole = stem + u'-' + match.captured(1) + match.captured(2) + u".xieli"_s;
        if (match.hasMatch() && made < hourAgo && !QFile::exists(QDir(folder).filePath(whole)))
            QFile::remove(QDir(folder).filePath(name));
    }
}

/// Fills in what a copy is found to be when it is opened again. A copy in pieces is put together beside the office file for that.
Result<void> verify(Office &office, const QString &target, BackupRun &run, Progress *progress)
{
    QString whole = target;
    const QFileInfo own(office.path);
    const QString joined = own.dir().filePath(own.completeBaseName() + u"-backup-being-checked.xieli"_s);
    if (isVolumeList(target)) {
        removeBackup(joined); // of a program that was killed
        whole = joined;
        if (const auto put = joinVolumes(target, whole, progress); !put)
            return put;
    }
    const auto found = lookedAt(office, whole);
    if (whole != target)
        removeBackup(joined);
    if (!found)
        return tl::unexpected(found.error());
    const auto ours = office.file->read([&](Reader &reader) { return reader.chainDigestAt(found->head.sequence); });
    if (!found->check.fileSound || !ours || *ours != found->head.digest)
        return fail(u"store.copy_unsound"_s, {{u"path"_s, target}, {u"detail"_s, found->check.faults.empty() ? u"journal"_s : office.wording.say(found->check.faults.front())}});
    // The slots that open the office file open the copy: the key is the same, and so are they, to the byte.
    if (bytesOf(OfficeFile::keysPath(target)) != bytesOf(OfficeFile::keysPath(office.path)))
        return fail(u"backups.keys_differ"_s, {{u"path"_s, target}});
    run.headSequence = found->head.sequence;
    run.headDigest = found->head.digest;
    run.households = found->check.households;
    run.persons = found->check.persons;
    run.paid = found->check.paid;
    run.verifiedOn = office.today;
    return {};
}

Result<BackupRun> madeIn(Office &office, const QString &folder, BackupRun run, Progress *progress)
{
    if (!QDir().mkpath(folder))
        return fail(u"store.not_writable"_s, {{u"path"_s, folder}, {u"detail"_s, folder}});
    clearHalfMade(office, folder, run.madeAt);
    const QString target = QDir(folder).filePath(run.name);
    const auto files = backUpTo(*office.file, target, progress);
    if (!files)
        return tl::unexpected(files.error());
    if (const auto sound = verify(office, target, run, progress); !sound) {
        removeBackup(target);
        return tl::unexpected(sound.error());
    }
    run.files = int(files->size());
    for (const QString &file : *files)
        run.bytes += QFileInfo(file).size();
    run.digest = QString::fromLatin1(digestOfBackup(target).toHex());
    return run;
}

/// A line of what went wrong, once a day: a broken stick fails every hour.
void noteFailure(Office &office, BackupRun run, const Error &why)
{
    run.outcome = BackupOutcome::Failed;
    run.reason = office.wording.say(why);
    (void)office.file->change({u"backups.change_failed"_s, {{u"name"_s, run.name}}}, [&](Writer &writer) {
        for (const BackupRun &other : writer.where<BackupRun>({{"place_id", run.place.text()}, {"outcome", toCode(BackupOutcome::Failed)}}))
            if (other.madeAt.left(10) == run.madeAt.left(10))
                return;
        writer.insert(run);
    });
}

/// Older copies of the place make room. Only what we wrote goes: a file that is no longer what it was stays, and is somebody else's matter.
void rotate(Office &office, const BackupPlace &place, const QString &folder)
{
    const auto runs = office.file->read([&](Reader &reader) { return reader.where<BackupRun>({{"place_id", place.id.text()}, {"outcome", toCode(BackupOutcome::Verified)}, {"removed_on", Value()}}); });
    if (!runs)
        return;
    const auto pathOf = [&](const BackupRun &run) { return QDir(folder).filePath(run.name); };
    std::vector<BackupRun> standing;
    std::copy_if(runs->begin(), runs->end(), std::back_inserter(standing), [&](const BackupRun &run) { return QFile::exists(pathOf(run)); });
    std::vector<BackupRun> removed;
    for (BackupRun &run : makingRoom(std::move(standing), place)) {
        if (QString::fromLatin1(digestOfBackup(pathOf(run)).toHex()) != run.digest)
            continue;
        removeBackup(pathOf(run));
        run.removedOn = office.today;
        removed.push_back(std::move(run));
    }
    if (!removed.empty())
        (void)office.file->change({u"backups.change_rotated"_s, {{u"count"_s, QString::number(removed.size())}}}, [&](Writer &writer) {
            for (const BackupRun &run : removed)
                writer.update(run);
        });
}

Result<std::optional<BackupRun>> newestOf(Office &office, const BackupPlace &place)
{
    const auto runs = backupRuns(office);
    if (!runs)
        return tl::unexpected(runs.error());
    for (const BackupRun &run : *runs)
        if (run.place == place.id && run.outcome == BackupOutcome::Verified && !run.removedOn)
            return std::optional(run);
    return std::optional<BackupRun>();
}

/// Whether everything that was worked is in a copy that still stands in `folder` (not asked where that is empty).
Result<bool> holdsAll(Office &office, const BackupRun &run, const QString &folder)
{
    if (!folder.isEmpty() && !QFile::exists(QDir(folder).filePath(run.name)))
        return false;
    return office.file->read([&](Reader &reader) {
        return reader.chainDigestAt(run.headSequence) == run.headDigest && reader.workSince(run.headSequence, backupTables()) == 0;
    });
}

Result<bool> isDue(Office &office, const BackupPlace &place, const QString &folder, const Surroundings &surroundings)
{
    const auto newest = newestOf(office, place);
    if (!newest)
        return tl::unexpected(newest.error());
    if (!*newest)
        return true;
    const QDateTime last = QDateTime::fromString((*newest)->madeAt, Qt::ISODate), next = last.addSecs(qint64(place.everyHours) * 3600);
    const QDateTime now = QDateTime::fromString(surroundings.now, Qt::ISODate);
    const bool isGone = !folder.isEmpty() && !QFile::exists(QDir(folder).filePath((*newest)->name));
    if (last <= now && now < next && !isGone) // of a clock that was set back it cannot be told how long ago that was
        return false;
    return holdsAll(office, **newest, folder).map([](bool all) { return !all; });
}

Result<BackupPlace> placeBeside(Office &office)
{
    const auto places = backupPlaces(office);
    if (!places)
        return tl::unexpected(places.error());
    for (const BackupPlace &place : *places)
        if (place.kind == BackupKind::Beside)
            return place;
    PlaceWish beside;
    beside.kind = BackupKind::Beside;
    return addBackupPlace(office, beside);
}

} // namespace

Result<Look> lookedAt(Office &office, const QString &copy)
{
    auto file = office.file->openCopy(copy);
    return file ? lookedInto(std::move(*file), office) : tl::unexpected(file.error());
}

Result<Look> lookedInto(OfficeFile opened, const Office &like)
{
    Office copy;
    copy.file = std::make_unique<OfficeFile>(std::move(opened));
    copy.role = like.role;
    copy.today = like.today;
    Look look;
    const auto checked = check(copy);
    if (!checked)
        return tl::unexpected(checked.error());
    look.check = *checked;
    const auto read = copy.file->read([&](Reader &reader) {
        look.head = reader.chainHead();
        if (const auto last = reader.journal(1); !last.empty())
            look.lastDay = last.front().day;
        reader.forEachOf<Member>({"id", "name", "relation"}, {}, [&](const Member &member) {
            if (look.somebody.isEmpty())
                look.somebody = member.name;
        });
    });
    return read ? Result<Look>(look) : tl::unexpected(read.error());
}

Result<std::vector<BackupRun>> backupRuns(Office &office)
{
    return office.file->read([](Reader &reader) {
        auto runs = reader.all<BackupRun>();
        std::reverse(runs.begin(), runs.end());
        std::stable_sort(runs.begin(), runs.end(), [](const BackupRun &one, const BackupRun &other) { return one.madeAt > other.madeAt; });
        return runs;
    });
}

QString fileOf(Office &office, const BackupRun &run, const Surroundings &surroundings)
{
    const auto place = office.file->read([&](Reader &reader) { return reader.find<BackupPlace>(run.place); });
    const QString folder = place && *place ? folderOf(office, **place, surroundings) : QString();
    const QString path = folder.isEmpty() || run.name.isEmpty() ? QString() : QDir(folder).filePath(run.name);
    return !path.isEmpty() && QFile::exists(path) ? path : QString();
}

Result<BackupRun> backUpNow(Office &office, const BackupPlace &place, const Surroundings &surroundings, Progress *progress)
{
    const QString folder = folderOf(office, place, surroundings);
    if (folder.isEmpty())
        return fail(u"backups.place_absent"_s, {{u"place"_s, placeText(office, place)}});
    BackupRun run;
    run.id = BackupRunId::create();
    run.place = place.id;
    run.madeAt = surroundings.now;
    run.name = freshName(office, folder, surroundings.now);
    auto made = madeIn(office, folder, run, progress);
    if (!made) {
        if (made.error().key != u"store.cancelled")
            noteFailure(office, run, made.error());
        return made;
    }
    const auto noted = office.file->change({u"backups.change_made"_s, {{u"name"_s, made->name}}}, [&](Writer &writer) {
        writer.insert(*made);
        if (place.kind == BackupKind::Stick && place.path != folder) {
            BackupPlace moved = place; // the stick has another letter today
            moved.path = folder;
            writer.update(moved);
        }
    });
    if (!noted)
        return tl::unexpected(noted.error());
    rotate(office, place, folder);
    return made;
}

Result<BackupRound> backUpWhereDue(Office &office, const Surroundings &surroundings, Progress *progress)
{
    BackupRound round;
    if (!office.file->allows(Right::Prepare))
        return round;
    if (const auto beside = placeBeside(office); !beside)
        return tl::unexpected(beside.error());
    const auto places = backupPlaces(office);
    if (!places)
        return tl::unexpected(places.error());
    for (const BackupPlace &place : *places) {
        const QString folder = folderOf(office, place, surroundings);
        const auto due = isDue(office, place, folder, surroundings);
        if (!due)
            return tl::unexpected(due.error());
        if (!*due) {
            ++round.upToDate;
        } else if (folder.isEmpty()) {
            round.absent.push_back(place);
        } else if (auto made = backUpNow(office, place, surroundings, progress)) {
            round.made.push_back(*made);
        } else if (made.error().key == u"store.cancelled") {
            return tl::unexpected(made.error());
        } else {
            round.failed.emplace_back(place, made.error());
        }
    }
    return round;
}

Result<BackupRun> backUpBefore(Office &office, const Surroundings &surroundings, Progress *progress)
{
    const auto beside = placeBeside(office);
    if (!beside)
        return tl::unexpected(beside.error());
    const auto newest = newestOf(office, *beside);
    if (!newest)
        return tl::unexpected(newest.error());
    if (*newest)
        if (const auto all = holdsAll(office, **newest, folderOf(office, *beside, surroundings)); all && *all)
            return **newest;
    return backUpNow(office, *beside, surroundings, progress);
}

} // namespace xieli::casework

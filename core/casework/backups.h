// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/keeping.h"
#include "store/backuprows.h"

namespace xieli::casework {

/// What is outside the office file and decides about copies: the disks that are there now, and the time.
struct Surroundings {
    QStringList volumes;    ///< roots of the mounted disks, among which a stick is looked for
    QString now;            ///< UTC, "2018-06-05T08:00:00Z"
    static Surroundings ofThisMachine();
};

/// A place as somebody wants it.
struct PlaceWish {
    BackupKind kind = BackupKind::Folder;
    QString folder;         ///< an existing one, not the one in which the office file stands
    int everyHours = 8;
    int keepDays = 7;
    int keepWeeks = 4;
    int keepMonths = 12;
};

/// The places that copies go to, in the order in which they were named. The one beside the office file is there from the first copy on.
Result<std::vector<BackupPlace>> backupPlaces(Office &office);
/// Names a second place. A stick gets a small marker file, by which it is known whatever letter it has the next time. Errors:
/// backups.no_folder {folder}, backups.own_folder {folder}, backups.place_known {folder}, backups.marker_not_written {folder}.
Result<BackupPlace> addBackupPlace(Office &office, const PlaceWish &wish);
/// No more copies go there; those that are there stay.
Result<void> endBackupPlace(Office &office, const BackupPlaceId &id);
/// The place's folder as it is reached now; empty where the disk or stick is not there.
QString folderOf(const Office &office, const BackupPlace &place, const Surroundings &surroundings);
/// 旁边的文件夹, or the folder, or 备份 U 盘（上次在 …）.
QString placeText(const Office &office, const BackupPlace &place);

/// Every copy that was made or failed, the newest first.
Result<std::vector<BackupRun>> backupRuns(Office &office);
/// What belongs to one line of backupRuns(); empty where its place is not there, or the file is not.
QString fileOf(Office &office, const BackupRun &run, const Surroundings &surroundings);

/// A copy now. It is opened again and checked whole (pages, foreign keys, journal's chain, digests of bulk rows, keys) before it counts, and only
/// then older ones make room. Errors: those of backUp(), backups.place_absent {place}, backups.keys_differ; of a failure a line stays.
Result<BackupRun> backUpNow(Office &office, const BackupPlace &place, const Surroundings &surroundings, Progress *progress = nullptr);

/// What a round over all places did.
struct BackupRound {
    std::vector<BackupRun> made;
    std::vector<std::pair<BackupPlace, Error>> failed;
    std::vector<BackupPlace> absent;    ///< where one would be due and nobody has put the stick in
    int upToDate = 0;                   ///< places at which nothing was to be done
};
/// Copies to every place where one is due: its hours are over and something was worked since. Who only looks makes none.
Result<BackupRound> backUpWhereDue(Office &office, const Surroundings &surroundings, Progress *progress = nullptr);
/// Before something that cannot be taken back: a verified copy beside the office file of all that is in it now; the newest one, if
/// nothing was worked since.
Result<BackupRun> backUpBefore(Office &office, const Surroundings &surroundings, Progress *progress = nullptr);

/// Which copies of one place make room: of the last days, weeks and months that have one the newest of each is kept, the newest of all
/// always. `runs`: verified ones whose files stand.
std::vector<BackupRun> makingRoom(std::vector<BackupRun> runs, const BackupPlace &place);

} // namespace xieli::casework

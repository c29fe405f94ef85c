// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/keeping.h"
#include "store/backuprows.h"

namespace xieli::casework {

/// What a backup turned out to be, beside what the office file holds now.
struct DrillReport {
    QString name;               ///< of the backup's file
    QString openedBy;           ///< the user whose slot or role it was opened with
    bool bySheet = false;
    bool sound = false;         ///< pages, foreign keys, chain, digests
    std::vector<Error> faults;
    Day lastDay;                ///< up to which it goes
    int households = 0, householdsNow = 0;
    int persons = 0, personsNow = 0;
    Money paid, paidNow;
    bool sameHistory = false;   ///< what is in it is how this file began; else it is another file, or another life of it
    int changesSince = 0;       ///< that would be lost
    QString somebody;           ///< a person as read from the copy
    bool isKnown = false;       ///< a line of backupRuns() is about it, and says now that it was tried
};

/// Opens a backup as one would have to after a loss, in a private folder that is removed after, by passphrase or recovery sheet. Nothing is
/// changed but the line of the backup, which says when it was tried and by whom. Errors: those of opening and of putting pieces together.
Result<DrillReport> drill(Office &office, const QString &backup, const Credentials &credentials, Progress *progress = nullptr);
/// In words, a line each.
QStringList drillWords(const DrillReport &report, const papers::Wording &wording);

struct RestoreReport {
    QString path;
    QString office;             ///< its name
    QString user;
    Day lastDay;
    std::int64_t changes = 0;
    int households = 0;
    int persons = 0;
    bool isTownship = false;    ///< then what the bank was given since the copy was made must be asked for (backups.restored_bank)
};

/// Makes an office file of a backup. Nothing is ever overwritten: where a file stands, store.file_exists. The new file takes its name only
/// when it is whole, checked, and its journal says that it was restored. What other offices have meanwhile heard comes back with the
/// next parcels. A sheet with a passphrase gives the user that passphrase. Errors also: backups.unsound {why}.
Result<RestoreReport> restoreBackup(const QString &backup, const QString &target, const Credentials &credentials, Day today, Progress *progress = nullptr);

} // namespace xieli::casework

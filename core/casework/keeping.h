// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace xieli::casework {

struct HistoryRow {
    QString id;
    qint64 sequence = 0;
    Day day;
    QString at;             ///< local time, "2018-06-05 17:12:00"; the journal itself keeps UTC
    QString author;
    QString title;
    int cells = 0;
    bool undoable = false;
};

Result<std::vector<HistoryRow>> history(Office &office, int limit = 500);
/// What happened to one household's file, newest first; `cells` counts only its own.
Result<std::vector<HistoryRow>> householdHistory(Office &office, const HouseholdId &id);
/// Takes a change back by a new change. Refused, naming the blocker, where a touched field changed since.
Result<void> undo(Office &office, const QString &changeId);
/// The newest change that undo() would take back at first sight; casework.nothing_to_undo where there is none.
Result<HistoryRow> lastUndoable(Office &office);

struct CheckReport {
    bool encrypted = false;
    bool fileSound = false;
    bool chainHolds = false;
    bool totalsAgree = false;
    int households = 0;
    int persons = 0;
    int changes = 0;
    Money paid;
    std::vector<Error> faults;
};

/// Integrity of the file, chain of the journal, and whether the totals of the batches agree with their lines.
Result<CheckReport> check(Office &office);
/// A verified copy of the office file and its keys.
Result<void> backUp(Office &office, const QString &path);
/// Another person with a passphrase of their own; the file itself is not rewritten.
Result<void> addUser(Office &office, const QString &name, const QString &passphrase);

} // namespace xieli::casework

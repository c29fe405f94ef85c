// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/changewords.h"
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
    bool isUndo = false;    ///< it took something back: undo() of it is a redo
    QString words;          ///< whose and what, from and to: "仇守信家 · 务工 12,000.00 → 13,200.00 等 5 处"; empty: the title says it all
    QStringList parts;      ///< all of them
    QString line;           ///< title and words for a list, the household named once
};

/// Newest first. `telling`: empty: in the office's own language.
Result<std::vector<HistoryRow>> history(Office &office, int limit = 500, const std::optional<Telling> &telling = {});
/// What happened to one household's file, newest first; `cells` and the words are only its own.
Result<std::vector<HistoryRow>> householdHistory(Office &office, const HouseholdId &id, const std::optional<Telling> &telling = {});
/// Takes a change back by a new change; of a change that took something back, that is done again. Refused, naming the field and the
/// blocker, where a touched field changed since.
Result<void> undo(Office &office, const QString &changeId);
/// The newest change that undo() would take back at first sight; casework.nothing_to_undo where there is none.
Result<HistoryRow> lastUndoable(Office &office, const std::optional<Telling> &telling = {});
/// The newest undo that can be taken back in turn; `words` say what is done again. Errors: changes.nothing_to_redo, store.redo_bulk.
Result<HistoryRow> lastRedoable(Office &office, const std::optional<Telling> &telling = {});
/// A change as the question before undo() tells it: of an undo, what is done again. Errors: casework.change_unknown, store.redo_bulk.
Result<HistoryRow> toTakeBack(Office &office, const QString &changeId, const std::optional<Telling> &telling = {});
/// "撤销：仇守信家 · 务工 12,000.00 → 13,200.00（2018年7月3日 10:12，王协理）", or "重做：…" of an undo.
QString askWords(const HistoryRow &row, const papers::Wording &wording);

struct SoundnessReport {
    bool encrypted = false;
    bool fileSound = false;
    bool chainHolds = false;
    bool totalsAgree = false;
    int households = 0;
    int persons = 0;
    int changes = 0;
    Money paid;                 ///< by approved lines that nobody cancelled; of a month approved twice once; what is to come back is not taken off
    std::vector<Error> faults;
    std::vector<Error> notes;   ///< what is still to come and is no fault of the file
};

/// Integrity of the file, chain of the journal, and whether the totals of the batches agree with their lines.
Result<SoundnessReport> check(Office &office);
/// A verified copy of the office file and its keys; a very large one in several files. Gives all files but the keys.
Result<QStringList> backUp(Office &office, const QString &path, Progress *progress = nullptr);
/// What belongs to a backup, in words.
QString backedUp(const QStringList &files, const papers::Wording &wording);
/// Whether a file is the list of such a backup, which must be put together before it can be opened.
bool isInSeveralFiles(const QString &path);
/// Puts it together as `target`. Errors name the file that is missing or damaged; nothing is left then.
Result<void> putTogether(const QString &list, const QString &target, Progress *progress = nullptr);

} // namespace xieli::casework

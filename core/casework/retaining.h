// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "papers/paper.h"
#include "papers/tableout.h"
#include "store/retentionrows.h"

namespace xieli::casework {

/// 保管期限与销毁: a household's file is kept for years after its end (national notice on archives, figures aid.records.*), then its values are
/// destroyed by two persons. The journal's chain stays, and so do keys, days, kinds and amounts, so that totals still agree.

/// As the law has them; empty: nobody said, and then nothing of that class is ever listed.
struct RetentionTerms {
    std::optional<int> approvalYears;
    std::optional<int> accountingYears; ///< of payment papers
    QString source;                     ///< document and article of the first
};

/// The time of keeping is counted from 1 January after the end (the later reading), so a file is due from another 1 January on.
Day retentionDueOn(Day ended, int years);

struct RetentionRow {
    HouseholdId household;
    QString head;
    QString village;
    QString group;
    Day endedOn;                        ///< closing, last month decided or paid, last money that came back
    Day dueOn;
    bool accounting = false;            ///< the payment papers go too, or alone
    QStringList keptBack;               ///< why it must wait, in words; empty: it can be destroyed
};
struct RetentionList {
    RetentionTerms terms;
    std::vector<RetentionRow> rows;     ///< whose time is over, by the day on which it was
};

/// Closed households whose time is over on `today`, also those that something keeps back, told in the office's words or in those given.
/// Errors: retention.no_term (no years for files).
Result<RetentionList> retentionList(Office &office, Day today);
Result<RetentionList> retentionList(Office &office, Day today, const papers::Wording &wording);

/// Errors: casework.reason_needed, retention.unknown_household.
Result<RetentionHoldId> holdBack(Office &office, const HouseholdId &household, const QString &reason, const std::optional<Day> &until);
/// Errors: casework.reason_needed, retention.unknown_hold.
Result<void> releaseHold(Office &office, const RetentionHoldId &id, const QString &reason);
Result<std::vector<RetentionHold>> holds(Office &office);

/// Writes the list of what is to be destroyed; nothing is blanked yet. Errors: retention.nothing_chosen, retention.document_needed,
/// retention.not_due {household}, retention.open_list (one is prepared already), store.may_not_destroy.
Result<DestructionId> prepareDestruction(Office &office, const std::vector<HouseholdId> &chosen, const QString &document);
Result<void> withdrawDestruction(Office &office, const DestructionId &id);
Result<std::vector<Destruction>> destructions(Office &office);

/// One piece of the routine class (日常管理类): kept for the years of aid.records.routine.years after it ended, whatever becomes of the families in it.
struct RoutineRow {
    RoutineKind kind = RoutineKind::Posting;
    QString key;
    QString what;                       ///< in words without any name of a person: kind, number or month, day
    Day endedOn;                        ///< taken down, answered, issued, taken in
    Day dueOn;
    QStringList keptBack;               ///< why it must wait, in words; empty: it can be destroyed
};
struct RoutineList {
    std::optional<int> years;
    QString source;                     ///< document and article
    std::vector<RoutineRow> rows;       ///< whose time is over, by the day on which it was
};
struct RoutineChoice {
    RoutineKind kind = RoutineKind::Posting;
    QString key;
};

/// Errors: retention.no_routine_term (no years for the routine class).
Result<RoutineList> routineList(Office &office, Day today);
Result<RoutineList> routineList(Office &office, Day today, const papers::Wording &wording);
/// As prepareDestruction(). Errors: retention.no_piece_chosen, retention.document_needed, retention.piece_not_due {what}, retention.open_list,
/// store.may_not_destroy.
Result<DestructionId> prepareRoutine(Office &office, const std::vector<RoutineChoice> &chosen, const QString &document);

struct SecondPerson {
    QString name;
    QString passphrase;
};
struct DestructionReport {
    DestructionScope scope = DestructionScope::Files;
    int files = 0;                      ///< or pieces
    int records = 0;
    QStringList copies;                 ///< backups and copies that this office knows and that still hold the values
};
/// Blanks what the list names, whole or not at all, then writes the file anew so that no page holds it. What has come to be kept back since is refused:
/// retention.not_due {household}. Errors: retention.unknown_list, retention.not_open, and those of OfficeFile::confirmedByOther.
Result<DestructionReport> destroyPrepared(Office &office, const DestructionId &id, const SecondPerson &second);
/// The last step again where it could not be done (no room on the disk, power cut). Does nothing where all is done.
Result<bool> sweepDestroyed(Office &office);

/// The same to be printed: below the table what it states, and the places for the signatures.
Result<papers::Paper> destructionPaper(Office &office, const DestructionId &id);
/// 销毁清册: numbers, places, days and classes; names masked. Of what is destroyed no name is known any more.
Result<papers::TableOut> destructionTable(Office &office, const DestructionId &id);

} // namespace xieli::casework

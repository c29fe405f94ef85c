// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/monthlyround.h"
#include "papers/tableout.h"

namespace xieli::casework {

/// 复核批次: the households of a class, a benefit or a village, looked at again together, each by somebody, each with its result.
struct RecheckWish {
    QString benefit = {};                   ///< "dibao", "tekun" (of any kind); empty: all
    std::optional<int> grade = {};
    QString village = {};
    QString name = {};                      ///< empty: made of the others
    std::optional<Day> dueOn = {};
};
struct RecheckRow {
    RecheckItem item;
    QString head, village, group;
    std::optional<Day> visited;             ///< since the batch began
};
struct RecheckView {
    RecheckBatch batch;
    std::vector<RecheckRow> rows;           ///< those that are left first
    int done = 0;
    QMap<QString, int> results;
};
/// Every household with such a decision in force; one that waits in another open batch is not drawn again. Refused: rechecks.nobody,
/// rechecks.due_past {day, today}.
Result<RecheckBatchId> beginRechecks(Office &office, const RecheckWish &wish);
/// Newest first.
Result<std::vector<RecheckView>> rechecks(Office &office);
/// Refused: rechecks.unknown, rechecks.closed.
Result<void> assignRechecks(Office &office, const std::vector<RecheckItemId> &items, const QString &person);
/// "same", "changed", "stop" rest on a visit since the batch began; "not_met" needs a note instead. Refused: rechecks.unknown,
/// rechecks.closed, rechecks.result, rechecks.visit_needed {head, day}, casework.reason_needed.
Result<void> noteRecheck(Office &office, const RecheckItemId &item, const QString &result, const QString &note);
/// Refused: rechecks.unknown, rechecks.closed, rechecks.left_open {count} unless `why` says why.
Result<void> closeRechecks(Office &office, const RecheckBatchId &batch, const QString &why = {});

/// 近亲属备案: the county visits every one of these households (57号). Each stands here, visited or not.
struct CountyVisitRow {
    HouseholdId household;
    QString head, village, group, relative, post, relation, receives;
    std::vector<CountyVisit> visits;        ///< by day
    bool isVisited() const;                 ///< somebody was met
};
/// Those not visited first.
Result<std::vector<CountyVisitRow>> countyVisits(Office &office);
/// "fits", "does_not_fit", "not_met". Refused: countyvisits.not_relative {head}, countyvisits.needs, countyvisits.note_needed.
Result<CountyVisitId> noteCountyVisit(Office &office, CountyVisit visit);
papers::TableOut countyVisitTable(const std::vector<CountyVisitRow> &rows, const Office &office);

} // namespace xieli::casework

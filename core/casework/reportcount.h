// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/reportfacts.h"
#include "policy/persons.h"

#include <QSet>

#include <functional>
#include <map>

namespace xieli::casework {

/// In receipt in one month: what one household adds to one row.
struct ProgrammeStanding {
    bool isHousehold = false;               ///< false: only persons, its household is counted in another row
    QSet<QString> persons;                  ///< ids; of those not named "~1", "~2" …
    std::optional<int> grade;
};
/// By village and row of the household; the total is among them.
using Standings = std::map<std::pair<QString, Programme>, ProgrammeStanding>;

/// In receipt in `month`, by today's knowledge: decisions in force and not voided, with the persons whom they still cover. 特困 is a household of
/// its own where the household has no other decision (readings §6).
Standings standingsIn(const ReportHousehold &household, const policy::StopRules &stop, Month month);

/// What stood at the end of the period before, as it was issued, by household.
using IssuedStandings = QHash<HouseholdId, Standings>;

/// One household's part of one figure.
struct ReportMark {
    QString village;
    Programme programme = Programme::Total;
    ReportColumn column = ReportColumn::Households;
    HouseholdId household;
    const ReportHousehold *file = nullptr;  ///< null: of the issued report, and no longer on record
    QString person;                         ///< id, or "~1"; empty: the household as one
    std::int64_t value = 1;                 ///< households, persons or fen; of corrections also below zero
    Month month = Month(2000, 1);
    int paidFor = 0;                        ///< of the month's own money, how many persons it was paid for
};
using ReportSink = std::function<void(const ReportMark &)>;

/// Tells every part of every figure of the period. What the figures sum and what they open to are the same parts.
void countReport(const ReportFacts &facts, const policy::Law &law, const ReportPeriod &period, const IssuedStandings *issued, const ReportSink &sink);

} // namespace xieli::casework

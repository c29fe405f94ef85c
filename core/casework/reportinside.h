// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/reportcount.h"
#include "casework/reportfacts.h"
#include "casework/reporting.h"

namespace xieli::casework {

// For the parts of the report room alone.

/// The issued report whose end is the day before `first`: that of the month before others of the same end, the last issued of them.
std::optional<ReportIssue> issuedBefore(Reader &reader, Month first);
/// The last issued report of a period.
std::optional<ReportIssue> issuedFor(Reader &reader, const QString &period);
IssuedStandings standingsOf(const ReportIssue &issue);
/// A figure of an issued report, of all villages and programmes together.
std::int64_t issuedTotal(const ReportIssue &issue, ReportColumn column);

/// What the equations look at beside the figures.
struct CheckInput {
    const ReportFacts *facts = nullptr;
    std::optional<ReportIssue> before;
    std::vector<ReportIssue> months;        ///< of a longer period, the issued reports of its months
    QHash<HouseholdId, int> standing;       ///< households that stand in the total at the end, with their persons
    QHash<QString, QSet<HouseholdId>> numbers; ///< identity numbers of those persons
};
std::vector<ReportCheck> checksOf(const Report &report, const CheckInput &input, const papers::Wording &wording);

QByteArray cellsJson(const Report &report);

/// Who it is; with no part of a figure yet.
BehindRow behindRowOf(const ReportHousehold &household);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/reporting.h"

namespace xieli::casework {

/// What people write beside the figures of a quarter and longer (003-09); all may be empty.
struct ReportTexts {
    QString progress;
    QString difficulties;
    QString experience;
};

/// 上报: the report as it stands is kept; the next one begins with its end, and what changes of it later is shown as a correction.
/// Issued again, the newest counts. Refused (nothing is written): reports.faults {checks} where an equation does not hold and
/// `reasonForFaults` is empty; reports.not_over {period} before the last month has begun; reports.unchanged {period} where the same was issued.
Result<ReportIssueId> issueReport(Office &office, const ReportPeriod &period, const ReportTexts &texts = {}, const QString &reasonForFaults = {});
/// Newest last; without figures and members where `whole` is false.
Result<std::vector<ReportIssue>> issuedReports(Office &office, bool whole = true);

/// One figure in which two issued reports differ.
struct ReportDifference {
    ReportRowKey row;
    ReportColumn column = ReportColumn::Households;
    std::int64_t one = 0;
    std::int64_t other = 0;
};
/// Errors: reports.issue_unknown.
Result<std::vector<ReportDifference>> compareIssued(Office &office, const ReportIssueId &one, const ReportIssueId &other);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/yearly.h"
#include "papers/tableout.h"

namespace xieli::casework {

/// The figures of a year beside the monthly statistics, each a table for page and paper.
struct YearTable {
    QString code;                                   ///< "staffing", "inclusion", "lines", "key_groups", "low_income", "inspections", "appraisal"
    papers::TableOut table;                         ///< with its charts
    std::vector<std::vector<std::vector<HouseholdId>>> behind; ///< by row and column the households that make the figure, where it counts persons each once for each of them; empty: none does
    QStringList records;                            ///< by row the key of what was written down, of the lines that of the figure; empty: counted, or nothing was

    /// Empty too where no such cell is.
    std::vector<HouseholdId> behindAt(int row, int column) const;
};
const QStringList &yearTables();
/// As of `month`: staffing asked for and there (000-11, 000-29), 双纳入 both ways by village (003-05), the lines of the law by year with
/// growth (001-02) and share in consumption (004-01), key groups and what covers them (000-08), the six kinds of low income by village (002-09), inspections done (001-18), appraisal (001-28, 004-13).
/// Errors: yearly.unknown {code}, those of lawOf().
Result<YearTable> yearTable(Office &office, const QString &code, Month month);

/// What was written down for a year.
struct YearEntries {
    std::vector<StaffYear> staff;
    std::vector<InstitutionYear> institutions;
    std::vector<Inspection> inspections;
    std::vector<AppraisalMark> marks;
};
Result<YearEntries> yearEntries(Office &office, int year);

/// Written anew or over what stood under the same year and name; a row of the year. Refused: yearly.not_negative.
Result<void> putStaff(Office &office, StaffYear staff);
Result<void> putInstitution(Office &office, InstitutionYear institution);
/// Refused: yearly.day_needed, yearly.inspectors_needed, yearly.mending_needed where something was found and nobody is to see to it.
Result<InspectionId> putInspection(Office &office, Inspection inspection);
/// Refused: yearly.mark_needed.
Result<void> putMark(Office &office, AppraisalMark mark);

} // namespace xieli::casework

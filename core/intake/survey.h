// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columns.h"
#include "intake/listed.h"
#include "intake/sheet.h"
#include "model/ledger.h"

#include <optional>

namespace xieli::intake {

/// Someone the register already knows.
struct KnownMember {
    MemberId id;
    QString name;
    QString idText; ///< as typed; may be wrong or empty
};

/// A household that survey rows may belong to.
struct KnownHousehold {
    HouseholdId id;
    QString headName;
    QString headIdText; ///< as typed; may be wrong or empty
    std::vector<KnownMember> members = {};
};

struct SurveyContext {
    Day today;                              ///< the year before it is surveyed where no title says which
    std::optional<Day> acceptedOn = {};     ///< goes into each Survey; empty: a draft
    QStringList sheets = {};                ///< names of the sheets to read; empty: all that have a known header
    ColumnChoices choices = {};                 ///< what a person says that headings hold
};

/// One household's survey with its items.
struct HouseholdSurvey {
    Survey survey;
    std::vector<IncomeItem> items;
    QString headName;
    QString sheet;
    int firstRow = 0;                       ///< as the spreadsheet counts, from 1
};

struct SurveyResult {
    std::vector<HouseholdSurvey> surveys;   ///< in the order of the sheet
    Counts counts;
    std::vector<Listed> listed;
    QStringList sheetsRead;
    QString title;
    Month from = Month(2000, 1);
    Month to = Month(2000, 12);

    int items() const;
    /// Σ gross of all items, whether counted by the law or not.
    Money grossTotal() const;
};

/// Takes in an income survey: one row an item (item, quantity, unit, price, amount, cost), or one row a household with a
/// column per kind of income. A row that fits no known household, or several, is refused and listed.
/// Errors: intake.no_header {file, found, missing}.
Result<SurveyResult> takeSurvey(const Workbook &workbook, const SurveyContext &context,
                                const std::vector<KnownHousehold> &households);

} // namespace xieli::intake

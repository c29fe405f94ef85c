// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columns.h"
#include "intake/listed.h"
#include "intake/sheet.h"
#include "model/household.h"

#include <optional>

namespace xieli::intake {

/// What the roster itself does not say.
struct RosterContext {
    QString village;                            ///< for Household::village, unless the sheet has a column for it
    QString areaCode;                           ///< GB/T 2260, for Household::areaCode
    Day today;
    Residence residence = Residence::Rural;     ///< unless the sheet says otherwise
    QStringList sheets = {};                    ///< names of the sheets to read; empty: all that have a known header
    ColumnChoices choices = {};                 ///< what a person says that headings hold
};

/// One household as the roster has it, with new ids.
struct RosterHousehold {
    Household household;
    std::vector<Member> members;                ///< by position, the head first where the sheet has it first
    std::vector<int> memberRows;                ///< for each member its row, as the spreadsheet counts, from 1
    std::optional<BankAccount> account;
    QString headName;                           ///< as the household's own column says, else the head's name
    QString sheet;
    int firstRow = 0;                           ///< as the spreadsheet counts, from 1
    int lastRow = 0;
    int rows = 0;                               ///< that were taken for it
};

/// 花名册 as taken in. Nothing is written anywhere: this is the dry run, and what casework stores.
struct RosterResult {
    std::vector<RosterHousehold> households;
    Counts counts;
    std::vector<Listed> listed;                 ///< by sheet and row
    QStringList sheetsRead;
    QString title;                              ///< of the first sheet read
    std::optional<Money> statedTotal;           ///< sum of the sheets' own total rows, if each sheet read has one

    int persons() const;
    /// Σ of the households' monthly amounts.
    Money monthlyTotal() const;
};

/// Takes in a roster of households and members, whatever the order of its columns. People with a bad or missing identity
/// number are taken with the text as typed and a remark. Errors: intake.no_header {file, found, missing} where no sheet
/// has the needed columns (a name, and one of relation, class, protected persons, amount).
Result<RosterResult> takeRoster(const Workbook &workbook, const RosterContext &context);

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/month.h"
#include "intake/checkwords.h"
#include "intake/columns.h"
#include "intake/listed.h"

#include <QStringList>

#include <optional>

namespace xieli::intake {

/// One thing that the county's check found of a person: a kind of policy-facts §11 ("V1", "F1", "T1", "W1" …), "died", or "other".
struct CheckFinding {
    QString kind;
    QString words;                          ///< heading and value as written
    std::optional<Money> amount;            ///< income: a year; property: its value; empty: none is written, or none that can be read; of several columns their sum
    std::optional<int> count;               ///< "2辆": where the words say so
    QString source;
};

/// One row of the sheet. A row without findings says that nothing was found.
struct CheckedPerson {
    QString sheet;
    int row = 0;                            ///< as the spreadsheet counts, from 1
    QString name;
    QString idNumberText;
    std::optional<Day> asOf;                ///< of its own column
    QString number;                         ///< of the report
    QStringList asked;                      ///< kinds of which the row speaks, found or not
    std::vector<CheckFinding> findings;
};

struct CheckSheet {
    std::vector<CheckedPerson> people;
    std::optional<Day> asOf;                ///< what a title says
    Counts counts;
    std::vector<Listed> listed;
    QString title;
};

/// Reads a 核对结果 as counties write it: a person a row with a column for each kind of thing, a row for each thing found, or one column that
/// tells all in words. Errors: intake.no_header {file, found, missing}, also where no column tells a result.
Result<CheckSheet> takeCheckSheet(const Workbook &workbook, const ColumnChoices &choices = {});

} // namespace xieli::intake

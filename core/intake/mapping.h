// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columns.h"

namespace xieli::intake {

/// One heading of a sheet and what is read under it.
struct MappedColumn {
    QString key;            ///< as ColumnChoices names it
    QString heading;        ///< as written, upper levels first
    QString letters;        ///< "C"
    QString code;           ///< of the field; empty: not taken
    bool chosen = false;    ///< a person said so
    QStringList samples;    ///< the first few values below it, as the sheet has them
};

/// The headings of the sheet that is read first, for people to see and to change.
struct SheetColumns {
    QString sheet;
    int row = 0;            ///< last row of the headings, as the spreadsheet counts; 0: no heading was found at all
    bool known = false;     ///< the words of the headings, or what a person chose, were enough to read the sheet
    QString signature;      ///< all keys in their order: the same sheet is known again by it
    std::vector<MappedColumn> columns;
};

/// What the columns of a workbook are taken for. Where no row is understood, the likeliest row of headings is shown with nothing taken.
SheetColumns columnsOf(const Workbook &workbook, TableKind kind, const ColumnChoices &choices = {});

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/zipparts.h"

#include <QSet>
#include <QStringList>

#include <vector>

namespace xieli::intake {

/// What the sheets of a workbook refer to.
struct XlsxParts {
    struct SheetPart {
        QString name;
        QString part;       ///< its place in the package
        bool hidden = false;
    };
    std::vector<SheetPart> sheets;
    std::vector<QString> sharedStrings;
    std::vector<bool> dateStyles;           ///< by style index: shows a day
    bool countsFrom1904 = false;
};

/// Errors: as ZipParts; intake.not_a_spreadsheet where the package holds no workbook.
Result<XlsxParts> readXlsxParts(const ZipParts &package);

/// True for number formats that show a day: the built-in ones, and own ones with a year or a day in them.
bool showsDay(int formatId, QStringView formatCode);

} // namespace xieli::intake

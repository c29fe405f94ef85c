// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace xieli::intake {

/// What the generator made, so that tests can hold the intake to it.
struct TrainingSheets {
    QString rosterPath;
    QString surveyPath;
    QString village;                        ///< 青禾乡柳树湾村
    QString areaCode;                       ///< 629901
    int households = 0;
    int persons = 0;
    int surveyRows = 0;
    int badIdentityNumbers = 0;             ///< missing, short, wrong or shared by mistake
    qint64 monthlyFen = 0;                  ///< Σ of the households' amounts
};

/// Writes 低保花名册.xlsx and 入户收入调查.xlsx of an invented village into `folder`, messy as real ones are: title rows,
/// two-level merged headers, full-width digits, amounts as text, subtotals a group, identity numbers missing, short or
/// rounded by the spreadsheet, classes in many spellings. The same seed gives the same village.
Result<TrainingSheets> writeTrainingSheets(const QString &folder, quint32 seed = 1, int households = 64);

} // namespace xieli::intake

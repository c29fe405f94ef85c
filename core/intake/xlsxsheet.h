// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "intake/sheet.h"
#include "intake/xlsxparts.h"

namespace xieli::intake {

/// Cells that may still be read, over all sheets; what goes beyond is refused as too large.
struct CellBudget {
    qint64 cells = 8'000'000;
    qint64 mergedColumns = 8'000'000;
};

/// Reads one worksheet. Errors: intake.damaged, intake.too_large, intake.cancelled.
Result<Sheet> readXlsxSheet(const QByteArray &xml, const XlsxParts &parts, CellBudget &budget, Progress *progress);

} // namespace xieli::intake

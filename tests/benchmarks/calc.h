// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xieli::benchmark {

/// The usual spreadsheet of a township (SUMIFS over an income sheet, a line, an amount) recalculated and saved by LibreOffice,
/// against `ours` nanoseconds for as many households end to end. Says that it is skipped where soffice is not installed.
void compareWithCalc(const QString &folder, int households, qint64 ours);

} // namespace xieli::benchmark

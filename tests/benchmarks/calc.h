// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xieli::benchmark {

/// A township's spreadsheet that answers what a month answers (persons, income by kind, key groups, property, expenditure, category,
/// class, amounts; sums and counts over sheets of members, income and things) recalculated and saved by LibreOffice,
/// against `ours` nanoseconds for as many households end to end. Says that it is skipped where soffice is not installed.
void compareWithCalc(const QString &folder, int households, qint64 ours);

} // namespace xieli::benchmark

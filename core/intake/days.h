// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"

#include <optional>

namespace xieli::intake {

/// A day as sheets have it: what parseDay() reads, with a time behind it too, blanks and full-width digits inside, in Chinese numerals
/// ("二〇一八年三月五日"); in a cell of numbers also the count of days since 1900 that a spreadsheet keeps ("43105").
std::optional<Day> readDay(QStringView text, bool numberCell);

/// True for "2018年3月", "2018.3", "201803": a month without its day.
bool isMonthAlone(QStringView text);

/// "18-3-5" as 2018-03-05, and the text "43164", a day that a spreadsheet's count became when it was saved as text: a guess, which must be
/// said where it is used.
std::optional<Day> readShortDay(QStringView text);

/// The end of "2015.3.1-2025.3.1" or "2015年3月1日至2025年3月1日".
std::optional<Day> readEndOfSpan(QStringView text);

} // namespace xieli::intake

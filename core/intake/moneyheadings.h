// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columns.h"

#include <optional>

namespace xieli::intake {

// What the headings of a roster's columns of money say: whose the money is, and of how many months.

/// The field of a heading of money by its unit and the heading above it: "户/月" under "补助标准" is the household's monthly amount,
/// "补助金额(元/人·月)" a person's. `byWords` is what the heading's words alone mean; it stays where no unit says otherwise.
std::optional<Field> moneyFieldOf(QStringView heading, QStringView above, std::optional<Field> byWords);

/// The months that an amount under this heading is for: 1 "月…", 3 "季度", "1-3月", 12 "年"; 0 where it does not say; −1 paid once.
int monthsOf(QStringView heading);

/// The months that a sheet's titles or its name say it pays for: 3 "二季度", "4-6月"; 1 "2018年6月"; 0 where none or several say.
int monthsOfTitles(const QStringList &titles);

/// How surely a column of money holds what the household receives in a month: of several the highest is taken.
int surenessOf(const Column &column);

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columns.h"

#include <optional>

namespace xieli::intake {

/// In a survey with a column for each kind of income: what the unit of a heading makes of its column. "小麦(亩)" is a quantity, "小麦(元/亩)"
/// and "月工资" a price, "务工(月)" a number of months, "养老金(月)" an amount for each month. False where the unit says nothing.
bool settleMeasure(Column &column, std::optional<Field> &field, const QString &incomeKind);

/// What a heading of an income or a quantity is about: "小麦" of "小麦面积(亩)" and "小麦收入".
QString subjectOf(const Column &column);

/// "亩" of "小麦(亩)"; empty where no unit stands.
QString unitOf(const Column &column);

} // namespace xieli::intake

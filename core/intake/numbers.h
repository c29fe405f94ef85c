// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/month.h"
#include "base/quantity.h"

#include <QString>

#include <optional>

namespace xieli::intake {

/// A decimal number without exponent: "6.299011942050633E+17" → "629901194205063300", "1e-3" → "0.001". Text in, text out.
std::optional<QString> plainDecimal(QStringView text);

/// True for "6.299011942050633E+17": a spreadsheet or list has rounded a long number.
bool isScientific(QStringView text);

struct AmountReading {
    Money money;
    bool rounded = false;   ///< the text was more than 0.000001 yuan off a whole fen (readings §3)
    bool words = false;     ///< written in Chinese numerals
    bool about = false;     ///< "约2000": somebody's guess
};

/// An amount of yuan as people write it: "1,168.00", "275元", "￥58", "58元/月", "3.2999999999999998", "二百九十二元".
/// Half up to the fen. Nothing for an empty text and for what is no amount. `power`: the column counts in 10^power yuan
/// ("单位:万元" is 4); an amount that says its own unit ("3000元") keeps it.
std::optional<AmountReading> readAmount(QStringView text, int power = 0);

/// The wording key of what is to be said of an amount that was read; empty: nothing.
QString doubtOf(const AmountReading &reading);

/// "二百九十二" → 292; "二九二" → 292. Nothing where another character stands.
std::optional<qint64> readChineseNumber(QStringView text);

/// A whole number of people and the like: "3", "3人", "3.0", "三".
std::optional<int> readCount(QStringView text);

/// "3.5", "3.5亩", "12 只", "三亩"; half up to the thousandth.
std::optional<Quantity> readQuantity(QStringView text);

/// True for what stands for "nothing" in a cell: "", "-", "/", "无", "——".
bool meansNothing(QStringView text);

} // namespace xieli::intake

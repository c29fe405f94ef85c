// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/month.h"

namespace xieli::papers {

/// "1,234.50", negative "-1,234.50": grouped by thousands, two decimals, no unit.
QString amount(Money money);
/// "1,234.50 元"
QString yuan(Money money);
/// The amount in Chinese capitals as vouchers have it (支付结算办法, annex 1): "贰佰玖拾贰元整", "壹万零伍元叁角整",
/// "壹拾元零伍分", "零元整", "负伍角整".
QString capitals(Money money);
/// "2018年6月"
QString monthWords(Month month);
/// "2018年6月1日"; empty for an invalid day.
QString dayWords(Day day);
/// "张*", "张*仁", "完**吉": the first character and, from three on, the last one stay. Counts whole characters, also rare ones.
QString maskedName(const QString &name);
/// "6230********5678" with the first and last four places; a shorter text keeps the last four only, at most half of it.
QString maskedNumber(const QString &number);
/// A text in which whole numbers as only identity papers, certificates and bank accounts have them (15 places and more) are masked.
QString numbersMasked(const QString &text);
/// Whether such a number stands whole in the text.
bool holdsWholeNumber(const QString &text);
/// Those that stand in it, without the blanks and strokes between their places.
QStringList wholeNumbersIn(const QString &text);

} // namespace xieli::papers

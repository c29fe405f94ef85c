// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

// What the words of a county's check sheet mean; for the reader of such sheets.

namespace xieli::intake {

/// The kind that a heading or the name of an item means ("V1", "F1" …, "died"; policy-facts §11); empty: none.
QString checkKindOf(const QString &words);
bool isIncomeKind(const QString &kind);
/// Property or money of which the words do not tell the kind: "金融资产总额", "其他财产".
bool isPropertyAtLarge(const QString &words);

/// Whether the words say that nothing was found: "无", "未查到", "0", "无房产登记信息". Only words that can mean nothing else: what is told
/// after them ("无牌三轮车", "未登记房屋1处") was found. "正常" says so of a death, or as the result of the whole check, of which `kind` is
/// empty; of a business it says that it lives.
bool saysNothing(const QString &words, const QString &kind);

/// "2辆", "名下车辆3台".
std::optional<int> countIn(const QString &words);

/// A column of amounts; "存款笔数" and "银行账号" are none.
bool isMoneyHeading(const QString &heading);

bool matches(const QString &words, const char16_t *pattern);

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/household.h"

namespace xieli::intake {

/// 1 for "1类", "一类", "Ⅰ类", "I类", "A类", "一档", "一级" …; nothing for "待定" and other words.
std::optional<int> readClass(QStringView text);
std::optional<LabourCapacity> readLabour(QStringView text);
std::optional<Health> readHealth(QStringView text);
std::optional<Sex> readSex(QStringView text);
std::optional<Marital> readMarital(QStringView text);
std::optional<PovertyCause> readCause(QStringView text);
std::optional<Residence> readResidence(QStringView text);
/// "是", "√", "建档立卡户", "已脱贫" → true; "否", "×", "一般农户" → false; nothing for others.
std::optional<bool> readYes(QStringView text);

/// An identity number as the sheet has it, blanks and marks gone. A number that the spreadsheet rounded keeps its form
/// "6.299011942050633E+17", so that it is never taken for somebody's valid number.
struct IdentityReading {
    QString text;
    bool rounded = false;
};
IdentityReading readIdentity(QStringView text, bool numberCell);

/// Account digits; `rounded` as for identity numbers.
IdentityReading readAccount(QStringView text, bool numberCell);

} // namespace xieli::intake

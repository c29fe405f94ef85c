// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace xieli::intake {

/// The income kind (policy-facts §11: "W2", "B1" … "E05") that a word of a survey means; "O2" and known = false for others.
struct IncomeKind {
    QString code;
    bool known = true;
};

IncomeKind incomeKindOf(QStringView words);
/// What a household has or owes and does not receive: 存款, 欠款, 车辆. Their interest or rent is income, they are not.
bool isAsset(QStringView words);
/// 耕地, 林地面积: alone it is land that a household has; under "惠农补贴" it is a subsidy.
bool isLand(QStringView words);

/// Every kind that words can mean, each once, in the order of the codes.
QStringList incomeKindCodes();

} // namespace xieli::intake

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
/// Every kind that words can mean, each once, in the order of the codes.
QStringList incomeKindCodes();

} // namespace xieli::intake

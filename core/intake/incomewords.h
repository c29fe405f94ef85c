// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xieli::intake {

/// The income kind (policy-facts §11: "W2", "B1" … "E05") that a word of a survey means; "O2" and known = false for others.
struct IncomeKind {
    QString code;
    bool known = true;
};

IncomeKind incomeKindOf(QStringView words);

} // namespace xieli::intake

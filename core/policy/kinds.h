// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xieli::policy {

/// The closed lists of policy-facts §11: W1–W4, B1–B5, P1–P5, T1–T10, O1–O2, and E01–E16, E99 for what a pack may
/// leave uncounted.
bool isIncomeKind(QStringView kind);
/// R1–R4, F1–F5, V1–V5, C1–C2, L1–L2, X, N1–N6.
bool isPropertyKind(QStringView kind);
/// D01–D13, D99, "living".
bool isExpenseKind(QStringView kind);

/// N1–N6: recorded spending that no poor household has (2.3).
bool isConsumption(QStringView kind);

/// Is the code in the closed list that a figure names: "@income", "@deductible", "@consumption", "@exempt" (reasons for
/// leaving out property), "@work" (reasons for not working)? A figure that names none takes any code.
bool isListedCode(QLatin1String list, QStringView code);
QString listedCodes(QLatin1String list);

/// The same lists in words for a message: "W1, W2, …".
QString listedIncomeKinds();
QString listedPropertyKinds();
QString listedExpenseKinds();

} // namespace xieli::policy

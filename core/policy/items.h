// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/range.h"

namespace xieli::policy {

using Persons = std::vector<const Member *>;

/// One income item as the law of the assessed month looks at it.
struct JudgedItem {
    const IncomeItem *item = nullptr;
    Range net;            ///< gross − cost, not below zero; open where its price or a line is not known
    bool counted = false;
    Step step;
};

/// Counted or not, and how much of it (readings §2): exclusions, the survey's span, the earner, the village's prices,
/// compensation spread over months, the earned-income disregard.
JudgedItem judgeItem(const IncomeItem &item, const Situation &situation, const Persons &persons, Context &context);

inline const QString &labelOf(const IncomeItem &item) { return item.label.isEmpty() ? item.kind : item.label; }

} // namespace xieli::policy

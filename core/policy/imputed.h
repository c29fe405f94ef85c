// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/items.h"

namespace xieli::policy {

/// What is recorded of somebody's own work in the survey's months.
struct Earned {
    Range income;
    bool proven = false;   ///< some item of it has evidence
    bool business = false; ///< an item of it is a trade of their own (B4)
};

/// The wage that the pack's table adds to what a member of working age with capacity is known to earn (F11); zero where
/// imputed.method is none, and never negative: what is really earned wins where it is more.
Range imputedWage(const Member &member, const Earned &earned, const Situation &situation, Context &context, Steps &steps);

/// The pack imputes at all in the month.
bool imputes(const Context &context);
/// The kinds that are earned income.
bool isEarned(const QString &kind, const Context &context);

} // namespace xieli::policy

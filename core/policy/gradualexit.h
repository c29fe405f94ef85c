// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/household.h"

namespace xieli::policy {

/// 渐退 of a household that receives 低保 and has reached the line: `result` is filled where it still fits, else left
/// alone. What is empty, or not as the pack asks, is said.
void assessGradualExit(HouseholdCase &household, DibaoResult &result);

/// A household below the line again: "returned" within the months of its gradual exit; once they are over the exit has
/// ended, and it comes in as a new one.
QString stateBelowLineAgain(HouseholdCase &household);

/// What is paid in the `number`-th month of a gradual exit (1: the first), of the amount before it: the same, a share, or
/// a share by month. Empty, said, where the pack's figure is.
Explained<std::optional<Money>> gradualExitAmount(Money last, int number, Context &context);

} // namespace xieli::policy

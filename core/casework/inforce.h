// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casefile.h"

#include <vector>

namespace xieli::casework {

/// Decisions that give something in `month`: begun, not ended before it, not voided.
std::vector<Decision> decisionsInForce(const std::vector<Decision> &decisions, Month month);
/// The decision in force for the household itself and `benefit`; the one begun last where there are several.
std::optional<Decision> decisionInForce(const std::vector<Decision> &decisions, const QString &benefit, Month month);
/// One of each benefit and person, as the month pays them: the last that began, unless it has ended. They point into `decisions`.
std::vector<const Decision *> givingIn(const std::vector<Decision> &decisions, Month month);
/// What gives the most in the month: 特困 before 低保 before the others; of several that which began first. Null: nothing does.
const Decision *leading(const std::vector<Decision> &decisions, Month month);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/law.h"

namespace xieli::policy {

/// Months from the one of a decision to the first that it counts for, as the place says; 1 where it does not say.
inline int monthsToStart(const Law &law, Month decided)
{
    const auto &delay = law.value(Figure::StartMonthsAfterDecision, decided);
    return delay.isKnown() ? int(delay.number) : 1;
}

} // namespace xieli::policy

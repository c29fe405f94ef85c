// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/conditions.h"

namespace xieli::policy {

/// One row's amount for one person or the household.
struct Priced {
    std::optional<Money> amount; ///< empty: a figure is missing, said by a finding; or a service
    bool idle = false;           ///< nothing is due this month (prices did not rise enough)
    Step step;
};

/// Makes the amount of `row`: exact until it is rounded once, by the amount's own rounding or else its figure's.
Priced price(const BenefitRow &row, const Standing &standing, Asked &asked);

/// Adds the clauses of a row that a step does not cite yet.
void addCites(Step &step, const Citations &citations);
/// Says which facts a benefit asks for that nobody recorded; each fact of a person once.
void sayMissing(Context &context, const BenefitRow &row, const Member *member, const std::vector<QLatin1String> &missing);

} // namespace xieli::policy

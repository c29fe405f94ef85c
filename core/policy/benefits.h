// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/amounts.h"

#include <span>

namespace xieli::policy {

enum class RowsWanted { All, DibaoExtras, NoDibaoExtras };

/// A benefit that a row gives to a person or, with null, to the household.
struct Granted {
    const BenefitRow *row = nullptr;
    const Member *person = nullptr;
    std::optional<Money> amount = {}; ///< empty: a figure is missing, or a service
    bool idle = false;
    QString excludedBy = {};          ///< the benefit for which this one is not given; its amount is then zero
};

/// What the law's rows give: conditions, exclusions, amounts, stacking. Steps explain each, with the row's clauses.
std::vector<Granted> grant(const Standing &standing, const Persons &persons, RowsWanted wanted, Steps &steps);

} // namespace xieli::policy

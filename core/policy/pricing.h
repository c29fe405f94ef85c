// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/situation.h"

namespace xieli::policy {

/// The village's price of the survey's year for an item without an amount (F12): same kind and unit, and tenure where
/// the list tells tenures apart. The line that names the item stands before one for every item of the kind. Null: none.
const VillagePrice *priceFor(const IncomeItem &item, const Situation &situation);
/// The same of a list and a year.
const VillagePrice *priceFor(const IncomeItem &item, const std::vector<VillagePrice> &prices, int year);

} // namespace xieli::policy

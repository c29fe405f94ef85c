// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/prices.h"

namespace xieli::casework {

/// 价格表: the yearly farm prices of the village, by year, kind and item. A township sees those of all its villages.
Result<std::vector<VillagePrice>> villagePrices(Office &office);

/// Keeps the list as it now stands: new lines get an id and the office's area code, lines that are gone are removed, what did
/// not change leaves no trace in the journal; a line in which nothing is written but its kind is dropped. Refuses a line without
/// kind (casework.price_without_kind) or without a price above nought (casework.price_without_price).
Result<void> recordPrices(Office &office, std::vector<VillagePrice> prices);

} // namespace xieli::casework

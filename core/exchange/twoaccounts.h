// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/clashbook.h"

namespace xieli::exchange {

/// Another account for the same holder at two offices, neither of which had heard of the other's: which of them is paid is asked, and the
/// household's pay waits.

/// Whether both accounts of the question are there, open and different.
bool stillDiffer(Reader &reader, const Clash &clash);

/// A household arrived with its file: which of two open accounts of one holder is paid is asked here anew.
void meetArrivedAccounts(Writer &writer, const Seats &seats, const HouseholdId &household, Day today);

/// The account that was chosen, or the other one.
QString keptAccount(const Clash &decided);
QString givenUpAccount(const Clash &decided);

/// Looks at the accounts that a village's parcel brought, and at the questions about accounts. `book`: the township's. A newer account whose
/// author had not seen a decision does not go over the chosen one: that stays open, and which of the two is paid is asked. What the village
/// is to be told of it.
std::vector<RecordFate> meetAccounts(Writer &writer, ClashBook &book, const std::vector<NetRecord> &records);

} // namespace xieli::exchange

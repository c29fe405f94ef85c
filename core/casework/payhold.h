// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ledger.h"

namespace xieli::casework {

/// Households about which a question is open that holds their pay: somebody may be dead, or not.
QSet<HouseholdId> heldHouseholds(Reader &reader);

/// Heads of those among them that have a line, for the sentence that refuses a batch.
QStringList headsHeld(const Ledger &ledger, const std::vector<PaymentLine> &lines);

} // namespace xieli::casework

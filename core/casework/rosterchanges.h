// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/knownagain.h"
#include "casework/sheets.h"
#include "intake/roster.h"

// What a roster would do to the households that are known already; for casework alone.

namespace xieli::casework {

/// What a newer roster says of a household that is known: the roster's own columns; all that visits found out stays, and where the roster
/// says nothing, what an earlier one said.
void mergeRoster(Household &known, const Household &roster);

/// For each household of the roster the one it is, and a line for each that is changed or refused: each field from what to what, and how
/// the household was found.
struct RosterPlan {
    std::vector<Recognised> known;
    std::vector<ListedRow> listed;  ///< a line over all first
    int refused = 0;                ///< households
    int refusedRows = 0;
    int refusedPersons = 0;
    Money refusedTotal;
};
RosterPlan planRoster(Reader &reader, const intake::RosterResult &taken, const papers::Wording &wording);

} // namespace xieli::casework

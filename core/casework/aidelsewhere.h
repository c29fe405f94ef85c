// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/aiding.h"

namespace xieli::casework {

/// Whom it is about: the head of the household, or somebody without one.
QString aidNameOf(Reader &reader, const AidDecision &decision);

/// A household that moves takes its requests along. What was decided of one before is history at the new place; what was not is decided there
/// alone.

/// Of a request that came with its household: what the old place decided and gave; nothing: nobody has decided it.
std::optional<AidElsewhere> decidedElsewhere(Reader &reader, const AidRequest &request);
/// Where the household has gone, with the request; empty: it is here.
QString movedAwayTo(Reader &reader, const HouseholdId &household);
/// Why this request is not for this place to decide: aid.decided_elsewhere {place, day, amount}, aid.moved_away {place}, aid.not_arrived.
std::optional<Error> notOursToDecide(Reader &reader, const AidRequest &request);

/// What a copy of an older day leads to, where people went on with it before what was lost came back: requests that were decided twice, and
/// stages of which more was given than was decided, as errors (aid.decided_twice {name, days}, aid.given_twice {name, day, amount, paid}).
std::vector<Error> aidFaults(Reader &reader);

} // namespace xieli::casework

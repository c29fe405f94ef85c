// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/roster.h"
#include "store/officefile.h"

namespace xieli::casework {

/// For each household of a roster the open household of the register that it is, or an empty id where it is new here.
/// No household of the register is given twice, so taking in the same roster again doubles nothing, also where heads are
/// missing, share a name or share a number. Found by the head as typed; else by the head's name where a number was missing
/// or unsound; else by the other members' sound numbers, for the head may have changed.
std::vector<HouseholdId> knownAgain(Reader &reader, const std::vector<intake::RosterHousehold> &roster);

/// Two records of one person within one household.
bool samePerson(const Member &a, const Member &b);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

namespace xieli::casework {

/// Name of the household's head; empty where there is no such household, or nobody in it.
inline QString headNameOf(Reader &reader, const HouseholdId &household)
{
    Dossier people;
    people.members = reader.where<Member>("household_id", household);
    return people.head() ? people.head()->name : QString();
}

} // namespace xieli::casework

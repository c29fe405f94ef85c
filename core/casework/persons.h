// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/clash.h"

namespace xieli::casework {

/// 同一个人: the same person written down twice, in two households or in one.

/// Looks through the whole register; what is found stands on the desk of clashes. How many of them are open.
Result<int> findSamePersons(Office &office);

/// `old` leaves its household for `survivor`'s record: it stays to be read, ended, and what is still written to it elsewhere is led
/// on. One change, and undo takes it back. The household is closed where nobody stays. In one household it ends with the
/// month before it counted. What it alone tells of the person goes over. Refused with "casework.persons_…".
Result<void> mergePersons(Office &office, const MemberId &old, const MemberId &survivor, const QString &why);

/// After the change `merge` was undone: takes what had been led on from the record that was given up out of the one that stayed, in a change
/// of its own. Nothing happens where the change merged nobody.
Result<void> giveBackLedOn(Office &office, std::int64_t merge);

/// Two people: not asked again until a number, name or birth date changes.
Result<void> twoPeople(Office &office, const QString &clash, const QString &why);

/// Notes on the question that a merge has answered it.
Result<void> noteMerged(Office &office, const QString &clash, const QString &why);

} // namespace xieli::casework

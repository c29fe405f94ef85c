// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/clashbook.h"

namespace xieli::exchange {

/// What only shows once all records of a parcel stand together.

/// Edits of records that were given up go on to their survivors; how those stand now, for the sender.
std::vector<RecordFate> leadOn(Writer &writer, const Seats &seats, ClashBook &book, const Peer &sender, OfficeRole own, const std::vector<NetRecord> &records);

/// Nobody else of the family lived there on the day whom the visitors can have met. Where somebody did, a visit speaks of the dead only if
/// it wrote something about them.
bool wasAlone(const std::vector<Member> &family, const Member &dead, Day day);

/// At the township: somebody visited after a death, somebody written down twice; and such questions that this parcel answers.
void meetPeople(Writer &writer, const Seats &seats, const Parcel &parcel, const std::vector<NetRecord> &records, Day today);

/// Somebody of a family that came who is written down here already.
void meetArrived(Writer &writer, const HouseholdId &household, Day today);

/// A death that was recorded here: signed visits after it, where nobody else was at home.
void meetDeath(Writer &writer, const MemberId &dead, Day today);

/// The open question about somebody's death, if there is one and nothing speaks for it any more: no death, or no visit after it.
void settleDeath(Writer &writer, const MemberId &member);

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"
#include "model/householdmove.h"
#include "store/writer.h"

namespace xieli::exchange {

/// Moves of whole households as a township writes them: between its own villages by ordinary records of a new household, between two
/// townships by parcels of their own, which hold nothing but such files and what became of them.

/// The file of a household that left goes to one of our villages: a new household, which that village keeps from now on.
void giveToVillage(Writer &writer, HouseholdMove out, const Peer &village, Day today);
/// It goes to another township with the next parcel to it.
void giveToTownship(Writer &writer, HouseholdMove out, const Peer &township);
/// What another township sent goes to one of our villages. Error "exchange.content_damaged".
Result<void> giveToVillage(Writer &writer, ArrivalFile file, const Peer &village, Day today);

/// What villages answered stands where the household left, or is told to the township that sent it.
void noteAnswers(Writer &writer);
/// What was paid and written since at the old place is told to the new one.
void refreshHistories(Writer &writer);

/// Into a parcel from one township to another. Everything that is not settled travels each time: a lost parcel loses nothing. Files of
/// households beyond `most` bytes wait for a later parcel, once these have come; one always goes.
void addMoves(Reader &reader, const OfficeId &peer, Parcel &parcel, std::int64_t most);
/// Files that the other township does not have yet.
int countMoves(Reader &reader, const OfficeId &peer);
/// Of them: that the parcel carries.
int countMoves(const Parcel &parcel);
/// Out of such a parcel. Of one that comes late only files that are not here yet go in.
std::vector<RecordFate> takeMoves(Writer &writer, const Parcel &parcel, const Peer &sender, bool isLate, Day today);

} // namespace xieli::exchange

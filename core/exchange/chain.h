// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/apply.h"
#include "exchange/fates.h"
#include "exchange/parcel.h"
#include "store/writer.h"

namespace xieli::exchange {

/// Where a parcel stands in the row of those of its sender. NewLife: the first since it was healed. OtherHistory: something else was
/// taken in under one of its numbers before, so one of the files was restored, or lives twice.
enum class Place { Next, Known, Early, NewLife, OtherHistory };

struct Placed {
    Place place = Place::Next;
    std::int64_t sequence = 0; ///< OtherHistory: the number where the two part
};

/// Compares a parcel with what is known of its sender's history: numbers, digests of earlier parcels, the journal.
Placed placeOf(Reader &reader, const Parcel &parcel, const QByteArray &digest, const Peer &sender);

/// Whether this is one of the other files of a parcel that was taken in.
bool isVolumeOfTaken(Reader &reader, const OfficeId &sender, std::int64_t sequence, const QByteArray &digest);

/// Notes that the parcel was taken in, with the fates that our acknowledgement will tell, and moves the peer's marks on.
void noteReceived(Writer &writer, Peer &sender, const Parcel &parcel, const QByteArray &digest,
                  const Applied &applied, Day today);

/// The number of a parcel of ours that the sender says it has taken in, and that this file never sent: it was restored. 0: none.
std::int64_t forgottenSent(Reader &reader, const Peer &sender, const Parcel &parcel);

/// Takes in how far the sender has come with our own parcels; moves the marks of `sender` (not yet written). A parcel that this
/// file does not know moves nothing: then its number is told.
std::int64_t noteTakenThere(Writer &writer, Peer &sender, const Parcel &parcel, Day today);
/// Notes what became of our records over there, and takes over what stands there; after its own changes have gone in. Only what is
/// new is given back.
std::vector<Acknowledgement> noteFatesThere(Writer &writer, const Peer &sender, const Parcel &parcel);

/// What is to be told to a peer of the records that it sent: all that it may not know yet, also of earlier parcels.
std::vector<Acknowledgement> fatesToTell(Reader &reader, const Peer &peer);

} // namespace xieli::exchange

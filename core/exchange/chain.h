// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"
#include "store/writer.h"

namespace xieli::exchange {

/// Where a parcel stands in the row of those of its sender.
enum class Place { Next, Known, Early };

/// Compares a parcel with what is known of its sender's history: numbers, digests of earlier parcels, the journal.
/// Error "exchange.other_history": something else was taken in under one of these numbers before.
Result<Place> placeOf(Reader &reader, const Parcel &parcel, const QByteArray &digest, const Peer &sender);

/// Notes that the parcel was taken in, with the fates that our acknowledgement will tell, and moves the peer's marks on.
void noteReceived(Writer &writer, Peer &sender, const Parcel &parcel, const QByteArray &digest,
                  const std::vector<RecordFate> &fates, Day today);

/// The fates that were noted for one parcel: `ours` true for what we sent.
std::vector<RecordFate> notedFates(Reader &reader, const OfficeId &peer, std::int64_t sequence, bool ours);

/// What the sender told of our own parcels.
struct Told {
    std::vector<Acknowledgement> fresh;
    std::int64_t forgotten = 0; ///< it has taken in this parcel of ours, which this file does not know: a restored copy
};

/// Takes in what the sender tells of our own parcels; moves the marks of `sender` (not yet written). A parcel that this
/// file does not know moves nothing.
Told noteAcknowledged(Writer &writer, Peer &sender, const Parcel &parcel, Day today);

} // namespace xieli::exchange

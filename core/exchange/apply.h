// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/parcel.h"
#include "store/writer.h"

namespace xieli::exchange {

struct Applied {
    std::vector<RecordFate> fates;      ///< of the records of this parcel, in the order of the tables
    std::vector<Acknowledgement> late;  ///< of records that had waited since earlier parcels
};

/// Writes what `sender` changed after `seen` into the file of an office with the role `own`; a record that cannot go in waits
/// aside, the rest goes in, and what has waited is tried again. Error "exchange.cancelled", or of the store.
Result<Applied> applyChanges(Writer &writer, const Parcel &parcel, const Peer &sender, OfficeRole own, std::int64_t seen, Day today,
                             Progress *progress);

/// What the receiver of ours did not take: its values go in, unless we changed them after `sentUpTo`, the last change of ours that
/// it knew then. "*" with nothing: the record does not stand over there, and it is the other office's to say.
void applyStanding(Writer &writer, const RecordFate &fate, std::int64_t sentUpTo, const Peer &teller);

/// All that was told, parents before children; each with the last change of ours that the teller knew.
void applyStandings(Writer &writer, std::vector<std::pair<RecordFate, std::int64_t>> told, const Peer &teller);

/// The same fate with the values that stand here by now: this office may have changed them since it took the record in.
RecordFate standingNow(Reader &reader, RecordFate fate);

} // namespace xieli::exchange

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
    std::vector<RecordFate> ended = {}; ///< of records that had waited, under whatever number, and do so no longer
};

/// Writes what `sender` changed after `seen` into the file of an office with the role `own`; a record that cannot go in waits
/// aside, the rest goes in, and what has waited is tried again. Error "exchange.cancelled", or of the store.
Result<Applied> applyChanges(Writer &writer, const Parcel &parcel, const Peer &sender, OfficeRole own, std::int64_t seen, Day today,
                             Progress *progress);

/// After the parcel's answers: what a record waited for may have been put back by them. A record that waited goes in now and not with a
/// later parcel, which would find here what its sender has made of it since. Changes `applied` to what is to be told.
Result<void> takeWaitingAgain(Writer &writer, const Parcel &parcel, const Peer &sender, OfficeRole own, Day today, Applied &applied);

} // namespace xieli::exchange

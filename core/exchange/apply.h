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

} // namespace xieli::exchange

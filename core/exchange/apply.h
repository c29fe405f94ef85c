// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/parcel.h"
#include "store/writer.h"

namespace xieli::exchange {

/// Writes what `sender` changed after `seen` into the file of an office with the role `own`; a record that cannot go in
/// is refused and the rest goes in. The fates stand in the order of the tables. Error "exchange.cancelled", or of the store.
Result<std::vector<RecordFate>> applyChanges(Writer &writer, const Parcel &parcel, const Peer &sender, OfficeRole own,
                                             std::int64_t seen, Progress *progress);

} // namespace xieli::exchange

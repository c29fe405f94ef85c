// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"
#include "store/reader.h"

namespace xieli::exchange {

/// Tables of which a whole content tells the rows: all that travel, from either office, parents before children.
const QStringList &wholeTables();

/// All that this office shares with the peer, as it stands, as rows of the change `head`: to heal a restored file, to begin anew with
/// a new office. A township shows a village only what that village keeps.
std::vector<WholeRow> wholeFor(Reader &reader, OfficeRole own, const Peer &peer, std::int64_t head);

/// What this office had and has removed, as removals of the change `head`: rows that are merely missing may have gone with a disk. A township
/// tells a village of what that village kept; of a bulk row the key alone is known.
std::vector<CellChange> removedFor(Reader &reader, OfficeRole own, const Peer &peer, std::int64_t head);

/// The peer's parcels that this office has taken in, with their digests: where a fork finds the last one that both know.
std::vector<std::pair<std::int64_t, QByteArray>> receivedParcels(Reader &reader, const OfficeId &peer);

} // namespace xieli::exchange

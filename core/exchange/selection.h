// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"
#include "store/reader.h"

namespace xieli::exchange {

struct Selection {
    std::vector<CellChange> changes;
    std::vector<WholeRow> rows;
    std::vector<ChangeHead> heads;   ///< of the changes that they belong to
};

/// All that `peer` may see and has not acknowledged, without what came from it. A village sends everything of its tables;
/// a township sends a village only what concerns that village's own households. An edit that a value of the peer's has
/// replaced since is left out.
Selection changesFor(Reader &reader, OfficeRole own, const Peer &peer);

/// How many cells and whole rows changesFor() would give, without reading the rows: pictures among them are large.
int countFor(Reader &reader, OfficeRole own, const Peer &peer);

/// Number of the newest migration that this program knows: a parcel with a higher one was written by a newer program.
int schemaNumber();

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"
#include "store/writer.h"

namespace xieli::exchange {

/// What a township decided and gave of temporary aid while programs ran that did not send it (migration 32 says up to which change): it goes
/// as it stands now, until the village has acknowledged a parcel with it.
void addAidNeverTold(Reader &reader, const Peer &village, Parcel &parcel);

/// The reserve fund's lines do not travel: they are the township's own. What a village brings back of payments from the fund gets its
/// lines again, under the names which the payments know, also the one that takes a voided payment back.
void writeReserveAgain(Writer &writer, const Parcel &whole);

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"
#include "store/writer.h"

namespace xieli::exchange {

/// What a township decided and gave of temporary aid, and the assessments that its decisions rest upon, from while programs ran that did not
/// send them (migration 32 says up to which change): all of it goes as it stands now, until the village has acknowledged a parcel with it.
void addNeverTold(Reader &reader, const Peer &village, Parcel &parcel);

/// The reserve fund's lines do not travel: they are the township's own. What a village brings back of payments from the fund gets its
/// lines again, under the names which the payments know, also the one that takes a voided payment back.
void writeReserveAgain(Writer &writer, const Parcel &whole);

} // namespace xieli::exchange

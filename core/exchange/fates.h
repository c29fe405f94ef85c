// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"
#include "store/writer.h"

namespace xieli::exchange {

/// What became of the records of parcels. Records that went in just as they came are packed, a few bytes each; what has more to be said of it
/// keeps a row of its own, and a row counts before a pack. Tables by whose rows somebody asks are never packed.

/// Notes the fates of one parcel: `ours` true for what we sent.
void noteFates(Writer &writer, const OfficeId &peer, std::int64_t sequence, bool ours, const std::vector<RecordFate> &fates);

/// The fates that were noted for one parcel, in the order of the tables.
std::vector<RecordFate> notedFates(Reader &reader, const OfficeId &peer, std::int64_t sequence, bool ours);

RecordFate fateOf(const ParcelFate &noted);
/// The records of one pack; empty where its bytes are none.
std::vector<RecordFate> fatesOf(const ParcelAccepted &pack);

/// The columns of RecordFate::alike, out of ParcelFate::stands.
QStringList alikeIn(const QString &stands);

} // namespace xieli::exchange

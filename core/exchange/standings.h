// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"
#include "store/writer.h"

namespace xieli::exchange {

/// What stands at one office is told to the other one, which had said something else.

/// Whether this office wrote the field itself after the change ("*": any of the record's), and not by what `teller` told.
bool isNewer(Reader &reader, const RecordFate &fate, const QString &column, std::int64_t change, const Peer &teller);

/// The same fate with the values that stand here by now: this office may have changed them since it took the record in.
RecordFate standingNow(Reader &reader, RecordFate fate);

/// What the receiver of ours did not take: its values go in, unless we changed them after `sentUpTo`, the last change of ours that
/// it knew then. "*" with nothing: the record does not stand over there, and it is the other office's to say.
void applyStanding(Writer &writer, const RecordFate &fate, std::int64_t sentUpTo, const Peer &teller);

/// All that was told, parents before children; each with the last change of ours that the teller knew.
void applyStandings(Writer &writer, std::vector<std::pair<RecordFate, std::int64_t>> told, const Peer &teller);

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/apply.h"

namespace xieli::exchange {

/// A file that was restored from a copy, or that lives on two machines, has another history than its peer knows. Its parcels wait
/// aside there, whole; the peer answers with all that both share; here that is laid over the file, three ways against the last parcel that
/// both know; then this office begins a new life with that peer, in which its own later changes come again as edits.

/// A parcel of another history: kept whole, and a whole content is owed to its sender.
void keepAside(Writer &writer, Peer &sender, const Parcel &parcel, const QByteArray &digest, const QByteArray &bytes, const Error &why, Day today);

/// Whether the parcel is an answer to something of ours that waits aside over there: it begins a new life of ours.
bool isHealing(const Parcel &parcel);

struct Healed {
    std::vector<RecordFate> fates;      ///< of the rows that were written or kept against theirs
    std::int64_t commonSequence = 0;    ///< the last parcel of ours that both know
};

/// Lays the sender's whole content over this file and begins the new life; `sender` is changed, not yet written. Rows that only this
/// file has stay and travel again. Errors: exchange.cancelled, those of the store.
Result<Healed> takeWhole(Writer &writer, Peer &sender, const Parcel &parcel, OfficeRole own, Day today, Progress *progress);

/// The first parcel of the peer's new life: what waited aside of the old one is settled.
void welcomeNewLife(Writer &writer, Peer &sender, const Parcel &parcel, Day today);

} // namespace xieli::exchange

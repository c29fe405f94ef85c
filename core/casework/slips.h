// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exchanging.h"
#include "papers/paper.h"

namespace xieli::casework {

/// Keeps with a packed parcel what its slip says, so that the slip can be printed as often as wished.
Result<void> keepSlip(Office &office, const PackReport &packed);

/// 交接单 of a parcel packed for that office; `sequence` 0: of the last one that was written. Errors: parcels.none_packed {office},
/// parcels.slip_not_kept {sequence}: packed by an older program, parcels.slip_unwritten {sequence}: it was not written.
Result<papers::Paper> handoverSlip(Office &office, const QString &receiverName, int sequence = 0);

/// What a parcel that we packed tells of itself; nothing where an older program packed it.
struct SentFacts {
    SharedTotals totals;
    int changes = 0;
    QString file;
    QString by;
};
std::optional<SentFacts> factsOf(const ParcelSent &sent);

/// What somebody typed or scanned of a slip, beside a parcel that was taken in.
enum class SlipMatch {
    TooShort,   ///< what stands there so far fits
    Equal,
    Unequal,
};
/// `typed`: the first eight places of the digest or more, with or without gaps; or the whole text of the code.
SlipMatch compareSlip(const QString &typed, const ParcelReport &parcel);

} // namespace xieli::casework

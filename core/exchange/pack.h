// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/parcel.h"
#include "model/ids.h"

namespace xieli {
class OfficeFile;
}

namespace xieli::exchange {

/// What went into a parcel, for the hand-over slip.
struct PackedParcel {
    QByteArray bytes;             ///< sealed
    std::vector<QByteArray> others; ///< the other files of its set, where its pictures do not fit into one: packParcel()
    QStringList files;            ///< all files of its set: packParcelTo()
    int volumes = 1;              ///< how many files must be carried
    QByteArray digest;            ///< of the content, 32 bytes
    OfficeId receiver;
    QString receiverName;
    std::int64_t sequence = 0;
    std::int64_t baseSequence = 0; ///< it carries all since this acknowledged one
    int changes = 0;              ///< cells
    int records = 0;              ///< different rows that they touch, whole rows included
    int pictures = 0;             ///< photographs and scans among them …
    std::int64_t pictureBytes = 0; ///< … and what they weigh
    int acknowledged = 0;         ///< records of the other office whose fate it tells
    int filesLeft = 0;            ///< files of households that move to another township and have no room in this parcel
    ControlTotals totals;
};

/// Packs all that `peer` may see and has not acknowledged, signs it and seals it to `peer`; what was sent is noted in the
/// file in one journalled change before the bytes are handed out. Nothing new to tell still gives a parcel (it says so by
/// its counts). Errors: "exchange.unknown_peer", "exchange.revoked_peer", "exchange.same_role", "exchange.no_keys",
/// "exchange.cancelled", "exchange.too_much_to_pack" {office}, those of seal() and of the store.
Result<PackedParcel> packParcel(OfficeFile &file, const OfficeId &peer, Progress *progress = nullptr);

/// packParcel(), then written whole to `path`, with the other files of its set beside it (volumePath()). A failed writing leaves none of
/// them and costs only the number, which stays noted as never written: the next parcel carries all again. Also
/// "exchange.changed_meanwhile", "exchange.pack_cancelled" {sequence}.
Result<PackedParcel> packParcelTo(OfficeFile &file, const OfficeId &peer, const QString &path, Progress *progress = nullptr);

/// How many cells packParcel() would carry now.
Result<int> countToSend(OfficeFile &file, const OfficeId &peer);

} // namespace xieli::exchange

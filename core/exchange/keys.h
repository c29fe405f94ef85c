// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace xieli::exchange {

/// The half of an office's keys that everybody may know: 32 bytes each.
struct PublicKeys {
    QByteArray sign; ///< Ed25519
    QByteArray seal; ///< X25519

    bool isValid() const;
    friend bool operator==(const PublicKeys &, const PublicKeys &) = default;
};

/// The keys of an office: one pair signs what it sends, the other opens what is sealed to it. Made once when the office
/// file is created; they live only inside that encrypted file.
struct OfficeKeys {
    PublicKeys open;
    QByteArray signSecret; ///< 64 bytes
    QByteArray sealSecret; ///< 32 bytes

    /// New keys from the system's randomness.
    static OfficeKeys create();
    /// The secrets as one blob for the office file (the public halves are derived again).
    QByteArray toBytes() const;
    /// Error "exchange.keys_unreadable" when the blob is not one of toBytes().
    static Result<OfficeKeys> fromBytes(const QByteArray &blob);
};

/// BLAKE2b of 32 bytes: the digest of parcels and their chain.
QByteArray digestOf(const QByteArray &bytes);

} // namespace xieli::exchange

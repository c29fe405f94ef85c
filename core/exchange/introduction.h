// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/keys.h"
#include "model/codelists.h"
#include "model/ids.h"

namespace xieli::exchange {

/// Who an office is and which keys are its own: what two offices exchange once, before the first parcel.
struct Introduction {
    OfficeId office;
    QString name;
    OfficeRole role = OfficeRole::Village;
    QString place; ///< GB/T 2260 area code
    int epoch = 1; ///< grows when the office's keys are made anew
    PublicKeys keys;

    /// Five groups of four digits over id and keys, "0412 9983 …": to be read aloud on the telephone and compared.
    QString fingerprint() const;
    friend bool operator==(const Introduction &, const Introduction &) = default;
};

/// The signed introduction file (JSON text, a few hundred bytes). It holds no secret.
QByteArray writeIntroduction(const Introduction &introduction, const OfficeKeys &keys);

/// Errors: "exchange.introduction_unreadable" (not such a file, or cut), "exchange.introduction_altered" (the signature
/// does not fit), "exchange.introduction_newer" (written by a newer program).
Result<Introduction> readIntroduction(const QByteArray &bytes);

} // namespace xieli::exchange

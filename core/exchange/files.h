// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "base/result.h"
#include "model/ids.h"

#include <QByteArray>

#include <cstdint>

namespace xieli::exchange {

/// "xl-3f0a91-7.xlp": the pair of offices by six places of a digest, so that parcels of all villages fit on one stick, and the parcel's
/// number. It tells nothing of place or people.
QString parcelFileName(const OfficeId &sender, const OfficeId &receiver, std::int64_t sequence);
/// "xl-3f0a91-20180620.intro", the same way.
QString introductionFileName(const OfficeId &office, Day day);

/// Writes whole or not at all (a stick pulled out leaves the old file or none). Error: "exchange.write_failed".
Result<void> writeWhole(const QString &path, const QByteArray &bytes);

/// Reads a file of at most `most` bytes. Errors: "exchange.read_failed", "exchange.too_large".
Result<QByteArray> readWhole(const QString &path, std::int64_t most);

} // namespace xieli::exchange

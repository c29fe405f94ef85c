// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <cstdint>

namespace xieli::exchange {

/// "xl-3f0a91c2.xlp": a fresh name that tells nothing of place or people.
QString parcelFileName();

/// Writes whole or not at all (a stick pulled out leaves the old file or none). Error: "exchange.write_failed".
Result<void> writeWhole(const QString &path, const QByteArray &bytes);

/// Reads a file of at most `most` bytes. Errors: "exchange.read_failed", "exchange.too_large".
Result<QByteArray> readWhole(const QString &path, std::int64_t most);

} // namespace xieli::exchange

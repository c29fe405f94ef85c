// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <sodium.h>

namespace xieli::exchange {

/// Must have run before any other call into libsodium; safe to call again.
void readySodium();

/// libsodium speaks unsigned char; these are the only places where that is bridged.
inline unsigned char *writable(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
inline const unsigned char *readable(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }
inline unsigned long long length(const QByteArray &bytes) { return static_cast<unsigned long long>(bytes.size()); }
inline QByteArray zeroes(std::size_t count) { return QByteArray(static_cast<qsizetype>(count), '\0'); }

} // namespace xieli::exchange

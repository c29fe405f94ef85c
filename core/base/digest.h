// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QStringList>

namespace xieli {

/// SHA-256 in hex: by it a file that was given out is known again.
inline QString digestOf(const QByteArray &bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()); }
/// The same over many texts, whatever their order: two offices may hold them in another one.
QString digestOfTexts(QStringList texts);

} // namespace xieli

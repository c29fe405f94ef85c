// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/cell.h"

#include <sodium.h>

namespace xieli {

constexpr int digestBytes = 32;
constexpr int saltBytes = 16;

/// BLAKE2b-256 over parts that each carry their length, so that no two lists of parts run together.
class Hasher {
public:
    Hasher();
    Hasher &part(const QByteArray &bytes);
    Hasher &part(const QString &text) { return part(text.toUtf8()); }
    Hasher &part(std::int64_t number);
    Hasher &part(const Cell &cell);
    QByteArray digest();

private:
    crypto_generichash_state m_state;
};

/// Random bytes, drawn from the system in large helpings.
class Salts {
public:
    QByteArray next();

private:
    QByteArray m_helping;
    qsizetype m_used = 0;
};

} // namespace xieli

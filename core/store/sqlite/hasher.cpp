// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/hasher.h"

#include <QtEndian>

namespace xieli {

Hasher::Hasher() { crypto_generichash_init(&m_state, nullptr, 0, digestBytes); }

Hasher &Hasher::part(const QByteArray &bytes)
{
    const qint64 size = qToLittleEndian(qint64(bytes.size()));
    crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char *>(&size), sizeof size);
    crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<unsigned long long>(bytes.size()));
    return *this;
}

Hasher &Hasher::part(std::int64_t number)
{
    const std::int64_t sizeAndNumber[2] = {qToLittleEndian(std::int64_t(sizeof number)), qToLittleEndian(number)};
    crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char *>(sizeAndNumber), sizeof sizeAndNumber);
    return *this;
}

Hasher &Hasher::part(const Cell &cell)
{
    const auto type = static_cast<unsigned char>(cell.type);
    crypto_generichash_update(&m_state, &type, 1);
    return cell.type == Cell::Type::Integer ? part(cell.number) : part(cell.bytes);
}

QByteArray Hasher::digest()
{
    QByteArray digest(digestBytes, Qt::Uninitialized);
    crypto_generichash_final(&m_state, reinterpret_cast<unsigned char *>(digest.data()), digestBytes);
    return digest;
}

QByteArray Salts::next()
{
    if (m_used + saltBytes > m_helping.size()) {
        m_helping.resize(256 * saltBytes);
        randombytes_buf(m_helping.data(), size_t(m_helping.size()));
        m_used = 0;
    }
    const QByteArray salt = m_helping.mid(m_used, saltBytes);
    m_used += saltBytes;
    return salt;
}

} // namespace xieli

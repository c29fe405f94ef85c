// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bytes.h"

#include <QStringDecoder>

namespace xieli::exchange {

void ByteWriter::number(std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        byte(static_cast<std::uint8_t>(value | 0x80));
    byte(static_cast<std::uint8_t>(value));
}

void ByteWriter::signedNumber(std::int64_t value)
{
    const auto twice = static_cast<std::uint64_t>(value) << 1;
    number(value < 0 ? ~twice : twice);
}

void ByteWriter::bytes(const QByteArray &value)
{
    number(static_cast<std::uint64_t>(value.size()));
    m_bytes.append(value);
}

std::uint8_t ByteReader::byte()
{
    if (m_failed || m_position >= m_bytes.size()) {
        m_failed = true;
        return 0;
    }
    return static_cast<std::uint8_t>(m_bytes.at(m_position++));
}

std::uint64_t ByteReader::number()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const std::uint8_t next = byte();
        // the tenth byte has room for one bit only
        if (shift == 63 && next > 1)
            break;
        value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
        if (!(next & 0x80))
            return m_failed ? 0 : value;
    }
    m_failed = true;
    return 0;
}

std::int64_t ByteReader::signedNumber()
{
    const std::uint64_t value = number();
    return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

QByteArray ByteReader::raw(std::int64_t wanted)
{
    if (m_failed || wanted < 0 || wanted > left()) {
        m_failed = true;
        return {};
    }
    const QByteArray found = m_bytes.mid(m_position, static_cast<qsizetype>(wanted));
    m_position += static_cast<qsizetype>(wanted);
    return found;
}

QByteArray ByteReader::bytes()
{
    const std::uint64_t wanted = number();
    if (wanted > static_cast<std::uint64_t>(left())) {
        m_failed = true;
        return {};
    }
    return raw(static_cast<std::int64_t>(wanted));
}

QString ByteReader::text()
{
    const QByteArray found = bytes();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString result = decoder(found);
    if (decoder.hasError())
        m_failed = true;
    return m_failed ? QString() : result;
}

std::size_t ByteReader::count(std::int64_t least)
{
    const std::uint64_t wanted = number();
    if (m_failed || wanted > static_cast<std::uint64_t>(left() / least)) {
        m_failed = true;
        return 0;
    }
    return static_cast<std::size_t>(wanted);
}

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/storedzip.h"

#include <QtEndian>

#include <cstdint>

namespace xieli::fuzz {

namespace {

std::uint32_t checksum(const QByteArray &bytes)
{
    std::uint32_t sum = ~0u;
    for (const char byte : bytes) {
        sum ^= static_cast<std::uint8_t>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320u : 0u);
    }
    return ~sum;
}

template <class Number>
void put(QByteArray &to, Number number)
{
    char bytes[sizeof(Number)];
    qToLittleEndian(number, bytes);
    to.append(bytes, sizeof(Number));
}

/// What the local header and the central one have in common.
void putEntry(QByteArray &to, const QByteArray &name, const QByteArray &content)
{
    put<quint16>(to, 20);
    put<quint16>(to, 0);
    put<quint16>(to, 0); // not folded
    put<quint32>(to, 0x4c210000);
    put<quint32>(to, checksum(content));
    put<quint32>(to, quint32(content.size()));
    put<quint32>(to, quint32(content.size()));
    put<quint16>(to, quint16(name.size()));
    put<quint16>(to, 0);
}

} // namespace

QByteArray storedZip(const std::vector<std::pair<QByteArray, QByteArray>> &parts)
{
    QByteArray file;
    QByteArray directory;
    for (const auto &[name, content] : parts) {
        directory += "PK\x01\x02";
        put<quint16>(directory, 20);
        putEntry(directory, name, content);
        put<quint16>(directory, 0);
        put<quint16>(directory, 0);
        put<quint16>(directory, 0);
        put<quint32>(directory, 0);
        put<quint32>(directory, quint32(file.size()));
        directory += name;
        file += "PK\x03\x04";
        putEntry(file, name, content);
        file += name + content;
    }
    const qsizetype start = file.size();
    file += directory + "PK\x05\x06";
    put<quint32>(file, 0);
    put<quint16>(file, quint16(parts.size()));
    put<quint16>(file, quint16(parts.size()));
    put<quint32>(file, quint32(directory.size()));
    put<quint32>(file, quint32(start));
    put<quint16>(file, 0);
    return file;
}

} // namespace xieli::fuzz

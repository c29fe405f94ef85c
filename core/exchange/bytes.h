// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace xieli::exchange {

/// Writes numbers and length-checked texts one after another; the same calls give the same bytes everywhere.
class ByteWriter {
public:
    void byte(std::uint8_t value) { m_bytes.append(static_cast<char>(value)); }
    /// Seven bits a byte, least first, at most ten bytes.
    void number(std::uint64_t value);
    /// Small magnitudes stay small, negative ones too.
    void signedNumber(std::int64_t value);
    void bytes(const QByteArray &value);
    void text(const QString &value) { bytes(value.toUtf8()); }
    /// Appended as it is, without a length.
    void raw(QByteArrayView value) { m_bytes.append(value); }
    const QByteArray &result() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads what ByteWriter wrote, out of hands that may not be trusted. After the first thing that does not fit, failed()
/// stays true and everything reads as zero or empty.
class ByteReader {
public:
    explicit ByteReader(const QByteArray &bytes) : m_bytes(bytes) {}
    std::uint8_t byte();
    std::uint64_t number();
    std::int64_t signedNumber();
    QByteArray bytes();
    /// Refuses what is not UTF-8.
    QString text();
    QByteArray raw(std::int64_t count);
    /// How many things follow, each at least `least` bytes long: a count that the rest cannot hold fails at once, so that
    /// nobody reserves room for it.
    std::size_t count(std::int64_t least);
    void refuse() { m_failed = true; }
    bool failed() const { return m_failed; }
    bool atEnd() const { return m_position == m_bytes.size(); }
    std::int64_t left() const { return m_bytes.size() - m_position; }

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
    bool m_failed = false;
};

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QRandomGenerator>
#include <QString>
#include <QUuid>

namespace xieli {

/// A random UUID (version 4). Of the process's own generator, which the system seeds: asking the system for each of some thousand takes longer
/// than writing their rows' keys.
inline QUuid newUuid()
{
    quint32 words[4];
    QRandomGenerator::global()->fillRange(words);
    QUuid id(words[0], ushort(words[1]), ushort(words[1] >> 16), 0, 0, 0, 0, 0, 0, 0, 0);
    for (int at = 0; at < 8; ++at)
        id.data4[at] = uchar(words[2 + at / 4] >> (8 * (at % 4)));
    id.data3 = ushort((id.data3 & 0x0fff) | 0x4000);
    id.data4[0] = uchar((id.data4[0] & 0x3f) | 0x80);
    return id;
}

/// A 128-bit key as UUID text ("0f8f…-…", no braces). A HouseholdId is no MemberId.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}
    static Id create() { return Id(newUuid().toString(QUuid::WithoutBraces)); }

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/packedtext.h"

#include <QtEndian>

#include <lz4.h>

namespace xieli {

namespace {

// "\x02LZ4", the length of the text in four bytes (little-endian), one block. No text begins with the first of them.
constexpr char mark[] = "\x02LZ4";
constexpr int markSize = 4;
constexpr int headSize = markSize + 4;
constexpr quint32 mostUnfolded = 64u << 20;

bool isFolded(const QByteArray &bytes) { return bytes.startsWith(mark); }

} // namespace

PackedText PackedText::fold(const QByteArray &text)
{
    if (text.size() > qsizetype(mostUnfolded))
        return PackedText(text);
    const int size = int(text.size());
    QByteArray folded(headSize + LZ4_compressBound(size), Qt::Uninitialized);
    std::copy_n(mark, markSize, folded.data());
    qToLittleEndian(quint32(size), folded.data() + markSize);
    const int block = LZ4_compress_default(text.constData(), folded.data() + headSize, size, int(folded.size()) - headSize);
    if (block <= 0 || headSize + block >= size)
        return PackedText(text);
    return PackedText(QByteArray(folded.constData(), headSize + block));
}

QByteArray PackedText::text() const
{
    if (!isFolded(m_kept))
        return m_kept;
    if (m_kept.size() <= headSize)
        return {};
    const auto size = qFromLittleEndian<quint32>(m_kept.constData() + markSize);
    if (size > mostUnfolded)
        return {};
    QByteArray text(qsizetype(size), Qt::Uninitialized);
    const int found = LZ4_decompress_safe(m_kept.constData() + headSize, text.data(), int(m_kept.size()) - headSize, int(size));
    return found == int(size) ? text : QByteArray();
}

} // namespace xieli

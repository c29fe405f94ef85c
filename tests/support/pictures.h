// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace xieli::test {

/// The smallest file that passes for a photograph; another one for each number.
inline QByteArray smallJpeg(int number)
{
    const auto segment = [](int marker, const QByteArray &content) {
        const auto size = content.size() + 2;
        return QByteArray("\xff") + char(marker) + char(size / 256) + char(size % 256) + content;
    };
    return QByteArray("\xff\xd8") + segment(0xe0, QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14)) + segment(0xdb, QByteArray(65, 'q'))
        + segment(0xda, QByteArray(10, 's')) + QByteArray(40, char('a' + number % 20)) + "\xff\xd9";
}

} // namespace xieli::test

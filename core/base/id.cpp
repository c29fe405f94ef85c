// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace xieli {

namespace {

struct Generator {
    qint64 process = QCoreApplication::applicationPid();
    QRandomGenerator random = QRandomGenerator::securelySeeded();
};

} // namespace

QUuid newUuid()
{
    thread_local Generator generator;
    if (generator.process != QCoreApplication::applicationPid())
        generator = Generator();
    quint32 words[4];
    generator.random.fillRange(words);
    QUuid id(words[0], ushort(words[1]), ushort(words[1] >> 16), 0, 0, 0, 0, 0, 0, 0, 0);
    for (int at = 0; at < 8; ++at)
        id.data4[at] = uchar(words[2 + at / 4] >> (8 * (at % 4)));
    id.data3 = ushort((id.data3 & 0x0fff) | 0x4000);      // version 4
    id.data4[0] = uchar((id.data4[0] & 0x3f) | 0x80);     // of the usual kind
    return id;
}

} // namespace xieli

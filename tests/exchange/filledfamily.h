// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/offices.h"
#include "model/evidence.h"

#include <QRandomGenerator>

namespace xieli::test {

/// Bytes that cannot be folded, the same for the same seed.
inline QByteArray noise(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes((size + 3) / 4 * 4, '\0');
    random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    bytes.truncate(size);
    return bytes;
}

/// A photograph in the file of a family: nothing in it folds, so that a parcel has as many blocks as are wanted.
inline QString storePicture(OfficeFile &file, const Family &family, qsizetype size, quint32 seed)
{
    Picture picture;
    picture.jpeg = noise(size, seed);
    picture.digest = QString::fromLatin1(exchange::digestOf(picture.jpeg).toHex());
    picture.width = picture.height = 1;
    Evidence evidence;
    evidence.id = EvidenceId::create();
    evidence.household = family.household.id;
    evidence.picture = picture.digest;
    evidence.addedOn = theDay;
    must(file.change({u"test.picture"_s}, [&](Writer &writer) {
        writer.insert(picture);
        writer.insert(evidence);
    }));
    return picture.digest;
}

} // namespace xieli::test

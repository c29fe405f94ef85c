// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/layout.h"
#include "print/sizes.h"

namespace xieli::print {

using papers::Align;

namespace {

QSizeF sizeIn(const papers::Pictures::One &picture, const QSizeF &slot)
{
    return QSizeF(qMax(1, picture.width), qMax(1, picture.height)).scaled(slot, Qt::KeepAspectRatio);
}

/// As large as the slot allows, in its middle; the caption below, two lines at most.
void writePicture(PageWriter &writer, const papers::Pictures::One &picture, const QRectF &place, const Face &face)
{
    const QSizeF size = sizeIn(picture, place.size());
    writer.image(QRectF(place.center().x() - size.width() / 2, place.bottom() - size.height(), size.width(), size.height()), picture.jpeg);
    QStringList lines = face.wrapped(picture.caption, place.width());
    if (lines.size() > 2)
        lines = {lines[0], lines[1].chopped(1) + u'…'};
    for (qsizetype at = 0; at < lines.size(); ++at)
        writer.putAligned(face, place.left(), place.width(), place.bottom() + 3 * point + static_cast<qreal>(at) * face.lineHeight(), lines[at], Align::Centre);
}

} // namespace

void writePictures(PageWriter &writer, const papers::Pictures &block)
{
    const Face &face = writer.face(bodySize);
    const std::size_t across = block.perPage > 2 ? 2 : 1;
    qreal rowHeight = 0;
    const qreal gap = blockGap * 1.4;
    const qreal slotWidth = (writer.width() - gap * static_cast<qreal>(across - 1)) / static_cast<qreal>(across);
    const qreal captionRoom = 2 * face.lineHeight();
    for (std::size_t at = 0; at < block.pictures.size(); at += across) {
        if (at % (across * 2) == 0) {
            // below a head both rows share what is left of the sheet
            writer.need(at == 0 ? writer.fullHeight() * 0.6 : writer.fullHeight());
            rowHeight = (writer.room() - gap) / 2;
        }
        const std::size_t end = std::min(at + across, block.pictures.size());
        qreal tallest = 0; // flat pictures leave no hole above them
        for (std::size_t one = at; one < end; ++one)
            tallest = qMax(tallest, sizeIn(block.pictures[one], {slotWidth, rowHeight - captionRoom}).height());
        for (std::size_t one = at; one < end; ++one)
            writePicture(writer, block.pictures[one], QRectF(writer.left() + static_cast<qreal>(one - at) * (slotWidth + gap), writer.y(), slotWidth, tallest), face);
        writer.skip(tallest + captionRoom + gap);
    }
}

} // namespace xieli::print

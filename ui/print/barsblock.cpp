// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/layout.h"
#include "print/sizes.h"

namespace xieli::print {

namespace {

constexpr qreal barHeight = 9 * point;
constexpr qreal barGap = 4 * point;
constexpr qreal mostOfLabels = 0.35;    ///< of the width
constexpr qreal hatching = 3 * point;

/// An outline with strokes across: not to be taken for a full bar on any printer.
void hatch(PageWriter &writer, const QRectF &bar)
{
    writer.rule(bar.left(), bar.top(), bar.right(), bar.top());
    writer.rule(bar.left(), bar.bottom(), bar.right(), bar.bottom());
    writer.rule(bar.right(), bar.top(), bar.right(), bar.bottom());
    for (qreal x = bar.left() + hatching; x < bar.right(); x += hatching)
        writer.rule(x, bar.top(), qMax(bar.left(), x - hatching), bar.bottom());
}

} // namespace

/// The question, then a line for each bar: its label, the bar from a common edge, its value behind it. Stays on one page where it fits.
void writeBars(PageWriter &writer, const papers::Bars &block)
{
    const Face &title = writer.face(strongSize);
    const Face &face = writer.face(smallSize);
    std::int64_t most = 1;
    qreal labels = 0;
    qreal values = 0;
    for (const papers::Bars::One &bar : block.bars) {
        most = qMax(most, bar.amount);
        labels = qMax(labels, face.width(bar.label));
        values = qMax(values, face.width(bar.value));
    }
    labels = qMin(labels, writer.width() * mostOfLabels);
    const qreal step = qMax(barHeight, face.lineHeight()) + barGap;
    const qreal height = title.lineHeight() * 1.5 + step * static_cast<qreal>(block.bars.size());
    writer.need(qMin(height, writer.fullHeight()));
    writer.put(title, writer.left(), writer.y(), block.question);
    writer.skip(title.lineHeight() * 1.5);
    const qreal zero = writer.left() + labels + barGap;
    const qreal longest = writer.width() - labels - values - 3 * barGap;
    for (const papers::Bars::One &bar : block.bars) {
        writer.need(step);
        const qreal top = writer.y();
        writer.putAligned(face, writer.left(), labels, top, bar.label, papers::Align::Right);
        const qreal length = longest * static_cast<qreal>(bar.amount) / static_cast<qreal>(most);
        const qreal middle = top + face.lineHeight() / 2;
        const QRectF shape(zero, middle - barHeight / 2, length, barHeight);
        if (bar.amount > 0 && bar.isOther)
            hatch(writer, shape);
        else if (bar.amount > 0)
            writer.fill(shape);
        writer.rule(zero, middle - step / 2, zero, middle + step / 2);
        writer.put(face, zero + qMax<qreal>(length, 0) + barGap, top, bar.value);
        writer.skip(step);
    }
    writer.skip(blockGap);
}

} // namespace xieli::print

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/layout.h"
#include "print/sizes.h"

namespace xieli::print {

namespace {

constexpr qreal moduleSize = 3 * point;     ///< a millimetre: a worn printer and a cheap camera manage it
constexpr qreal mostOfCode = 150 * point;
constexpr int quietModules = 4;             ///< that the standard wants light around it

} // namespace

/// Dark modules that touch in a row are one rectangle. The words stand at its right, in the middle.
void writeCode(PageWriter &writer, const papers::Code &block)
{
    if (block.width <= 0)
        return;
    const qreal module = qMin(moduleSize, mostOfCode / block.width);
    const qreal quiet = quietModules * module;
    const qreal side = block.width * module;
    writer.need(side + 2 * quiet);
    const qreal left = writer.left() + quiet;
    const qreal top = writer.y() + quiet;
    const auto isDark = [&block](int row, int column) { return column < block.width && block.dark[std::size_t(row * block.width + column)]; };
    for (int row = 0; row < block.width; ++row)
        for (int column = 0; column < block.width; ++column) {
            int end = column;
            while (isDark(row, end))
                ++end;
            if (end > column)
                writer.fill(QRectF(left + column * module, top + row * module, (end - column) * module, module));
            column = qMax(column, end);
        }
    const Face &face = writer.face(bodySize);
    const qreal words = left + side + quiet + blockGap;
    const QStringList lines = face.wrapped(block.caption, writer.left() + writer.width() - words);
    const qreal step = face.lineHeight() * 1.25;
    qreal y = top + qMax<qreal>(0, side - static_cast<qreal>(lines.size()) * step) / 2;
    for (const QString &line : lines) {
        writer.put(face, words, y, line);
        y += step;
    }
    writer.skip(side + 2 * quiet);
}

} // namespace xieli::print

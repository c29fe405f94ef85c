// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/columns.h"
#include "print/layout.h"
#include "print/sizes.h"

namespace xieli::print {

using papers::Align;

namespace {

std::size_t perRow(const papers::Grid &block) { return static_cast<std::size_t>(qMax(1, block.pairsPerRow)); }

std::vector<qreal> gridWidths(const papers::Grid &block, const Face &face, qreal width)
{
    qreal label = 4 * face.size();
    for (const auto &[key, value] : block.pairs)
        label = qMax(label, face.width(key));
    const auto pairs = static_cast<qreal>(perRow(block));
    label = qMin(label + 4 * cellPadding, width / pairs / 2);
    std::vector<qreal> widths;
    for (std::size_t pair = 0; pair < perRow(block); ++pair) {
        widths.push_back(label);
        widths.push_back(width / pairs - label);
    }
    return widths;
}

} // namespace

void writeGrid(PageWriter &writer, const papers::Grid &block)
{
    const Face &face = writer.face(bodySize);
    const std::vector<qreal> widths = gridWidths(block, face, writer.width());
    for (std::size_t at = 0; at < block.pairs.size(); at += perRow(block)) {
        CellRow row(face, widths);
        for (std::size_t pair = at; pair < at + perRow(block); ++pair) {
            const bool there = pair < block.pairs.size();
            row.add(there ? block.pairs[pair].first : QString(), Align::Centre);
            row.add(there ? block.pairs[pair].second : QString(), Align::Left);
        }
        writer.need(qMin(row.height(), writer.fullHeight()));
        row.write(writer);
    }
}

} // namespace xieli::print

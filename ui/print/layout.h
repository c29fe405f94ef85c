// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"
#include "print/pagewriter.h"

namespace xieli::print {

/// Breaks a paper into pages: head, blocks one under another, footers.
std::vector<Page> laidOut(const papers::Paper &paper, const Numbering &numbering = {});

/// A table with its header on each page it reaches; rows stay whole.
void writeTable(PageWriter &writer, const papers::Table &table);

/// One row of bordered cells, its texts wrapped; height follows the tallest cell.
class CellRow {
public:
    CellRow(const Face &face, const std::vector<qreal> &widths);
    void add(const QString &text, papers::Align align);
    /// At least so many lines tall.
    void atLeast(qsizetype lines) { m_most = qMax(m_most, lines); }
    /// Taller than its texts want, for a row that stays on one page.
    void stretch(qreal extra) { m_extra += extra; }
    qreal height() const;
    /// Draws at the writer's height and goes below it. A row taller than a page goes on over the next ones.
    void write(PageWriter &writer);

private:
    struct Cell {
        QStringList lines;
        papers::Align align;
    };
    void writeLines(PageWriter &writer, qsizetype first, qsizetype count, qreal tall) const;

    const Face &m_face;
    const std::vector<qreal> &m_widths;
    std::vector<Cell> m_cells;
    qsizetype m_most = 1;
    qreal m_extra = 0;
};

} // namespace xieli::print

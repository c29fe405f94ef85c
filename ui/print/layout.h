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
void writeGrid(PageWriter &writer, const papers::Grid &block);
void writeTree(PageWriter &writer, const papers::Tree &tree);
void writePictures(PageWriter &writer, const papers::Pictures &block);
void writeCode(PageWriter &writer, const papers::Code &block);
void writeBars(PageWriter &writer, const papers::Bars &block);
/// How much of the page what follows a form wants: all of it, where all fits on the page with the form, or else what is signed with the form, up to the next heading.
struct Following {
    qreal all = 0;
    qreal part = 0;
};
/// The bordered rows of a form. A part that does not fit stays whole on the next page where it is short, else its heads come again there;
/// the room for the pen takes what is left of the last page, less what follows wants of it.
void writeFormRows(PageWriter &writer, const papers::FormRows &block, const Following &following);

/// One row of bordered cells, its texts wrapped; height follows the tallest cell.
class CellRow {
public:
    CellRow(const Face &face, const std::vector<qreal> &widths);
    /// `foot` stands at the right of the cell's lower edge; `high`: the text stands at its upper one, else in its middle.
    void add(const QString &text, papers::Align align, const QString &foot = {}, bool high = false);
    /// At least so many lines tall.
    void atLeast(qsizetype lines) { m_most = qMax(m_most, lines); }
    /// Taller, or less tall, than its texts want, for a row that stays on one page.
    void stretch(qreal extra) { m_extra += extra; }
    /// What its texts alone want, in lines.
    qsizetype textLines() const { return m_texts; }
    qreal height() const;
    /// Draws at the writer's height and goes below it. A row taller than a page goes on over the next ones.
    void write(PageWriter &writer);

private:
    struct Cell {
        QStringList lines;
        papers::Align align;
        QStringList foot;
        bool high;
    };
    void writeLines(PageWriter &writer, qsizetype first, qsizetype count, qreal tall) const;

    const Face &m_face;
    const std::vector<qreal> &m_widths;
    std::vector<Cell> m_cells;
    qsizetype m_most = 1;
    qsizetype m_texts = 1;
    qreal m_extra = 0;
};

} // namespace xieli::print

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"
#include "print/face.h"

#include <QLineF>
#include <QPainter>
#include <QRectF>

#include <map>
#include <vector>

namespace xieli::print {

/// A page as it will be drawn, in tenths of a point from the sheet's upper left corner.
struct Page {
    struct Text {
        QPointF baseline;
        int size;           ///< of its Face
        bool faint;         ///< dark grey: reasons and clauses
        QString text;
    };
    struct Image {
        QRectF place;
        QByteArray jpeg;
    };
    std::vector<Text> texts;
    std::vector<Image> images;
    std::vector<QLineF> lines;
    std::vector<QLineF> leaders;    ///< light, from a text to its value
    std::vector<QRectF> fills;      ///< black
};

/// Which numbers the pages bear: those of the paper alone, or of the booklet that it is bound into.
struct Numbering {
    std::size_t first = 1;
    std::size_t total = 0;  ///< 0: as many as the paper has
};

/// Where the next thing goes: the growing pages and a height on the last one.
class PageWriter {
public:
    explicit PageWriter(const papers::Paper &paper);

    const Face &face(int tenthsOfPoint);
    qreal left() const { return m_frame.left(); }
    qreal width() const { return m_frame.width(); }
    qreal y() const { return m_y; }
    qreal room() const { return m_frame.bottom() - m_y; }
    qreal fullHeight() const { return m_frame.height(); }
    QSizeF sheet() const { return m_sheet; }
    bool isLarge() const { return m_large; }

    void skip(qreal height) { m_y += height; }
    void goTo(qreal y) { m_y = y; }
    /// From here on only so much of the page's width, from that far left; called again with the old values it is whole again.
    void narrow(qreal left, qreal width) { m_frame = QRectF(left, m_frame.top(), width, m_frame.height()); }
    void newPage();
    /// A new page, unless `height` is left on this one or the page is still empty.
    void need(qreal height);

    /// `top` is the upper edge of the line.
    void put(const Face &face, qreal x, qreal top, const QString &text, bool faint = false);
    /// A line of text within [x, x + width].
    void putAligned(const Face &face, qreal x, qreal width, qreal top, const QString &text, papers::Align align, bool faint = false);
    void rule(qreal x1, qreal y1, qreal x2, qreal y2) { m_pages.back().lines.emplace_back(x1, y1, x2, y2); }
    void leader(qreal x1, qreal x2, qreal y) { m_pages.back().leaders.emplace_back(x1, y, x2, y); }
    void box(const QRectF &rect);
    void fill(const QRectF &rect) { m_pages.back().fills.push_back(rect); }
    void image(const QRectF &place, const QByteArray &jpeg) { m_pages.back().images.push_back({place, jpeg}); }

    /// Footers, now that the number of pages is known.
    std::vector<Page> finished(const papers::Paper &paper, const Numbering &numbering = {});

private:
    QSizeF m_sheet;
    QRectF m_frame;
    qreal m_y = 0;
    bool m_large;
    std::map<int, Face> m_faces;
    std::vector<Page> m_pages;
};

} // namespace xieli::print

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pagewriter.h"

#include "print/render.h"

namespace xieli::print {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal topMargin = 56 * point;
constexpr qreal sideMargin = 48 * point;
constexpr qreal bottomMargin = 58 * point;
constexpr int footerSize = 90;

} // namespace

PageWriter::PageWriter(const papers::Paper &paper)
    : m_sheet(pageLayout(paper).fullRectPoints().size() * point),
      m_frame(sideMargin, topMargin, m_sheet.width() - 2 * sideMargin, m_sheet.height() - topMargin - bottomMargin),
      m_y(m_frame.top()), m_large(paper.sheet == papers::Sheet::A3), m_pages(1)
{
}

const Face &PageWriter::face(int tenthsOfPoint) { return m_faces.try_emplace(tenthsOfPoint, tenthsOfPoint).first->second; }

void PageWriter::newPage()
{
    m_pages.emplace_back();
    m_y = m_frame.top();
}

void PageWriter::need(qreal height)
{
    if (height > room() && m_y > m_frame.top())
        newPage();
}

void PageWriter::put(const Face &face, qreal x, qreal top, const QString &text, bool faint)
{
    if (!text.isEmpty())
        m_pages.back().texts.push_back({QPointF(x, top + face.ascent()), static_cast<int>(face.size()), faint, text});
}

void PageWriter::putAligned(const Face &face, qreal x, qreal width, qreal top, const QString &text, papers::Align align, bool faint)
{
    const qreal spare = align == papers::Align::Left ? 0 : width - face.width(text);
    put(face, x + (align == papers::Align::Centre ? spare / 2 : spare), top, text, faint);
}

void PageWriter::box(const QRectF &rect)
{
    rule(rect.left(), rect.top(), rect.right(), rect.top());
    rule(rect.left(), rect.bottom(), rect.right(), rect.bottom());
    rule(rect.left(), rect.top(), rect.left(), rect.bottom());
    rule(rect.right(), rect.top(), rect.right(), rect.bottom());
}

std::vector<Page> PageWriter::finished(const papers::Paper &paper, const Numbering &numbering)
{
    const Face &small = face(footerSize);
    const qreal top = m_sheet.height() - bottomMargin + 18 * point;
    const QString pages = QString::number(numbering.total > 0 ? numbering.total : m_pages.size());
    for (std::size_t number = 0; number < m_pages.size(); ++number) {
        const QString footer = QString(paper.pageFooter).replace(u"{pages}"_s, pages).replace(u"{page}"_s, QString::number(number + numbering.first));
        const auto at = [&](qreal x, const QString &text, qreal y) {
            if (!text.isEmpty())
                m_pages[number].texts.push_back({QPointF(x, y + small.ascent()), footerSize, false, text});
        };
        if (number > 0)
            at(left(), paper.runningHead, m_frame.top() - 2 * small.lineHeight());
        const qreal spare = width() - small.width(footer);
        const bool besides = small.width(paper.footerLeft) + 2 * footerSize < spare; // a long one stands below
        at(left(), paper.footerLeft, besides ? top : top + small.lineHeight() * 1.3);
        at(left() + (paper.footerLeft.isEmpty() || !besides ? spare / 2 : spare), footer, top);
    }
    return std::move(m_pages);
}

} // namespace xieli::print

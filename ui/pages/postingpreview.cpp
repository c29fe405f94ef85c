// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/postingpreview.h"

#include "look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace xieli::ui {

namespace {

constexpr int Gap = 16;
constexpr int SmallestPercent = 25;
constexpr int LargestPercent = 400;

} // namespace

PostingPreview::PostingPreview(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Print preview"));
    setAccessibleDescription(tr("Plus and minus zoom, zero fits the width"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else fitting the width would flicker
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PostingPreview::looked);
}

void PostingPreview::setPaper(const papers::Paper &paper)
{
    m_paper.emplace(paper);
    m_sentence.clear();
    layOut();
}

void PostingPreview::setPaper(const papers::Booklet &booklet)
{
    m_paper.emplace(booklet);
    m_sentence.clear();
    layOut();
}

void PostingPreview::setNothing(const QString &sentence)
{
    m_paper.reset();
    m_sentence = sentence;
    layOut();
}

QSize PostingPreview::pageSize(int page) const
{
    // points are 72 to the inch, the screen is taken as 96
    const QSizeF points = m_paper->pageSize(page);
    return (points * 4 / 3 * m_percent / 100).toSize();
}

int PostingPreview::topOf(int page) const
{
    int top = Gap;
    for (int before = 0; before < page; ++before)
        top += pageSize(before).height() + Gap;
    return top;
}

int PostingPreview::currentPage() const
{
    if (!m_paper)
        return 0;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    int page = 0;
    while (page + 1 < pageCount() && topOf(page + 1) <= middle)
        ++page;
    return page;
}

void PostingPreview::fitWidth()
{
    m_fit = true;
    layOut();
}

void PostingPreview::zoomTo(int percent)
{
    m_fit = false;
    m_percent = qBound(SmallestPercent, percent, LargestPercent);
    layOut();
}

void PostingPreview::layOut()
{
    if (!m_paper) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
    } else {
        qreal widest = 1;
        for (int page = 0; page < pageCount(); ++page)
            widest = qMax(widest, m_paper->pageSize(page).width());
        if (m_fit)
            m_percent = qBound(SmallestPercent, static_cast<int>((viewport()->width() - 2 * Gap) * 75 / widest), LargestPercent);
        const int height = topOf(pageCount());
        const int width = static_cast<int>(widest * 4 / 3 * m_percent / 100) + 2 * Gap;
        verticalScrollBar()->setPageStep(pageSize(0).height() + Gap);
        verticalScrollBar()->setRange(0, qMax(0, height - viewport()->height()));
        horizontalScrollBar()->setPageStep(viewport()->width());
        horizontalScrollBar()->setRange(0, qMax(0, width - viewport()->width()));
    }
    viewport()->update();
    emit looked();
}

void PostingPreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void PostingPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), colours().raised);
    if (!m_paper) {
        painter.setPen(colours().faint);
        painter.drawText(viewport()->rect().adjusted(48, 24, -48, -24), Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
        return;
    }
    int top = Gap - verticalScrollBar()->value();
    for (int page = 0; page < pageCount(); ++page) {
        const QSize size = pageSize(page);
        const int left = qMax(Gap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
        const QRect sheet(QPoint(left, top), size);
        top += size.height() + Gap;
        if (!sheet.intersects(viewport()->rect()))
            continue;
        painter.fillRect(sheet, Qt::white); // paper is white in every theme
        painter.setPen(colours().line);
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0));
        painter.save();
        painter.setClipRect(sheet);
        painter.translate(sheet.topLeft());
        m_paper->paint(painter, page, size);
        painter.restore();
    }
}

void PostingPreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
        fitWidth();
        break;
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        break;
    case Qt::Key_End:
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        break;
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
        break;
    case Qt::Key_PageUp:
        verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PostingPreview::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
    event->accept();
}

} // namespace xieli::ui

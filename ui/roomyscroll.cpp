// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roomyscroll.h"

#include <QApplication>
#include <QLayout>
#include <QPointer>
#include <QScrollBar>
#include <QTimer>

namespace xieli::ui {

namespace {

constexpr int least = 120; ///< pixels of height with which one can still work
constexpr int margin = 24; ///< pixels seen around the place of the keyboard

void showInAreas(QWidget *place)
{
    for (QWidget *outer = place->parentWidget(); outer && !place->isWindow(); outer = outer->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(outer);
        if (!area || !area->widget() || !area->widget()->isAncestorOf(place))
            continue;
        const QSize room = area->viewport()->size();
        area->ensureWidgetVisible(place, std::min(margin, room.width() / 4), std::min(margin, room.height() / 4));
    }
}

} // namespace

RoomyScroll::RoomyScroll(QWidget *inside, QWidget *parent, bool sideways) : QScrollArea(parent), m_sideways(sideways)
{
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    if (!sideways) {
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Expanding);
    }
    viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
}

/// Labels that wrap ask for more height than their hint says.
QSize RoomyScroll::sizeHint() const
{
    QSize wish = widget()->sizeHint().expandedTo(widget()->minimumSizeHint());
    if (const QLayout *layout = widget()->layout(); layout && layout->hasHeightForWidth())
        wish.setHeight(std::max(wish.height(), layout->totalMinimumHeightForWidth(std::max(wish.width(), viewport()->width()))));
    return wish;
}

QSize RoomyScroll::minimumSizeHint() const
{
    const QSize whole = widget()->minimumSizeHint();
    const int height = std::min(least, whole.height());
    if (m_sideways)
        return {std::min(least, whole.width()), height};
    return {whole.width() + (whole.height() > this->height() ? verticalScrollBar()->sizeHint().width() : 0), height};
}

/// What is inside grew or shrank: so does the wish of the whole.
bool RoomyScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void RoomyScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (!m_sideways)
        updateGeometry(); // the scroll bar takes its place beside what is scrolled
}

void keepKeyboardInView()
{
    static bool watching = false;
    if (std::exchange(watching, true))
        return;
    QObject::connect(qApp, &QApplication::focusChanged, qApp, [](QWidget *, QWidget *now) {
        if (now) // after the layout has put it where it stays
            QTimer::singleShot(0, now, [now] { showInAreas(now); });
    });
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wraprow.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace xieli::ui {

namespace {

bool grows(const QLayoutItem *item) { return item->hasHeightForWidth() || (item->expandingDirections() & Qt::Horizontal); }
bool isStretch(QLayoutItem *item) { return item->spacerItem(); }
bool isSeen(QLayoutItem *item) { return isStretch(item) || !item->isEmpty(); }

/// What grows begins with as little as three fifths of the line, else it would never stand beside anything.
int wish(const QLayoutItem *item, int width)
{
    int wished = item->sizeHint().width();
    if (grows(item))
        wished = std::min(wished, std::max(item->minimumSize().width(), width * 3 / 5));
    return std::min(wished, width);
}

int heightOf(const QLayoutItem *item, int width) { return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height(); }

} // namespace

WrapRow::WrapRow(bool atRight) : m_atRight(atRight) { setContentsMargins(0, 0, 0, 0); }

WrapRow::~WrapRow()
{
    while (!m_items.empty()) { // a layout within takes itself out as it goes
        const QLayoutItem *last = m_items.back();
        m_items.pop_back();
        delete last;
    }
}

void WrapRow::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
    invalidate();
}

void WrapRow::addLayout(QLayout *layout)
{
    addChildLayout(layout);
    addItem(layout);
}

void WrapRow::addGrowing(QWidget *widget)
{
    QSizePolicy policy = widget->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    widget->setSizePolicy(policy);
    addWidget(widget);
}

void WrapRow::addStretch() { addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum)); }

QLayoutItem *WrapRow::itemAt(int at) const { return at >= 0 && at < count() ? m_items[static_cast<std::size_t>(at)] : nullptr; }

QLayoutItem *WrapRow::takeAt(int at)
{
    QLayoutItem *item = itemAt(at);
    if (item) {
        m_items.erase(m_items.begin() + at);
        invalidate();
    }
    return item;
}

int WrapRow::gap() const { return spacing() >= 0 ? spacing() : 8; }

std::vector<WrapRow::Line> WrapRow::lines(int width) const
{
    std::vector<Line> lines(1);
    int used = 0;
    for (QLayoutItem *item : m_items) {
        if (!isSeen(item))
            continue;
        const int wished = wish(item, width);
        const int more = (lines.back().empty() || isStretch(item) ? 0 : gap()) + wished;
        if (!lines.back().empty() && used + more > width) {
            lines.emplace_back();
            used = 0;
        }
        used += lines.back().empty() ? wished : more;
        lines.back().push_back({item, wished});
    }
    for (Line &line : lines) {
        int taken = 0;
        for (std::size_t at = 0; at < line.size(); ++at)
            taken += line[at].width + (at > 0 && !isStretch(line[at].item) ? gap() : 0);
        share(line, width - taken);
    }
    return lines;
}

/// First to those that wish for more, then to those that take anything.
void WrapRow::share(Line &line, int spare) const
{
    for (Seat &seat : line) {
        const int lacking = std::clamp(seat.item->sizeHint().width() - seat.width, 0, std::max(0, spare));
        seat.width += lacking;
        spare -= lacking;
    }
    const auto takes = [](const Seat &seat) { return bool(seat.item->expandingDirections() & Qt::Horizontal); };
    auto takers = std::count_if(line.begin(), line.end(), takes);
    for (Seat &seat : line)
        if (takes(seat) && spare > 0) {
            const int part = std::min(spare / static_cast<int>(takers--), std::max(0, seat.item->maximumSize().width() - seat.width));
            seat.width += part;
            spare -= part;
        }
}

int WrapRow::place(const QRect &rect, bool moves) const
{
    const QMargins margins = contentsMargins();
    const QRect room = rect.marginsRemoved(margins);
    int top = room.top();
    for (const Line &line : lines(room.width())) {
        int height = 0;
        int taken = 0;
        for (const Seat &seat : line) {
            height = std::max(height, heightOf(seat.item, seat.width));
            taken += seat.width + (&seat != &line.front() && !isStretch(seat.item) ? gap() : 0);
        }
        if (moves) {
            int left = room.left() + (m_atRight ? std::max(0, room.width() - taken) : 0);
            for (const Seat &seat : line) {
                if (&seat != &line.front() && !isStretch(seat.item))
                    left += gap();
                const int own = std::min(height, std::max(heightOf(seat.item, seat.width), seat.item->minimumSize().height()));
                const QRect place(left, top + (height - own) / 2, seat.width, own);
                seat.item->setGeometry(QStyle::visualRect(parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight, room, place));
                left += seat.width;
            }
        }
        top += height + (height > 0 ? gap() : 0);
    }
    const int end = top > room.top() ? top - gap() : top;
    return end - room.top() + margins.top() + margins.bottom();
}

int WrapRow::heightForWidth(int width) const { return place(QRect(0, 0, width, 0), false); }

QSize WrapRow::sizeHint() const
{
    QSize whole(0, 0);
    for (QLayoutItem *item : m_items)
        if (isSeen(item)) {
            const QSize hint = item->sizeHint();
            whole = QSize(whole.width() + hint.width() + (whole.width() == 0 || isStretch(item) ? 0 : gap()), std::max(whole.height(), hint.height()));
        }
    const QMargins margins = contentsMargins();
    return whole + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

/// As wide as the widest part; a part that grows can do with little.
QSize WrapRow::minimumSize() const
{
    QSize least(0, 0);
    for (QLayoutItem *item : m_items)
        if (isSeen(item))
            least = least.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void WrapRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

WrapBar::WrapBar(WrapRow *row, QWidget *parent) : QWidget(parent), m_row(row)
{
    setLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

bool WrapBar::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        takeHeight();
    return done;
}

void WrapBar::takeHeight()
{
    const int height = m_row->heightForWidth(width());
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

} // namespace xieli::ui

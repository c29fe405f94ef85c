// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/taborder.h"

#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>

namespace xieli::ui {

namespace {

std::vector<QLayoutItem *> itemsInOrder(const QLayout *layout)
{
    std::vector<QLayoutItem *> items;
    for (int at = 0; at < layout->count(); ++at)
        items.push_back(layout->itemAt(at));
    const auto *grid = qobject_cast<const QGridLayout *>(layout);
    if (!grid)
        return items;
    const auto placeOf = [grid](QLayoutItem *item) {
        int row = 0, column = 0, rows = 0, columns = 0;
        for (int at = 0; at < grid->count(); ++at)
            if (grid->itemAt(at) == item)
                grid->getItemPosition(at, &row, &column, &rows, &columns);
        return std::pair(row, column);
    };
    std::stable_sort(items.begin(), items.end(), [&placeOf](QLayoutItem *a, QLayoutItem *b) { return placeOf(a) < placeOf(b); });
    return items;
}

void chain(const QLayout *layout, QWidget *&first, QWidget *&last)
{
    for (QLayoutItem *item : itemsInOrder(layout)) {
        if (item->layout()) {
            chain(item->layout(), first, last);
            continue;
        }
        QWidget *widget = item->widget();
        if (const auto *area = qobject_cast<QScrollArea *>(widget))
            widget = area->widget();
        if (!widget)
            continue;
        if (widget->layout() && (widget->focusProxy() || widget->focusPolicy() == Qt::NoFocus)) { // a field made of several
            if (widget->focusProxy() && last)
                QWidget::setTabOrder(last, widget); // it hands the keyboard to its part: left behind, it would hand it back there
            if (widget->focusProxy())
                last = widget;
            if (!first && widget->focusProxy())
                first = widget;
            chain(widget->layout(), first, last);
            continue;
        }
        if (!(widget->focusPolicy() & Qt::TabFocus))
            continue;
        if (last)
            QWidget::setTabOrder(last, widget);
        last = widget;
        if (!first)
            first = widget;
    }
}

} // namespace

QWidget *tabAsLaidOut(const QLayout *layout)
{
    QWidget *first = nullptr;
    QWidget *last = nullptr;
    chain(layout, first, last);
    return first;
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/wholeline.h"

#include "pages/tablepane.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace xieli::ui {

WholeLine::WholeLine(TablePane *list, QList<int> columns, QWidget *parent) : QLabel(parent), m_list(list), m_columns(std::move(columns))
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setObjectName(QStringLiteral("wholeLine"));
    setProperty("role", QStringLiteral("faint"));
    hide();
    connect(list, &TablePane::currentChanged, this, &WholeLine::showCut);
    connect(list->table()->horizontalHeader(), &QHeaderView::sectionResized, this, &WholeLine::showCut);
    connect(list->table()->horizontalHeader(), &QHeaderView::geometriesChanged, this, &WholeLine::showCut);
    connect(list->table()->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &WholeLine::showCut);
    connect(list->table()->horizontalScrollBar(), &QScrollBar::valueChanged, this, &WholeLine::showCut);
}

void WholeLine::showCut()
{
    const QTableView *table = m_list->table();
    const QModelIndex current = table->currentIndex();
    QStringList cut;
    for (const int column : m_columns) {
        const QModelIndex cell = current.siblingAtColumn(column);
        if (!cell.isValid() || table->isColumnHidden(column) || cell.data().toString().isEmpty())
            continue;
        const int width = table->columnWidth(column), end = table->columnViewportPosition(column) + width;
        const bool isWhole = static_cast<const QAbstractItemView *>(table)->sizeHintForIndex(cell).width() <= width && end <= table->viewport()->width();
        if (isWhole)
            continue;
        cut << table->model()->headerData(column, Qt::Horizontal).toString() + tr(": ") + cell.data().toString();
    }
    setText(cut.join(u'\u3000'));
    setVisible(!cut.isEmpty());
}

} // namespace xieli::ui

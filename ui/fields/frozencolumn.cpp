// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/frozencolumn.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace xieli::ui {

FrozenColumn::FrozenColumn(QTableView *table) : QTableView(table), m_table(table)
{
    setProperty("role", QStringLiteral("frozen"));
    setModel(table->model());
    setSelectionModel(table->selectionModel());
    setFocusPolicy(Qt::NoFocus);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(table->selectionBehavior());
    setSelectionMode(table->selectionMode());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(table->verticalScrollMode());
    setWordWrap(false);
    setAlternatingRowColors(table->alternatingRowColors());
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(table->horizontalHeader()->defaultAlignment());
    hide();
    table->viewport()->installEventFilter(this);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FrozenColumn::follow);
    connect(table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &FrozenColumn::follow);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &FrozenColumn::follow);
    connect(this, &QTableView::clicked, table, [table](const QModelIndex &cell) {
        table->setFocus();
        table->setCurrentIndex(cell);
    });
}

/// As wide as the column, as high as the rows; hidden while the column itself is in view.
void FrozenColumn::follow()
{
    const bool scrolled = m_table->horizontalScrollBar()->value() > 0;
    setVisible(scrolled);
    if (!scrolled)
        return;
    for (int column = 1; column < model()->columnCount(); ++column)
        setColumnHidden(column, true);
    setColumnWidth(0, m_table->columnWidth(0));
    verticalHeader()->setDefaultSectionSize(m_table->verticalHeader()->defaultSectionSize());
    horizontalHeader()->setFixedHeight(m_table->horizontalHeader()->height());
    const QRect inside = m_table->viewport()->geometry();
    const int top = m_table->horizontalHeader()->geometry().top();
    setGeometry(inside.left(), top, m_table->columnWidth(0) + 1, inside.bottom() - top + 1);
    verticalScrollBar()->setValue(m_table->verticalScrollBar()->value());
    raise();
}

bool FrozenColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        follow();
    return QTableView::eventFilter(watched, event);
}

} // namespace xieli::ui

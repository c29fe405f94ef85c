// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/tablepane.h"

#include "look.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>

namespace xieli::ui {

namespace {
constexpr int looked = 60;         ///< rows whose texts are measured
constexpr int leastStretching = 16; ///< characters that the column which takes the rest keeps
} // namespace

TablePane::TablePane(QAbstractItemModel *rows, const QString &name, RowFilter *filter, QWidget *parent)
    : QStackedWidget(parent)
    , m_rows(rows)
    , m_filter(filter ? filter : new RowFilter(this))
    , m_table(new QTableView(this))
    , m_sentence(faintLabel({}, this))
{
    m_filter->setSourceModel(rows);
    m_table->setModel(m_filter);
    prepareTable(m_table);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setAccessibleName(name);
    m_table->setTabKeyNavigation(false);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMargin(24);
    addWidget(m_table);
    addWidget(m_sentence);
    m_table->horizontalHeader()->setResizeContentsPrecision(looked);
    m_table->viewport()->installEventFilter(this);
    connect(rows, &QAbstractItemModel::modelReset, this, &TablePane::showTableOrSentence);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &TablePane::fitColumns);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { emit currentChanged(rowOf(current)); });
    connect(m_filter, &QAbstractItemModel::modelReset, this, [this] { emit currentChanged(currentRow()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { emit activated(rowOf(index)); });
    showTableOrSentence();
}

void TablePane::setEmptyText(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void TablePane::setWidths(const QList<int> &characters)
{
    const int character = m_table->fontMetrics().horizontalAdvance(u'0');
    const auto *head = m_table->horizontalHeader();
    m_widths.clear();
    m_fitted.clear();
    for (int column = 0; column < characters.size(); ++column) {
        m_widths << (characters[column] == 0 ? 0 : qMax(characters[column] * character + 16, head->sectionSizeHint(column)));
        if (characters[column] == 0)
            m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        else
            m_table->setColumnWidth(column, m_widths.back());
        m_fitted << m_widths.back();
    }
    m_table->horizontalHeader()->setStretchLastSection(!characters.contains(0));
    fitColumns();
}

/// From left to right, as far as there is room to spare.
void TablePane::fitColumns()
{
    const auto needed = [this](int column) { return static_cast<QAbstractItemView *>(m_table)->sizeHintForColumn(column) + 2; };
    const int room = m_table->viewport()->width();
    const int least = leastStretching * m_table->fontMetrics().horizontalAdvance(u'0');
    int spare = room;
    for (int column = 0; column < m_widths.size(); ++column)
        if (!m_table->isColumnHidden(column))
            spare -= m_widths[column] > 0 ? m_widths[column] : std::clamp(needed(column), least, std::max(least, room * 2 / 5));
    for (int column = 0; column < m_widths.size(); ++column) {
        if (m_widths[column] == 0 || m_table->isColumnHidden(column))
            continue;
        const int lacking = needed(column) - m_widths[column];
        const int more = std::clamp(lacking, 0, std::max(0, spare));
        if (m_table->columnWidth(column) != m_fitted[column])
            continue;
        m_fitted[column] = m_widths[column] + more;
        m_table->setColumnWidth(column, m_fitted[column]);
        spare -= more;
    }
}

/// The table has its size only once it is the one in view, and may lose some of it to a scroll bar.
bool TablePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QStackedWidget::eventFilter(watched, event);
}

int TablePane::currentRow() const
{
    return rowOf(m_table->currentIndex());
}

void TablePane::selectRow(int row)
{
    const QModelIndex shown = m_filter->mapFromSource(m_rows->index(row, 0));
    if (!shown.isValid())
        return;
    m_table->setCurrentIndex(shown);
    m_table->scrollTo(shown);
}

void TablePane::showTableOrSentence()
{
    setCurrentWidget(m_rows->rowCount() == 0 ? static_cast<QWidget *>(m_sentence) : m_table);
}

int TablePane::rowOf(const QModelIndex &shown) const
{
    return shown.isValid() ? m_filter->mapToSource(shown).row() : -1;
}

} // namespace xieli::ui

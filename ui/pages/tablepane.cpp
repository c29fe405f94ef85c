// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/tablepane.h"

#include "look.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int looked = 60;         ///< rows whose texts are measured
constexpr int leastStretching = 16; ///< characters that the column which takes the rest keeps
constexpr int characterParts = 100; ///< of a character, in which a width drawn by hand is kept: it fits letters of any size

int characterOf(const QTableView *table) { return table->fontMetrics().horizontalAdvance(u'0'); }

QString widthKey(const QTableView *table, int column)
{
    return u"columns/%1/%2"_s.arg(table->accessibleName(), QString::number(column));
}

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
    m_sentence->setFocusPolicy(Qt::StrongFocus);
    addWidget(m_table);
    addWidget(m_sentence);
    m_table->horizontalHeader()->setResizeContentsPrecision(looked);
    m_table->viewport()->installEventFilter(this);
    m_table->installEventFilter(this);
    connect(rows, &QAbstractItemModel::modelReset, this, &TablePane::showTableOrSentence);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &TablePane::fitColumns);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && !m_table->selectionModel()->hasSelection()) // the keyboard came into the table: what one acts on is seen
                    m_table->selectionModel()->select(current, QItemSelectionModel::Select | QItemSelectionModel::Rows);
                emit currentChanged(rowOf(current));
            });
    connect(m_filter, &QAbstractItemModel::modelReset, this, [this] { emit currentChanged(currentRow()); });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, &TablePane::keepWidth);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { emit activated(rowOf(index)); });
    showTableOrSentence();
}

void TablePane::setEmptyText(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void TablePane::setWidths(const QList<int> &characters)
{
    const QScopedValueRollback fitting(m_fitting, true);
    const int character = characterOf(m_table);
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
    drawKeptWidths();
    fitColumns();
}

/// As somebody drew it with the mouse on this computer; the table is known by its name, its page by none.
void TablePane::keepWidth(int column, int was, int is)
{
    const bool hiddenOrShown = was == 0 || is == 0;
    if (!m_fitting && !hiddenOrShown && column < m_widths.size() && m_widths[column] > 0 && m_table->isVisible())
        QSettings().setValue(widthKey(m_table, column), is * characterParts / characterOf(m_table));
}

void TablePane::drawKeptWidths()
{
    for (int column = 0; column < m_widths.size(); ++column)
        if (const int kept = QSettings().value(widthKey(m_table, column)).toInt(); kept > 0 && m_widths[column] > 0)
            m_table->setColumnWidth(column, std::max(characterParts, kept) * characterOf(m_table) / characterParts);
}

/// From left to right, as far as there is room to spare.
void TablePane::fitColumns()
{
    const QScopedValueRollback fitting(m_fitting, true);
    const auto needed = [this](int column) { return static_cast<QAbstractItemView *>(m_table)->sizeHintForColumn(column) + 2; };
    const int room = m_table->viewport()->width();
    const int least = leastStretching * characterOf(m_table);
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
    if (watched == m_table && event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QStackedWidget::eventFilter(watched, event);
}

/// Lines are chosen whole: Home and End are the first and the last line. F3 sorts, for who has no mouse.
bool TablePane::takeKey(const QKeyEvent &key)
{
    const int last = m_filter->rowCount() - 1;
    if (key.modifiers() || last < 0)
        return false;
    if (key.key() == Qt::Key_Home || key.key() == Qt::Key_End)
        m_table->setCurrentIndex(m_filter->index(key.key() == Qt::Key_Home ? 0 : last, std::max(0, m_table->currentIndex().column())));
    else if (key.key() == Qt::Key_F3 && m_table->isSortingEnabled())
        offerOrders();
    else
        return false;
    return true;
}

/// The columns to sort by; the one that the list is sorted by already turns it round.
void TablePane::offerOrders()
{
    auto *menu = new QMenu(tr("Sort by"), m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Sort by"));
    const auto *head = m_table->horizontalHeader();
    for (int column = 0; column < m_filter->columnCount(); ++column) {
        const QString name = m_filter->headerData(column, Qt::Horizontal).toString();
        if (m_table->isColumnHidden(column) || name.isEmpty())
            continue;
        const bool sorted = head->sortIndicatorSection() == column;
        const auto order = sorted && head->sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        QAction *choice = menu->addAction(sorted ? tr("%1 (the other way round)").arg(name) : name);
        connect(choice, &QAction::triggered, m_table, [this, column, order] {
            m_table->sortByColumn(column, order);
            m_table->scrollTo(m_table->currentIndex());
        });
    }
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().first());
    menu->popup(m_table->viewport()->mapToGlobal(QPoint(0, 0)));
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
    QWidget *shown = m_rows->rowCount() == 0 ? static_cast<QWidget *>(m_sentence) : m_table;
    const bool hasKeyboard = m_sentence->hasFocus() || m_table->hasFocus();
    setCurrentWidget(shown);
    setFocusProxy(shown);
    if (hasKeyboard)
        shown->setFocus(); // who waited in the empty list is in the list when it is read
}

int TablePane::rowOf(const QModelIndex &shown) const
{
    return shown.isValid() ? m_filter->mapToSource(shown).row() : -1;
}

} // namespace xieli::ui

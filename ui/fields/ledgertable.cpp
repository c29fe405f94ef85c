// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/ledgertable.h"

#include "fields/celldelegate.h"
#include "fields/frozencolumn.h"
#include "look.h"

namespace xieli::ui {

namespace {
constexpr int leastRows = 1;
} // namespace

LedgerTable::LedgerTable(LedgerModel *model, const QString &name, bool growing, QWidget *parent)
    : QTableView(parent), m_ledger(model), m_growing(growing), m_name(name)
{
    setProperty("role", QStringLiteral("ledger"));
    setAccessibleName(name);
    setModel(model);
    auto *cells = new CellDelegate(model, this);
    setItemDelegate(cells);
    setSelectionBehavior(SelectItems);
    setSelectionMode(SingleSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked | SelectedClicked);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the ledger for the next field
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    if (growing) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    connect(cells, &CellDelegate::entered, this, [this] { goOn(true); });
    connect(cells, &CellDelegate::leftVertically, this, [this](int rows) {
        const QModelIndex next = currentIndex().siblingAtRow(currentIndex().row() + rows);
        setFocus();
        if (next.isValid())
            setCurrentIndex(next);
    });
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, change, this, [this] { layOut(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { layOut(); });
    layOut();
}

bool LedgerTable::enterable(const QModelIndex &index) const
{
    return index.isValid() && !isColumnHidden(index.column()) && m_ledger->kind(index.column()) != CellKind::Derived;
}

bool LedgerTable::enterableBefore(const QModelIndex &index) const
{
    for (int column = 0; column < index.column(); ++column)
        if (enterable(index.siblingAtColumn(column)))
            return true;
    return false;
}

void LedgerTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_ledger->rowCount() > 0)
        setCurrentIndex(m_ledger->index(0, 0)); // marked, so that one sees where one is
}

void LedgerTable::freezeFirstColumn()
{
    if (!m_frozen)
        m_frozen = new FrozenColumn(this);
}

/// A cell that the frozen column covers is not in view.
void LedgerTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    const int covered = m_frozen ? m_frozen->covered() : 0;
    const int left = visualRect(index).left();
    if (covered > 0 && index.column() > 0 && left < covered)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (covered - left));
}

void LedgerTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_ledger->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(colours().faint);
    painter.drawText(viewport()->rect().adjusted(24, 8, -24, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void LedgerTable::newLine()
{
    m_ledger->append();
    setFocus();
    int first = 0;
    while (first + 1 < m_ledger->columnCount() && !enterable(m_ledger->index(m_ledger->rowCount() - 1, first)))
        ++first;
    const QModelIndex cell = m_ledger->index(m_ledger->rowCount() - 1, first);
    setCurrentIndex(cell);
    edit(cell);
}

void LedgerTable::deleteLine()
{
    const QModelIndex cell = currentIndex();
    if (!cell.isValid() || !m_ledger->mayRemove(cell.row()))
        return;
    m_ledger->remove(cell.row());
    setCurrentIndex(m_ledger->index(std::min(cell.row(), m_ledger->rowCount() - 1), 0));
}

void LedgerTable::dropUntouched()
{
    for (int row = m_ledger->rowCount() - 1; row >= 0; --row)
        if (m_ledger->isUntouched(row) && m_ledger->mayRemove(row))
            m_ledger->remove(row);
}

void LedgerTable::goOn(bool open)
{
    setFocus();
    int row = currentIndex().row();
    const bool isEmpty = currentIndex().data(Qt::EditRole).toString().isEmpty(); // what stands in it already is agreed to by Enter
    if (m_ledger->isUntouched(row) && isEmpty && !enterableBefore(currentIndex())) {
        dropUntouched();
        setCurrentIndex(m_ledger->index(m_ledger->rowCount() - 1, 0));
        emit finished();
        return;
    }
    int column = currentIndex().column() + 1;
    while (row >= 0 && column < m_ledger->columnCount() && !enterable(m_ledger->index(row, column)))
        ++column;
    if (column >= m_ledger->columnCount()) {
        ++row;
        column = 0;
        if (row >= m_ledger->rowCount())
            return newLine();
        while (column + 1 < m_ledger->columnCount() && !enterable(m_ledger->index(row, column)))
            ++column;
    }
    const QModelIndex cell = m_ledger->index(row, column);
    setCurrentIndex(cell);
    scrollTo(cell);
    if (open && (cell.flags() & Qt::ItemIsEditable))
        edit(cell);
}

void LedgerTable::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (control && event->key() == Qt::Key_N)
        return newLine();
    if (control && event->key() == Qt::Key_D)
        return deleteLine();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_ledger->rowCount() == 0)
            return newLine();
        const QModelIndex cell = currentIndex();
        if (cell.isValid() && (cell.flags() & Qt::ItemIsEditable) && state() != EditingState)
            edit(cell);
        else
            goOn(true);
        return;
    }
    if (event->key() == Qt::Key_Delete && (currentIndex().flags() & Qt::ItemIsEditable)) {
        m_ledger->setData(currentIndex(), QString());
        return;
    }
    if (control || event->modifiers() & Qt::AltModifier || (event->key() >= Qt::Key_F1 && event->key() <= Qt::Key_F12 && event->key() != Qt::Key_F2)) {
        event->ignore(); // shortcuts of the form
        if (!(control && (event->key() == Qt::Key_C || event->key() == Qt::Key_Home || event->key() == Qt::Key_End)))
            return;
    }
    if (event->key() == Qt::Key_F2) { // the form's "why"
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void LedgerTable::layOut()
{
    const int row = fontMetrics().height() + 10;
    verticalHeader()->setDefaultSectionSize(row);
    const int unit = fontMetrics().horizontalAdvance(QStringLiteral("户"));
    int fixed = 2 * frameWidth() + 2;
    int stretching = -1;
    for (int column = 0; column < m_ledger->columnCount(); ++column) {
        const int characters = m_ledger->characters(column);
        const int header = horizontalHeader()->sectionSizeHint(column);
        if (characters == 0)
            stretching = column;
        const CellKind kind = m_ledger->kind(column);
        const bool digits = kind == CellKind::Number || kind == CellKind::IdNumber || kind == CellKind::Derived;
        const int half = digits ? std::max((unit + 1) / 2, fontMetrics().horizontalAdvance(u'0')) : (unit + 1) / 2;
        const int width = std::max(header + 12, half * (characters == 0 ? 12 : characters) + grown(14));
        setColumnWidth(column, width);
        fixed += width;
    }
    if (stretching >= 0 && viewport()->width() > 0 && width() > fixed)
        setColumnWidth(stretching, columnWidth(stretching) + width() - fixed);
    if (m_growing) {
        const int rows = std::max(leastRows, m_ledger->rowCount());
        const bool scrolls = fixed > width();
        setFixedHeight(horizontalHeader()->sizeHint().height() + rows * row + 2 * frameWidth() + 2 + (scrolls ? 13 : 0));
    }
}

QSize LedgerTable::sizeHint() const { return {480, m_growing ? minimumHeight() : 200}; }

void LedgerTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOut();
}

void LedgerTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, [this] { layOut(); }, Qt::QueuedConnection);
}

} // namespace xieli::ui

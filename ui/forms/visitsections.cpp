// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/visitsections.h"

#include "fields/ledgertable.h"
#include "look.h"
#include "wraprow.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {
constexpr int leastHeight = 90; ///< pixels: the head of a table and a line
} // namespace

VisitSections::VisitSections(QWidget *parent) : QWidget(parent), m_scroll(new QScrollArea(this)), m_column(nullptr), m_steps(new WrapRow), m_bar(new WrapBar(m_steps, this))
{
    auto *inner = new QWidget(m_scroll);
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(16, 6, 16, 16);
    m_column->setSpacing(14);
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // all that is left over; the form itself is never scrolled
    m_scroll->setMinimumHeight(leastHeight);
    m_steps->setContentsMargins(12, 0, 12, 2);
    m_steps->setSpacing(2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_scroll, 1);
}

QWidget *VisitSections::inside() const { return m_scroll->widget(); }

void VisitSections::addSection(const QString &title, const QString &hint, QWidget *body, LedgerTable *table)
{
    auto *section = new QWidget(inside());
    auto *head = new WrapRow;
    const int number = static_cast<int>(m_sections.size()) + 1;
    QLabel *faint = faintLabel(hint, section);
    head->addWidget(sectionLabel(u"%1  %2"_s.arg(number).arg(title), section));
    head->addGrowing(faint);
    if (table) {
        auto *add = new QPushButton(icon(u"add"_s, colours().accent), tr("New line"), section);
        add->setProperty("role", u"plain"_s);
        add->setFocusPolicy(Qt::NoFocus); // Ctrl+N from inside the ledger
        connect(add, &QPushButton::clicked, table, &LedgerTable::newLine);
        head->addWidget(add);
    }
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(body);
    m_column->addWidget(section);
    m_sections << section;
    m_entrances << (table ? static_cast<QWidget *>(table) : body->focusProxy() ? body->focusProxy() : body);

    auto *jump = new QPushButton(u"%1 %2"_s.arg(number).arg(title), this);
    jump->setProperty("role", u"step"_s);
    jump->setFocusPolicy(Qt::NoFocus);
    jump->setToolTip(tr("Ctrl+PgDown and Ctrl+PgUp go from part to part"));
    connect(jump, &QPushButton::clicked, this, [this, number] {
        m_scroll->ensureWidgetVisible(m_sections.last());
        m_scroll->ensureWidgetVisible(m_sections.at(number - 1));
        m_entrances.at(number - 1)->setFocus(Qt::ShortcutFocusReason);
    });
    m_steps->addWidget(jump);
}

LedgerTable *VisitSections::addLedger(const QString &title, const QString &hint, LedgerModel *model)
{
    auto *table = new LedgerTable(model, title, true, inside());
    m_tables << table;
    connect(table, &LedgerTable::finished, this, [this] { goOn(1); });
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, table](const QModelIndex &current) {
        emit cellEntered();
        const QRect cell = table->visualRect(current);
        const QPoint place = table->viewport()->mapTo(inside(), cell.center());
        m_scroll->ensureVisible(inside()->width() / 2, place.y(), 0, cell.height() * 2);
    });
    addSection(title, hint, table, table);
    return table;
}

void VisitSections::close() { m_column->addStretch(); }

void VisitSections::showSteps(bool shown) { m_bar->setVisible(shown); }

LedgerTable *VisitSections::tableOf(const QString &name) const
{
    for (LedgerTable *table : m_tables)
        if (table->ledger()->table() == name)
            return table;
    return nullptr;
}

void VisitSections::goOn(int parts)
{
    int at = 0;
    for (int section = 0; section < m_sections.size(); ++section)
        if (m_sections.at(section)->isAncestorOf(focusWidget()))
            at = section;
    at = std::clamp(at + parts, 0, static_cast<int>(m_sections.size()) - 1);
    m_scroll->ensureWidgetVisible(m_sections.at(at));
    m_entrances.at(at)->setFocus(Qt::ShortcutFocusReason);
}

/// The tables, too: a line is read from its name on.
void VisitSections::toTop()
{
    m_scroll->ensureVisible(0, 0);
    for (LedgerTable *table : m_tables)
        table->horizontalScrollBar()->setValue(0);
}

void VisitSections::bringIntoView(QWidget *widget) { m_scroll->ensureWidgetVisible(widget); }

} // namespace xieli::ui

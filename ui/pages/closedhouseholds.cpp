// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/closedhouseholds.h"

#include "desk.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"
#include "wraprow.h"

namespace xieli::ui {

using Row = casework::ClosedHousehold;

ClosedHouseholds::ClosedHouseholds(Desk &desk, QWidget *parent)
    : QDialog(parent),
      m_rows({{tr("Head of household"), [](const Row &row) { return row.headName; }},
              {tr("Group"), [](const Row &row) { return row.group; }},
              {tr("Closed on"), [](const Row &row) { return dayWords(row.closedOn); }, [](const Row &row) { return QVariant(row.closedOn); }},
              {tr("Why"), [](const Row &row) { return row.reason; }},
              {tr("Went to"), [](const Row &row) { return row.intoHead; }}},
             this),
      m_table(new TablePane(&m_rows, tr("Closed households"), nullptr, this))
{
    explain(this, QStringLiteral("dialog.closed_households"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Closed households"));
    m_table->setWidths({12, 8, 12, 0, 14});
    m_table->setEmptyText(tr("No household has been closed."));
    auto *buttons = new WrapRow(true);
    QLabel *hint = faintLabel(tr("Enter opens the file. It stays readable with all that happened."), this);
    buttons->addGrowing(hint);
    buttons->addWidget(ExportButton::of(desk, m_table, this));
    buttons->addWidget(closeButton(this));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    sizeWithin(this, {820, 480});
    connect(m_table, &TablePane::activated, this, qOverload<int>(&ClosedHouseholds::open));
    auto closed = casework::closedHouseholds(desk.office());
    if (closed)
        m_rows.setRows(std::move(*closed));
    else
        desk.tellError(closed.error());
    if (m_rows.rowCount() > 0)
        m_table->selectRow(0);
    m_table->table()->setFocus();
}

void ClosedHouseholds::open(int row)
{
    if (row < 0)
        return;
    emit wanted(m_rows.row(row).id);
    accept();
}

} // namespace xieli::ui

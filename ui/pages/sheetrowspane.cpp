// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sheetrowspane.h"

#include "help/explained.h"
#include "jobs/exportlist.h"
#include "pages/tablepane.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace xieli::ui {

using namespace Qt::StringLiterals;

SheetRowsPane::SheetRowsPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_model(new SheetModel(this)), m_rows(new TablePane(m_model, tr("Rows to look at"), nullptr, this)), m_fate(new QComboBox(this))
{
    m_fate->addItem(tr("All rows"), QString());
    for (const QString &fate : {u"refused"_s, u"skipped"_s, u"taken"_s})
        m_fate->addItem(SheetModel::fateText(fate), fate);
    m_fate->setAccessibleName(tr("Show by fate"));
    auto *find = new QLineEdit(this);
    find->setPlaceholderText(tr("Find in the list"));
    find->setAccessibleName(tr("Find in the list"));
    find->setClearButtonEnabled(true);
    find->setFixedWidth(240);
    explain({{m_fate, "list.filter"}, {find, "list.find"}});
    m_rows->setEmptyText(tr("Nothing is stored by looking: choose a spreadsheet, and this list names every row that would be "
                            "refused or skipped, or that needs a look, with the reason. Then take it in."));
    m_rows->setWidths({10, 16, 6, 20, 0});

    auto *choice = new QHBoxLayout;
    choice->addWidget(m_fate);
    choice->addWidget(find);
    choice->addStretch();
    choice->addWidget(ExportButton::of(desk, m_rows, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(choice);
    column->addWidget(m_rows, 1);

    connect(m_fate, &QComboBox::currentIndexChanged, this, [this] { m_rows->filter()->setCode(m_fate->currentData().toString()); });
    connect(find, &QLineEdit::textChanged, m_rows->filter(), &RowFilter::setText);
}

} // namespace xieli::ui

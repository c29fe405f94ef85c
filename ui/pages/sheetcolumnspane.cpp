// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sheetcolumnspane.h"

#include "desk.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

class SheetColumnsPane::Model : public RowTable<casework::SheetColumn> {
public:
    Model(const SheetColumnsPane *pane, QObject *parent)
        : RowTable({{tr("Column"), [](const casework::SheetColumn &column) { return column.letters; }},
                    {tr("Heading"), [](const casework::SheetColumn &column) { return column.heading; }},
                    {tr("First values"), [](const casework::SheetColumn &column) { return column.samples.join(u"  /  "_s); }},
                    {tr("Taken as"), [pane](const casework::SheetColumn &column) { return pane->words(column.code); }},
                    {tr("By"), [](const casework::SheetColumn &column) { return column.chosen ? tr("a person") : column.code.isEmpty() ? QString() : tr("its words"); }}},
                   parent)
    {
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (index.isValid() && role == Qt::ForegroundRole && row(index.row()).code.isEmpty())
            return colours().faint;
        return RowTable::data(index, role);
    }

private:
    static QString tr(const char *text) { return SheetColumnsPane::tr(text); }
};

SheetColumnsPane::SheetColumnsPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new Model(this, this))
    , m_table(new TablePane(m_model, tr("Columns of the sheet"), nullptr, this))
    , m_field(new QComboBox(this))
    , m_where(faintLabel({}, this))
    , m_forget(new QPushButton(tr("For&get what was remembered"), this))
{
    m_table->setWidths({7, 22, 0, 24, 9});
    m_table->setEmptyText(tr("Choose a spreadsheet: its headings stand here, and what is read under each of them."));
    m_field->setObjectName(u"columnField"_s);
    explain(m_field, u"takein.field"_s);
    m_field->setMaxVisibleItems(18);
    m_field->setMinimumWidth(280);
    m_forget->setObjectName(u"forgetMapping"_s);
    setFocusProxy(m_field);
    auto *label = new QLabel(tr("This column &holds"), this);
    label->setBuddy(m_field);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_field);
    row->addWidget(m_where, 1);
    row->addWidget(ExportButton::beside(desk, m_table->table(), this));
    row->addWidget(m_forget);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    connect(m_table, &TablePane::currentChanged, this, &SheetColumnsPane::showCurrent);
    connect(m_table, &TablePane::activated, this, [this] {
        m_field->setFocus();
        m_field->showPopup();
    });
    connect(m_field, &QComboBox::activated, this, [this] {
        if (m_table->currentRow() >= 0)
            emit chosen(m_model->row(m_table->currentRow()).key, m_field->currentData().toString());
    });
    connect(m_forget, &QPushButton::clicked, this, &SheetColumnsPane::forgetWanted);
    clear();
}

QString SheetColumnsPane::words(const QString &code) const
{
    const QString kind = code.section(u':', 1);
    const QString words = casework::fieldWords(code.section(u':', 0, 0), m_desk.wording());
    return kind.isEmpty() ? words : words + u": "_s + kindWords(incomeKinds(), kind);
}

void SheetColumnsPane::showColumns(casework::SheetKind kind, const casework::SheetReport &report)
{
    const int kept = std::max(0, m_table->currentRow());
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
        m_field->addItem(words({}), QString());
        for (const QString &code : casework::fieldsFor(kind))
            m_field->addItem(words(code), code);
    }
    m_model->setRows(report.columns);
    m_where->setText(report.headingRow > 0 ? tr("Sheet “%1”, headings in row %2").arg(report.sheet).arg(report.headingRow) : QString());
    m_forget->setVisible(report.remembered.has_value());
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::min(kept, m_model->rowCount() - 1));
    showCurrent();
}

void SheetColumnsPane::clear()
{
    m_model->setRows({});
    m_where->clear();
    m_forget->hide();
    showCurrent();
}

void SheetColumnsPane::choose(const QString &key, const QString &code) { emit chosen(key, code); }

void SheetColumnsPane::showCurrent()
{
    const int row = m_table->currentRow();
    m_field->setEnabled(row >= 0);
    const QSignalBlocker quiet(m_field);
    if (const QString code = row >= 0 ? m_model->row(row).code : QString(); !code.isEmpty() && m_field->findData(code) < 0)
        m_field->addItem(words(code), code); // its words gave it a field that nobody need choose here
    m_field->setCurrentIndex(row >= 0 ? m_field->findData(m_model->row(row).code) : -1);
}

} // namespace xieli::ui

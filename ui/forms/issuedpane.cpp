// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/issuedpane.h"

#include "desk.h"
#include "forms/issueddialog.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "models/rowtable.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

/// Lines whose signed copy is not back stand out.
class IssuedModel : public RowTable<IssuedPaper> {
public:
    using RowTable::RowTable;

protected:
    QString code(const IssuedPaper &issued) const override { return issued.isOpen() ? u"open"_s : QString(); }
};

IssuedPane::IssuedPane(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    const auto &wording = desk.wording();
    const std::vector<RowColumn<IssuedPaper>> columns{
        {wording.text(u"issued.column_day"_s), [](const IssuedPaper &issued) { return dayWords(issued.issuedOn); }},
        {wording.text(u"issued.column_number"_s), [](const IssuedPaper &issued) { return issued.number; }},
        {wording.text(u"issued.column_kind"_s), [&desk](const IssuedPaper &issued) { return casework::issuedKindText(issued.kind, desk.wording()); }},
        {wording.text(u"issued.column_given_to"_s), [](const IssuedPaper &issued) { return issued.givenTo; }},
        {wording.text(u"issued.column_by"_s), [](const IssuedPaper &issued) { return issued.issuedBy; }},
        {wording.text(u"issued.column_state"_s), [&desk](const IssuedPaper &issued) { return casework::issuedStateText(issued, desk.wording()); }}};
    m_model = new IssuedModel(columns, this);
    m_table = new TablePane(m_model, tr("Papers issued about the household"), nullptr, this);
    m_table->setWidths({14, 20, 0, 12, 10, 10});
    m_table->setEmptyText(tr("No paper was issued about this household yet. Ctrl+P shows the forms; tick “issue” there."));
    connect(m_table, &TablePane::activated, this, &IssuedPane::openLine);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 8);
    column->addWidget(withExport(desk, m_table, this));
    setFocusProxy(m_table);
}

void IssuedPane::setHousehold(const HouseholdId &household)
{
    auto papers = casework::issuedOf(m_desk.office(), household);
    if (papers)
        m_model->setRows(std::move(*papers));
    else
        m_desk.tellError(papers.error());
}

int IssuedPane::rowCount() const { return m_model->rowCount(); }

void IssuedPane::openLine(int row)
{
    if (row >= 0 && row < rowCount())
        (new IssuedDialog(m_desk, m_model->row(row).id, this))->open();
}

} // namespace xieli::ui

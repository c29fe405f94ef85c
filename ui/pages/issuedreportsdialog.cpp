// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/issuedreportsdialog.h"

#include "casework/reporttable.h"
#include "desk.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "pages/tablepane.h"
#include "papers/format.h"
#include "words.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::ReportDifference;

namespace {

QString figureWords(std::int64_t value, const ReportDifference &row)
{
    return casework::infoOf(row.column).unit == casework::ReportUnit::Fen ? papers::amount(Money::fromFen(value)) : QString::number(value);
}

RowColumn<ReportDifference> figureColumn(const QString &title, std::function<std::int64_t(const ReportDifference &)> value)
{
    return {title, [value](const ReportDifference &row) { return figureWords(value(row), row); }, [value](const ReportDifference &row) { return QVariant(qlonglong(value(row))); }, true};
}

QString periodWords(const QString &code, const papers::Wording &wording)
{
    const auto period = casework::ReportPeriod::parse(code);
    return period ? period->words(wording) : code;
}

} // namespace

IssuedReportsDialog::IssuedReportsDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_rows({{tr("Period"), [&desk](const ReportIssue &row) { return periodWords(row.period, desk.wording()); }, [](const ReportIssue &row) { return QVariant(row.period); }},
              {tr("Issued on"), [](const ReportIssue &row) { return row.issuedOn.toString(Qt::ISODate); }},
              {tr("Issued by"), [](const ReportIssue &row) { return row.issuedBy; }},
              {tr("Digest"), [](const ReportIssue &row) { return row.digest.left(12); }},
              {tr("Why, where an equation did not hold"), [](const ReportIssue &row) { return row.reason; }}},
             this)
    , m_found({{tr("Row"), [&desk](const ReportDifference &row) { return casework::rowText(row.row, desk.wording()); }},
               {tr("Column"), [&desk](const ReportDifference &row) { return casework::columnText(row.column, desk.wording()); }},
               figureColumn(tr("In the one compared with"), [](const ReportDifference &row) { return row.one; }),
               figureColumn(tr("In the one chosen above"), [](const ReportDifference &row) { return row.other; }),
               figureColumn(tr("Difference"), [](const ReportDifference &row) { return row.other - row.one; })},
              this)
    , m_issued(new TablePane(&m_rows, tr("Issued reports"), nullptr, this))
    , m_differences(new TablePane(&m_found, tr("Where they differ"), nullptr, this))
    , m_with(new QComboBox(this))
    , m_said(faintLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"issuedReports"_s);
    setWindowTitle(tr("Issued reports"));
    m_issued->setWidths({14, 10, 10, 12, 0});
    m_issued->setEmptyText(tr("No report was issued yet. Issue… on the page keeps one with its figures."));
    m_differences->setWidths({0, 14, 14, 16, 14});
    m_differences->setEmptyText(tr("Choose two issued reports: the figures in which they differ stand here."));
    m_with->setAccessibleName(tr("Compare with"));
    m_with->setObjectName(u"with"_s);
    explain(m_with, u"report.compare"_s);
    layOut();
    connect(m_issued, &TablePane::currentChanged, this, &IssuedReportsDialog::offer);
    connect(m_with, &QComboBox::currentIndexChanged, this, &IssuedReportsDialog::compare);
    read();
    sizeWithin(this, {920, 620});
}

void IssuedReportsDialog::layOut()
{
    auto *above = new QHBoxLayout;
    above->addWidget(sectionLabel(tr("Issued reports"), this));
    above->addStretch();
    above->addWidget(ExportButton::of(m_desk, m_issued, this));
    auto *label = new QLabel(tr("Compare &with"), this);
    label->setBuddy(m_with);
    auto *between = new QHBoxLayout;
    between->addWidget(label);
    between->addWidget(m_with);
    between->addWidget(m_said, 1);
    between->addWidget(ExportButton::beside(m_desk, m_differences->table(), this));
    auto *below = new QHBoxLayout;
    below->addStretch();
    below->addWidget(closeButton(this));
    auto *column = new QVBoxLayout(this);
    column->addLayout(above);
    column->addWidget(m_issued, 2);
    column->addLayout(between);
    column->addWidget(m_differences, 3);
    column->addLayout(below);
}

void IssuedReportsDialog::read()
{
    auto issued = casework::issuedReports(m_desk.office(), false);
    if (!issued)
        return m_said->setText(m_desk.say(issued.error()));
    std::reverse(issued->begin(), issued->end());
    m_rows.setRows(std::move(*issued));
    m_issued->selectRow(m_rows.rowCount() > 0 ? 0 : -1);
    offer(m_issued->currentRow());
}

QString IssuedReportsDialog::words(const ReportIssue &issue) const
{
    return tr("%1, issued %2 by %3").arg(periodWords(issue.period, m_desk.wording()), issue.issuedOn.toString(Qt::ISODate), issue.issuedBy);
}

void IssuedReportsDialog::offer(int row)
{
    const QSignalBlocker blocker(m_with);
    m_with->clear();
    const auto kindOf = [](const ReportIssue &issue) {
        const auto period = casework::ReportPeriod::parse(issue.period);
        return period ? std::optional(period->kind) : std::nullopt;
    };
    int best = -1, alike = -1; // places in the box; the rows stand newest first, so the first found is the one before
    for (int at = 0; row >= 0 && at < m_rows.rowCount(); ++at) {
        if (at == row)
            continue;
        const ReportIssue &each = m_rows.row(at);
        m_with->addItem(words(each), each.id.text());
        const int place = m_with->count() - 1;
        if (at > row && best < 0 && each.period == m_rows.row(row).period)
            best = place;
        if (at > row && alike < 0 && kindOf(each) == kindOf(m_rows.row(row)))
            alike = place;
    }
    m_with->setCurrentIndex(best >= 0 ? best : alike >= 0 ? alike : m_with->count() > 0 ? 0 : -1);
    m_with->setEnabled(m_with->count() > 0);
    compare();
}

void IssuedReportsDialog::compare()
{
    const int row = m_issued->currentRow();
    if (row < 0 || m_with->currentIndex() < 0) {
        m_found.setRows({});
        return m_said->setText(m_rows.rowCount() == 1 ? tr("There is no other one to compare it with.") : QString());
    }
    auto found = casework::compareIssued(m_desk.office(), ReportIssueId(m_with->currentData().toString()), m_rows.row(row).id);
    if (!found) {
        m_found.setRows({});
        return m_said->setText(m_desk.say(found.error()));
    }
    m_said->setText(found->empty() ? tr("They say the same, figure by figure.") : tr("%n figure(s) differ.", nullptr, int(found->size())));
    m_found.setRows(std::move(*found));
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/takeinfigures.h"

#include "pages/figures.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>

namespace xieli::ui {

using namespace Qt::StringLiterals;

TakeInFigures::TakeInFigures(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_equation = addFigure(row, tr("Rows = taken + refused + skipped"));
    m_households = addFigure(row, tr("Households"), &m_householdsLabel);
    m_persons = addFigure(row, tr("Persons"), &m_personsLabel);
    m_total = addFigure(row, tr("Total, yuan"), &m_totalLabel);
    row->addStretch();
    m_equation->setObjectName(u"equation"_s);
    hide();
}

void TakeInFigures::showReport(casework::SheetKind kind, const casework::SheetReport &report, bool wouldBe)
{
    m_equation->setText(u"%1 = %2 + %3 + %4"_s.arg(report.rows).arg(report.taken).arg(report.refused).arg(report.skipped));
    m_equation->setAccessibleName(tr("%1 rows: %2 taken, %3 refused, %4 skipped")
                                      .arg(report.rows).arg(report.taken).arg(report.refused).arg(report.skipped));
    show();
    if (kind != casework::SheetKind::Roster && kind != casework::SheetKind::Survey)
        return showPeople(report, wouldBe);
    m_householdsLabel->setText(tr("Households"));
    m_households->setText(QString::number(report.households));
    m_personsLabel->setText(kind == casework::SheetKind::Roster ? tr("Persons") : tr("Income items"));
    m_persons->setText(QString::number(report.persons));
    m_totalLabel->setText(tr("Total, yuan"));
    m_total->setText(moneyWords(report.total));
}

void TakeInFigures::showPeople(const casework::SheetReport &report, bool wouldBe)
{
    const auto &lines = report.lines;
    const auto onlyList = std::count_if(lines.begin(), lines.end(), [](const auto &line) { return line.match.outcome == ListOutcome::OnlyList; });
    const auto proposals = std::count_if(lines.begin(), lines.end(), [](const auto &line) { return line.mayTake; });
    m_householdsLabel->setText(tr("In the register"));
    m_households->setText(QString::number(report.taken - onlyList));
    m_personsLabel->setText(tr("On the list only"));
    m_persons->setText(QString::number(onlyList));
    m_totalLabel->setText(wouldBe ? tr("May be taken") : tr("Taken"));
    m_total->setText(QString::number(wouldBe ? proposals : report.persons));
}

} // namespace xieli::ui

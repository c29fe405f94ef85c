// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reportspage.h"

#include "casework/lawlist.h"
#include "casework/reporttable.h"
#include "forms/amendmentform.h"
#include "jobs/notice.h"
#include "models/reportmodel.h"
#include "pages/issuedreportsdialog.h"
#include "pages/yearlyforms.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

// What a figure opens to, and what is written down beside the figures.

namespace xieli::ui {

using namespace Qt::StringLiterals;

void ReportsPage::openFigure()
{
    if (!m_report)
        return;
    const QModelIndex at = m_table->currentIndex();
    const int part = m_parts->currentRow();
    if (part >= FirstOfYear)
        return openYear(at.row(), at.column());
    if (part == Sources)
        return openSource(casework::sourceAt(*m_report, at.row(), at.column()));
    if (part == VillageSources)
        return openSource(casework::villageSourceAt(*m_report, at.row(), at.column()));
    if (part == Checks)
        return openCheck(at.row());
    const auto key = m_figures->cellAt(at);
    if (!key)
        return;
    const auto rows = casework::behind(office(), m_report->period, *key);
    if (!rows)
        return m_notice->bad(desk(), rows.error());
    showBehind(casework::behindTable(*key, *m_report, *rows, desk().wording()).title, *rows, casework::infoOf(key->column).unit == casework::ReportUnit::Fen);
}

void ReportsPage::openYear(int row, int column)
{
    const std::vector<HouseholdId> households = m_yearTable ? m_yearTable->behindAt(row, column) : std::vector<HouseholdId>();
    if (households.empty()) { // counted of what was written down, or of nobody
        if (m_yearTable)
            correctEntry(m_yearTable->records.value(row));
        return;
    }
    const auto rows = casework::behindHouseholds(office(), households);
    if (!rows)
        return m_notice->bad(desk(), rows.error());
    const auto shown = [this, row](int at) { return m_figures->index(row, at).data().toString(); };
    showBehind(tr("%1, %2: %3").arg(shown(0), m_figures->headerData(column, Qt::Horizontal).toString(), shown(column)), *rows, false);
}

void ReportsPage::openSource(const std::optional<casework::SourceKey> &key)
{
    if (!key)
        return;
    const auto rows = casework::behindSource(office(), m_report->period, *key);
    if (!rows)
        return m_notice->bad(desk(), rows.error());
    showBehind(casework::sourceTitle(*m_report, *key, desk().wording()), *rows, true);
    if (const QString note = casework::sourceNote(*m_report, *key, *rows, desk().wording()); !note.isEmpty())
        m_notice->note(note);
}

void ReportsPage::openCheck(int row)
{
    if (row < 0 || std::size_t(row) >= m_report->checks.size())
        return;
    const casework::ReportCheck &check = m_report->checks[std::size_t(row)];
    const auto rows = casework::behindCheck(office(), *m_report, check);
    if (!rows)
        return m_notice->bad(desk(), rows.error());
    showBehind(casework::checkText(check, desk().wording()), *rows, check.households.empty() && casework::infoOf(check.cell.column).unit == casework::ReportUnit::Fen);
}

void ReportsPage::askToIssue()
{
    if (m_report)
        askIssue(desk(), *m_report, this);
}

IssuedReportsDialog *ReportsPage::openIssued()
{
    auto *dialog = new IssuedReportsDialog(desk(), this);
    dialog->show(); // beside the page: its figures are looked at meanwhile
    return dialog;
}

/// What can be written down beside the part that is looked at.
void ReportsPage::showEntries()
{
    const QString code = m_parts->currentRow() >= FirstOfYear ? casework::yearTables().value(m_parts->currentRow() - FirstOfYear) : QString();
    const bool mayAmend = code != u"lines" || desk().isTownship();
    for (QPushButton *button : m_entries) {
        button->setVisible(button->property("part").toString() == code && !code.isEmpty());
        button->setEnabled(mayAmend);
        button->setToolTip(mayAmend ? QString() : tr("The township keeps the law; hand the document to the township."));
    }
}

void ReportsPage::addEntry(const char16_t *part, const QString &words, const std::function<void()> &ask)
{
    auto *button = new QPushButton(words, this);
    button->setProperty("part", QString::fromUtf16(part));
    button->setVisible(false);
    m_entries.push_back(button);
    m_entryLine->addWidget(button);
    connect(button, &QPushButton::clicked, this, ask);
}

void ReportsPage::addEntries()
{
    addEntry(u"staffing", tr("Wor&kers…"), [this] { askStaff(desk(), period().last.year(), this); });
    addEntry(u"staffing", tr("&Care institution…"), [this] { askInstitution(desk(), period().last.year(), {}, this); });
    addEntry(u"inspections", tr("Inspectio&n…"), [this] { askInspection(desk(), {}, this); });
    addEntry(u"appraisal", tr("&Mark…"), [this] { askMark(desk(), period().last.year(), {}, this); });
    // of the law: proposed here, confirmed by a second person there
    addEntry(u"lines", tr("Former or new s&tandard…"), [this] { askFigure(false); });
    addEntry(u"lines", tr("&Consumption…"), [this] { askFigure(true); });
}

/// The figure of the current line, or what people of the same place spend.
void ReportsPage::askFigure(bool consumption)
{
    using policy::Figure;
    const QString key = m_yearTable ? m_yearTable->records.value(m_table->currentIndex().row()) : QString();
    const bool isUrban = key == policy::figureKey(Figure::DibaoLineUrbanYear) || key == policy::figureKey(Figure::DibaoLineUrbanMonth);
    const auto line = casework::knownFigure(key, office()).value_or(Figure::DibaoLineRuralYear);
    auto *form = new AmendmentForm(desk(), consumption ? policy::NamedFigure(isUrban ? Figure::ConsumptionUrbanYear : Figure::ConsumptionRuralYear) : line, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &AmendmentForm::proposed, this, [this] {
        desk().tellChanged(tr("Proposed. It counts once a second person has confirmed it under Law."));
    });
    form->open();
}

/// What was written down, to be corrected. False: nothing was.
bool ReportsPage::correctEntry(const QString &key)
{
    const int year = period().last.year();
    const auto entries = casework::yearEntries(office(), year);
    if (!entries || key.isEmpty())
        return false;
    for (const InstitutionYear &each : entries->institutions)
        if (each.id == key)
            return askInstitution(desk(), year, each, this);
    for (const Inspection &each : entries->inspections)
        if (each.id.text() == key)
            return askInspection(desk(), each, this);
    for (const AppraisalMark &each : entries->marks)
        if (each.id == key)
            return askMark(desk(), year, each, this);
    return false;
}

} // namespace xieli::ui

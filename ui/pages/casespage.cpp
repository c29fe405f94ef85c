// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/casespage.h"

#include "casework/checkreports.h"
#include "forms/casepaperdialog.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "jobs/notice.h"
#include "jobs/whomay.h"
#include "look.h"
#include "pages/aidpane.h"
#include "pages/tablepane.h"
#include "papers/format.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

/// Late cases stand out in colour too.
class CaseModel : public RowTable<casework::CaseRow> {
public:
    using RowTable::RowTable;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::ForegroundRole && checkIndex(index, CheckIndexOption::IndexIsValid) && row(index.row()).isLate())
            return colours().bad;
        return RowTable::data(index, role);
    }
};

std::vector<RowColumn<casework::CaseRow>> caseColumns(const Desk &desk)
{
    using Row = casework::CaseRow;
    const papers::Wording &wording = desk.wording();
    return {
        {CasesPage::tr("Family"), [](const Row &row) { return row.head; }},
        {CasesPage::tr("Group"), [](const Row &row) { return row.group; }},
        {CasesPage::tr("Matter"), [&wording](const Row &row) { return wording.text(u"cases.programme_"_s + row.matter.programme); }},
        {CasesPage::tr("Accepted"), [](const Row &row) { return dayWords(row.matter.acceptedOn); }, [](const Row &row) { return sortedDay(row.matter.acceptedOn); }},
        {CasesPage::tr("Step"), [&wording](const Row &row) { return row.step ? casework::stepText(row.step->step, wording) : QString(); }},
        {CasesPage::tr("Whose turn"), [&wording](const Row &row) { return row.step ? casework::ownerText(row.step->owner, wording) : QString(); }},
        {CasesPage::tr("Days"), [&wording](const Row &row) { return casework::clockText(row, wording); }, [](const Row &row) { return QVariant(row.left.value_or(99999)); }},
        {CasesPage::tr("Until"), [](const Row &row) { return row.due ? dayWords(row.due) : row.wholeDue ? dayWords(row.wholeDue) : QString(); },
         [](const Row &row) { return sortedDay(row.due ? row.due : row.wholeDue); }},
    };
}

/// ✓ 受理 › ● 入户调查 › ○ 公示
QString ribbonOf(const casework::CaseRow &row, const papers::Wording &wording)
{
    QStringList parts;
    QStringList back;
    for (const CaseStep &step : row.steps) {
        const bool isNow = row.step && row.step->id == step.id;
        const QString sign = !step.backTo.isEmpty() ? u"↩ "_s : step.doneOn ? u"✓ "_s : isNow ? u"● "_s : u"○ "_s;
        const QString words = (sign + casework::stepText(step.step, wording)).toHtmlEscaped();
        parts << (isNow ? u"<b>%1</b>"_s.arg(words) : words) + (step.doneOn ? u" <small>%1</small>"_s.arg(dayWords(step.doneOn)) : QString());
        if (!step.backTo.isEmpty())
            back << CasesPage::tr("Sent back on %1 (%2): %3").arg(dayWords(step.doneOn), wording.text(u"cases.back_"_s + step.backCode), step.backReason).toHtmlEscaped();
    }
    QString text = parts.join(u" › "_s);
    for (const QString &line : back)
        text += u"<br>"_s + line;
    for (const CasePaper &paper : row.papers)
        if (!paper.handedOn)
            text += u"<br>"_s + CasesPage::tr("Missing: %1").arg(paper.what).toHtmlEscaped();
    for (const AssistanceCase &twin : row.twins)
        text += u"<br>"_s + wording.text(u"cases.twin"_s, {{u"day"_s, dayWords(twin.acceptedOn)}, {u"by"_s, twin.enteredBy}}).toHtmlEscaped();
    for (const Finding &finding : row.findings)
        text += u"<br>"_s + wording.text(finding.key, finding.arguments).toHtmlEscaped();
    return text;
}

QString htmlOf(const QString &lines) { return lines.isEmpty() ? QString() : u"<br>"_s + lines.toHtmlEscaped().replace(u'\n', u"<br>"_s); }

} // namespace

CasesPage::CasesPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent), m_model(new CaseModel(caseColumns(desk), this)), m_table(new TablePane(m_model, tr("Cases"), nullptr, this)), m_ribbon(new QLabel(this)),
      m_notice(new Notice(this)), m_tabs(new QTabWidget(this)), m_aid(new AidPane(desk, this)), m_done(new QPushButton(tr("Step &done…"), this)),
      m_back(new QPushButton(tr("Send &back…"), this)), m_pause(new QPushButton(tr("&Pause…"), this)), m_decide(primaryButton(tr("Dec&ide…"), this)),
      m_papers(new QPushButton(tr("Pap&ers"), this)), m_withdraw(new QPushButton(tr("Wi&thdrawn…"), this)), m_household(new QPushButton(tr("To the &household"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_notice);
    layout->addWidget(m_tabs, 1);
    m_tabs->addTab(makeCases(), tr("Cases"));
    m_tabs->addTab(m_aid, tr("Temporary aid"));
    connect(m_table, &TablePane::currentChanged, this, &CasesPage::showCurrent);
    connect(m_table, &TablePane::activated, this, &CasesPage::endStep);
    connect(m_done, &QPushButton::clicked, this, &CasesPage::endStep);
    connect(m_back, &QPushButton::clicked, this, &CasesPage::sendBackStep);
    connect(m_pause, &QPushButton::clicked, this, &CasesPage::standStill);
    connect(m_decide, &QPushButton::clicked, this, &CasesPage::decideIt);
    connect(m_withdraw, &QPushButton::clicked, this, &CasesPage::withdrawIt);
    connect(m_household, &QPushButton::clicked, this, &CasesPage::openHousehold);
    m_household->setObjectName(u"toHousehold"_s);
    using casework::CasePaperKind;
    auto *papers = new QMenu(m_papers);
    for (const CasePaperKind kind : {CasePaperKind::Materials, CasePaperKind::Supplement, CasePaperKind::Grant})
        papers->addAction(casework::issuedKindText(casework::casePaperKind(kind), desk.wording()) + u'…', this, [this, kind] { showPaper(kind); });
    m_papers->setMenu(papers);
}

void CasesPage::showPaper(casework::CasePaperKind kind)
{
    if (const casework::CaseRow *row = current())
        (new CasePaperDialog(desk(), {.kind = kind, .id = row->matter.id.text()}, this))->open();
}

QWidget *CasesPage::makeCases()
{
    auto *pane = new QWidget(this);
    auto *accept = new QPushButton(tr("&Accept an application…"), pane);
    auto *days = new QPushButton(tr("&Working days…"), pane);
    alsoOn(accept, QKeySequence::New);
    letWhoMay(desk(), accept, Right::Prepare, true);
    letWhoMay(desk(), days, Right::Law, true);
    accept->setObjectName(u"acceptCase"_s);
    connect(accept, &QPushButton::clicked, this, &CasesPage::acceptNew);
    connect(days, &QPushButton::clicked, this, &CasesPage::keepWorkDays);
    m_table->setEmptyText(tr("No case is open. An application is accepted with Ctrl+N; from then on its steps and their days stand here."));
    m_table->setWidths({8, 6, 8, 11, 10, 8, 0, 11});
    m_ribbon->setWordWrap(true);
    m_ribbon->setTextFormat(Qt::RichText);
    m_ribbon->setObjectName(u"ribbon"_s);
    m_ribbon->setMargin(6);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(accept);
    buttons->addStretch(1);
    buttons->addWidget(days);
    buttons->addWidget(ExportButton::of(desk(), m_table, pane));
    auto *acts = new QHBoxLayout;
    for (auto *button : {m_done, m_back, m_pause, m_withdraw, m_papers, m_household})
        acts->addWidget(button);
    acts->addStretch(1);
    acts->addWidget(m_decide);
    auto *layout = new QVBoxLayout(pane);
    layout->addLayout(buttons);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_ribbon);
    layout->addLayout(acts);
    return pane;
}

/// What the county's newest check found of the family and nobody has answered: it holds the step and the decision.
QString CasesPage::openHits(const HouseholdId &household)
{
    QStringList lines;
    const auto files = casework::checksOf(office(), household);
    const papers::Wording &wording = desk().wording();
    if (files && !files->empty())
        for (const casework::CheckRow &hit : files->front().hits)
            if (hit.isOpen())
                lines << tr("Check, not answered yet: %1, %2: %3; the record says: %4").arg(hit.name, casework::checkKindText(hit.item.kind, wording), papers::numbersMasked(hit.item.words),
                                                                                  hit.item.ours.isEmpty() ? wording.text(u"checks.ours_nothing"_s) : hit.item.ours);
    return lines.join(u'\n');
}

void CasesPage::refresh()
{
    const auto *before = current();
    const QString id = before ? before->matter.id.text() : QString();
    auto rows = casework::cases(office());
    if (!rows)
        return m_notice->bad(desk(), rows.error());
    const auto late = std::count_if(rows->begin(), rows->end(), [](const casework::CaseRow &row) { return row.isLate(); });
    m_model->setRows(std::move(*rows));
    late > 0 ? m_notice->warn(tr("%n case(s) are late; they stand on top.", nullptr, int(late))) : m_notice->clear();
    if (!id.isEmpty())
        showRecord(id);
    if (!current() && m_model->rowCount() > 0)
        m_table->selectRow(0); // what the buttons act on is seen
    m_aid->refresh();
    showCurrent();
}

void CasesPage::showRecord(const QString &id)
{
    for (int at = 0; at < m_model->rowCount(); ++at)
        if (m_model->row(at).matter.id.text() == id) {
            m_table->selectRow(at);
            return;
        }
    if (m_aid->showRecord(id))
        m_tabs->setCurrentWidget(m_aid);
}

int CasesPage::rowCount() const { return m_model->rowCount(); }

const casework::CaseRow *CasesPage::current() const
{
    const int at = m_table->currentRow();
    return at < 0 || at >= m_model->rowCount() ? nullptr : &m_model->row(at);
}

void CasesPage::showCurrent()
{
    const casework::CaseRow *row = current();
    const bool decides = row && row->step && row->step->step == u"decision" && row->matter.programme != u"aid";
    m_ribbon->setText(row ? ribbonOf(*row, desk().wording()) + htmlOf(openHits(row->matter.household)) : QString());
    m_ribbon->setVisible(row);
    letWhoMay(desk(), m_done, Right::Prepare, row && row->step && !decides);
    letWhoMay(desk(), m_back, Right::Prepare, row && row->step);
    letWhoMay(desk(), m_pause, Right::Prepare, row && row->step);
    m_pause->setText(row && row->isPaused ? tr("&Runs again…") : tr("&Pause…"));
    letWhoMay(desk(), m_decide, Right::Decide, decides);
    m_papers->setEnabled(row);
    m_household->setEnabled(row && !row->matter.household.isEmpty());
    letWhoMay(desk(), m_withdraw, Right::Prepare, row && row->step);
}

} // namespace xieli::ui

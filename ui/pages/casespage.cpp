// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/casespage.h"

#include "casework/checkreports.h"
#include "casework/listing.h"
#include "forms/askdialog.h"
#include "forms/casepaperdialog.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/aidpane.h"
#include "pages/tablepane.h"
#include "pages/workdays.h"
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

/// What the county's newest check found of the family and nobody has answered: it holds the step and the decision.
QString openHitsOf(casework::Office &office, const HouseholdId &household)
{
    QString text;
    const auto files = casework::checksOf(office, household);
    if (!files || files->empty())
        return text;
    const papers::Wording &wording = office.wording;
    for (const casework::CheckRow &hit : files->front().hits)
        if (hit.isOpen())
            text += u"<br>"_s + CasesPage::tr("Check, not answered yet: %1, %2: %3; the record says: %4").arg(hit.name, casework::checkKindText(hit.item.kind, wording), papers::numbersMasked(hit.item.words),
                                                                                  hit.item.ours.isEmpty() ? wording.text(u"checks.ours_nothing"_s) : hit.item.ours).toHtmlEscaped();
    return text;
}

} // namespace

CasesPage::CasesPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent), m_model(new CaseModel(caseColumns(desk), this)), m_table(new TablePane(m_model, tr("Cases"), nullptr, this)), m_ribbon(new QLabel(this)),
      m_notice(new Notice(this)), m_tabs(new QTabWidget(this)), m_aid(new AidPane(desk, this)), m_done(new QPushButton(tr("Step &done…"), this)),
      m_back(new QPushButton(tr("Send &back…"), this)), m_pause(new QPushButton(tr("&Pause…"), this)), m_decide(primaryButton(tr("Dec&ide…"), this)),
      m_papers(new QPushButton(tr("Pap&ers"), this)), m_withdraw(new QPushButton(tr("Wi&thdrawn…"), this))
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
    for (auto *button : {m_done, m_back, m_pause, m_withdraw, m_papers})
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
    m_ribbon->setText(row ? ribbonOf(*row, desk().wording()) + openHitsOf(office(), row->matter.household) : QString());
    m_ribbon->setVisible(row);
    m_done->setEnabled(row && row->step && !decides);
    m_back->setEnabled(row && row->step);
    m_pause->setEnabled(row && row->step);
    m_pause->setText(row && row->isPaused ? tr("&Runs again…") : tr("&Pause…"));
    m_decide->setEnabled(decides);
    m_papers->setEnabled(row);
    m_withdraw->setEnabled(row && row->step);
}

void CasesPage::acceptNew()
{
    AskDialog::Choices families;
    if (const auto list = casework::households(office()))
        for (const auto &each : *list)
            families.append({each.id.text(), each.group.isEmpty() ? each.headName : each.headName + u"  "_s + each.group});
    auto *dialog = new AskDialog(desk(), tr("Accept an application"), tr("&Accept"), this);
    dialog->addChoice(u"household"_s, tr("&Family"), "case.household", families, true);
    dialog->addChoice(u"programme"_s, tr("&Matter"), "case.programme", codeChoices({u"dibao"_s, u"tekun"_s}, u"cases.programme_"_s, desk().wording()));
    dialog->addChoice(u"flow"_s, tr("&Kind"), "case.flow", codeChoices({u"ordinary"_s, u"recheck"_s}, u"cases.flow_"_s, desk().wording()));
    dialog->addLine(u"applicant"_s, tr("A&pplicant"), "case.applicant");
    dialog->addChoice(u"came"_s, tr("&Came by"), "case.came_by", codeChoices({u"window"_s, u"village"_s, u"online"_s, u"found"_s, u"hotline"_s}, u"cases.came_"_s, desk().wording()));
    dialog->addDay(u"day"_s, tr("Accepted &on"), "case.accepted_on", desk().today());
    dialog->addLine(u"number"_s, tr("N&umber"), "case.number");
    dialog->addText(u"handed"_s, tr("Papers &received"), "case.handed");
    dialog->addText(u"missing"_s, tr("Papers m&issing"), "case.missing");
    dialog->ask(
        [this](AskDialog &asked) -> Result<void> {
            casework::CaseWish wish;
            wish.household = HouseholdId(asked.text(u"household"_s));
            wish.programme = asked.text(u"programme"_s);
            wish.flow = asked.text(u"flow"_s);
            wish.applicant = asked.text(u"applicant"_s);
            wish.cameBy = asked.text(u"came"_s);
            wish.acceptedOn = asked.day(u"day"_s);
            wish.number = asked.text(u"number"_s);
            wish.handed = asked.text(u"handed"_s).split(u'\n', Qt::SkipEmptyParts);
            wish.missing = asked.text(u"missing"_s).split(u'\n', Qt::SkipEmptyParts);
            const auto id = casework::acceptCase(office(), wish);
            return id ? Result<void>() : tl::unexpected(id.error());
        },
        tr("Application accepted"), tr("What is missing is told once, one paper a line; the case waits for it."));
}

void CasesPage::endStep()
{
    const casework::CaseRow *row = current();
    if (!row || !row->step)
        return;
    const CaseId id = row->matter.id;
    const QString step = row->step->step;
    QStringList missing;
    for (const CasePaper &paper : row->papers)
        if (!paper.handedOn)
            missing << paper.id;
    if (!missing.isEmpty())
        return papersCame(missing);
    auto *dialog = new AskDialog(desk(), tr("%1: step done").arg(casework::stepText(step, desk().wording())), tr("&Done"), this);
    dialog->addDay(u"day"_s, tr("D&ay"), "case.step_day", desk().today());
    dialog->addLine(u"by"_s, tr("B&y whom"), "case.step_by", office().user);
    if (step == u"opinion")
        dialog->addChoice(u"opinion"_s, tr("&Opinion"), "case.opinion", codeChoices({u"fits"_s, u"does_not_fit"_s}, u"cases.opinion_"_s, desk().wording()));
    dialog->addText(u"note"_s, tr("&Note"), "case.step_note");
    dialog->ask(
        [this, id, step](AskDialog &asked) {
            return casework::finishStep(office(), id, {step, asked.day(u"day"_s), asked.text(u"by"_s), asked.text(u"opinion"_s), asked.text(u"note"_s), {}});
        },
        tr("Step done"));
}

void CasesPage::papersCame(const QStringList &missing)
{
    auto *dialog = new AskDialog(desk(), tr("The missing papers came"), tr("&Store"), this);
    dialog->addDay(u"day"_s, tr("D&ay"), "case.step_day", desk().today());
    dialog->ask(
        [this, missing](AskDialog &asked) -> Result<void> {
            for (const QString &paper : missing)
                if (const auto noted = casework::notePaper(office(), paper, asked.day(u"day"_s)); !noted)
                    return noted;
            return {};
        },
        tr("Papers noted"), tr("With the last of them the step is done, and the next one's clock begins."));
}

void CasesPage::sendBackStep()
{
    const casework::CaseRow *row = current();
    if (!row || !row->step)
        return;
    QStringList steps;
    for (const CaseStep &step : row->steps)
        if (step.position < row->step->position && step.backTo.isEmpty() && !steps.contains(step.step))
            steps.prepend(step.step);
    const CaseId id = row->matter.id;
    auto *dialog = new AskDialog(desk(), tr("Send the case back"), tr("&Send back"), this);
    dialog->addChoice(u"to"_s, tr("&To"), "case.back_to", codeChoices(steps, u"cases.step_"_s, desk().wording()));
    dialog->addChoice(u"code"_s, tr("&Why"), "case.back_code", codeChoices(casework::backCodes(), u"cases.back_"_s, desk().wording()));
    dialog->addText(u"reason"_s, tr("&Reason"), "case.back_reason");
    dialog->addText(u"missing"_s, tr("Papers m&issing"), "case.back_missing");
    dialog->ask(
        [this, id](AskDialog &asked) {
            const QStringList missing = asked.text(u"missing"_s).split(u'\n', Qt::SkipEmptyParts);
            return casework::sendBack(office(), id, asked.text(u"to"_s), asked.text(u"code"_s), asked.text(u"reason"_s), missing);
        },
        tr("Case sent back"), tr("What follows that step is done again. “Papers” prints what the family is told."));
}

void CasesPage::standStill()
{
    const casework::CaseRow *row = current();
    if (!row || !row->step)
        return;
    const CaseId id = row->matter.id;
    const bool runsAgain = row->isPaused;
    auto *dialog = new AskDialog(desk(), runsAgain ? tr("The clock runs again") : tr("The clock stands still"), tr("&Store"), this);
    dialog->addDay(u"day"_s, tr("&From"), "case.pause_from", desk().today());
    if (!runsAgain)
        dialog->addText(u"reason"_s, tr("&Reason"), "case.pause_reason");
    dialog->ask(
        [this, id, runsAgain](AskDialog &asked) {
            return runsAgain ? casework::resumeCase(office(), id, asked.day(u"day"_s)) : casework::pauseCase(office(), id, u"other"_s, asked.day(u"day"_s), asked.text(u"reason"_s));
        },
        runsAgain ? tr("The clock runs") : tr("The clock stands still"));
}

void CasesPage::decideIt()
{
    const casework::CaseRow *row = current();
    if (!row || !row->step)
        return;
    const CaseId id = row->matter.id;
    const bool isVillage = !desk().isTownship();
    auto *dialog = new AskDialog(desk(), tr("Decide the case"), tr("&Decide"), this);
    dialog->addChoice(u"action"_s, tr("Dec&ision"), "case.action", codeChoices({u"grant"_s, u"refuse"_s, u"stop"_s}, u"cases.action_"_s, desk().wording()));
    dialog->addChoice(u"class"_s, tr("&Class"), "case.class", {{QString(), tr("as computed")}, {u"1"_s, u"1"_s}, {u"2"_s, u"2"_s}, {u"3"_s, u"3"_s}, {u"4"_s, u"4"_s}});
    dialog->addDay(u"day"_s, tr("D&ay"), "case.decided_on", desk().today());
    dialog->addLine(u"by"_s, tr("Decided &by"), "case.decided_by");
    dialog->addLine(u"document"_s, tr("Nu&mber of the paper"), "case.document", isVillage ? casework::trainingDocument() : QString());
    dialog->addText(u"reason"_s, tr("&Reason"), "case.decision_reason");
    dialog->addLine(u"alone"_s, tr("&One person alone"), "case.alone", {}, tr("only where nobody else could decide: why"));
    dialog->ask(
        [this, id](AskDialog &asked) -> Result<void> {
            casework::CaseDecision wanted;
            wanted.action = asked.text(u"action"_s);
            wanted.note = {asked.day(u"day"_s), asked.text(u"by"_s), asked.text(u"document"_s)};
            if (const int grade = asked.text(u"class"_s).toInt(); grade > 0)
                wanted.grade = grade;
            wanted.reason = asked.text(u"reason"_s);
            wanted.alone.reason = asked.text(u"alone"_s);
            const auto made = casework::decideCase(office(), id, wanted);
            return made ? Result<void>() : tl::unexpected(made.error());
        },
        tr("Case decided"), tr("A refusal and a stop need their reason: it stands in the letter."));
}

void CasesPage::withdrawIt()
{
    const casework::CaseRow *row = current();
    if (!row || !row->step)
        return;
    auto *dialog = new AskDialog(desk(), tr("The application of %1 is withdrawn").arg(row->head), tr("&Store"), this);
    const bool isTwin = !row->twins.empty();
    if (isTwin)
        dialog->addWords(tr("This matter was accepted twice. This case ends, the other one goes on with the papers that are here."));
    else
        dialog->addDay(u"day"_s, tr("D&ay"), "case.step_day", desk().today());
    const QString twin = isTwin ? desk().wording().text(u"cases.twin_reason"_s, {{u"day"_s, dayWords(row->twins.front().acceptedOn)}}) : QString();
    dialog->addText(u"reason"_s, tr("&Reason"), "case.withdraw_reason", twin);
    dialog->ask(
        [this, id = row->matter.id, isTwin](AskDialog &asked) {
            const QString reason = asked.text(u"reason"_s);
            return isTwin ? casework::joinCase(office(), id, reason) : casework::withdrawCase(office(), id, asked.day(u"day"_s), reason);
        },
        tr("Case withdrawn"), tr("The case is closed and stays on record with its reason."));
}

void CasesPage::keepWorkDays() { askForWorkDays(desk(), this); }

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/assessmentpage.h"

#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/assessmentdeciding.h"
#include "pages/assessmenttree.h"
#include "pages/letterdialog.h"
#include "pages/tablepane.h"
#include "papers/explanation.h"
#include "papers/masking.h"
#include "print/render.h"
#include "words.h"
#include "wraprow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

AssessmentPage::AssessmentPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent)
    , m_title(titleLabel({}, this))
    , m_assess(primaryButton(tr("&Assess all households"), this))
    , m_notice(new Notice(this))
    , m_job(new JobBar(this))
    , m_tabs(new QTabWidget(this))
    , m_model(new AssessmentModel(this))
    , m_filter(new AssessmentFilter(this))
    , m_rows(new TablePane(m_model, tr("Assessed households"), m_filter, this))
    , m_category(new QComboBox(this))
    , m_outcome(new QComboBox(this))
    , m_find(new QLineEdit(this))
    , m_summary(faintLabel({}, this))
    , m_tree(new AssessmentTree(this))
    , m_pdf(new QPushButton(tr("Save the &explanation as PDF…"), this))
    , m_letter(new QPushButton(tr("&Letter with reasons…"), this))
    , m_deciding(new AssessmentDeciding(desk, this))
{
    m_assess->setObjectName(u"assess"_s);
    m_category->setObjectName(u"category"_s);
    m_letter->setObjectName(u"letter"_s);
    alsoOn(m_assess, Qt::Key_F9);
    m_assess->setToolTip(tr("F9"));
    m_tabs->addTab(makeResults(), tr("&Results and explanation"));
    m_tabs->addTab(m_deciding, tr("Proposals and &decisions"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_assess);
    auto *page = new QVBoxLayout(this);
    page->addLayout(head);
    page->addWidget(m_notice);
    page->addWidget(m_job);
    page->addWidget(m_tabs, 1);
    fillChoices();
    connectAll();
}

QWidget *AssessmentPage::makeResults()
{
    m_rows->setEmptyText(tr("No household has been assessed for this month yet. “Assess all households” (F9) computes each of "
                            "them under the place's policy and keeps the result with its explanation."));
    m_rows->setWidths({10, 8, 5, 10, 10, 15, 4, 10, 0, 5});
    m_category->setAccessibleName(tr("Show by category"));
    ui::explain({{m_category, "list.filter"}, {m_outcome, "list.filter"}, {m_find, "list.find"}});
    m_outcome->setAccessibleName(tr("Show by what would change"));
    m_find->setPlaceholderText(tr("Find a name or group"));
    m_find->setAccessibleName(tr("Find in the list"));
    m_find->setClearButtonEnabled(true);
    m_find->setFixedWidth(240);

    auto *choice = new WrapRow;
    choice->addWidget(m_find);
    choice->addWidget(m_category);
    choice->addWidget(m_outcome);
    choice->addGrowing(m_summary);
    choice->addWidget(ExportButton::of(desk(), m_rows, this));

    auto *list = new QWidget(this);
    auto *listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 0, 0, 4);
    listColumn->addWidget(new WrapBar(choice, list));
    listColumn->addWidget(m_rows, 1);

    auto *why = new QWidget(this);
    auto *whyHead = new QHBoxLayout;
    whyHead->addWidget(sectionLabel(tr("How the result came about"), why));
    whyHead->addStretch();
    whyHead->addWidget(m_letter);
    whyHead->addWidget(m_pdf);
    auto *whyColumn = new QVBoxLayout(why);
    whyColumn->setContentsMargins(0, 4, 0, 0);
    whyColumn->addLayout(whyHead);
    whyColumn->addWidget(m_tree, 1);

    auto *halves = new QSplitter(Qt::Vertical, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(list);
    halves->addWidget(why);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    halves->setSizes({230, 330});
    auto *tab = new QWidget(this);
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(halves);
    return tab;
}

void AssessmentPage::fillChoices()
{
    m_category->addItem(tr("All categories"));
    for (const auto &code : Codes<Category>::list)
        m_category->addItem(word(code.value), QString(code.text));
    m_category->addItem(tr("Could not be told"), QString());
    m_outcome->addItem(tr("All outcomes"), QString());
    for (const QString &outcome : {u"same"_s, u"new"_s, u"change"_s, u"stop"_s, u"undetermined"_s})
        m_outcome->addItem(AssessmentModel::outcomeText(outcome), outcome);
}

void AssessmentPage::connectAll()
{
    connect(m_assess, &QPushButton::clicked, this, &AssessmentPage::assessAll);
    connect(m_find, &QLineEdit::textChanged, m_filter, &RowFilter::setText);
    connect(m_category, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setCategory(index == 0 ? std::nullopt : std::optional(m_category->itemData(index).toString()));
    });
    connect(m_outcome, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter->setOutcome(m_outcome->itemData(index).toString()); });
    connect(m_rows, &TablePane::currentChanged, this, &AssessmentPage::explain);
    connect(m_rows, &TablePane::activated, this, [this](int row) {
        if (row >= 0)
            desk().goToHousehold(m_model->row(row).household);
    });
    connect(m_pdf, &QPushButton::clicked, this, &AssessmentPage::askForPdf);
    connect(m_letter, &QPushButton::clicked, this, [this] {
        if (m_rows->currentRow() < 0)
            return;
        auto *dialog = new LetterDialog(desk(), m_model->row(m_rows->currentRow()).household, desk().month(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void AssessmentPage::refresh()
{
    m_title->setText(tr("Assessment, %1").arg(monthWords(desk().month())));
    m_assess->setEnabled(office().law != nullptr);
    if (!office().law)
        m_notice->bad(desk(), office().lawError);
    auto rows = casework::assessments(office(), desk().month());
    if (rows)
        showRows(std::move(*rows));
    else
        m_notice->bad(desk(), rows.error());
    m_deciding->refresh();
}

void AssessmentPage::showRows(std::vector<casework::AssessmentRow> rows)
{
    const int current = m_rows->currentRow();
    const auto wanted = !m_wanted.isEmpty() ? m_wanted : current >= 0 ? m_model->row(current).assessment : AssessmentId();
    m_wanted = {};
    m_model->setRows(std::move(rows));
    updateSummary();
    if (m_model->rowCount() == 0)
        explain(-1);
    else
        m_rows->selectRow(std::max(0, m_model->rowOf(wanted)));
}

void AssessmentPage::updateSummary()
{
    int differing = 0;
    Money total;
    for (const auto &row : m_model->rows()) {
        differing += row.outcome != u"same"_s;
        total += row.monthlyAmount.value_or(Money());
    }
    m_summary->setText(m_model->rowCount() == 0 ? QString()
                                                : tr("%1 households, %2 of them not as decided, %3 yuan a month")
                                                      .arg(m_model->rowCount()).arg(differing).arg(moneyWords(total)));
}

void AssessmentPage::showAssessment(const AssessmentId &id)
{
    m_tabs->setCurrentIndex(0);
    m_category->setCurrentIndex(0);
    m_outcome->setCurrentIndex(0);
    m_find->clear();
    const auto kept = casework::keptAssessment(office(), id);
    if (!kept) {
        m_notice->bad(desk(), kept.error());
        return;
    }
    m_wanted = id;
    if (kept->month != desk().month())
        desk().setMonth(kept->month);
    refresh();
    m_rows->table()->setFocus();
}

void AssessmentPage::assessAll()
{
    m_notice->clear();
    m_job->run<casework::AssessReport>(
        office(), tr("Assessing all households…"),
        [month = desk().month()](casework::Office &own, Progress &progress) { return casework::assessMonth(own, month, &progress); },
        [this](Result<casework::AssessReport> report) { finishAssessing(report); });
}

void AssessmentPage::finishAssessing(const Result<casework::AssessReport> &report)
{
    if (!report) {
        m_notice->bad(desk(), report.error());
        return;
    }
    desk().tellChanged(tr("%n household(s) assessed", nullptr, report->households));
    refresh();
    QStringList parts;
    for (auto outcome = report->byOutcome.begin(); outcome != report->byOutcome.end(); ++outcome)
        parts << u"%1 %2"_s.arg(AssessmentModel::outcomeText(outcome.key())).arg(outcome.value());
    m_notice->good(tr("%1 households assessed (%2). %3 results were kept before with the same bytes.")
                       .arg(report->households).arg(parts.join(tr(", "))).arg(report->recomputedSame));
    m_rows->table()->setFocus();
}

void AssessmentPage::explain(int row)
{
    m_pdf->setEnabled(row >= 0);
    m_letter->setEnabled(row >= 0);
    if (row < 0) {
        m_tree->clearExplanation();
        return;
    }
    const auto explanation = casework::explanation(office(), m_model->row(row).assessment, desk().wording());
    if (explanation)
        m_tree->show(*explanation);
    else
        m_notice->bad(desk(), explanation.error());
}

void AssessmentPage::askForPdf()
{
    const int row = m_rows->currentRow();
    if (row < 0)
        return;
    const QString suggested = tr("Explanation-%1-%2.pdf").arg(m_model->row(row).headName, desk().month().toString());
    askToSave(this, tr("Save the explanation"), suggested, tr("PDF (*.pdf)"), [this](const QString &path) { exportExplanation(path); });
}

void AssessmentPage::exportExplanation(const QString &path)
{
    const int row = m_rows->currentRow();
    if (row < 0)
        return;
    const auto explanation = casework::explanation(office(), m_model->row(row).assessment);
    if (const auto own = casework::overOwnFile(office(), path)) {
        m_notice->bad(desk(), *own);
        return;
    }
    const auto written = explanation ? print::writePdf(papers::masked(papers::explanationPaper(*explanation, office().wording)), path)
                                     : Result<void>(tl::unexpected<Error>(explanation.error()));
    if (written)
        m_notice->good(tr("Saved: %1").arg(path));
    else
        m_notice->bad(desk(), written.error());
}

} // namespace xieli::ui

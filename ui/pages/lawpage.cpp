// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/lawpage.h"

#include "forms/amendmentform.h"
#include "forms/secondperson.h"
#include "jobs/ask.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

LawPage::LawPage(Desk &desk, QWidget *parent)
    : Page(desk, parent), m_notice(new Notice(this)), m_job(new JobBar(this)), m_head(faintLabel({}, this)), m_find(new QLineEdit(this)),
      m_state(new QComboBox(this)), m_parts(new QTabWidget(this)), m_figuresModel(new FiguresModel(desk, this)),
      m_valuesModel(new LawValuesModel(desk, this)), m_sourcesModel(new LawSourcesModel(this)), m_amendmentsModel(new AmendmentsModel(desk, this)),
      m_rowsModel(new AmendmentRowsModel(desk, this)), m_testsModel(new RuleTestsModel(desk, this)),
      m_figures(new TablePane(m_figuresModel, tr("Figures"), nullptr, this)), m_values(new TablePane(m_valuesModel, tr("Its values"), nullptr, this)),
      m_sources(new TablePane(m_sourcesModel, tr("Packs and documents"), nullptr, this)),
      m_amendments(new TablePane(m_amendmentsModel, tr("Amendments"), nullptr, this)), m_rows(new TablePane(m_rowsModel, tr("Old and new"), nullptr, this)),
      m_tests(new TablePane(m_testsModel, tr("Rule tests"), nullptr, this)), m_effect(new QLabel(this)), m_new(primaryButton(tr("New &value…"), this)),
      m_confirm(primaryButton(tr("&Confirm…"), this)), m_withdraw(new QPushButton(tr("&Withdraw…"), this)), m_run(new QPushButton(tr("&Run the tests"), this)),
      m_add(new QPushButton(tr("&Add a test…"), this))
{
    m_parts->addTab(figurePart(), tr("Figures"));
    m_parts->addTab(amendmentPart(), tr("Amendments"));
    m_parts->addTab(testPart(), tr("Rule tests"));
    m_parts->addTab(m_sources, tr("Packs and documents"));
    m_sources->setWidths({14, 0, 20, 12, 8});
    m_parts->setDocumentMode(true);
    auto *page = new QVBoxLayout(this);
    page->addWidget(titleLabel(tr("Law"), this));
    page->addWidget(m_head);
    page->addWidget(m_notice);
    page->addWidget(m_job);
    page->addWidget(m_parts, 1);

    connect(m_find, &QLineEdit::textChanged, m_figures->filter(), &RowFilter::setText);
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] { m_figures->filter()->setCode(m_state->currentData().toString()); });
    connect(m_figures, &TablePane::currentChanged, this, &LawPage::showFigure);
    connect(m_figures, &TablePane::activated, this, &LawPage::openForm);
    connect(m_new, &QPushButton::clicked, this, &LawPage::openForm);
    connect(m_amendments, &TablePane::currentChanged, this, &LawPage::showAmendment);
    connect(m_confirm, &QPushButton::clicked, this, &LawPage::askToConfirm);
    connect(m_withdraw, &QPushButton::clicked, this, &LawPage::askToWithdraw);
    connect(m_run, &QPushButton::clicked, this, &LawPage::runTests);
    connect(m_add, &QPushButton::clicked, this, &LawPage::askForTest);
    updateActions();
}

QWidget *LawPage::figurePart()
{
    m_find->setPlaceholderText(tr("Find by programme or name"));
    m_find->setAccessibleName(tr("Find a figure"));
    m_find->setClearButtonEnabled(true);
    m_state->setAccessibleName(tr("Which figures"));
    m_state->addItem(tr("all figures"), QString());
    m_state->addItem(tr("stated"), u"stated"_s);
    m_state->addItem(tr("assumed"), u"assumed"_s);
    m_state->addItem(tr("empty"), u"empty"_s);
    m_figures->setWidths({10, 0, 14, 9});
    m_values->setWidths({8, 10, 14, 9, 0, 14});
    m_values->setEmptyText(tr("Choose a figure on the left: all its values stand here with document, article and months."));
    m_new->setObjectName(u"newValue"_s);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_find, 1);
    actions->addWidget(m_state);
    actions->addStretch(1);
    actions->addWidget(m_new);
    auto *halves = new QSplitter(this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_figures);
    halves->addWidget(m_values);
    halves->setStretchFactor(0, 5);
    halves->setStretchFactor(1, 6);
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 10, 0, 0);
    column->addLayout(actions);
    column->addWidget(halves, 1);
    return part;
}

QWidget *LawPage::amendmentPart()
{
    m_amendments->setWidths({8, 22, 9, 12, 12, 0});
    m_amendments->setEmptyText(tr("No amendment yet. Choose a figure and write its new value; another person confirms it here."));
    m_rows->setWidths({9, 12, 16, 16, 0, 10});
    m_rows->setEmptyText(tr("Choose an amendment that waits: its months, old and new values stand here before it counts."));
    m_effect->setWordWrap(true);
    m_effect->hide();
    m_confirm->setObjectName(u"confirmAmendment"_s);
    m_withdraw->setObjectName(u"withdrawAmendment"_s);
    auto *actions = new QHBoxLayout;
    actions->addWidget(sectionLabel(tr("Old and new"), this));
    actions->addStretch();
    actions->addWidget(m_withdraw);
    actions->addWidget(m_confirm);
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 10, 0, 0);
    column->addWidget(m_amendments, 3);
    column->addLayout(actions);
    column->addWidget(m_effect);
    column->addWidget(m_rows, 2);
    return part;
}

QWidget *LawPage::testPart()
{
    m_tests->setWidths({9, 28, 16, 0});
    m_tests->setEmptyText(tr("Run the tests: each family with its clause, what was expected and what came out."));
    m_run->setObjectName(u"runTests"_s);
    auto *actions = new QHBoxLayout;
    actions->addWidget(faintLabel(tr("Tests of this office hold an amendment back until they are green."), this), 1);
    actions->addWidget(m_add);
    actions->addWidget(m_run);
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 10, 0, 0);
    column->addLayout(actions);
    column->addWidget(m_tests, 1);
    return part;
}

void LawPage::refresh()
{
    const auto law = casework::lawOf(office());
    if (!law) {
        m_notice->bad(desk(), law.error());
        return;
    }
    const int figure = m_figures->currentRow();
    m_head->setText(tr("%1 — figures in force in %2").arg(desk().wording().packs((*law)->name()), desk().month().toString())
                    + ((*law)->isDraft() ? u"  ·  "_s + tr("rests on a draft document") : QString()));
    m_figuresModel->setRows(casework::figuresInForce(**law, desk().month(), desk().wording()));
    m_figures->selectRow(std::max(0, figure));
    m_sourcesModel->setRows(lawSources(**law, desk().wording()));
    if (auto all = casework::amendments(office())) {
        const auto waiting = std::count_if(all->begin(), all->end(), [](const PolicyAmendment &row) { return row.state == AmendmentState::Proposed; });
        m_parts->setTabText(1, waiting > 0 ? tr("Amendments (%1 waiting)").arg(waiting) : tr("Amendments"));
        m_amendmentsModel->setRows(std::move(*all));
        if (m_amendmentsModel->rowCount() > 0)
            m_amendments->selectRow(0);
    }
    updateActions();
}

void LawPage::showFigure(int row)
{
    std::vector<LawValueRow> values;
    const auto law = casework::lawOf(office());
    if (law && row >= 0)
        for (const policy::DatedValue &value : casework::figureHistory(**law, m_figuresModel->row(row).figure))
            values.push_back({m_figuresModel->row(row).figure, value, casework::citationText(value, **law)});
    std::reverse(values.begin(), values.end());
    m_valuesModel->setRows(std::move(values));
    updateActions();
}

void LawPage::showAmendment(int row)
{
    std::vector<policy::AmendmentRow> rows;
    m_effect->hide();
    if (row >= 0 && m_amendmentsModel->row(row).state == AmendmentState::Proposed) {
        if (const auto table = casework::amendmentTable(office(), m_amendmentsModel->row(row).id)) {
            rows = table->rows;
            m_effect->setText(desk().wording().text(u"casework.amend_without_effect"_s));
            setTone(m_effect, "warn");
            m_effect->setVisible(!table->hasEffect);
        } else {
            m_notice->bad(desk(), table.error());
        }
    }
    m_rowsModel->setRows(std::move(rows));
    updateActions();
}

AmendmentForm *LawPage::openForm()
{
    const int row = m_figures->currentRow();
    if (row < 0 || !desk().isTownship())
        return nullptr;
    auto *form = new AmendmentForm(desk(), m_figuresModel->row(row).figure, this);
    connect(form, &AmendmentForm::proposed, this, [this] {
        desk().tellChanged(tr("Proposed; another person has to confirm it."));
        refresh();
        m_parts->setCurrentIndex(1);
        m_notice->note(tr("Proposed. It counts once another person has confirmed it here."));
    });
    form->open();
    return form;
}

void LawPage::askToConfirm()
{
    auto *person = new SecondPerson(tr("The new value counts from its first month on, and what is owed is computed with it. The rule tests run first."), this);
    connect(person, &SecondPerson::given, this, &LawPage::confirmAs);
    person->open();
}

void LawPage::confirmAs(const QString &name, const QString &passphrase)
{
    const int row = m_amendments->currentRow();
    if (row < 0)
        return;
    m_notice->clear();
    m_job->run<void>(
        office(), tr("Running the rule tests…"),
        [id = m_amendmentsModel->row(row).id, name, passphrase](casework::Office &own, Progress &) -> Result<void> {
            auto second = casework::openOffice(own.path, name, passphrase, own.today);
            if (!second)
                return tl::unexpected<Error>(second.error());
            return casework::confirmAmendment(*second, id);
        },
        [this](Result<void> confirmed) {
            if (!confirmed) {
                m_notice->bad(desk(), confirmed.error());
                return;
            }
            desk().tellChanged(tr("The amendment counts."));
            refresh();
            m_notice->good(tr("The amendment counts. Earlier assessments keep the edition that they were computed under."));
        });
}

void LawPage::askToWithdraw()
{
    auto *question = new QInputDialog(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Withdraw the amendment"));
    question->setLabelText(tr("Why is it not pursued?"));
    connect(question, &QInputDialog::textValueSelected, this, &LawPage::withdraw);
    question->open();
}

void LawPage::withdraw(const QString &reason)
{
    const int row = m_amendments->currentRow();
    if (row < 0)
        return;
    if (const auto done = casework::withdrawAmendment(office(), m_amendmentsModel->row(row).id, reason); !done) {
        m_notice->bad(desk(), done.error());
        return;
    }
    desk().tellChanged(tr("Withdrawn."));
    refresh();
    m_notice->good(tr("Withdrawn. It stays in the list with its reason."));
}

void LawPage::runTests()
{
    m_notice->clear();
    m_job->run<casework::OfficeTestReport>(
        office(), tr("Running the rule tests…"), [](casework::Office &own, Progress &) { return casework::testOffice(own); },
        [this](Result<casework::OfficeTestReport> report) {
            if (!report) {
                m_notice->bad(desk(), report.error());
                return;
            }
            auto results = report->own.results;
            results.insert(results.end(), report->shipped.results.begin(), report->shipped.results.end());
            std::stable_partition(results.begin(), results.end(), [](const policy::PolicyTestResult &result) { return !result.passed(); });
            const int failed = report->own.failed + report->shipped.failed;
            const QString words = tr("%1 passed, %2 failed").arg(int(results.size()) - failed).arg(failed);
            m_testsModel->setRows(std::move(results));
            failed == 0 ? m_notice->good(words) : m_notice->bad(words);
        });
}

void LawPage::askForTest()
{
    askToOpen(this, tr("Add a rule test"), tr("Rule tests (*.json)"), [this](const QString &path) { addTest(path); });
}

void LawPage::addTest(const QString &path)
{
    const auto files = casework::testFiles({path});
    for (const casework::RuleTestFile &file : files ? *files : std::vector<casework::RuleTestFile>())
        if (const auto kept = casework::keepTest(office(), file); !kept) {
            m_notice->bad(desk(), kept.error());
            return;
        }
    if (!files) {
        m_notice->bad(desk(), files.error());
        return;
    }
    desk().tellChanged(tr("Rule test added."));
    runTests();
}

void LawPage::updateActions()
{
    const int row = m_amendments->currentRow();
    const bool waits = row >= 0 && row < m_amendmentsModel->rowCount() && m_amendmentsModel->row(row).state == AmendmentState::Proposed;
    const bool may = desk().isTownship();
    m_new->setEnabled(may && m_figures->currentRow() >= 0);
    m_new->setToolTip(may ? QString() : tr("The township keeps the law; hand the document to the township."));
    m_confirm->setEnabled(may && waits);
    m_withdraw->setEnabled(may && waits);
    m_add->setEnabled(may);
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ruletestspane.h"

#include "desk.h"
#include "forms/ruletestform.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

RuleTestsPane::RuleTestsPane(Desk &desk, JobBar *job, Notice *notice, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(job), m_notice(notice), m_model(new RuleTestsModel(desk, this)),
      m_tests(new TablePane(m_model, tr("Rule tests"), nullptr, this)), m_detail(new QLabel(this)), m_run(primaryButton(tr("&Run the tests"), this)),
      m_write(new QPushButton(tr("Write a &test…"), this)), m_add(new QPushButton(tr("Take one from a &file…"), this)),
      m_retire(new QPushButton(tr("No longer &holds…"), this))
{
    m_tests->setWidths({9, 8, 30, 22, 0});
    m_tests->setEmptyText(tr("Run the tests: each family with its clause, what was expected and what came out."));
    m_run->setObjectName(u"runTests"_s);
    m_write->setObjectName(u"writeTest"_s);
    m_retire->setObjectName(u"retireTest"_s);
    m_detail->setObjectName(u"testDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->hide();
    layOut();
    connect(m_tests, &TablePane::currentChanged, this, &RuleTestsPane::showDetail);
    connect(m_run, &QPushButton::clicked, this, &RuleTestsPane::run);
    connect(m_write, &QPushButton::clicked, this, &RuleTestsPane::openForm);
    connect(m_add, &QPushButton::clicked, this, &RuleTestsPane::askForFile);
    connect(m_retire, &QPushButton::clicked, this, &RuleTestsPane::askToRetire);
    updateActions();
}

void RuleTestsPane::layOut()
{
    auto *actions = new QHBoxLayout;
    actions->addWidget(faintLabel(tr("Tests of this office hold an amendment back until they are green."), this), 1);
    actions->addWidget(ExportButton::of(m_desk, m_tests, this));
    actions->addWidget(m_retire);
    actions->addWidget(m_add);
    actions->addWidget(m_write);
    actions->addWidget(m_run);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->addLayout(actions);
    column->addWidget(m_tests, 1);
    column->addWidget(m_detail);
}

void RuleTestsPane::run()
{
    m_notice->clear();
    m_job->run<casework::OfficeTestReport>(
        m_desk.office(), tr("Running the rule tests…"), [](casework::Office &own, Progress &) { return casework::testOffice(own); },
        [this](Result<casework::OfficeTestReport> report) {
            if (report)
                showResults(*report);
            else
                m_notice->bad(m_desk, report.error());
        });
}

void RuleTestsPane::showResults(const casework::OfficeTestReport &report)
{
    std::vector<RuleTestRow> rows;
    for (const policy::PolicyTestResult &result : report.own.results)
        rows.push_back({result, true});
    for (const policy::PolicyTestResult &result : report.shipped.results)
        rows.push_back({result, false});
    std::stable_partition(rows.begin(), rows.end(), [](const RuleTestRow &row) { return !row.result.passed(); });
    m_model->setRows(std::move(rows));
    m_tests->selectRow(0);
    const int failed = report.own.failed + report.shipped.failed;
    const QString words = tr("%1 passed, %2 failed").arg(report.own.passed + report.shipped.passed).arg(failed);
    failed == 0 ? m_notice->good(words) : m_notice->bad(words);
}

void RuleTestsPane::showDetail(int row)
{
    updateActions();
    m_detail->setVisible(row >= 0);
    if (row < 0)
        return;
    const policy::PolicyTestResult &result = m_model->row(row).result;
    QStringList lines{result.title + u" ("_s + result.clause + u')'};
    lines << casework::troubles(result, m_desk.wording());
    m_detail->setText(lines.join(u'\n'));
    setTone(m_detail, result.passed() ? "good" : "bad");
}

RuleTestForm *RuleTestsPane::openForm()
{
    if (!m_desk.isTownship())
        return nullptr;
    auto *form = new RuleTestForm(m_desk, this);
    connect(form, &RuleTestForm::stored, this, [this] {
        m_desk.tellChanged(tr("Rule test added."));
        run();
    });
    form->open();
    return form;
}

void RuleTestsPane::askForFile()
{
    askToOpen(this, tr("Add a rule test"), tr("Rule tests (*.json)"), [this](const QString &path) { add(path); });
}

void RuleTestsPane::add(const QString &path)
{
    const auto files = casework::testFiles({path});
    for (const casework::RuleTestFile &file : files ? *files : std::vector<casework::RuleTestFile>())
        if (const auto kept = casework::keepTest(m_desk.office(), file); !kept) {
            m_notice->bad(m_desk, kept.error());
            return;
        }
    if (!files) {
        m_notice->bad(m_desk, files.error());
        return;
    }
    m_desk.tellChanged(tr("Rule test added."));
    run();
}

void RuleTestsPane::askToRetire()
{
    if (m_tests->currentRow() < 0)
        return;
    askFirst(this, tr("No longer hold “%1”?").arg(m_model->row(m_tests->currentRow()).result.title),
             tr("It no longer holds an amendment back. It stays in the journal."), tr("No longer hold it"), [this] { retire(); });
}

void RuleTestsPane::retire()
{
    const int row = m_tests->currentRow();
    if (row < 0 || !m_model->row(row).isOwn)
        return;
    if (const auto retired = casework::retireTest(m_desk.office(), m_model->row(row).result.file); !retired) {
        m_notice->bad(m_desk, retired.error());
        return;
    }
    m_desk.tellChanged(tr("Rule test retired."));
    run();
}

void RuleTestsPane::updateActions()
{
    const int row = m_tests->currentRow();
    const bool may = m_desk.isTownship();
    m_write->setEnabled(may);
    m_add->setEnabled(may);
    m_retire->setEnabled(may && row >= 0 && row < m_model->rowCount() && m_model->row(row).isOwn);
    for (QPushButton *button : {m_write, m_add})
        button->setToolTip(may ? QString() : tr("The township keeps the law; hand the document to the township."));
}

} // namespace xieli::ui

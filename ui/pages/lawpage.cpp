// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/lawpage.h"

#include "forms/amendmentform.h"
#include "forms/secondperson.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/ruletestspane.h"
#include "pages/tablepane.h"

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

LawPage::LawPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent), m_notice(new Notice(this)), m_job(new JobBar(this)), m_head(faintLabel({}, this)), m_find(new QLineEdit(this)),
      m_state(new QComboBox(this)), m_parts(new QTabWidget(this)), m_figuresModel(new FiguresModel(desk, this)),
      m_valuesModel(new LawValuesModel(desk, this)), m_sourcesModel(new LawSourcesModel(this)), m_amendmentsModel(new AmendmentsModel(desk, this)),
      m_rowsModel(new AmendmentRowsModel(desk, this)),
      m_figures(new TablePane(m_figuresModel, tr("Figures"), nullptr, this)), m_values(new TablePane(m_valuesModel, tr("Its values"), nullptr, this)),
      m_sources(new TablePane(m_sourcesModel, tr("Packs and documents"), nullptr, this)),
      m_amendments(new TablePane(m_amendmentsModel, tr("Amendments"), nullptr, this)), m_rows(new TablePane(m_rowsModel, tr("Old and new"), nullptr, this)),
      m_tests(new RuleTestsPane(desk, m_job, m_notice, this)), m_cited(new QLabel(this)), m_effect(new QLabel(this)), m_trail(new QPushButton(tr("All that &happened"), this)), m_new(primaryButton(tr("New &value…"), this)),
      m_confirm(primaryButton(tr("&Confirm…"), this)), m_withdraw(new QPushButton(tr("&Withdraw…"), this))
{
    m_parts->addTab(figurePart(), tr("Figures"));
    m_parts->addTab(amendmentPart(), tr("Amendments"));
    m_parts->addTab(m_tests, tr("Rule tests"));
    m_parts->addTab(withExport(desk, m_sources, this), tr("Packs and documents"));
    m_sources->setWidths({24, 0, 20, 11, 6});
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
    connect(m_trail, &QPushButton::clicked, this, [this] {
        if (const int row = m_figures->currentRow(); row >= 0)
            this->desk().goToRecord(u"audit"_s, u"rule:"_s + m_figuresModel->row(row).key);
    });
    connect(m_amendments, &TablePane::currentChanged, this, &LawPage::showAmendment);
    connect(m_confirm, &QPushButton::clicked, this, &LawPage::askToConfirm);
    connect(m_withdraw, &QPushButton::clicked, this, &LawPage::askToWithdraw);
    connect(m_values, &TablePane::currentChanged, this, &LawPage::showValue);
    updateActions();
}

QWidget *LawPage::figurePart()
{
    m_find->setPlaceholderText(tr("Find by words, pinyin, initials or key"));
    m_find->setAccessibleName(tr("Find a figure"));
    explain({{m_find, "list.find"}, {m_state, "list.filter"}});
    m_find->setClearButtonEnabled(true);
    m_state->setAccessibleName(tr("Which figures"));
    m_state->addItem(tr("all figures"), QString());
    m_state->addItem(tr("stated"), u"stated"_s);
    m_state->addItem(tr("assumed"), u"assumed"_s);
    m_state->addItem(tr("empty"), u"empty"_s);
    m_figures->setWidths({10, 0, 19, 6}); // a value is never cut off, in English neither
    m_values->setWidths({8, 8, 13, 6, 0});
    m_values->table()->hideColumn(LawValuesModel::PackColumn); // it stands below, with the whole citation
    m_values->setEmptyText(tr("Choose a figure on the left: all its values stand here with document, article and months."));
    m_new->setObjectName(u"newValue"_s);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_find, 1);
    actions->addWidget(m_state);
    actions->addStretch(1);
    m_trail->setObjectName(u"trail"_s);
    m_trail->setToolTip(tr("Everything that this office ever did to the figure in the current line, with the check of the journal"));
    actions->addWidget(m_trail);
    actions->addWidget(ExportButton::of(desk(), m_figures, this));
    actions->addWidget(m_new);
    auto *halves = new QSplitter(this);
    halves->setChildrenCollapsible(false);
    m_cited->setObjectName(u"cited"_s);
    m_cited->setWordWrap(true);
    m_cited->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTone(m_cited, "note");
    m_cited->hide();
    auto *right = new QWidget(halves);
    auto *history = new QVBoxLayout(right);
    history->setContentsMargins(0, 0, 0, 0);
    auto *bar = new QHBoxLayout;
    bar->addWidget(sectionLabel(tr("Its values"), right));
    bar->addStretch();
    bar->addWidget(ExportButton::beside(desk(), m_values->table(), right));
    history->addLayout(bar);
    history->addWidget(m_values, 1);
    history->addWidget(m_cited);
    halves->addWidget(m_figures);
    halves->addWidget(right);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 10, 0, 0);
    column->addLayout(actions);
    column->addWidget(halves, 1);
    return part;
}

QWidget *LawPage::amendmentPart()
{
    m_amendments->setWidths({8, 20, 14, 8, 9, 10, 10, 0});
    m_amendments->setEmptyText(tr("No amendment yet. Choose a figure and write its new value; another person confirms it here."));
    m_rows->setWidths({9, 12, 16, 16, 0, 10});
    m_rows->setEmptyText(tr("Choose an amendment that waits: its months, old and new values stand here before it counts."));
    m_effect->setWordWrap(true);
    m_effect->hide();
    m_confirm->setObjectName(u"confirmAmendment"_s);
    m_withdraw->setObjectName(u"withdrawAmendment"_s);
    auto *actions = new QHBoxLayout;
    actions->addWidget(sectionLabel(tr("Old and new"), this));
    actions->addWidget(ExportButton::beside(desk(), m_rows->table(), this));
    actions->addStretch();
    actions->addWidget(ExportButton::of(desk(), m_amendments, this));
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
    m_values->selectRow(0);
    showValue(m_values->currentRow());
    updateActions();
}

void LawPage::showValue(int row)
{
    m_cited->setVisible(row >= 0);
    if (row < 0)
        return;
    const LawValueRow &value = m_valuesModel->row(row);
    QStringList lines{casework::valueText(value.figure, value.value, desk().wording()) + u", "_s + casework::spanText(value.value.span, desk().wording())};
    for (const QString &line : {value.cites, value.value.note})
        if (!line.isEmpty())
            lines << line;
    lines << tr("Pack: %1").arg(desk().wording().packs(value.value.pack));
    m_cited->setText(lines.join(u'\n'));
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
    const int row = m_amendments->currentRow();
    if (row < 0)
        return;
    const PolicyAmendment &amendment = m_amendmentsModel->row(row);
    QStringList before;
    for (const policy::AmendmentRow &line : m_rowsModel->rows())
        before << casework::valueText(line.figure, line.before, desk().wording());
    before.removeDuplicates();
    const SecondPerson::Facts facts{{tr("Figure"), casework::figureText(amendment.figure, office(), desk().wording())},
                                    {tr("Old"), before.join(u"; "_s)},
                                    {tr("New"), casework::newValueText(amendment, office(), desk().wording())},
                                    {tr("Months"), casework::spanText({amendment.from, amendment.to}, desk().wording())},
                                    {tr("Document"), casework::documentText(amendment)},
                                    {tr("Proposed by"), amendment.proposedBy}};
    auto *person = new SecondPerson(tr("The new value counts from its first month on, and what is owed is computed with it. The rule tests run first."), facts, this);
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
    askForReason(this, tr("Withdraw the amendment"), tr("Why is it not pursued?"), [this](const QString &reason) { withdraw(reason); });
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

void LawPage::updateActions()
{
    const int row = m_amendments->currentRow();
    const bool waits = row >= 0 && row < m_amendmentsModel->rowCount() && m_amendmentsModel->row(row).state == AmendmentState::Proposed;
    const bool may = desk().isTownship();
    m_trail->setEnabled(m_figures->currentRow() >= 0);
    m_new->setEnabled(may && m_figures->currentRow() >= 0);
    m_new->setToolTip(may ? QString() : tr("The township keeps the law; hand the document to the township."));
    m_confirm->setEnabled(may && waits);
    m_withdraw->setEnabled(may && waits);
    m_tests->updateActions();
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/retentionpanes.h"

#include "casework/trail.h"
#include "desk.h"
#include "forms/askdialog.h"
#include "jobs/exportlist.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"
#include "wraprow.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

std::vector<RowColumn<casework::RetentionRow>> dueFileColumns(const Desk &desk)
{
    using Row = casework::RetentionRow;
    const papers::Wording &wording = desk.wording();
    const auto what = [&wording](const Row &row) { return wording.text(row.accounting ? u"retention.class_both"_s : u"retention.class_approval"_s); };
    const auto state = [&wording](const Row &row) { return row.keptBack.isEmpty() ? wording.text(u"retention.state_ready"_s) : row.keptBack.join(wording.text(u"changes.and"_s)); };
    return {
        {DueFilesPane::tr("Family"), [](const Row &row) { return row.head; }},
        {DueFilesPane::tr("Village"), [](const Row &row) { return row.village; }},
        {DueFilesPane::tr("Group"), [](const Row &row) { return row.group; }},
        {DueFilesPane::tr("Ended"), [](const Row &row) { return dayWords(row.endedOn); }, [](const Row &row) { return sortedDay(row.endedOn); }},
        {DueFilesPane::tr("Kept until"), [](const Row &row) { return dayWords(row.dueOn); }, [](const Row &row) { return sortedDay(row.dueOn); }},
        {DueFilesPane::tr("Which papers"), what},
        {DueFilesPane::tr("State"), state},
    };
}

} // namespace

void askToHold(Desk &desk, const HouseholdId &household, const QString &whose, QWidget *parent)
{
    auto *dialog = new AskDialog(desk, whose.isEmpty() ? DueFilesPane::tr("Hold a file back") : DueFilesPane::tr("Hold back the file: %1").arg(whose), DueFilesPane::tr("&Hold back"), parent);
    if (household.isEmpty()) {
        AskDialog::Choices families;
        if (const auto choices = casework::trailChoices(desk.office(), casework::TrailSubject::Kind::Household))
            for (const casework::TrailChoice &choice : *choices)
                families.append({choice.key, choice.words});
        dialog->addChoice(u"household"_s, DueFilesPane::tr("&Family"), "retention.household", families, AskDialog::Begins::Searched);
    }
    dialog->addText(u"reason"_s, DueFilesPane::tr("Wh&y"), "retention.hold_reason");
    dialog->addDay(u"until"_s, DueFilesPane::tr("&Until"), "retention.hold_until", std::nullopt);
    dialog->ask(
        [&desk, household](AskDialog &asked) -> Result<void> {
            const HouseholdId whom = household.isEmpty() ? HouseholdId(asked.text(u"household"_s)) : household;
            const Day until = asked.day(u"until"_s);
            const auto held = casework::holdBack(desk.office(), whom, asked.text(u"reason"_s), until.isValid() ? std::optional(until) : std::nullopt);
            return held ? Result<void>() : tl::unexpected(held.error());
        },
        DueFilesPane::tr("Held back"), DueFilesPane::tr("A complaint, an audit, a lawsuit: until it is lifted, or until the day, nothing of the file is destroyed. Without a day it holds until somebody lifts it."));
}

DueFilesPane::DueFilesPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_notice(new Notice(this)), m_terms(new QLabel(this)), m_model(new KeptBackModel<casework::RetentionRow>(dueFileColumns(desk), this)),
      m_table(new TablePane(m_model, tr("Files whose time is over"), nullptr, this)), m_trail(new QPushButton(tr("All that happene&d"), this)), m_hold(new QPushButton(tr("Hold &back…"), this)),
      m_prepare(primaryButton(tr("&List for destruction…"), this))
{
    m_table->setEmptyText(tr("No file's time is over. A file is kept for its years after the household was closed and the last money was paid or came back."));
    m_table->setWidths({9, 10, 7, 11, 11, 14, 0});
    m_terms->setWordWrap(true);
    m_terms->setObjectName(u"retentionTerms"_s);
    m_terms->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *top = new WrapRow;
    top->addGrowing(m_terms);
    top->addWidget(ExportButton::of(m_desk, m_table, this));
    auto *acts = new WrapRow;
    acts->addWidget(m_trail);
    acts->addWidget(m_hold);
    acts->addStretch();
    acts->addWidget(m_prepare);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_notice);
    layout->addWidget(m_table, 1);
    layout->addLayout(acts);
    connect(m_table, &TablePane::currentChanged, this, &DueFilesPane::updateActions);
    connect(m_table, &TablePane::activated, this, [this] {
        if (const auto *row = current())
            m_desk.goToHousehold(row->household);
    });
    connect(m_trail, &QPushButton::clicked, this, [this] {
        if (const auto *row = current())
            m_desk.goToRecord(u"audit"_s, u"household:"_s + row->household.text());
    });
    connect(m_hold, &QPushButton::clicked, this, &DueFilesPane::holdIt);
    connect(m_prepare, &QPushButton::clicked, this, &DueFilesPane::prepareList);
    updateActions();
}

void DueFilesPane::refresh()
{
    const HouseholdId before = current() ? current()->household : HouseholdId();
    m_notice->clear();
    auto list = casework::retentionList(m_desk.office(), m_desk.today(), m_desk.wording());
    m_terms->clear();
    if (!list) {
        m_notice->warn(m_desk.say(list.error()));
        m_model->setRows({});
        return updateActions();
    }
    const papers::Wording &wording = m_desk.wording();
    const casework::RetentionTerms &terms = list->terms;
    m_terms->setText(wording.text(u"retention.said_terms"_s, {{u"years"_s, QString::number(*terms.approvalYears)}, {u"source"_s, terms.source}}) + u'\n'
                     + (terms.accountingYears ? wording.text(u"retention.said_accounting"_s, {{u"years"_s, QString::number(*terms.accountingYears)}}) : wording.text(u"retention.said_no_accounting"_s)));
    m_model->setRows(std::move(list->rows));
    int at = 0;
    while (at < m_model->rowCount() && m_model->row(at).household != before)
        ++at;
    if (m_model->rowCount() > 0)
        m_table->selectRow(at < m_model->rowCount() ? at : 0);
    updateActions();
}

const casework::RetentionRow *DueFilesPane::current() const
{
    const int at = m_table->currentRow();
    return at < 0 || at >= m_model->rowCount() ? nullptr : &m_model->row(at);
}

std::vector<HouseholdId> DueFilesPane::ready() const
{
    std::vector<HouseholdId> ids;
    for (const casework::RetentionRow &row : m_model->rows())
        if (row.keptBack.isEmpty())
            ids.push_back(row.household);
    return ids;
}

void DueFilesPane::updateActions()
{
    m_trail->setEnabled(current());
    letWhoMay(m_desk, m_hold, Right::Prepare, current());
    letWhoMay(m_desk, m_prepare, Right::Destroy, !ready().empty());
}

void DueFilesPane::holdIt()
{
    if (const auto *row = current())
        askToHold(m_desk, row->household, row->head, this);
}

void DueFilesPane::prepareList()
{
    const std::vector<HouseholdId> all = ready();
    if (all.empty())
        return;
    const auto *row = current();
    AskDialog::Choices which{{u"all"_s, tr("all that can be destroyed (%1)").arg(all.size())}};
    if (row && row->keptBack.isEmpty())
        which.append({u"one"_s, tr("this file alone: %1").arg(row->head)});
    const HouseholdId chosen = row ? row->household : HouseholdId();
    auto *dialog = new AskDialog(m_desk, tr("List for destruction"), tr("&Make the list"), this);
    dialog->addChoice(u"which"_s, tr("&Which"), "retention.which", which);
    dialog->addLine(u"document"_s, tr("Nu&mber of the approval"), "retention.document");
    dialog->ask(
        [this, all, chosen](AskDialog &asked) -> Result<void> {
            const auto made = casework::prepareDestruction(m_desk.office(), asked.text(u"which"_s) == u"one" ? std::vector{chosen} : all, asked.text(u"document"_s));
            if (!made)
                return tl::unexpected(made.error());
            QMetaObject::invokeMethod(this, &DueFilesPane::prepared, Qt::QueuedConnection); // after the dialog has gone
            return {};
        },
        tr("List made"), tr("Nothing is destroyed yet: the list is printed and approved, and then carried out together with a second person."));
}

} // namespace xieli::ui

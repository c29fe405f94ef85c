// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/retentionpanes.h"

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

std::vector<RowColumn<casework::RoutineRow>> duePieceColumns(const Desk &desk)
{
    using Row = casework::RoutineRow;
    const papers::Wording &wording = desk.wording();
    return {
        {DuePiecesPane::tr("Kind"), [&wording](const Row &row) { return wording.text(u"retention.kind_"_s + toCode(row.kind)); }},
        {DuePiecesPane::tr("What"), [](const Row &row) { return row.what; }},
        {DuePiecesPane::tr("Ended"), [](const Row &row) { return dayWords(row.endedOn); }, [](const Row &row) { return sortedDay(row.endedOn); }},
        {DuePiecesPane::tr("Kept until"), [](const Row &row) { return dayWords(row.dueOn); }, [](const Row &row) { return sortedDay(row.dueOn); }},
        {DuePiecesPane::tr("State"), [&wording](const Row &row) { return row.keptBack.isEmpty() ? wording.text(u"retention.state_ready"_s) : row.keptBack.join(wording.text(u"changes.and"_s)); }},
    };
}

} // namespace

DuePiecesPane::DuePiecesPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_notice(new Notice(this)), m_terms(new QLabel(this)), m_model(new KeptBackModel<casework::RoutineRow>(duePieceColumns(desk), this)),
      m_table(new TablePane(m_model, tr("Pieces of the routine class whose time is over"), nullptr, this)), m_prepare(primaryButton(tr("&List for destruction…"), this))
{
    m_table->setEmptyText(tr("Nothing's time is over. Postings, sheets that were taken in, papers about the whole village, the register of exports and register lines about people without a file are kept for their years after they ended."));
    m_table->setWidths({12, 34, 11, 11, 0});
    m_terms->setWordWrap(true);
    m_terms->setObjectName(u"routineTerms"_s);
    m_terms->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *top = new WrapRow;
    top->addGrowing(m_terms);
    top->addWidget(ExportButton::of(m_desk, m_table, this));
    auto *acts = new WrapRow;
    acts->addStretch();
    acts->addWidget(m_prepare);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_notice);
    layout->addWidget(m_table, 1);
    layout->addLayout(acts);
    connect(m_table, &TablePane::currentChanged, this, &DuePiecesPane::updateActions);
    connect(m_prepare, &QPushButton::clicked, this, &DuePiecesPane::prepareList);
    updateActions();
}

void DuePiecesPane::refresh()
{
    const QString before = current() ? current()->key : QString();
    m_notice->clear();
    m_terms->clear();
    auto list = casework::routineList(m_desk.office(), m_desk.today(), m_desk.wording());
    if (!list) {
        m_notice->warn(m_desk.say(list.error()));
        m_model->setRows({});
        return updateActions();
    }
    m_terms->setText(m_desk.wording().text(u"retention.said_routine_terms"_s, {{u"years"_s, QString::number(*list->years)}, {u"source"_s, list->source}}));
    m_model->setRows(std::move(list->rows));
    int at = 0;
    while (at < m_model->rowCount() && m_model->row(at).key != before)
        ++at;
    if (m_model->rowCount() > 0)
        m_table->selectRow(at < m_model->rowCount() ? at : 0);
    updateActions();
}

const casework::RoutineRow *DuePiecesPane::current() const
{
    const int at = m_table->currentRow();
    return at < 0 || at >= m_model->rowCount() ? nullptr : &m_model->row(at);
}

std::vector<casework::RoutineChoice> DuePiecesPane::ready() const
{
    std::vector<casework::RoutineChoice> pieces;
    for (const casework::RoutineRow &row : m_model->rows())
        if (row.keptBack.isEmpty())
            pieces.push_back({row.kind, row.key});
    return pieces;
}

void DuePiecesPane::updateActions() { letWhoMay(m_desk, m_prepare, Right::Destroy, !ready().empty()); }

void DuePiecesPane::prepareList()
{
    const std::vector<casework::RoutineChoice> all = ready();
    if (all.empty())
        return;
    const auto *row = current();
    AskDialog::Choices which{{u"all"_s, tr("all that can be destroyed (%1)").arg(all.size())}};
    if (row && row->keptBack.isEmpty())
        which.append({u"one"_s, tr("this piece alone: %1").arg(row->what)});
    const casework::RoutineChoice chosen = row ? casework::RoutineChoice{row->kind, row->key} : casework::RoutineChoice();
    auto *dialog = new AskDialog(m_desk, tr("List of the routine class for destruction"), tr("&Make the list"), this);
    dialog->addChoice(u"which"_s, tr("&Which"), "retention.which_pieces", which);
    dialog->addLine(u"document"_s, tr("Nu&mber of the approval"), "retention.document");
    dialog->ask(
        [this, all, chosen](AskDialog &asked) -> Result<void> {
            const auto made = casework::prepareRoutine(m_desk.office(), asked.text(u"which"_s) == u"one" ? std::vector{chosen} : all, asked.text(u"document"_s));
            if (!made)
                return tl::unexpected(made.error());
            QMetaObject::invokeMethod(this, &DuePiecesPane::prepared, Qt::QueuedConnection); // after the dialog has gone
            return {};
        },
        tr("List made"), tr("Nothing is destroyed yet: the list is printed and approved, and then carried out together with a second person."));
}

} // namespace xieli::ui

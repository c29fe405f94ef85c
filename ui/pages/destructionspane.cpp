// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/retentionpanes.h"

#include "casework/exporting.h"
#include "desk.h"
#include "forms/secondperson.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
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

QString stateOfList(const Destruction &list, const papers::Wording &wording)
{
    return wording.text(list.executedOn ? u"retention.list_done"_s : list.withdrawnOn ? u"retention.list_withdrawn"_s : u"retention.list_open"_s);
}

std::vector<RowColumn<Destruction>> destructionColumns(const Desk &desk)
{
    using Row = Destruction;
    const papers::Wording &wording = desk.wording();
    const auto two = [](const Row &row) { return row.executedOn ? DestructionsPane::tr("%1 and %2").arg(row.executedBy, row.secondBy) : QString(); };
    return {
        {DestructionsPane::tr("No."), [](const Row &row) { return QString::number(row.number); }, [](const Row &row) { return QVariant(row.number); }, true},
        {DestructionsPane::tr("Approval"), [](const Row &row) { return row.document; }},
        {DestructionsPane::tr("What of"), [](const Row &row) { return row.scope == DestructionScope::Files ? DestructionsPane::tr("families' files") : DestructionsPane::tr("routine class"); }},
        {DestructionsPane::tr("Files or pieces"), [](const Row &row) { return QString::number(row.files); }, [](const Row &row) { return QVariant(row.files); }, true},
        {DestructionsPane::tr("Listed"), [](const Row &row) { return dayWords(row.preparedOn); }, [](const Row &row) { return sortedDay(row.preparedOn); }},
        {DestructionsPane::tr("By"), [](const Row &row) { return row.preparedBy; }},
        {DestructionsPane::tr("State"), [&wording](const Row &row) { return stateOfList(row, wording); }},
        {DestructionsPane::tr("Destroyed"), [](const Row &row) { return dayWords(row.executedOn); }, [](const Row &row) { return sortedDay(row.executedOn); }},
        {DestructionsPane::tr("By whom"), two},
    };
}

} // namespace

DestructionPaper::DestructionPaper(Desk &desk, const DestructionId &id, QWidget *parent) : PreviewDialog(desk, tr("Destruction list"), {1000, 720}, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    explain({{this, "dialog.destruction_paper"}});
    layOut(nullptr, nullptr);
    auto paper = casework::destructionPaper(desk.office(), id);
    if (!paper)
        m_notice->bad(desk, paper.error());
    setPrinted(paper ? std::optional<Printed>(std::move(*paper)) : std::nullopt, tr("The list was not made. Above stands why."));
}

DestructionsPane::DestructionsPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_notice(new Notice(this)), m_job(new JobBar(this)), m_model(new RowTable<Destruction>(destructionColumns(desk), this)),
      m_table(new TablePane(m_model, tr("Destruction lists"), nullptr, this)), m_line(new QLabel(this)), m_paper(new QPushButton(tr("Show and &print…"), this)),
      m_withdraw(new QPushButton(tr("&Withdraw…"), this)), m_sweep(new QPushButton(tr("Write the file &anew"), this)), m_destroy(dangerButton(tr("D&estroy, with a second person…"), this))
{
    m_table->setEmptyText(tr("No list was made yet. Under “Files due” and “Routine class due” what has had its time is listed for destruction; the list stands here for ever."));
    m_table->setWidths({4, 18, 10, 8, 11, 10, 8, 11, 0});
    m_line->setWordWrap(true);
    m_line->setObjectName(u"destructionLine"_s);
    m_line->setMargin(6);
    m_destroy->setObjectName(u"destroy"_s);
    m_sweep->setObjectName(u"sweep"_s);
    auto *top = new WrapRow;
    top->addStretch();
    top->addWidget(ExportButton::of(m_desk, m_table, this));
    top->addWidget(m_paper);
    auto *acts = new WrapRow;
    acts->addWidget(m_withdraw);
    acts->addWidget(m_sweep);
    acts->addStretch();
    acts->addWidget(m_destroy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_notice);
    layout->addWidget(m_job);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_line);
    layout->addLayout(acts);
    connect(m_table, &TablePane::currentChanged, this, &DestructionsPane::updateActions);
    connect(m_table, &TablePane::activated, this, &DestructionsPane::showPaper);
    connect(m_paper, &QPushButton::clicked, this, &DestructionsPane::showPaper);
    connect(m_withdraw, &QPushButton::clicked, this, &DestructionsPane::withdrawIt);
    connect(m_sweep, &QPushButton::clicked, this, &DestructionsPane::sweepAgain);
    connect(m_destroy, &QPushButton::clicked, this, &DestructionsPane::destroyIt);
    updateActions();
}

void DestructionsPane::refresh()
{
    const DestructionId before = current() ? current()->id : DestructionId();
    auto lists = casework::destructions(m_desk.office());
    if (!lists)
        return m_notice->bad(m_desk, lists.error());
    std::reverse(lists->begin(), lists->end()); // the newest on top
    m_model->setRows(std::move(*lists));
    int at = 0;
    while (at < m_model->rowCount() && m_model->row(at).id != before)
        ++at;
    if (m_model->rowCount() > 0)
        m_table->selectRow(at < m_model->rowCount() ? at : 0);
    updateActions();
}

const Destruction *DestructionsPane::current() const
{
    const int at = m_table->currentRow();
    return at < 0 || at >= m_model->rowCount() ? nullptr : &m_model->row(at);
}

void DestructionsPane::updateActions()
{
    const Destruction *list = current();
    const bool isOpen = list && !list->executedOn && !list->withdrawnOn;
    m_paper->setEnabled(list);
    letWhoMay(m_desk, m_withdraw, Right::Destroy, isOpen);
    letWhoMay(m_desk, m_destroy, Right::Destroy, isOpen);
    letWhoMay(m_desk, m_sweep, Right::Destroy, list && list->executedOn && !list->sweptOn);
    m_sweep->setVisible(list && list->executedOn && !list->sweptOn);
    QString words;
    if (isOpen)
        words = tr("Nothing is destroyed yet. Print the list, have it approved and signed; then two persons carry it out.");
    else if (list && list->withdrawnOn)
        words = tr("Withdrawn on %1: nothing was destroyed.").arg(dayWords(list->withdrawnOn));
    else if (list)
        words = tr("%n record(s) were blanked. Keys, days, kinds and amounts stay, and the chain of the journal is whole.", nullptr, list->records) + u' '
            + (list->sweptOn ? tr("The file was written anew on %1.").arg(dayWords(list->sweptOn)) : tr("The file was NOT written anew yet: old pages may still hold values. Make room on the disk and write it anew."));
    m_line->setText(words);
    m_line->setVisible(list);
}

void DestructionsPane::showPaper()
{
    if (const Destruction *list = current())
        (new DestructionPaper(m_desk, list->id, this))->open();
}

void DestructionsPane::withdrawIt()
{
    const Destruction *list = current();
    if (!list)
        return;
    askFirst(this, tr("Withdraw list no. %1?").arg(list->number), tr("Nothing is destroyed. The list stays with its number; its files can be listed again."), tr("Withdraw"), [this, id = list->id] {
        if (const auto done = casework::withdrawDestruction(m_desk.office(), id); !done)
            return m_notice->bad(m_desk, done.error());
        m_desk.tellChanged(tr("Withdrawn."));
    });
}

void DestructionsPane::destroyIt()
{
    const Destruction *list = current();
    if (!list)
        return;
    const SecondPerson::Facts facts{{tr("List"), tr("no. %1").arg(list->number)}, {tr("Approval"), list->document}, {tr("Files or pieces"), QString::number(list->files)}, {tr("Listed by"), list->preparedBy}};
    auto *second = new SecondPerson(list->scope == DestructionScope::Files
                                         ? tr("Names, numbers, addresses, notes, computations and pictures of these files are destroyed. It cannot be undone. A second user of this office confirms it.")
                                         : tr("Names, numbers, what was written, photographs and papers of these pieces are destroyed; the families' own files stay. It cannot be undone. A second user of this office confirms it."), facts, this);
    connect(second, &SecondPerson::given, this, &DestructionsPane::destroyWith);
    second->open();
}

void DestructionsPane::destroyWith(const QString &name, const QString &passphrase)
{
    const Destruction *list = current();
    if (!list)
        return;
    m_notice->clear();
    m_job->run<casework::DestructionReport>(
        m_desk.office(), tr("Destroying the files and writing the office file anew…"),
        [id = list->id, name, passphrase, wording = m_desk.wording()](casework::Office &own, Progress &) {
            own.wording = wording;
            return casework::destroyPrepared(own, id, {name, passphrase});
        },
        [this](Result<casework::DestructionReport> report) {
            m_desk.tellChanged(report ? tr("Destroyed") : QString());
            refresh();
            if (!report)
                return m_notice->bad(m_desk, report.error());
            const papers::Wording &wording = m_desk.wording();
            const QString said = wording.text(report->scope == DestructionScope::Files ? u"retention.said_destroyed"_s : u"retention.said_destroyed_routine"_s, {{u"files"_s, QString::number(report->files)}, {u"records"_s, QString::number(report->records)}});
            if (report->copies.isEmpty())
                return m_notice->good(said);
            m_notice->warn(said + u'\n' + wording.text(u"retention.said_copies"_s, {{u"copies"_s, report->copies.join(wording.text(u"changes.and"_s))}}));
        });
}

void DestructionsPane::sweepAgain()
{
    m_notice->clear();
    m_job->run<bool>(
        m_desk.office(), tr("Writing the office file anew…"), [](casework::Office &own, Progress &) { return casework::sweepDestroyed(own); },
        [this](Result<bool> swept) {
            if (!swept)
                return m_notice->bad(m_desk, swept.error());
            m_desk.tellChanged(m_desk.wording().text(*swept ? u"retention.said_swept"_s : u"retention.said_nothing_to_sweep"_s));
            refresh();
        });
}

} // namespace xieli::ui

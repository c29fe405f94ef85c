// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/planpane.h"

#include "casework/registers.h"
#include "desk.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "pages/registerform.h"
#include "pages/tablepane.h"
#include "words.h"
#include "wraprow.h"

#include <QInputDialog>
#include <QListView>
#include <QShortcut>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::PlanLine;

namespace {

/// What is late stands out, what is done steps back.
class PlanTable : public RowTable<PlanLine> {
public:
    PlanTable(std::vector<RowColumn<PlanLine>> columns, Desk &desk, QObject *parent) : RowTable(std::move(columns), parent), m_desk(desk) {}

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (index.isValid() && role == Qt::ForegroundRole) {
            const PlanLine &line = row(index.row());
            if (!line.isOpen())
                return colours().faint;
            if (line.isLate(m_desk.today()))
                return colours().bad;
        }
        return RowTable::data(index, role);
    }

private:
    Desk &m_desk;
};

} // namespace

PlanPane::PlanPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk),
      m_lines(new PlanTable({{tr("What"), [](const PlanLine &line) { return kindWord(line.entry.kind); }},
                             {tr("For whom"), [](const PlanLine &line) { return line.person.isEmpty() ? tr("household") : line.person; }},
                             {tr("Kind or department"), [this](const PlanLine &line) { return casework::choiceText(line.entry.source, m_desk.wording()); }},
                             {tr("Need or matter"), [](const PlanLine &line) { return QString(line.entry.what).replace(u'\n', u' '); }},
                             {tr("Measure"), [](const PlanLine &line) { return line.entry.detail; }},
                             {tr("Who"), [](const PlanLine &line) { return line.entry.handler; }},
                             {tr("Due on"), [](const PlanLine &line) { return dayWords(line.entry.dueOn); }, [](const PlanLine &line) { return sortedDay(line.entry.dueOn); }},
                             {tr("Done on"), [](const PlanLine &line) { return dayWords(line.entry.answeredOn); }, [](const PlanLine &line) { return sortedDay(line.entry.answeredOn); }},
                             {tr("Word back"), [](const PlanLine &line) { return QString(line.entry.answer).replace(u'\n', u' '); }}},
                            desk, this)),
      m_table(new TablePane(m_lines, tr("Plan for the household"), nullptr, this)), m_count(faintLabel({}, this)),
      m_measure(primaryButton(tr("&New measure… (Ctrl+N)"), this)), m_referral(new QPushButton(tr("Re&ferral…"), this)),
      m_discovery(new QPushButton(tr("Discover&y…"), this)), m_tie(new QPushButton(tr("Discovered before…"), this)),
      m_finish(new QPushButton(tr("D&one…"), this)), m_remove(new QPushButton(tr("&Delete…"), this))
{
    m_table->setWidths({5, 6, 8, 15, 0, 9, 10, 10, 12});
    m_table->setEmptyText(tr("No plan yet. Ctrl+N writes down what somebody needs, what is done about it, who does it and by when."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->addLayout(bar());
    column->addWidget(m_table, 1);
    setFocusProxy(m_table->table());
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence::New, [this] { begin(RegisterKind::Measure); });
    key(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { askToRemove(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { finishLine(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { finishLine(); });
    connect(m_table, &TablePane::activated, this, &PlanPane::openLine);
    connect(m_table, &TablePane::currentChanged, this, &PlanPane::updateActions);
}

QString PlanPane::kindWord(RegisterKind kind)
{
    return kind == RegisterKind::Measure ? tr("measure") : kind == RegisterKind::Referral ? tr("referral") : tr("discovery");
}

QLayout *PlanPane::bar()
{
    m_finish->setToolTip(tr("Ctrl+Enter: when it was done, and what came of it"));
    m_remove->setToolTip(tr("Ctrl+D"));
    m_tie->setToolTip(tr("Discoveries from before the household had a file: choose the one that was about it"));
    connect(m_measure, &QPushButton::clicked, this, [this] { begin(RegisterKind::Measure); });
    connect(m_referral, &QPushButton::clicked, this, [this] { begin(RegisterKind::Referral); });
    connect(m_discovery, &QPushButton::clicked, this, [this] { begin(RegisterKind::Discovery); });
    connect(m_tie, &QPushButton::clicked, this, &PlanPane::tieDiscovery);
    connect(m_finish, &QPushButton::clicked, this, &PlanPane::finishLine);
    connect(m_remove, &QPushButton::clicked, this, &PlanPane::askToRemove);
    auto *row = new WrapRow;
    row->addGrowing(m_count);
    row->addWidget(ExportButton::beside(m_desk, m_table->table(), this));
    for (QPushButton *button : {m_remove, m_finish, m_tie, m_discovery, m_referral, m_measure})
        row->addWidget(button);
    return row;
}

void PlanPane::setHousehold(const Dossier &dossier)
{
    const bool another = dossier.household.id != m_dossier.household.id;
    const RegisterEntryId kept = current() && !another ? current()->entry.id : RegisterEntryId();
    m_dossier = dossier;
    auto plan = casework::householdPlan(m_desk.office(), dossier.household.id);
    if (!plan)
        return m_desk.tellError(plan.error());
    const auto open = std::count_if(plan->begin(), plan->end(), [](const PlanLine &line) { return line.isOpen(); });
    const auto late = std::count_if(plan->begin(), plan->end(), [this](const PlanLine &line) { return line.isLate(m_desk.today()); });
    m_count->setText(plan->empty() ? QString() : tr("%1 open, %2 late").arg(open).arg(late));
    m_lines->setRows(std::move(*plan));
    for (int row = 0; row < m_lines->rowCount(); ++row)
        if (row == 0 || m_lines->row(row).entry.id == kept)
            m_table->selectRow(row);
    const auto loose = casework::looseDiscoveries(m_desk.office());
    m_tie->setVisible(loose && !loose->empty());
    updateActions();
}

const PlanLine *PlanPane::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_lines->rowCount() ? &m_lines->row(row) : nullptr;
}

void PlanPane::updateActions()
{
    m_finish->setEnabled(current() && current()->isOpen());
    m_remove->setEnabled(current());
}

void PlanPane::begin(RegisterKind kind)
{
    RegisterEntry entry = casework::newEntry(kind, m_desk.today());
    entry.household = m_dossier.household.id;
    entry.handler = m_desk.office().user;
    if (kind == RegisterKind::Measure && current() && current()->entry.kind == kind)
        entry.member = current()->entry.member; // one person's needs are written down one after another
    (new RegisterForm(m_desk, entry, true, this, RegisterForm::From::Household))->open();
}

void PlanPane::openLine()
{
    if (current())
        (new RegisterForm(m_desk, current()->entry, false, this, RegisterForm::From::Household))->open();
}

void PlanPane::finishLine()
{
    if (!current() || !current()->isOpen())
        return;
    auto *form = new RegisterForm(m_desk, current()->entry, false, this, RegisterForm::From::Household);
    form->open();
    form->askForAnswer();
}

void PlanPane::askToRemove()
{
    if (current())
        askFirst(this, tr("Delete this line of the plan?"), current()->entry.what + u"\n\n"_s + tr("It can be brought back on the page “Record”."), tr("Delete"),
                 [this] { removeLine(); });
}

void PlanPane::removeLine()
{
    if (!current())
        return;
    if (const auto removed = casework::removeEntry(m_desk.office(), current()->entry.id); !removed)
        return m_desk.tellError(removed.error());
    m_desk.tellChanged(tr("Plan: line deleted"));
}

void PlanPane::tieDiscovery()
{
    const auto loose = casework::looseDiscoveries(m_desk.office());
    if (!loose)
        return m_desk.tellError(loose.error());
    QStringList lines;
    for (const RegisterEntry &entry : *loose) {
        QStringList parts{dayWords(entry.day), entry.name, entry.place, QString(entry.what).replace(u'\n', u' ')};
        parts.removeAll(QString());
        lines << QString::number(lines.size() + 1) + u". "_s + parts.join(u"  "_s);
    }
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Discovered before"));
    dialog->setLabelText(tr("Which discovery was about this household?"));
    dialog->setOption(QInputDialog::UseListViewForComboBoxItems);
    dialog->setComboBoxItems(lines);
    if (auto *list = dialog->findChild<QListView *>())
        list->setWordWrap(true);
    dialog->setTextValue(lines.value(0));
    dialog->resize(640, 320);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, lines, loose = *loose](const QString &chosen) {
        const auto at = lines.indexOf(chosen);
        if (at < 0)
            return;
        if (const auto tied = casework::tieDiscovery(m_desk.office(), loose[static_cast<std::size_t>(at)].id, m_dossier.household.id); !tied)
            return m_desk.tellError(tied.error());
        m_desk.tellChanged(tr("The discovery belongs to this household now"));
    });
    dialog->open();
}

} // namespace xieli::ui

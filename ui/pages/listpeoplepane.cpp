// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/listpeoplepane.h"

#include "help/explained.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "pages/tablepane.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

ListPeoplePane::ListPeoplePane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_lines(new ListLineModel(this)), m_people(new TablePane(m_lines, tr("People of the list"), nullptr, this)),
      m_outcome(new QComboBox(this)), m_tick(new QPushButton(tr("Ti&ck (space)"), this)), m_says(faintLabel({}, this))
{
    m_lines->setObjectName(u"lines"_s);
    m_tick->setObjectName(u"tick"_s);
    m_says->setObjectName(u"lineSays"_s);
    m_people->setEmptyText(tr("Choose a list of another office: each of its people stands here beside the register. Nothing is taken of it that nobody ticks."));
    m_people->setWidths({5, 10, 9, 19, 13, 8, 13, 13, 13, 0});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(makeChoice(desk));
    column->addWidget(m_people, 1);

    connect(m_outcome, &QComboBox::currentIndexChanged, this, [this] { m_people->filter()->setCode(m_outcome->currentData().toString()); });
    connect(m_people, &TablePane::activated, this, &ListPeoplePane::toggle);
    connect(m_people, &TablePane::currentChanged, this, &ListPeoplePane::showCurrent);
    connect(m_tick, &QPushButton::clicked, this, [this] { toggle(m_people->currentRow()); });
    auto *space = new QShortcut(Qt::Key_Space, m_people->table());
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] { toggle(m_people->currentRow()); });
    showCurrent();
}

QWidget *ListPeoplePane::makeChoice(Desk &desk)
{
    m_outcome->addItem(tr("All people"), QString());
    m_outcome->addItem(tr("What may be taken"), u"proposal"_s);
    for (const auto &code : Codes<ListOutcome>::list)
        m_outcome->addItem(ListLineModel::outcomeText(code.value), QString(code.text));
    m_outcome->setAccessibleName(tr("Show by result"));
    explain({{m_outcome, "list.filter"}});
    m_tick->setToolTip(tr("Space"));
    m_says->setWordWrap(true);
    auto *part = new QWidget(this);
    auto *choice = new QHBoxLayout(part);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->addWidget(m_outcome);
    choice->addWidget(m_tick);
    choice->addWidget(m_says, 1);
    choice->addWidget(ExportButton::of(desk, m_people, part));
    return part;
}

void ListPeoplePane::setLines(const std::vector<casework::ListLine> &lines, bool mayTick)
{
    m_mayTick = mayTick;
    m_lines->setLines(lines);
    showCurrent();
}

void ListPeoplePane::beginAtTop()
{
    m_people->selectRow(0);
    m_people->table()->setFocus();
}

void ListPeoplePane::toggle(int row)
{
    if (row < 0 || row >= m_lines->rowCount() || !m_lines->row(row).mayTake || !m_mayTick)
        return;
    if (m_lines->isTicked(row))
        m_lines->untick(row);
    else
        m_lines->tick(row);
    settleHeads();
    showCurrent();
    emit ticked();
}

/// Each dead head has a follower who lives, unless all of the family are on the list. One question at a time.
void ListPeoplePane::settleHeads()
{
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const casework::ListLine &line = m_lines->row(row);
        if (line.heads.empty() || !m_lines->isTicked(row))
            continue;
        const QString chosen = m_lines->ticks().value(line.key);
        const auto left = casework::headsLeft(m_lines->rows(), line);
        const bool lives = std::any_of(left.begin(), left.end(), [&chosen](const auto &one) { return one.first.text() == chosen; });
        if (left.empty() && !chosen.isEmpty())
            m_lines->tick(row);
        else if (!left.empty() && !lives)
            return askForHead(row, left);
    }
}

void ListPeoplePane::askForHead(int row, const std::vector<std::pair<MemberId, QString>> &heads)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New head"));
    dialog->setLabelText(tr("%1 is the head of the household. Who is the head from then on?").arg(m_lines->row(row).match.name));
    QStringList names;
    QHash<QString, int> known;
    for (const auto &[id, name] : heads)
        names << (++known[name] > 1 ? tr("%1 (the %2nd of that name)").arg(name).arg(known.value(name)) : name);
    dialog->setComboBoxItems(names);
    connect(dialog, &QInputDialog::finished, this, [this, dialog, heads, names, key = m_lines->row(row).key](int result) {
        for (int at = 0; at < m_lines->rowCount(); ++at) {
            if (m_lines->row(at).key != key)
                continue;
            m_lines->untick(at);
            if (const auto chosen = names.indexOf(dialog->textValue()); result == QDialog::Accepted && chosen >= 0)
                m_lines->tick(at, heads[static_cast<std::size_t>(chosen)].first.text());
        }
        settleHeads();
        showCurrent();
        emit ticked();
    });
    dialog->open();
}

void ListPeoplePane::showCurrent()
{
    const int row = m_people->currentRow();
    m_tick->setEnabled(m_mayTick && row >= 0 && m_lines->row(row).mayTake);
    const QString why = row >= 0 ? m_lines->row(row).why : QString();
    m_says->setText(why.isEmpty() ? tr("Space ticks a line; “Take in” (F9) takes what is ticked and keeps all in the register of matches.") : why);
}

} // namespace xieli::ui

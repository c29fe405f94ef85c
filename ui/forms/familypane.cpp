// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/familypane.h"

#include "casework/moves.h"
#include "casework/notdead.h"
#include "changenames.h"
#include "desk.h"
#include "fields/fields.h"
#include "forms/broughtdialog.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"
#include "wraprow.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using Moment = casework::FamilyMoment;

FamilyPane::FamilyPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk),
      m_moments({{tr("Day"), [](const Moment &moment) { return dayWords(moment.day); }, [](const Moment &moment) { return QVariant(moment.day); }},
                 {tr("What happened"), [this](const Moment &moment) {
                      return moment.kind ? m_desk.wording().text(u"casework.family_kind_"_s + toCode(*moment.kind)) : tr("household opened");
                  }},
                 {tr("Who"), [](const Moment &moment) { return moment.names.join(u'、'); }},
                 {tr("Details"), [this](const Moment &moment) { return details(moment); }},
                 {tr("Reason"), [](const Moment &moment) { return moment.reason; }},
                 {tr("Paper"), [](const Moment &moment) { return moment.paper; }}},
                this),
      m_table(new TablePane(&m_moments, tr("History of the family"), nullptr, this)), m_day(new DayField(this)), m_look(new QPushButton(tr("See as of this day"), this)),
      m_change(primaryButton(tr("Write down a &change… (Ctrl+E)"), this)), m_brought(new QPushButton(tr("What came &with them…"), this))
{
    explain(this, u"dialog.family_pane"_s);
    m_table->setWidths({11, 10, 12, 0, 14, 14});
    m_table->setEmptyText(tr("Nothing is recorded yet. Write down births, deaths, marriages, moves, splits and changes of head with Ctrl+E."));
    explain(m_day, u"family.as_of"_s);
    m_day->edit()->setMaximumWidth(120);
    m_day->edit()->setPlaceholderText(u"2018-06-05"_s);
    m_day->edit()->setAccessibleName(tr("See the household as of a day"));
    auto *label = new QLabel(tr("&As of"), this);
    label->setBuddy(m_day->edit());
    auto *bar = new WrapRow;
    bar->addGrowing(faintLabel(tr("Facts with a day. Nothing is overwritten; Enter opens the other household."), this));
    bar->addWidget(m_brought);
    bar->addWidget(label);
    bar->addWidget(m_day);
    bar->addWidget(m_look);
    bar->addWidget(ExportButton::beside(desk, m_table->table(), this));
    bar->addWidget(m_change);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table->table());
    connect(m_change, &QPushButton::clicked, this, &FamilyPane::changeWanted);
    m_brought->setObjectName(u"brought"_s);
    m_brought->hide();
    connect(m_brought, &QPushButton::clicked, this, &FamilyPane::showBrought);
    connect(m_look, &QPushButton::clicked, this, &FamilyPane::look);
    connect(m_day->edit(), &QLineEdit::returnPressed, this, &FamilyPane::look);
    connect(m_table, &TablePane::activated, this, [this](int row) {
        if (row >= 0 && m_moments.row(row).other)
            m_desk.goToHousehold(*m_moments.row(row).other);
    });
}

void FamilyPane::setHousehold(const Dossier &dossier)
{
    auto moments = casework::familyTimeline(m_desk.office(), dossier.household.id);
    if (moments)
        m_moments.setRows(std::move(*moments));
    else
        m_desk.tellError(moments.error());
    const auto move = casework::moveOfArrived(m_desk.office(), dossier.household.id);
    m_move = move ? move->value_or(QString()) : QString();
    m_brought->setVisible(!m_move.isEmpty());
    m_change->setEnabled(!dossier.household.closedOn || casework::isClosedByDeath(dossier));
}

QString FamilyPane::details(const Moment &moment) const
{
    QStringList parts;
    if (!moment.newHead.isEmpty())
        parts << tr("head: %1").arg(moment.newHead);
    if (!moment.after.isEmpty())
        parts << tr("from %1 to %2").arg(moment.before.isEmpty() ? u"—"_s : moment.before, moment.after);
    if (moment.other)
        parts << (moment.otherHead.isEmpty() ? tr("another household, not in this register") : tr("household of %1").arg(moment.otherHead));
    return parts.join(u"; "_s);
}

void FamilyPane::showBrought()
{
    const auto file = casework::broughtFile(m_desk.office(), m_move, tellingOf(m_desk));
    if (!file)
        return m_desk.tellError(file.error());
    auto *dialog = new BroughtDialog(m_desk, *file, this);
    connect(dialog, &BroughtDialog::read, this, [this] {
        if (const auto read = casework::readMoveNews(m_desk.office(), m_move); !read)
            m_desk.tellError(read.error());
    });
    dialog->open();
}

void FamilyPane::look()
{
    if (const auto day = m_day->day())
        emit dayWanted(*day);
    else
        m_day->edit()->setFocus();
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/asofview.h"

#include "desk.h"
#include "fields/fields.h"
#include "forms/recordtables.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"
#include "wraprow.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using State = casework::FamilyAsOf::State;

namespace {

template <class Enum>
QString said(const std::optional<Enum> &value) { return value ? word(*value) : QString(); }

} // namespace

AsOfView::AsOfView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk),
      m_members({{tr("Name"), [](const Member &member) { return member.name; }},
                 {tr("Relation"), [](const Member &member) { return relationWords(member.relation); }},
                 {tr("Born"), [](const Member &member) { return dayWords(member.birthDate()); }},
                 {tr("Sex"), [](const Member &member) { return said(member.sex()); }},
                 {tr("Capacity for work"), [](const Member &member) { return said(member.labourCapacity); }},
                 {tr("Health"), [](const Member &member) { return said(member.health); }},
                 {tr("Disability"), [](const Member &member) {
                      return member.disabilityKind && member.disabilityGrade ? word(*member.disabilityKind) + QString::number(*member.disabilityGrade) : said(member.disabilityKind);
                  }},
                 {tr("Lives here"), [](const Member &member) { return member.coLiving ? tr("yes") : tr("away"); }}},
                this),
      m_income({{tr("Kind"), [](const IncomeItem &item) { return kindWords(incomeKinds(), item.kind); }},
                {tr("What"), [](const IncomeItem &item) { return item.label; }},
                {tr("Yuan a year"), [](const IncomeItem &item) { return moneyWords(item.gross); }, nullptr, true},
                {tr("Cost"), [](const IncomeItem &item) { return moneyWords(item.cost); }, nullptr, true}},
               this),
      m_decisions(decisionTable(this)), m_payments(paymentTable(this)), m_visits(visitTable(this)), m_banner(new QLabel(this)), m_name(new QLabel(this)), m_facts(new QLabel(this)),
      m_day(new DayField(this)), m_parts(new QTabWidget(this))
{
    m_banner->setObjectName(u"asOfBanner"_s);
    setTone(m_banner, "warn");
    m_banner->setWordWrap(true);
    m_name->setProperty("role", u"name"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    explain(m_day, u"family.as_of"_s);
    m_day->edit()->setMaximumWidth(120);
    m_day->edit()->setAccessibleName(tr("Day as of which it is shown"));
    m_day->edit()->setToolTip(tr("Up and down arrows: a day on or back"));
    auto *back = primaryButton(tr("&Back to today (Esc)"), this);
    auto *row = new WrapRow;
    row->addGrowing(m_banner);
    row->addWidget(m_day);
    row->addWidget(back);
    addTable(tr("Members"), &m_members, tr("Nobody lived in this household on that day."))->setWidths({10, 10, 11, 5, 14, 14, 12, 0});
    addTable(tr("Income"), &m_income, tr("No survey had been accepted by that day."))->setWidths({18, 0, 14, 14});
    addTable(tr("Decisions"), m_decisions, tr("No decision was in force."));
    addTable(tr("Payments"), m_payments, tr("Nothing is on record as paid for that month."));
    addTable(tr("Visits"), m_visits, tr("There had been no visit."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(row);
    column->addWidget(m_name);
    column->addWidget(m_facts);
    column->addWidget(m_parts, 1);
    setFocusProxy(m_day);
    connect(back, &QPushButton::clicked, this, &AsOfView::closed);
    connect(m_day, &TypedField::changed, this, [this] {
        if (const auto day = m_day->day())
            show(m_household, *day);
    });
}

TablePane *AsOfView::addTable(const QString &title, QAbstractItemModel *model, const QString &empty)
{
    auto *pane = new TablePane(model, title, nullptr, m_parts);
    pane->setEmptyText(empty);
    pane->table()->horizontalHeader()->setDefaultSectionSize(150);
    m_parts->addTab(withExport(m_desk, pane, m_parts), title);
    return pane;
}

bool AsOfView::show(const HouseholdId &household, Day day)
{
    auto then = casework::householdAsOf(m_desk.office(), household, day);
    if (!then) {
        m_desk.tellError(then.error());
        return false;
    }
    m_household = household;
    if (m_day->day() != day)
        m_day->setDay(day);
    tell(*then);
    m_members.setRows(std::move(then->dossier.members));
    m_income.setRows(std::move(then->dossier.income));
    m_decisions->setRows(std::move(then->dossier.decisions));
    m_payments->setRows(std::move(then->payments));
    m_visits->setRows(std::move(then->dossier.visits));
    return true;
}

QString AsOfView::banner() const { return m_banner->text(); }
QString AsOfView::facts() const { return m_facts->text(); }

void AsOfView::tell(const casework::FamilyAsOf &then)
{
    const Dossier &dossier = then.dossier;
    m_banner->setText(tr("As of %1. To be read only: nothing can be changed here.").arg(dayWords(then.day)));
    const Member *head = dossier.head();
    m_name->setText(head ? head->name : tr("(nobody)"));
    QStringList parts;
    if (then.state == State::NotYet)
        parts << tr("This household did not exist yet.");
    if (then.state == State::Closed)
        parts << tr("Closed on %1: %2").arg(dayWords(dossier.household.closedOn), dossier.household.closedReason);
    parts << tr("%n person(s) living together", nullptr, then.persons);
    if (const QString place = QStringList{dossier.household.village, dossier.household.group, dossier.household.address}.join(u' ').simplified(); !place.isEmpty())
        parts << place;
    parts << (dossier.decisions.empty() ? tr("no decision in force") : categoryWords(dossier.decisions.back().category, dossier.decisions.back().grade));
    if (then.result)
        parts << tr("assessed for %1: %2, %3 yuan").arg(monthWords(then.result->month), categoryWords(then.result->category, then.result->grade),
                                                        then.result->monthlyAmount ? moneyWords(then.result->monthlyAmount) : u"—"_s);
    Money paid;
    for (const casework::HouseholdPayment &payment : then.payments)
        paid += payment.line.amount;
    if (!then.payments.empty())
        parts << tr("for %1: %2 yuan").arg(monthWords(Month::of(then.day)), moneyWords(paid));
    m_facts->setText(parts.join(u"    "_s));
}

void AsOfView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->modifiers() == Qt::ControlModifier && (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp))
        m_parts->setCurrentIndex((m_parts->currentIndex() + (event->key() == Qt::Key_PageDown ? 1 : m_parts->count() - 1)) % m_parts->count());
    else
        QWidget::keyPressEvent(event);
}

} // namespace xieli::ui

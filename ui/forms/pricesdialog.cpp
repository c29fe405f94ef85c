// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/pricesdialog.h"

#include "casework/prices.h"
#include "fields/findinglabel.h"
#include "fields/ledgertable.h"
#include "forms/dialogframe.h"
#include "forms/keepstyped.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "models/recordcolumns.h"
#include "wraprow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

constexpr int leastTable = 120; ///< pixels: the head and some lines

std::vector<RecordColumn<VillagePrice>> priceColumns()
{
    std::vector<RecordColumn<VillagePrice>> columns;
    columns.push_back(named(kindColumn(PricesDialog::tr("Kind"), 18, &VillagePrice::kind, incomeKinds()), "kind"));
    columns.push_back(named(textColumn(PricesDialog::tr("What"), 0, &VillagePrice::item), "item", PricesDialog::tr("As on the visit, such as the crop; empty: everything of the kind")));
    columns.push_back(named(codeColumn(PricesDialog::tr("Land"), 8, &VillagePrice::tenure), "tenure", PricesDialog::tr("Empty: whoever's land it is")));
    columns.push_back(named(textColumn(PricesDialog::tr("Unit"), 6, &VillagePrice::unit), "unit"));
    columns.push_back(named(moneyColumn(PricesDialog::tr("Price"), 9, &VillagePrice::price), "price_fen", PricesDialog::tr("Yuan for one unit")));
    columns.push_back(named(moneyColumn(PricesDialog::tr("Cost"), 9, &VillagePrice::cost), "cost_fen", PricesDialog::tr("Yuan that one unit costs")));
    columns.push_back(named(textColumn(PricesDialog::tr("Note"), 12, &VillagePrice::note), "note"));
    return columns;
}

/// All lists of all years as one text, whichever year is looked at.
QString writtenOut(const std::vector<VillagePrice> &prices)
{
    QStringList lines;
    for (const VillagePrice &price : prices)
        lines << QStringList{price.id.text(), QString::number(price.year), price.kind, price.item, price.tenure ? toCode(*price.tenure) : QString(),
                             price.unit, price.price.toString(), price.cost.toString(), price.note}.join(u'\t');
    lines.sort();
    return lines.join(u'\n');
}

} // namespace

PricesDialog::PricesDialog(Desk &desk, int year, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_shown(year),
      m_model(new RecordModel<VillagePrice>(priceColumns(), [this] {
          VillagePrice price;
          price.year = m_shown;
          price.kind = u"B1"_s;
          return price;
      }, this)),
      m_year(new QSpinBox(this)), m_finding(new FindingLabel(this)), m_table(new LedgerTable(m_model, tr("Village prices"), false, this))
{
    setWindowTitle(tr("Village prices"));
    sizeWithin(this, {900, 480});
    m_table->setEmptyText(desk.isTownship() ? tr("The village has written no prices of this year.")
                                            : tr("No prices of this year yet. “New line” begins the list; Ctrl+N does the same."));
    const auto all = casework::villagePrices(desk.office());
    if (all)
        m_others = *all;
    else
        m_finding->say(FindingKind::NotDetermined, desk.say(all.error()));
    explain({{this, "dialog.prices"}, {m_year, "village_price.year"}});
    m_year->setRange(1990, 2199);
    m_year->setValue(year);
    m_year->setAccessibleName(tr("Year"));
    auto *words = new QLabel(tr("&Year"), this);
    words->setBuddy(m_year);
    auto *add = new QPushButton(icon(u"add"_s, colours().accent), tr("New line"), this);
    auto *keep = primaryButton(tr("&Save the prices"), this);
    const auto turn = [this](const QString &sign, const QString &name, int years) {
        auto *button = new QPushButton(sign, this);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setAutoDefault(false);
        button->setFixedWidth(44);
        connect(button, &QPushButton::clicked, m_year, [this, years] { m_year->stepBy(years); });
        return button;
    };
    m_year->setMinimumWidth(90);
    auto *head = new WrapRow;
    head->addWidget(words);
    head->addWidget(turn(u"‹"_s, tr("A year back"), -1));
    head->addWidget(m_year);
    head->addWidget(turn(u"›"_s, tr("A year on"), 1));
    QLabel *hint = faintLabel(tr("Items with a quantity but no amount are priced from the list of the survey's year."), this);
    head->addGrowing(hint);
    head->addWidget(ExportButton::beside(desk, m_table, this));
    head->addWidget(add);
    auto *buttons = new WrapRow(true);
    buttons->addWidget(closeButton(this));
    buttons->addWidget(keep);
    m_table->setMinimumHeight(leastTable);
    auto *column = new QVBoxLayout;
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_finding);
    layOutScrolled(this, column, buttons);
    keep->setEnabled(!desk.isTownship()); // the village writes its prices
    add->setEnabled(!desk.isTownship());
    connect(add, &QPushButton::clicked, m_table, &LedgerTable::newLine);
    connect(keep, &QPushButton::clicked, this, &PricesDialog::save);
    connect(m_year, &QSpinBox::valueChanged, this, &PricesDialog::showYear);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, keep, [keep] { keep->click(); });
    connect(new QShortcut(QKeySequence::New, this), &QShortcut::activated, add, [add] { add->click(); });
    showYear(year);
    keepTyped(this, [this] { return writtenOut(prices()); });
}

std::vector<VillagePrice> PricesDialog::prices() const
{
    std::vector<VillagePrice> all = m_others;
    const auto shown = m_model->records();
    all.insert(all.end(), shown.begin(), shown.end());
    return all;
}

/// What is shown goes back to the others; the lines of the new year come out.
void PricesDialog::showYear(int year)
{
    m_others = prices();
    m_shown = year;
    std::vector<VillagePrice> shown;
    std::copy_if(m_others.begin(), m_others.end(), std::back_inserter(shown), [year](const VillagePrice &price) { return price.year == year; });
    std::erase_if(m_others, [year](const VillagePrice &price) { return price.year == year; });
    m_model->setRecords(shown);
}

void PricesDialog::save()
{
    if (QWidget *typing = focusWidget())
        typing->clearFocus(); // an open cell stores what is in it
    const auto stored = casework::recordPrices(m_desk.office(), prices());
    if (!stored) {
        m_finding->say(FindingKind::NotDetermined, m_desk.say(stored.error()));
        return;
    }
    accept();
    m_desk.tellChanged(tr("Village prices saved"));
}

} // namespace xieli::ui

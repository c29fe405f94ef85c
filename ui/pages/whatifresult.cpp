// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/whatifresult.h"

#include "charts/pairchart.h"
#include "desk.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "models/whatifmodel.h"
#include "pages/figures.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using policy::Effect;

WhatIfResult::WhatIfResult(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_tabs(new QTabWidget(this))
    , m_model(new WhatIfModel(desk.wording(), this))
    , m_rows(new TablePane(m_model, tr("Households that the change would touch"), nullptr, this))
    , m_effect(new QComboBox(this))
    , m_find(new QLineEdit(this))
    , m_reason(new QLabel(this))
    , m_sum(new QComboBox(this))
    , m_money(new PairChart(this))
    , m_households(new PairChart(this))
{
    auto *cards = new QHBoxLayout;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(cards);
    m_enters = addFigure(cards, tr("Enter"));
    m_leaves = addFigure(cards, tr("Leave"));
    m_category = addFigure(cards, tr("Other category or class"));
    m_amount = addFigure(cards, tr("Other amount"));
    m_undetermined = addFigure(cards, tr("Not determined"));
    m_difference = addFigure(cards, tr("Owed, difference of all months, yuan"));
    m_enters->setObjectName(u"enters"_s);
    m_amount->setObjectName(u"amount"_s);
    m_difference->setObjectName(u"difference"_s);
    cards->addStretch();
    m_tabs->addTab(makeList(), tr("Ho&useholds"));
    m_tabs->addTab(makeCharts(), tr("&Money and categories"));
    column->addWidget(m_tabs, 1);
}

QWidget *WhatIfResult::makeList()
{
    m_rows->setEmptyText(tr("No household's result would be otherwise."));
    m_rows->setWidths({8, 12, 5, 9, 10, 13, 13, 9, 9, 9, 9, 9, 30});
    m_rows->table()->setWordWrap(true); // months, categories and the reason take two lines
    m_rows->table()->verticalHeader()->setDefaultSectionSize(2 * m_rows->table()->fontMetrics().height() + 12);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason->setObjectName(u"reason"_s);
    m_effect->setAccessibleName(tr("Show by effect"));
    explain({{m_effect, "list.filter"}, {m_find, "list.find"}, {m_sum, "whatif.sum"}});
    m_effect->addItem(tr("All effects"), QString());
    for (const Effect effect : {Effect::Enters, Effect::Leaves, Effect::Category, Effect::Class, Effect::Amount, Effect::Undetermined})
        m_effect->addItem(casework::effectText(effect, m_desk.wording()), WhatIfModel::codeOf(effect));
    m_find->setPlaceholderText(tr("Find a name or group"));
    m_find->setAccessibleName(tr("Find in the list"));
    m_find->setClearButtonEnabled(true);
    m_find->setFixedWidth(240);
    auto *tab = new QWidget(this);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_find);
    choice->addWidget(m_effect);
    choice->addWidget(ExportButton::of(m_desk, m_rows, this));
    choice->addStretch();
    auto *hint = faintLabel(tr("Enter opens the household"), tab);
    hint->setWordWrap(false);
    choice->addWidget(hint);
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(choice);
    column->addWidget(m_rows, 1);
    column->addWidget(m_reason);
    connect(m_rows, &TablePane::currentChanged, this, [this](int row) {
        m_reason->setText(row < 0 ? QString() : m_model->row(row).household.head + u"  "_s + m_model->row(row).reason);
    });
    connect(m_find, &QLineEdit::textChanged, m_rows->filter(), &RowFilter::setText);
    connect(m_effect, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_rows->filter()->setCode(m_effect->itemData(index).toString()); });
    connect(m_rows, &TablePane::activated, this, [this](int row) {
        if (row >= 0)
            m_desk.goToHousehold(m_model->row(row).household.id);
    });
    return tab;
}

QWidget *WhatIfResult::makeCharts()
{
    m_sum->setAccessibleName(tr("Which money"));
    m_sum->addItem(tr("Owed by the decisions in force"));
    m_sum->addItem(tr("Monthly amounts of fresh assessments"));
    connect(m_sum, &QComboBox::currentIndexChanged, this, &WhatIfResult::drawCharts);
    auto *tab = new QWidget(this);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_sum);
    choice->addStretch();
    auto *charts = new QHBoxLayout;
    charts->addWidget(m_money, 3);
    charts->addWidget(m_households, 2);
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(choice);
    column->addLayout(charts, 1);
    return tab;
}

void WhatIfResult::show(casework::WhatIfReport report)
{
    m_report = std::move(report);
    const auto put = [this](QLabel *figure, int count) { figure->setText(m_desk.locale().toString(count)); };
    put(m_enters, m_report->count(Effect::Enters));
    put(m_leaves, m_report->count(Effect::Leaves));
    put(m_category, m_report->count(Effect::Category) + m_report->count(Effect::Class));
    put(m_amount, m_report->count(Effect::Amount));
    put(m_undetermined, m_report->count(Effect::Undetermined));
    Money difference;
    for (const casework::WhatIfMonth &month : m_report->months)
        difference += month.after.owed - month.before.owed;
    m_difference->setText((difference.isNegative() || difference.isZero() ? QString() : u"+"_s) + moneyWords(difference));
    m_model->setReport(*m_report);
    const auto &listed = m_report->listed; // a village's own register names no other
    m_rows->table()->setColumnHidden(1, std::ranges::none_of(listed, [&](const auto &household) { return household.village != listed.front().village; }));
    m_rows->selectRow(0);
    drawCharts();
}

void WhatIfResult::drawCharts()
{
    if (!m_report)
        return;
    const bool owed = m_sum->currentIndex() == 0;
    std::vector<PairChart::Pair> money;
    for (const casework::WhatIfMonth &month : m_report->months)
        money.push_back({month.month.toString(), (owed ? month.before.owed : month.before.proposed).fen(),
                         (owed ? month.after.owed : month.after.proposed).fen()});
    m_money->setFigures(owed ? tr("How much is owed each month?") : tr("How much would fresh assessments give each month?"), std::move(money),
                        [](qint64 fen) { return moneyWords(Money::fromFen(fen)); },
                        [this](qint64 fen) { return m_desk.locale().toString(fen / 100); });
    const casework::WhatIfMonth &last = m_report->months.back();
    std::vector<PairChart::Pair> households;
    for (std::size_t category = 0; category < last.before.households.size(); ++category)
        households.push_back({category == casework::notDetermined ? tr("Not determined") : word(Category(category)),
                              last.before.households[category], last.after.households[category]});
    const auto count = [this](qint64 number) { return m_desk.locale().toString(number); };
    m_households->setFigures(tr("How many households of each category, in %1?").arg(monthWords(last.month)), std::move(households), count, count);
}

} // namespace xieli::ui

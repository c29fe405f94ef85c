// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/todaypage.h"

#include "casework/toconfirm.h"
#include "charts/pairchart.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
#include "look.h"
#include "models/duemodel.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

template <class Value>
std::vector<std::pair<QString, qint64>> bars(const std::vector<std::pair<Month, Value>> &months, qint64 (*number)(const Value &))
{
    std::vector<std::pair<QString, qint64>> list;
    for (const auto &[month, value] : months)
        list.emplace_back(QString::number(month.month()), number(value)); // twelve names must stand side by side
    return list;
}

} // namespace

TodayPage::TodayPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent), m_model(new DueModel(desk.wording(), desk.today(), this)), m_list(new TablePane(m_model, tr("What is due"), nullptr, this)),
      m_count(new QLabel(this)), m_last(new QPushButton(this)), m_reason(faintLabel({}, this)), m_categories(new PairChart(this)), m_money(new PairChart(this)), m_visits(new PairChart(this)), m_job(new JobBar(this))
{
    m_list->setWidths({10, 8, 10, 8, 0});
    m_list->setEmptyText(tr("Looking what is due"));
    m_count->setProperty("role", u"faint"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(titleLabel(tr("Today, %1").arg(dayWords(desk.today())), this));
    head->addWidget(m_count, 1);
    m_last->setProperty("role", u"plain"_s);
    m_last->setObjectName(u"last"_s);
    m_last->hide();
    head->addWidget(m_last);
    head->addWidget(ExportButton::of(desk, m_list, this));
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    auto *due = new QVBoxLayout;
    due->setSpacing(6);
    due->addWidget(m_list, 1);
    due->addWidget(m_reason);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addLayout(due, 3);
    row->addWidget(charts(), 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_job);
    column->addLayout(row, 1);
    connect(m_list, &TablePane::activated, this, &TodayPage::go);
    connect(m_list, &TablePane::currentChanged, this, [this](int at) { m_reason->setText(at < 0 ? QString() : m_model->index(at, DueModel::Reason).data().toString()); });
}

QWidget *TodayPage::charts()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (PairChart *chart : {m_categories, m_money, m_visits})
        column->addWidget(chart, 1);
    return side;
}

void TodayPage::offerLastPlace(const QString &name, std::function<void()> go)
{
    m_last->setText(tr("&Back to: %1").arg(name));
    m_last->show();
    connect(m_last, &QPushButton::clicked, this, [this, go = std::move(go)] {
        m_last->hide();
        go();
    });
}

void TodayPage::refresh()
{
    const Month month = desk().month();
    m_job->run<Day_>(
        office(), tr("Looking what is due"),
        [month](casework::Office &own, Progress &progress) -> Result<Day_> {
            auto due = casework::due(own, {}, &progress);
            if (!due)
                return tl::unexpected(due.error());
            auto glance = casework::glance(own, month);
            if (!glance)
                return tl::unexpected(glance.error());
            return Day_{std::move(*due), std::move(*glance)};
        },
        [this](Result<Day_> day) {
            if (day)
                put(*day);
            else if (day.error().key != u"casework.cancelled")
                desk().tellError(day.error());
        });
}

void TodayPage::put(const Day_ &day)
{
    m_list->setEmptyText(tr("Nothing is due. Enjoy the day, or visit somebody who has not been seen for long."));
    const int row = m_list->currentRow();
    const std::optional<casework::DueItem> kept = row >= 0 ? std::optional(m_model->row(row)) : std::nullopt;
    m_model->setRows(day.due);
    selectAgain(row, kept);
    const auto late = std::count_if(day.due.begin(), day.due.end(), [this](const auto &item) { return item.daysLeft(desk().today()) < 0; });
    m_count->setText(tr("%1 things to do, %2 of them late; Enter goes to where it is done").arg(day.due.size()).arg(late));
    draw(day.glance);
}

/// The item at which somebody was, or, when that is done, the one that has come into its place.
void TodayPage::selectAgain(int row, const std::optional<casework::DueItem> &kept)
{
    const auto &items = m_model->rows();
    const auto same = [&kept](const casework::DueItem &item) {
        return kept && item.kind == kept->kind && item.household == kept->household && item.member == kept->member && item.record == kept->record && item.reason == kept->reason;
    };
    const auto found = std::find_if(items.begin(), items.end(), same);
    const int last = m_model->rowCount() - 1;
    if (last >= 0)
        m_list->selectRow(found != items.end() ? int(found - items.begin()) : std::clamp(row, 0, last));
}

void TodayPage::draw(const casework::Glance &glance)
{
    const auto count = [](qint64 value) { return QString::number(value); };
    std::vector<std::pair<QString, qint64>> categories;
    for (const auto &code : Codes<Category>::list)
        if (const int households = glance.byCategory.value(QString(code.text)))
            categories.emplace_back(word(code.value), households);
    if (glance.ended > 0)
        categories.emplace_back(tr("Stopped or refused"), glance.ended);
    if (const int open = glance.byCategory.value(QString()))
        categories.emplace_back(tr("Not decided"), open);
    m_categories->setFigures(tr("How many of the %1 households receive what?").arg(glance.households), categories, count, count);
    const QString from = monthWords(glance.paid.front().first);
    const QString to = monthWords(glance.paid.back().first);
    m_money->setFigures(tr("How much was paid for each month, %1 to %2 (yuan)?").arg(from, to), bars<Money>(glance.paid, [](const Money &money) { return qint64(money.fen()); }),
                        [](qint64 fen) { return moneyWords(Money::fromFen(fen)); }, [](qint64 fen) { return QLocale::c().toString(double(fen / 100), 'f', 0); });
    m_visits->setFigures(tr("How many visits were made in each month, %1 to %2?").arg(from, to), bars<int>(glance.visits, [](const int &visits) { return qint64(visits); }), count, count);
}

void TodayPage::go(int row)
{
    if (row < 0)
        return;
    const casework::DueItem &item = m_model->row(row);
    if (item.kind == casework::DueKind::Posting || item.kind == casework::DueKind::Objection)
        desk().goToRecord(u"posting"_s, item.record);
    else if (item.kind == casework::DueKind::Register)
        desk().goToRecord(u"registers"_s, item.record);
    else if (item.kind == casework::DueKind::Case)
        desk().goToRecord(u"cases"_s, item.record);
    else if (item.kind == casework::DueKind::Clash)
        desk().goToRecord(u"clashes"_s, item.record);
    else if (item.kind == casework::DueKind::Move)
        desk().goToRecord(u"exchange"_s, item.record);
    else if (item.kind == casework::DueKind::Decision)
        confirmDecisions(item);
    else if (item.kind == casework::DueKind::Payment)
        goToPayments(Month::parse(item.record).value_or(desk().month()));
    else if (item.kind == casework::DueKind::Backup)
        desk().goToRecord(u"history"_s, u"backups"_s);
    else if (item.household.isEmpty())
        desk().goToPage(u"exchange"_s);
    else if (item.kind == casework::DueKind::Visit || item.kind == casework::DueKind::Review)
        desk().goToVisit(item.household);
    else
        desk().goToHousehold(item.household);
}

void TodayPage::goToPayments(Month month)
{
    desk().setMonth(month);
    desk().goToPage(u"payments"_s);
}

/// What a village stated, line by line: one yes for all that were compared with their papers; what does not hold is voided at its household.
void TodayPage::confirmDecisions(const casework::DueItem &item)
{
    constexpr std::size_t mostShown = 30;
    const auto all = casework::statedDecisions(desk().office());
    if (!all)
        return desk().tellError(all.error());
    QStringList lines;
    std::vector<DecisionId> ids;
    for (const casework::StatedDecision &each : *all) {
        if (each.village.text() != item.record)
            continue;
        ids.push_back(each.decision.id);
        const auto &amount = each.decision.monthlyAmount;
        lines << tr("%1: %2 %3, %4 person(s), from %5", "head, kind, amount").arg(each.head, word(each.decision.category), amount ? moneyWords(*amount) : tr("by its class"))
                     .arg(each.decision.persons).arg(monthWords(each.decision.startMonth));
        if (ids.size() == mostShown)
            break; // the rest comes as the next item
    }
    if (ids.empty())
        return;
    const QString detail = lines.join(u'\n') + u"\n\n"_s + tr("Compare each with its paper first. What does not hold is voided or decided anew at its household.");
    askFirst(this, tr("Do these %n decision(s) of %1 hold?", nullptr, int(ids.size())).arg(item.name), detail, tr("They &hold"), [this, ids] {
        if (const auto done = casework::confirmDecisions(desk().office(), ids); !done)
            desk().tellError(done.error());
        else
            desk().tellChanged();
    });
}

} // namespace xieli::ui

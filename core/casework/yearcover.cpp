// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lawlist.h"
#include "casework/registers.h"
#include "casework/yeartelling.h"
#include "papers/format.h"
#include "store/reader.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// What a table counts of one village, or of all.
using Counted = std::vector<HouseholdId>;

} // namespace

// 003-05, both ways
void YearTelling::inclusion(Reader &reader)
{
    text(u"village"_s);
    for (const QString &key : {u"poor"_s, u"both"_s})
        count(key);
    share(u"share_of_poor"_s);
    for (const QString &key : {u"standing"_s, u"only_standing"_s, u"only_poor"_s})
        count(key);
    share(u"share_of_standing"_s);
    struct Sums {
        Counted poor, both, standing, onlyStanding, onlyPoor;
    };
    std::map<QString, Sums> villages{{QString(), {}}};
    const auto stop = stopRules();
    for (const ReportHousehold &household : facts(reader).households) {
        if (household.household.closedOn)
            continue;
        const bool stands = !standingsIn(household, stop, m_month).empty();
        const bool poor = household.household.registeredPoor;
        const auto put = [&](Counted &list, bool belongs) {
            if (belongs)
                list.push_back(household.household.id);
        };
        for (const QString &village : {QString(), household.village}) {
            Sums &sums = villages[village];
            put(sums.poor, poor);
            put(sums.standing, stands);
            put(sums.both, poor && stands);
            put(sums.onlyStanding, stands && !poor);
            put(sums.onlyPoor, poor && !stands);
        }
    }
    papers::Bars &covered = chart(u"inclusion"_s, papers::BarsUnit::Share);
    for (const auto &[village, sums] : villages) {
        const auto number = [](const Counted &list) { return int(list.size()); };
        row({villageName(village), number(sums.poor), number(sums.both), shareText(number(sums.both), number(sums.poor)), number(sums.standing), number(sums.onlyStanding),
             number(sums.onlyPoor), shareText(number(sums.both), number(sums.standing))});
        std::size_t column = 0;
        for (const Counted *list : {&sums.poor, &sums.both, &sums.both, &sums.standing, &sums.onlyStanding, &sums.onlyPoor, &sums.both})
            open(++column, *list);
        shareBar(covered, villageName(village), number(sums.both), number(sums.poor));
    }
}

// 001-02, 004-01: what the law says, year by year; consumption is the county's to fill in
void YearTelling::lines()
{
    text(u"line"_s, 24);
    share(u"from"_s);
    m_told.table.columns.push_back({word(u"column_amount"_s), {}, papers::CellKind::Money, 12});
    share(u"growth"_s);
    share(u"share"_s);
    chart(u"lines"_s, papers::BarsUnit::Money);
    chart(u"consumption"_s, papers::BarsUnit::Share);
    using policy::Figure;
    constexpr int year = 12;
    lineOf(Figure::DibaoLineRuralYear, 1, Figure::ConsumptionRuralYear);
    lineOf(Figure::DibaoLineRuralMonth, year, Figure::ConsumptionRuralYear);
    lineOf(Figure::DibaoLineUrbanYear, 1, Figure::ConsumptionUrbanYear);
    lineOf(Figure::DibaoLineUrbanMonth, year, Figure::ConsumptionUrbanYear);
    for (const Figure grade : {Figure::DibaoClass1, Figure::DibaoClass2, Figure::DibaoClass3, Figure::DibaoClass4, Figure::DibaoClass1Urban, Figure::DibaoClass2Urban,
                               Figure::DibaoClass3Urban, Figure::DibaoClass4Urban})
        lineOf(grade, year, std::nullopt);
}

// what a class gets has no share in what people spend, and is no standard to be drawn beside the others
void YearTelling::lineOf(policy::Figure line, int months, std::optional<policy::Figure> consumption)
{
    std::optional<std::int64_t> before;
    for (const policy::DatedValue &value : figureHistory(m_law, line)) {
        if (!value.isKnown() || (value.span.from && m_month < *value.span.from))
            continue;
        const QString from = value.span.from ? value.span.from->toString() : QString();
        const QString growth = before ? shareText(value.number - *before, *before) : QString();
        before = value.number;
        if (!consumption) {
            row({figureText(line, m_wording), from, Money::fromFen(value.number), growth, QString()}, policy::figureKey(line));
            continue;
        }
        const policy::DatedValue &spent = m_law.value(*consumption, value.span.from.value_or(m_month));
        const bool spending = spent.isKnown() && spent.number > 0;
        const std::int64_t yearly = value.number * months;
        row({figureText(line, m_wording), from, Money::fromFen(value.number), growth, spending ? shareText(yearly, spent.number) : word(u"not_stated"_s)}, policy::figureKey(line));
        const QString label = figureText(line, m_wording) + u' ' + from;
        const QString grown = growth.isEmpty() ? QString() : m_wording.text(u"yearly.grown"_s, {{u"growth"_s, growth}});
        m_told.table.charts[0].bars.push_back({label, yearly, papers::yuan(Money::fromFen(yearly)) + grown});
        if (spending)
            m_told.table.charts[1].bars.push_back({label, (2000 * yearly + spent.number) / (2 * spent.number), shareText(yearly, spent.number)});
    }
}

// 000-08: of each group how many, and how many some aid covers; from the told register, so that both say the same
Result<void> YearTelling::keyGroups()
{
    const auto told = registerTable(m_office, u"key_groups"_s, m_month, m_wording);
    if (!told)
        return tl::unexpected(told.error());
    text(u"key_group"_s);
    for (const QString &key : {u"members"_s, u"covered"_s, u"uncovered"_s})
        count(key);
    share(u"share_covered"_s);
    const QString none = m_wording.text(u"registers.cover_none"_s);
    constexpr qsizetype groups = 4;
    constexpr qsizetype cover = 5;
    papers::Bars &shares = chart(u"key_groups"_s, papers::BarsUnit::Share);
    for (const QString &code : {u"old"_s, u"minor"_s, u"disabled"_s, u"ill"_s}) {
        const QString name = m_wording.text(u"registers.key_"_s + code);
        Counted all;
        Counted covered;
        Counted uncovered;
        for (const RegisterLine &line : told->lines) {
            if (!line.household || !line.cells.value(groups).split(u'、').contains(name))
                continue;
            all.push_back(*line.household);
            (line.cells.value(cover) != none ? covered : uncovered).push_back(*line.household);
        }
        row({name, int(all.size()), int(covered.size()), int(uncovered.size()), shareText(int(covered.size()), int(all.size()))});
        shareBar(shares, name, int(covered.size()), int(all.size()));
        std::size_t column = 0;
        for (const Counted *list : {&all, &covered, &uncovered, &covered})
            open(++column, *list);
    }
    return {};
}

// 002-09: the six kinds by village, 低保边缘 and 刚性支出困难 among them; from the told register too. Each household is of one kind
Result<void> YearTelling::lowIncome()
{
    const auto told = registerTable(m_office, u"low_income_kinds"_s, m_month, m_wording);
    if (!told)
        return tl::unexpected(told.error());
    QHash<HouseholdId, QString> seats;
    const auto read = m_office.file->read([&](Reader &reader) -> Result<void> {
        for (const ReportHousehold &household : facts(reader).households)
            seats.insert(household.household.id, household.village);
        return {};
    });
    if (!read)
        return read;
    static const QStringList codes{u"tekun"_s, u"dibao"_s, u"edge"_s, u"rigid"_s, u"relapse"_s, u"other"_s};
    constexpr qsizetype persons = 2;
    constexpr qsizetype kind = 3;
    text(u"village"_s);
    for (const QString &code : codes)
        m_told.table.columns.push_back({m_wording.text(u"registers.choice_"_s + code), {}, papers::CellKind::Count, 12});
    count(u"all_households"_s);
    count(u"all_persons"_s);
    std::map<QString, std::map<QString, Counted>> villages{{QString(), {}}};
    std::map<QString, Counted> people; // each household once for each person
    for (const RegisterLine &line : told->lines) {
        if (!line.household)
            continue;
        for (const QString &village : {QString(), seats.value(*line.household, noVillage())}) {
            villages[village][line.cells.value(kind)].push_back(*line.household);
            villages[village][QString()].push_back(*line.household);
            people[village].insert(people[village].end(), std::size_t(std::max(0, line.cells.value(persons).toInt())), *line.household);
        }
    }
    papers::Bars &kinds = chart(u"low_income"_s, papers::BarsUnit::Count);
    for (auto &[village, lists] : villages) {
        std::vector<papers::CellOut> cells{villageName(village)};
        for (const QString &code : codes)
            cells.emplace_back(int(lists[m_wording.text(u"registers.choice_"_s + code)].size()));
        cells.emplace_back(int(lists[QString()].size()));
        cells.emplace_back(int(people[village].size()));
        row(std::move(cells));
        std::size_t column = 0;
        for (const QString &code : codes) {
            const QString name = m_wording.text(u"registers.choice_"_s + code);
            open(++column, lists[name]);
            if (village.isEmpty() && !lists[name].empty())
                kinds.bars.push_back({name, std::int64_t(lists[name].size()), QString::number(lists[name].size()) + m_wording.text(u"reports.unit_households"_s)});
        }
        open(++column, lists[QString()]);
        open(++column, people[village]);
    }
    return {};
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rosterhousehold.h"

#include "base/text.h"
#include "intake/moneyheadings.h"
#include "intake/numbers.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

std::optional<Money> HouseholdMaker::money(const Found &cell)
{
    if (meansNothing(cell.text))
        return std::nullopt;
    const auto reading = readAmount(cell.text, m_header.powerAt(cell.column));
    if (!reading)
        remark(cell, u"intake.amount_unreadable"_s);
    else if (const QString doubt = doubtOf(*reading); !doubt.isEmpty())
        remark(cell, doubt, {{u"amount"_s, reading->money.toString()}});
    return reading ? std::optional(reading->money) : std::nullopt;
}

/// An amount beside each person while the household's own cells are left blank below: it is that person's.
bool HouseholdMaker::belongsToPersons(const std::vector<Found> &cells) const
{
    const Column *head = m_header.column(Field::HeadName);
    return m_repeated == Repeated::Persons
        || (head && m_header.has(Field::Name) && std::all_of(cells.begin() + 1, cells.end(), [&](const Found &cell) {
                return m_sheet.at(cell.row, head->index).isBlank();
            }));
}

/// Several cells of one household: the household's amount repeated on each row, or each person's own.
std::optional<Money> HouseholdMaker::amountOfRows(Field field, int persons)
{
    const std::vector<Found> cells = cellsOf(field);
    std::vector<Money> amounts;
    for (const Found &cell : cells)
        if (const auto amount = money(cell))
            amounts.push_back(*amount);
    if (amounts.empty())
        return std::nullopt;
    if (amounts.size() == 1)
        return amounts.front();
    const bool same = std::all_of(amounts.begin(), amounts.end(), [&](Money m) { return m == amounts.front(); });
    const Found standard = first(Field::PerPersonAmount);
    const auto perPerson = readAmount(standard.text, m_header.powerAt(standard.column));
    const bool personal = (perPerson && perPerson->money == amounts.front() && persons > 1) || belongsToPersons(cells);
    if (same && !personal) {
        if (!perPerson)
            remark(cells.front(), u"intake.amount_repeated"_s,
                   {{u"amount"_s, amounts.front().toString()}, {u"count"_s, QString::number(amounts.size())}});
        return amounts.front();
    }
    Money sum;
    for (const Money amount : amounts)
        sum += amount;
    remark(cells.front(), u"intake.amounts_summed"_s, {{u"amount"_s, sum.toString()}, {u"count"_s, QString::number(amounts.size())}});
    return sum;
}

/// The whole number of months, two to twelve, of which `amount` is the pay where a month's is `monthly`; 0 where it is none.
int HouseholdMaker::monthsBetween(Money amount, Money monthly)
{
    constexpr int longest = 12;
    const bool is = monthly.fen() > 0 && amount.fen() > monthly.fen() && amount.fen() % monthly.fen() == 0;
    const qint64 months = is ? amount.fen() / monthly.fen() : 0;
    return months <= longest ? int(months) : 0;
}

std::optional<Money> HouseholdMaker::ofMonths(Money amount, int months, const Column &column, const Found &cell)
{
    if (months <= 0 || amount.fen() % months != 0) {
        remark(cell, u"intake.amount_not_monthly"_s, {{u"heading"_s, bareHeading(column.heading)}});
        return std::nullopt;
    }
    const Money monthly = Money::fromFen(amount.fen() / months);
    remark(cell, u"intake.amount_of_months"_s,
           {{u"heading"_s, bareHeading(column.heading)}, {u"months"_s, QString::number(months)}, {u"amount"_s, monthly.toString()}});
    return monthly;
}

/// A yearly, half-yearly or quarterly amount is a monthly one only where it can be parted without a rest.
std::optional<Money> HouseholdMaker::amountOfMonths(int persons, const std::optional<Money> &reckoned)
{
    const Column *column = m_header.column(Field::YearlyAmount);
    const auto amount = column ? amountOfRows(Field::YearlyAmount, persons) : std::nullopt;
    if (!amount)
        return std::nullopt;
    const int said = monthsOf(column->heading);
    const int months = said < 0 ? 0 : said <= 1 ? 12 : said;
    const Found cell = first(Field::YearlyAmount);
    if (const int proven = said < 0 || !reckoned ? 0 : monthsBetween(*amount, *reckoned); proven > 0 && proven != months)
        return ofMonths(*amount, proven, *column, cell);
    return ofMonths(*amount, months, *column, cell);
}

/// Where each person has another standard, the household's amount is their sum.
std::optional<Money> HouseholdMaker::ownStandards()
{
    const std::vector<Found> cells = cellsOf(Field::PerPersonAmount);
    std::vector<Money> amounts;
    for (const Found &cell : cells)
        if (const auto reading = meansNothing(cell.text) ? std::nullopt : readAmount(cell.text, m_header.powerAt(cell.column)))
            amounts.push_back(reading->money);
    const bool differ = std::any_of(amounts.begin(), amounts.end(), [&](Money m) { return m != amounts.front(); });
    if (!differ)
        return std::nullopt;
    Money sum;
    for (const Money amount : amounts)
        sum += amount;
    return sum;
}

/// Cells of a second column of amounts that only bears witness; what cannot be read says nothing.
std::vector<Money> HouseholdMaker::witnessOf(const Column &column) const
{
    std::vector<Money> amounts;
    for (const int row : m_group->rows) {
        const Cell &cell = m_sheet.at(row, column.index);
        const auto reading = cell.kind == CellKind::Error || meansNothing(cell.text) ? std::nullopt : readAmount(cell.text, column.power);
        if (reading)
            amounts.push_back(reading->money);
    }
    return amounts;
}

/// An amount whose heading does not say that it is a month's: persons × standard or the months of the title prove what it is.
/// Where they contradict it, nothing is taken.
std::optional<Money> HouseholdMaker::provenMonthly(Money stated, const Column &column, const Found &cell, const std::optional<Money> &reckoned)
{
    const bool isMonthly = monthsOf(column.own.isEmpty() ? column.heading : column.own) == 1 || monthsOf(column.heading) == 1;
    if (stated.isZero() || stated.isNegative() || (reckoned && stated == *reckoned) || column.chosen)
        return stated;
    const int proven = reckoned ? monthsBetween(stated, *reckoned) : 0;
    const Arguments said{{u"heading"_s, bareHeading(column.heading)}, {u"amount"_s, stated.toString()}, {u"computed"_s, reckoned.value_or(Money()).toString()}};
    if (isMonthly) {
        if (proven == 0)
            return stated;
        remark(cell, u"intake.amount_contradicts"_s, said);
        return std::nullopt;
    }
    if (proven > 0 && (m_header.paidMonths == 0 || m_header.paidMonths == proven))
        return ofMonths(stated, proven, column, cell);
    if (m_header.paidMonths > 1 && !reckoned)
        return ofMonths(stated, m_header.paidMonths, column, cell);
    if (!reckoned || stated < *reckoned || (m_header.paidMonths == 1 && proven == 0))
        return stated;
    remark(cell, u"intake.amount_contradicts"_s, said);
    return std::nullopt;
}

/// Other columns of the household's amount: they agree, are each person's part or the pay of several months; or they contradict.
std::optional<Money> HouseholdMaker::besideOthers(Money taken, const std::optional<Money> &reckoned)
{
    const Column &own = *m_header.column(Field::MonthlyAmount);
    constexpr int sumOfParts = 4;
    if (own.chosen || surenessOf(own) >= sumOfParts || (reckoned && taken == *reckoned))
        return taken;
    std::vector<const Column *> others;
    for (const Column &column : m_header.ignored)
        if (!column.chosen && (column.field == Field::MonthlyAmount || (column.field == Field::YearlyAmount && monthsOf(column.heading) > 1)))
            others.push_back(&column);
    if (const Column *paid = m_header.column(Field::YearlyAmount); paid && monthsOf(paid->heading) > 1)
        others.push_back(paid);
    for (const Column *other : others) {
        const Column &column = *other;
        const std::vector<Money> amounts = witnessOf(column);
        if (amounts.empty())
            continue;
        Money sum;
        for (const Money amount : amounts)
            sum += amount;
        if (column.field == Field::YearlyAmount && sum.fen() % monthsOf(column.heading) == 0)
            sum = Money::fromFen(sum.fen() / monthsOf(column.heading));
        const bool agrees = sum == taken || amounts.front() == taken || monthsBetween(sum, taken) > 0 || sum.isZero();
        if (agrees)
            continue;
        const Found cell{cleaned(m_sheet.at(m_group->rows.front(), column.index).text), m_group->rows.front(), column.index, false};
        const bool sameSureness = column.field == own.field && surenessOf(column) == surenessOf(own) && !own.heading.contains(u"应发") && !column.heading.contains(u"扣");
        const Arguments said{{u"heading"_s, bareHeading(own.heading)}, {u"amount"_s, taken.toString()}, {u"other"_s, bareHeading(column.heading)}, {u"computed"_s, sum.toString()}};
        if (reckoned && sum == *reckoned) {
            remark(cell, u"intake.amount_other_proven"_s, said);
            return sum;
        }
        remark(cell, sameSureness ? u"intake.amounts_contradict"_s : u"intake.amount_other_column"_s, said);
        if (sameSureness)
            return std::nullopt;
    }
    return taken;
}

std::optional<Money> HouseholdMaker::statedMonthly(int persons, const std::optional<Money> &reckoned)
{
    const Column *own = m_header.column(Field::MonthlyAmount);
    if (!own)
        return std::nullopt;
    if (const auto stated = amountOfRows(Field::MonthlyAmount, persons)) {
        m_amountIsSettled = true;
        const auto monthly = provenMonthly(*stated, *own, first(Field::MonthlyAmount), reckoned);
        return monthly ? besideOthers(*monthly, reckoned) : std::nullopt;
    }
    for (const Column &column : m_header.ignored) // 实发金额 where the cell under 户/月 is blank
        if (column.field == Field::MonthlyAmount && !column.chosen)
            if (const auto amounts = witnessOf(column); amounts.size() == 1) {
                m_amountIsSettled = true;
                return provenMonthly(amounts.front(), column, {cleaned(m_sheet.at(m_group->rows.front(), column.index).text), m_group->rows.front(), column.index, false}, reckoned);
            }
    return std::nullopt;
}

void HouseholdMaker::fillAmount(Household &household, int persons)
{
    const Found perPerson = first(Field::PerPersonAmount);
    const auto standard = money(perPerson);
    const int covered = household.claimedPersons.value_or(persons);
    const auto own = ownStandards();
    const auto computed = own ? own : standard ? std::optional(*standard * covered) : std::nullopt;
    // one row a household and no number of persons: how many the standard is for is not known
    const bool counted = household.claimedPersons || persons > 1 || m_header.has(Field::Relation);
    const auto reckoned = counted ? computed : std::nullopt;
    m_amountIsSettled = false;
    household.claimedMonthlyAmount = statedMonthly(persons, reckoned);
    if (!household.claimedMonthlyAmount && !m_amountIsSettled)
        household.claimedMonthlyAmount = amountOfMonths(persons, reckoned);
    if (!household.claimedMonthlyAmount && m_amountIsSettled)
        return; // it contradicts itself, which is said: a person must decide
    if (household.claimedMonthlyAmount && household.claimedMonthlyAmount->isNegative())
        remark(first(Field::MonthlyAmount), u"intake.amount_negative"_s);
    const bool asked = m_header.has(Field::MonthlyAmount) || m_header.has(Field::PerPersonAmount) || m_header.has(Field::YearlyAmount);
    if (!household.claimedMonthlyAmount && own) {
        household.claimedMonthlyAmount = own;
        remark(perPerson, u"intake.amounts_summed"_s,
               {{u"amount"_s, own->toString()}, {u"count"_s, QString::number(cellsOf(Field::PerPersonAmount).size())}});
    } else if (!household.claimedMonthlyAmount && computed) {
        household.claimedMonthlyAmount = computed;
        remark(perPerson, u"intake.amount_computed"_s, {{u"amount"_s, computed->toString()}, {u"persons"_s, QString::number(covered)}});
    } else if (own && *own != *household.claimedMonthlyAmount) {
        remark(perPerson, u"intake.amounts_differ"_s, {{u"amount"_s, household.claimedMonthlyAmount->toString()}, {u"computed"_s, own->toString()}});
    } else if (!own && computed && *computed != *household.claimedMonthlyAmount) {
        remark(first(m_header.has(Field::MonthlyAmount) ? Field::MonthlyAmount : Field::YearlyAmount), u"intake.amount_differs"_s,
               {{u"amount"_s, household.claimedMonthlyAmount->toString()}, {u"standard"_s, standard->toString()},
                {u"persons"_s, QString::number(covered)}, {u"computed"_s, computed->toString()}});
    } else if (!household.claimedMonthlyAmount && asked) {
        remark(first(m_header.has(Field::MonthlyAmount) ? Field::MonthlyAmount : Field::YearlyAmount), u"intake.amount_missing"_s);
    }
}

} // namespace xieli::intake

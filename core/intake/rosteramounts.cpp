// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rosterhousehold.h"

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

/// A yearly, half-yearly or quarterly amount is a monthly one only where it can be parted without a rest.
std::optional<Money> HouseholdMaker::amountOfMonths(int persons)
{
    const Column *column = m_header.column(Field::YearlyAmount);
    const auto amount = column ? amountOfRows(Field::YearlyAmount, persons) : std::nullopt;
    if (!amount)
        return std::nullopt;
    static const QRegularExpression oncePaid(u"累计|补发|一次性"_s);
    const QString &heading = column->heading;
    const int months = oncePaid.match(heading).hasMatch() ? 0 : heading.contains(u'季') ? 3 : heading.contains(u"半年") ? 6 : 12;
    const Found cell = first(Field::YearlyAmount);
    if (months == 0 || amount->fen() % months != 0) {
        remark(cell, u"intake.amount_not_monthly"_s, {{u"heading"_s, bareHeading(heading)}});
        return std::nullopt;
    }
    const Money monthly = Money::fromFen(amount->fen() / months);
    remark(cell, u"intake.amount_of_months"_s,
           {{u"heading"_s, bareHeading(heading)}, {u"months"_s, QString::number(months)}, {u"amount"_s, monthly.toString()}});
    return monthly;
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

void HouseholdMaker::fillAmount(Household &household, int persons)
{
    const Found perPerson = first(Field::PerPersonAmount);
    const auto standard = money(perPerson);
    const int covered = household.claimedPersons.value_or(persons);
    const auto own = ownStandards();
    const auto computed = own ? own : standard ? std::optional(*standard * covered) : std::nullopt;
    household.claimedMonthlyAmount = amountOfRows(Field::MonthlyAmount, persons);
    if (!household.claimedMonthlyAmount)
        household.claimedMonthlyAmount = amountOfMonths(persons);
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

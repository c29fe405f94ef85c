// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rosterhousehold.h"

#include "base/text.h"
#include "intake/days.h"
#include "intake/numbers.h"
#include "intake/words.h"
#include "model/relation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

HouseholdMaker::HouseholdMaker(const Sheet &sheet, const Header &header, const RosterContext &context, std::vector<Listed> &listed)
    : m_sheet(sheet), m_header(header), m_context(context), m_listed(listed)
{
}

HouseholdMaker::Found HouseholdMaker::in(int row, Field field) const
{
    const Column *column = columnOf(field);
    if (!column)
        return {};
    const Cell &cell = m_sheet.shown(row, column->index);
    // an error of a formula (#REF!) says nothing
    const QString text = cell.kind == CellKind::Error ? QString() : cleaned(cell.text);
    return {text, row, column->index, cell.isNumber()};
}

QString HouseholdMaker::rawText(const Found &found) const
{
    return found.text.isEmpty() ? QString() : m_sheet.shown(found.row, found.column).text;
}

const Column *HouseholdMaker::columnOf(Field field) const
{
    const bool ofPerson = field >= Field::Name && field <= Field::DisabilityCertificate;
    if (!m_beside || !ofPerson)
        return m_header.column(field);
    const auto found = std::find_if(m_beside->begin(), m_beside->end(), [field](const Column &c) { return c.field == field; });
    return found == m_beside->end() ? nullptr : &*found;
}

std::vector<HouseholdMaker::Found> HouseholdMaker::cellsOf(Field field) const
{
    std::vector<Found> cells;
    const Column *column = m_header.column(field);
    for (const int row : m_group->rows)
        if (column && !m_sheet.at(row, column->index).isBlank())
            cells.push_back(in(row, field));
    return cells;
}

HouseholdMaker::Found HouseholdMaker::first(Field field) const
{
    for (const int row : m_group->rows)
        if (Found found = in(row, field); !found.text.isEmpty())
            return found;
    return in(m_group->rows.front(), field);
}

void HouseholdMaker::remark(const Found &at, const QString &key, Arguments arguments)
{
    const int row = at.row >= 0 ? at.row : m_group->rows.front();
    if (!arguments.contains(u"text"_s))
        arguments.insert(u"text"_s, at.text);
    m_listed.push_back({m_sheet.name, row + 1, at.column >= 0 ? columnLetters(at.column) : QString(), key, std::move(arguments), Fate::Taken});
}

RosterHousehold HouseholdMaker::make(const RosterGroup &group)
{
    m_group = &group;
    m_headNumber = {};
    RosterHousehold made;
    made.household.id = HouseholdId::create();
    made.sheet = m_sheet.name;
    made.firstRow = group.rows.front() + 1;
    made.lastRow = group.rows.back() + 1;
    const NamedPeople heads = peopleIn(first(Field::HeadName).text, {});
    made.headName = heads.people.size() == 1 ? heads.people.front().name : first(Field::HeadName).text;
    fillHousehold(made.household);
    addMembers(made);
    addNamedOnly(made);
    settleHead(made);
    for (size_t i = 0; i < made.members.size(); ++i)
        made.members[i].position = int(i);
    fillClass(made.household);
    fillAmount(made.household, int(made.members.size()));
    fillAccount(made);
    compare(made);
    return made;
}

void HouseholdMaker::fillHousehold(Household &household)
{
    household.areaCode = m_context.areaCode;
    const QString village = first(Field::Village).text;
    household.village = village.isEmpty() ? m_context.village : village;
    household.group = withoutBlanks(first(Field::Group).text);
    if (household.group.isEmpty())
        household.group = m_group->sectionGroup;
    const Found residence = first(Field::Residence);
    household.residence = readResidence(residence.text).value_or(m_context.residence);
    if (!meansNothing(residence.text) && !readResidence(residence.text))
        remark(residence, u"intake.word_unknown"_s);
    household.phone = first(Field::Phone).text;
    household.address = first(Field::Address).text;
    household.note = first(Field::Remark).text;
    const Found cause = first(Field::PovertyCause);
    household.povertyCause = readCause(cause.text);
    if (!meansNothing(cause.text) && !household.povertyCause)
        remark(cause, u"intake.word_unknown"_s);
    const Found poor = first(Field::RegisteredPoor);
    const auto yes = readYes(poor.text);
    household.registeredPoor = yes.value_or(false);
    if (!poor.text.isEmpty() && !yes && !meansNothing(poor.text))
        remark(poor, u"intake.word_unknown"_s);
    const Found day = first(Field::OpenedOn);
    household.openedOn = readDay(day.text, day.number);
    if (!household.openedOn && !meansNothing(day.text))
        remark(day, isMonthAlone(day.text) ? u"intake.day_month_only"_s : u"intake.day_unreadable"_s);
    const Found covered = first(Field::CoveredPersons);
    const Found declared = first(Field::Persons);
    household.claimedPersons = readCount(covered.text.isEmpty() ? declared.text : covered.text);
}

void HouseholdMaker::fillClass(Household &household)
{
    const Found found = first(Field::Class);
    household.claimedClassText = found.text;
    household.claimedClass = readClass(found.text);
    if (!household.claimedClass && !meansNothing(found.text))
        remark(found, u"intake.class_unknown"_s);
}

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
    } else if (computed && *computed != *household.claimedMonthlyAmount) {
        remark(first(m_header.has(Field::MonthlyAmount) ? Field::MonthlyAmount : Field::YearlyAmount), u"intake.amount_differs"_s,
               {{u"amount"_s, household.claimedMonthlyAmount->toString()}, {u"standard"_s, standard->toString()},
                {u"persons"_s, QString::number(covered)}, {u"computed"_s, computed->toString()}});
    } else if (!household.claimedMonthlyAmount && asked) {
        remark(first(m_header.has(Field::MonthlyAmount) ? Field::MonthlyAmount : Field::YearlyAmount), u"intake.amount_missing"_s);
    }
}

void HouseholdMaker::fillAccount(RosterHousehold &made)
{
    const Found found = first(Field::Account);
    if (meansNothing(found.text)) {
        if (m_header.has(Field::Account))
            remark(found, u"intake.account_missing"_s, {{u"name"_s, made.headName}});
        return;
    }
    const IdentityReading reading = readAccount(found.text, found.number);
    static const QRegularExpression digits(u"^\\d{8,24}$"_s);
    if (reading.rounded)
        remark(found, u"intake.account_rounded"_s, {{u"name"_s, made.headName}});
    else if (!digits.match(reading.text).hasMatch())
        remark(found, u"intake.account_unusual"_s, {{u"name"_s, made.headName}});
    BankAccount account;
    account.id = BankAccountId::create();
    account.household = made.household.id;
    account.number = reading.text;
    const QString holder = first(Field::AccountHolder).text;
    account.holderName = holder.isEmpty() ? made.headName : holder;
    account.bank = first(Field::Bank).text;
    made.account = std::move(account);
}

} // namespace xieli::intake

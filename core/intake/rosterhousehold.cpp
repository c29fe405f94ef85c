// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rosterhousehold.h"

#include "base/text.h"
#include "intake/days.h"
#include "intake/numbers.h"
#include "intake/words.h"

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
    made.rows = int(group.rows.size());
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
    remarkOnStopped(made);
    return made;
}

/// Lists of changes name those who receive nothing any more beside those who do.
void HouseholdMaker::remarkOnStopped(const RosterHousehold &made)
{
    static const QRegularExpression stopped(u"取消|停发|停保|停止|退出|清退|核减|减少|注销|不再享受|死亡|去世|病故|已故"_s);
    for (const Column &column : m_header.ignored)
        for (const int row : m_group->rows) {
            const QString words = cleaned(m_sheet.at(row, column.index).text);
            if (!meansNothing(words) && stopped.match(column.heading).hasMatch() && readYes(words) != false)
                return remark({bareHeading(column.heading) + u' ' + words, row, column.index, false}, u"intake.household_stopped"_s, {{u"name"_s, made.headName}});
        }
    for (const QString &words : {m_group->section, made.household.note})
        if (stopped.match(words).hasMatch())
            return remark({words, m_group->rows.front(), -1, false}, u"intake.household_stopped"_s, {{u"name"_s, made.headName}});
}

void HouseholdMaker::fillHousehold(Household &household)
{
    household.areaCode = m_context.areaCode;
    const QString village = first(Field::Village).text;
    household.village = !village.isEmpty() ? village : m_group->sectionVillage.isEmpty() ? m_context.village : m_group->sectionVillage;
    household.group = withoutBlanks(first(Field::Group).text);
    if (household.group.isEmpty())
        household.group = m_group->sectionGroup;
    const Found residence = first(Field::Residence);
    household.residence = readResidence(residence.text).value_or(m_context.residence);
    if (!meansNothing(residence.text) && !readResidence(residence.text))
        remark(residence, u"intake.word_unknown"_s);
    if (const QString phone = first(Field::Phone).text; !meansNothing(phone)) // "无" is no number and must not put one out
        household.phone = phone;
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

void HouseholdMaker::fillAccount(RosterHousehold &made)
{
    const Found found = first(Field::Account);
    if (meansNothing(found.text)) {
        if (m_header.has(Field::Account))
            remark(found, u"intake.account_missing"_s, {{u"name"_s, made.headName}});
        return;
    }
    static const QRegularExpression bankBefore(u"^([\\p{Han}()]{2,20}):?([\\d -]{12,32})$"_s); // "信用社6217…"
    const auto parts = bankBefore.match(found.text);
    const IdentityReading reading = readAccount(parts.hasMatch() ? parts.captured(2) : found.text, found.number);
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
    if (account.bank.isEmpty())
        account.bank = withoutBlanks(parts.captured(1));
    made.account = std::move(account);
}

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/roster.h"

#include "base/text.h"
#include "intake/numbers.h"
#include "intake/rosterhousehold.h"
#include "intake/rowkinds.h"
#include "intake/sheetremarks.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

/// A roster names people and says of families who belongs to them or what they receive. A list of the dead, of the
/// registered poor or of the bank's results names people too, but must never be taken for one.
bool isRoster(const Header &header)
{
    const auto hasAny = [&header](std::initializer_list<Field> fields) {
        return std::any_of(fields.begin(), fields.end(), [&header](Field field) { return header.has(field); });
    };
    static const QRegularExpression result(u"处理结果|失败原因|交易结果|处理状态|死亡|死者"_s);
    const bool otherList = std::any_of(header.unknown.begin(), header.unknown.end(),
                                       [](const QString &heading) { return heading.contains(result); });
    return hasAny({Field::Name, Field::HeadName}) && !hasAny({Field::Item, Field::Result}) && !otherList
        && hasAny({Field::Relation, Field::Class, Field::PerPersonAmount, Field::MonthlyAmount, Field::YearlyAmount, Field::CoveredPersons});
}

QString missingColumns()
{
    return u"姓名(或户主姓名)、与户主关系(或类别、保障人口、月补助金额)"_s;
}

std::optional<Money> amountIn(const Sheet &sheet, const Header &header, int row)
{
    const Column *column = header.column(Field::MonthlyAmount);
    if (!column)
        return std::nullopt;
    const Cell &cell = sheet.at(row, column->index);
    const auto reading = cell.kind == CellKind::Error ? std::nullopt : readAmount(cell.text, column->power);
    return reading ? std::optional(reading->money) : std::nullopt;
}

/// The sheet's own total: its grand total row, else the sum of its subtotals.
std::optional<Money> statedTotal(const Sheet &sheet, const Header &header, const RosterLines &lines)
{
    if (lines.totalRow)
        return amountIn(sheet, header, *lines.totalRow);
    std::optional<Money> sum;
    for (const int row : lines.subtotalRows)
        if (const auto amount = amountIn(sheet, header, row))
            sum = sum.value_or(Money()) + *amount;
    return sum;
}

/// The persons that the total row states, in the column of persons.
std::optional<int> statedPersons(const Sheet &sheet, const Header &header, const RosterLines &lines)
{
    for (const Field field : {Field::Persons, Field::CoveredPersons})
        if (const Column *column = header.column(field); column && lines.totalRow)
            if (const auto count = readCount(sheet.at(*lines.totalRow, column->index).text))
                return count;
    return std::nullopt;
}

/// What the rows themselves have in the column, whatever was made of it: a quarter's pay was parted, a contradiction left out.
Money asWritten(const Sheet &sheet, const Header &header, const RosterLines &lines)
{
    Money sum;
    for (const RosterGroup &group : lines.groups)
        for (const int row : group.rows)
            sum += amountIn(sheet, header, row).value_or(Money());
    return sum;
}

void compareTotals(const Sheet &sheet, const Header &header, const RosterLines &lines, const std::vector<RosterHousehold> &made,
                   RosterResult &result)
{
    Money sum;
    int persons = 0;
    for (const RosterHousehold &household : made) {
        sum += household.household.claimedMonthlyAmount.value_or(Money());
        persons += int(household.members.size());
    }
    const int row = (lines.totalRow ? *lines.totalRow : lines.subtotalRows.empty() ? -1 : lines.subtotalRows.back()) + 1;
    if (const auto stated = statedTotal(sheet, header, lines)) {
        result.statedTotal = result.statedTotal.value_or(Money()) + *stated;
        if (*stated != sum && *stated != asWritten(sheet, header, lines))
            result.listed.push_back({sheet.name, row, columnLetters(header.column(Field::MonthlyAmount)->index), u"intake.total_differs"_s,
                                     {{u"stated"_s, stated->toString()}, {u"sum"_s, sum.toString()}}, Fate::Skipped});
    }
    if (const auto stated = statedPersons(sheet, header, lines); stated && *stated != persons)
        result.listed.push_back({sheet.name, row, {}, u"intake.total_persons_differ"_s,
                                 {{u"stated"_s, QString::number(*stated)}, {u"counted"_s, QString::number(persons)}}, Fate::Skipped});
}

struct Made {
    std::vector<RosterHousehold> households = {};
    std::vector<Listed> remarks = {};

    Money sum() const
    {
        Money total;
        for (const RosterHousehold &household : households)
            total += household.household.claimedMonthlyAmount.value_or(Money());
        return total;
    }
};

Made householdsReading(const Sheet &sheet, const Header &header, const RosterContext &context, const RosterLines &lines,
                       HouseholdMaker::Repeated repeated)
{
    Made made;
    HouseholdMaker maker(sheet, header, context, made.remarks);
    maker.setRepeated(repeated);
    for (const RosterGroup &group : lines.groups)
        made.households.push_back(maker.make(group));
    return made;
}

/// One amount on each row of a household may be the household's or each person's: the sheet's own total tells which.
Made householdsOf(const Sheet &sheet, const Header &header, const RosterContext &context, const RosterLines &lines)
{
    const auto doubtful = [](const Listed &listed) { return listed.key == u"intake.amount_repeated"; };
    Made made = householdsReading(sheet, header, context, lines, HouseholdMaker::Repeated::Household);
    const auto stated = statedTotal(sheet, header, lines);
    if (!stated || std::none_of(made.remarks.begin(), made.remarks.end(), doubtful))
        return made;
    if (*stated == made.sum()) {
        std::erase_if(made.remarks, doubtful);
        return made;
    }
    Made personal = householdsReading(sheet, header, context, lines, HouseholdMaker::Repeated::Persons);
    return *stated == personal.sum() ? std::move(personal) : std::move(made);
}

void takeSheet(const Sheet &sheet, const Header &header, const RosterContext &context, RosterResult &result)
{
    RosterLines lines = cutRoster(sheet, header);
    result.counts.rows += lines.counts.rows;
    result.counts.taken += lines.counts.taken;
    result.counts.refused += lines.counts.refused;
    result.counts.skipped += lines.counts.skipped;
    std::move(lines.listed.begin(), lines.listed.end(), std::back_inserter(result.listed));
    remarkOnSheet(sheet, header, result.listed);
    if (const QString village = villageAbove(header); !village.isEmpty() && village != context.village && !header.has(Field::Village))
        result.listed.push_back({sheet.name, 0, {}, u"intake.village_of_title"_s, {{u"text"_s, village}, {u"village"_s, context.village}}, Fate::Taken});
    Made made = householdsOf(sheet, header, context, lines);
    std::move(made.remarks.begin(), made.remarks.end(), std::back_inserter(result.listed));
    compareTotals(sheet, header, lines, made.households, result);
    std::move(made.households.begin(), made.households.end(), std::back_inserter(result.households));
}

struct Seen {
    const RosterHousehold *household = nullptr;
    int row = 0;
};

void findTwins(RosterResult &result)
{
    QHash<QString, Seen> people;
    QHash<QString, Seen> accounts;
    const auto meet = [&result](QHash<QString, Seen> &seen, const QString &number, const Seen &here, const QString &key, const QString &name) {
        if (number.isEmpty() || isScientific(number)) // two that lost their last digits need not be the same
            return;
        const Seen other = seen.value(number);
        if (!other.household)
            seen.insert(number, here);
        else
            result.listed.push_back({here.household->sheet, here.row, {}, key,
                                     {{u"name"_s, name}, {u"head"_s, here.household->headName}, {u"other"_s, other.household->headName},
                                      {u"row"_s, QString::number(other.row)}}, Fate::Taken});
    };
    for (const RosterHousehold &household : result.households) {
        for (size_t i = 0; i < household.members.size(); ++i)
            meet(people, household.members[i].idNumberText, {&household, household.memberRows[i]}, u"intake.identity_twice"_s,
                 household.members[i].name);
        if (household.account)
            meet(accounts, household.account->number, {&household, household.firstRow}, u"intake.account_twice"_s, household.headName);
    }
}

/// The same head with the same sound number a second time is no second household: it would be paid twice. Where the two rows disagree
/// about the amount, neither is taken.
void leaveOutTwiceListed(RosterResult &result)
{
    QHash<QString, std::size_t> heads;
    std::vector<RosterHousehold> kept;
    for (RosterHousehold &household : result.households) {
        const auto head = std::find_if(household.members.begin(), household.members.end(), [](const Member &member) { return member.isHead(); });
        const auto number = head == household.members.end() ? std::nullopt : head->idNumber();
        const QString key = number ? number->full() + foldedName(head->name) : QString();
        const auto first = heads.constFind(key);
        if (key.isEmpty() || first == heads.constEnd()) {
            if (!key.isEmpty())
                heads.insert(key, kept.size());
            kept.push_back(std::move(household));
            continue;
        }
        RosterHousehold &other = kept[*first];
        auto &amount = other.household.claimedMonthlyAmount;
        const auto &second = household.household.claimedMonthlyAmount;
        const bool same = !amount || !second || *amount == *second;
        const auto shown = [](const std::optional<Money> &money) { return money ? money->toString() : u"—"_s; };
        result.listed.push_back({household.sheet, household.firstRow, {}, same ? u"intake.household_twice"_s : u"intake.household_twice_differs"_s,
                                 {{u"name"_s, household.headName}, {u"row"_s, QString::number(other.firstRow)}, {u"amount"_s, shown(amount)}, {u"other"_s, shown(second)}}, Fate::Refused});
        result.counts.taken -= household.rows;
        result.counts.refused += household.rows;
        if (!same)
            amount.reset();
        else if (!amount)
            amount = second;
    }
    result.households = std::move(kept);
}

/// By sheet as the workbook has them, then by row.
void sortListed(const Workbook &workbook, std::vector<Listed> &listed)
{
    QHash<QString, int> order;
    for (const Sheet &sheet : workbook.sheets)
        order.insert(sheet.name, int(order.size()));
    std::stable_sort(listed.begin(), listed.end(), [&order](const Listed &a, const Listed &b) {
        return std::pair(order.value(a.sheet), a.row) < std::pair(order.value(b.sheet), b.row);
    });
}

} // namespace

int RosterResult::persons() const
{
    int count = 0;
    for (const RosterHousehold &household : households)
        count += int(household.members.size());
    return count;
}

Money RosterResult::monthlyTotal() const
{
    Money sum;
    for (const RosterHousehold &household : households)
        sum += household.household.claimedMonthlyAmount.value_or(Money());
    return sum;
}

Result<RosterResult> takeRoster(const Workbook &workbook, const RosterContext &context)
{
    RosterResult result;
    for (const Sheet &sheet : workbook.sheets) {
        if (sheet.rows.empty())
            continue;
        const auto header = findHeader(sheet, TableKind::Roster, context.choices);
        const bool wanted = isWanted(sheet, context.sheets);
        if (!wanted || !header || !isRoster(*header)) {
            result.listed.push_back({sheet.name, 0, {}, wanted ? u"intake.sheet_not_roster"_s : u"intake.sheet_not_chosen"_s,
                                     {{u"text"_s, sheet.name}}, Fate::Skipped});
            continue;
        }
        result.sheetsRead << sheet.name;
        if (result.title.isEmpty())
            result.title = header->titles.value(0);
        takeSheet(sheet, *header, context, result);
    }
    if (result.sheetsRead.isEmpty())
        return tl::unexpected(headerError(workbook, TableKind::Roster, missingColumns()));
    leaveOutTwiceListed(result);
    findTwins(result);
    sortListed(workbook, result.listed);
    return result;
}

} // namespace xieli::intake

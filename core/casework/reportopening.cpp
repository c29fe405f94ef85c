// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/funding.h"
#include "casework/reportfacts.h"
#include "casework/reporting.h"
#include "store/reader.h"

#include <map>
#include <set>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

BehindRow rowOf(const ReportHousehold &household)
{
    BehindRow row;
    row.household = household.household.id;
    row.village = household.village;
    row.group = household.household.group;
    row.headName = household.head() ? household.head()->name : QString();
    return row;
}

bool isPaidOf(const ReportMoney &money, const SourceKey &key, const ReportPeriod &period)
{
    return money.what == ReportMoney::What::Line && money.benefit == key.benefit && period.first <= money.month
        && (money.kind == PaymentKind::Regular || money.kind == PaymentKind::BackPay);
}

/// Months of the period in which the source stands beside the benefit.
std::set<Month> monthsOf(const ReportFacts &facts, const SourceKey &key, const ReportPeriod &period)
{
    std::map<Month, Money> blank;
    std::set<Month> months;
    for (const ReportMoney &money : facts.money)
        if (isPaidOf(money, key, period))
            blank[money.month] += money.amount;
    for (const ReportFunding &part : facts.funding) {
        if (part.benefit != key.benefit || part.month < period.first)
            continue;
        blank[part.month] -= part.amount;
        if (part.source == key.source && !part.amount.isZero())
            months.insert(part.month);
    }
    for (const auto &[month, amount] : blank)
        if (key.source == u"out" || (key.source == u"blank" && !amount.isZero()))
            months.insert(month);
    return months;
}

} // namespace

Result<std::vector<BehindRow>> behindSource(Office &office, const ReportPeriod &period, const SourceKey &key)
{
    if (key.source != u"out" && key.source != u"blank" && !fundingSources().contains(key.source))
        return fail(u"reports.source_unknown"_s, {{u"source"_s, key.source}});
    return office.file->read([&](Reader &reader) {
        const ReportFacts facts = reportFacts(reader, period);
        const std::set<Month> months = monthsOf(facts, key, period);
        std::map<int, BehindRow> rows; // in the order of the register
        for (const ReportMoney &money : facts.money) {
            if (!isPaidOf(money, key, period) || !months.contains(money.month))
                continue;
            const ReportHousehold &household = facts.households[std::size_t(money.household)];
            BehindRow &row = rows.try_emplace(money.household, rowOf(household)).first->second;
            row.value += money.amount.fen();
            const Member *person = money.member ? household.member(*money.member) : nullptr;
            if (person && !row.persons.contains(person->name))
                row.persons << person->name;
        }
        std::vector<BehindRow> list;
        for (auto &[place, row] : rows)
            list.push_back(std::move(row));
        return list;
    });
}

Result<std::vector<BehindRow>> behindHouseholds(Office &office, const std::vector<HouseholdId> &households)
{
    return office.file->read([&](Reader &reader) {
        const ReportFacts facts = reportFacts(reader, ReportPeriod::of(ReportKind::Month, Month::of(office.today)));
        std::vector<BehindRow> rows;
        QHash<HouseholdId, std::size_t> places;
        for (const HouseholdId &id : households) {
            const auto known = facts.places.constFind(id);
            if (known == facts.places.cend())
                continue;
            const auto place = places.constFind(id);
            if (place == places.cend()) {
                places.insert(id, rows.size());
                rows.push_back(rowOf(facts.households[std::size_t(*known)]));
            }
            ++rows[places.value(id)].value;
        }
        return rows;
    });
}

Result<std::vector<BehindRow>> behindCheck(Office &office, const Report &report, const ReportCheck &check)
{
    return check.households.empty() ? behind(office, report.period, check.cell) : behindHouseholds(office, check.households);
}

} // namespace xieli::casework

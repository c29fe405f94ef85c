// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reportinside.h"
#include "casework/reporting.h"
#include "store/reader.h"

#include <map>

namespace xieli::casework {

using namespace Qt::StringLiterals;

BehindRow behindRowOf(const ReportHousehold &household)
{
    BehindRow row;
    row.household = household.household.id;
    row.village = household.village;
    row.group = household.household.group;
    row.headName = household.head() ? household.head()->name : QString();
    return row;
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
                rows.push_back(behindRowOf(facts.households[std::size_t(*known)]));
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

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/plan.h"

#include "casework/registers.h"

#include <QHash>

#include <algorithm>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr RegisterKind planKinds[] = {RegisterKind::Measure, RegisterKind::Referral, RegisterKind::Discovery};

/// Where a line stands among the others; −1: it is not of the plan.
int rankOf(RegisterKind kind)
{
    const auto found = std::find(std::begin(planKinds), std::end(planKinds), kind);
    return found == std::end(planKinds) ? -1 : static_cast<int>(found - std::begin(planKinds));
}

} // namespace

Result<std::vector<PlanLine>> householdPlan(Office &office, const HouseholdId &household)
{
    return office.file->read([&](Reader &reader) {
        QHash<MemberId, int> places;
        QHash<MemberId, QString> names;
        std::vector<Member> members = reader.where<Member>("household_id", household);
        std::stable_sort(members.begin(), members.end(), [](const Member &a, const Member &b) { return a.position < b.position; });
        for (const Member &member : members) {
            places.insert(member.id, static_cast<int>(places.size()));
            names.insert(member.id, member.name);
        }
        std::vector<PlanLine> plan;
        for (RegisterEntry &entry : reader.where<RegisterEntry>("household_id", household))
            if (rankOf(entry.kind) >= 0) {
                const QString person = entry.member ? names.value(*entry.member) : entry.name;
                plan.push_back({std::move(entry), person});
            }
        const auto place = [&places](const RegisterEntry &entry) {
            return entry.kind == RegisterKind::Measure && entry.member ? places.value(*entry.member, int(places.size())) : -1;
        };
        std::stable_sort(plan.begin(), plan.end(), [&](const PlanLine &a, const PlanLine &b) {
            return std::tuple(rankOf(a.entry.kind), place(a.entry), a.entry.day) < std::tuple(rankOf(b.entry.kind), place(b.entry), b.entry.day);
        });
        return plan;
    });
}

Result<std::vector<RegisterEntry>> looseDiscoveries(Office &office)
{
    return office.file->read([](Reader &reader) {
        std::vector<RegisterEntry> loose = reader.where<RegisterEntry>("kind", RegisterKind::Discovery);
        std::erase_if(loose, [](const RegisterEntry &entry) { return entry.household.has_value(); });
        std::stable_sort(loose.begin(), loose.end(), [](const RegisterEntry &a, const RegisterEntry &b) { return b.day < a.day; });
        return loose;
    });
}

Result<void> tieDiscovery(Office &office, const RegisterEntryId &discovery, const HouseholdId &household)
{
    auto entry = entryOf(office, discovery);
    if (!entry || entry->kind != RegisterKind::Discovery)
        return entry ? fail(u"registers.entry_unknown"_s) : tl::unexpected(entry.error());
    if (entry->household)
        return fail(u"registers.tied_already"_s);
    return office.file->change({u"registers.change_tie"_s, {}}, [&](Writer &writer) {
        entry->household = household;
        writer.update(*entry);
    });
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/keepevents.h"

#include "model/familyevent.h"

#include <algorithm>

namespace xieli::casework {

namespace {

void keepOf(const std::vector<FamilyEventPerson> &told, const Member &now, Member &typed)
{
    const auto any = [&](auto &&fits) { return std::any_of(told.begin(), told.end(), [&](const FamilyEventPerson &one) { return one.member == now.id && fits(one); }); };
    const bool went = any([](const FamilyEventPerson &one) { return one.mover && one.relationBefore != 0; });
    if (went && now.leftOn && !typed.leftOn) {
        typed.leftOn = now.leftOn;
        typed.leftReason = now.leftReason;
    }
    if (went && now.diedOn && !typed.diedOn)
        typed.diedOn = now.diedOn;
    const bool turned = any([&](const FamilyEventPerson &one) { return one.relationBefore == typed.relation && one.relationBefore != one.relationAfter; })
        && any([&](const FamilyEventPerson &one) { return one.relationAfter == now.relation && one.relationBefore != one.relationAfter; });
    if (turned)
        typed.relation = now.relation;
}

} // namespace

void keepEvents(Reader &reader, const Dossier &now, Dossier &typed)
{
    const auto events = reader.where<FamilyEvent>("household_id", now.household.id);
    if (events.empty())
        return;
    const auto told = reader.where<FamilyEventPerson>("household_id", now.household.id);
    for (Member &member : typed.members)
        for (const Member &known : now.members)
            if (known.id == member.id)
                keepOf(told, known, member);
    Household &household = typed.household;
    if (now.household.closedOn && !household.closedOn) {
        household.closedOn = now.household.closedOn;
        household.closedReason = now.household.closedReason;
    }
    for (const FamilyEvent &event : events)
        if (event.kind == FamilyEventKind::NewAddress && household.address == event.addressBefore && household.group == event.groupBefore) {
            household.address = now.household.address;
            household.group = now.household.group;
        }
}

} // namespace xieli::casework

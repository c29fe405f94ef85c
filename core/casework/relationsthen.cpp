// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/relationsthen.h"

#include <algorithm>

namespace xieli::casework {

RelationsThen::RelationsThen(Reader &reader)
{
    QHash<FamilyEventId, Day> days;
    reader.forEach<FamilyEvent>([&days](const FamilyEvent &event) { days.insert(event.id, event.day); });
    if (!days.isEmpty())
        reader.forEach<FamilyEventPerson>([&](const FamilyEventPerson &person) { add(person, days); });
    sort();
}

RelationsThen::RelationsThen(Reader &reader, const HouseholdId &household)
{
    QHash<FamilyEventId, Day> days;
    for (const FamilyEvent &event : reader.where<FamilyEvent>("household_id", household))
        days.insert(event.id, event.day);
    for (const FamilyEventPerson &person : reader.where<FamilyEventPerson>("household_id", household))
        add(person, days);
    sort();
}

void RelationsThen::add(const FamilyEventPerson &person, const QHash<FamilyEventId, Day> &days)
{
    // 0 before: was not there
    if (person.relationBefore != person.relationAfter && (person.relationBefore != 0 || !person.mover))
        m_turns[person.household].push_back({days.value(person.event), person.member, person.relationBefore});
}

void RelationsThen::sort()
{
    // events are written down in the order of their days where they touch the head (familychecks): rows of one day are in theirs
    for (std::vector<Turn> &turns : m_turns) {
        std::reverse(turns.begin(), turns.end());
        std::stable_sort(turns.begin(), turns.end(), [](const Turn &a, const Turn &b) { return a.day > b.day; });
    }
}

bool RelationsThen::turnedAfter(const HouseholdId &household, Day day) const
{
    const auto turns = m_turns.constFind(household);
    return turns != m_turns.constEnd() && turns->front().day > day;
}

void RelationsThen::turnBack(std::vector<Member> &members, const HouseholdId &household, Day day) const
{
    const auto turns = m_turns.constFind(household);
    if (turns == m_turns.constEnd())
        return;
    for (const Turn &turn : *turns) {
        if (turn.day <= day)
            break;
        for (Member &member : members)
            if (member.id == turn.member)
                member.relation = turn.before;
    }
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/familytelling.h"

#include "model/relationto.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

void refuseEvent(const QString &key, const Arguments &arguments) { throw StoreFailure(u"casework."_s + key, arguments); }

namespace {

/// On which a household that moved here whole began; a death of before is heard of after it. No day: it was always here.
Day firstDay(const std::vector<Member> &members)
{
    Day first;
    for (const Member &member : members) {
        if (!member.cameFrom || !member.joinedOn)
            return {};
        first = first.isValid() ? std::min(first, *member.joinedOn) : *member.joinedOn;
    }
    return first;
}

} // namespace

FamilyTelling::FamilyTelling(Writer &writer, Office &office, const HouseholdId &household, FamilyEventKind kind, const EventNote &note)
    : m_writer(writer), m_checks(writer, office.today), m_note(note), m_dossier(m_checks.open(household, note.day)),
      m_event{FamilyEventId::create(), household, note.day, kind, std::nullopt, {}, {}, {}, {}, note.reason.trimmed(), note.paper.trimmed()},
      m_words(m_event.reason.isEmpty() ? office.wording.text(u"casework.family_kind_"_s + toCode(kind)) : m_event.reason)
{
    for (const Member &member : presentOn(m_dossier.members, kind == FamilyEventKind::Death ? std::max(note.day, firstDay(m_dossier.members)) : note.day))
        m_present.insert(member.id);
}

bool FamilyTelling::isDeserted() const
{
    return std::none_of(members().begin(), members().end(), [](const Member &member) { return member.coLiving && !member.leftOn && !member.diedOn; });
}

Member FamilyTelling::goes(const MemberId &id, bool dies)
{
    Member &member = m_checks.goer(m_dossier, id, m_note.day, dies);
    const Member before = member;
    if (dies) {
        member.diedOn = m_note.day;
    } else {
        member.leftOn = m_note.day;
        member.leftReason = m_words;
    }
    m_present.remove(id);
    m_persons.push_back(person(member, true, member.relation, member.relation));
    return before;
}

MemberId FamilyTelling::joins(Member member)
{
    member.id = MemberId::create();
    member.household = m_dossier.household.id;
    member.position = 0;
    for (const Member &other : members())
        member.position = qMax(member.position, other.position + 1);
    member.joinedOn = m_note.day;
    member.leftOn.reset();
    member.leftReason.clear();
    m_dossier.members.push_back(member);
    m_present.insert(member.id);
    m_persons.push_back(person(member, true, 0, member.relation));
    return member.id;
}

void FamilyTelling::turnTo(const HeadChoice &choice)
{
    const bool headGone = std::any_of(m_persons.begin(), m_persons.end(), [](const FamilyEventPerson &person) {
        return person.mover && person.relationBefore == 2;
    });
    if (!choice.head && headGone && !isDeserted())
        refuseEvent(u"family_needs_head"_s);
    if (!choice.head)
        return;
    if (!isPresent(*choice.head))
        refuseEvent(u"family_head_not_there"_s, {{u"name"_s, nameOf(*choice.head)}, {u"day"_s, isoText(m_note.day)}});
    m_checks.headFree(m_dossier.household.id, m_note.day);
    const auto suggested = relationsTo(*choice.head, members());
    for (Member &member : m_dossier.members) {
        // who left long ago keeps the old word; but there must not be two heads on the list
        const bool gone = (member.leftOn || member.diedOn) && !isMover(member.id);
        if (gone && !member.isHead())
            continue;
        const int now = member.id == *choice.head ? 2 : choice.relations.value(member.id, suggested.value(member.id));
        if (now == 2 && member.id != *choice.head)
            refuseEvent(u"family_two_heads"_s, {{u"name"_s, member.name}});
        turn(member, now);
    }
}

void FamilyTelling::close()
{
    for (const Member &member : presentOn(members(), m_note.day))
        goes(member.id);
    // who is recorded to join only later would be left behind in a closed household
    for (const Member &member : members())
        if (!member.leftOn && !member.diedOn)
            refuseEvent(u"family_before_joining"_s, {{u"name"_s, member.name}, {u"day"_s, isoText(m_note.day)},
                                                     {u"joined"_s, isoText(member.joinedOn.value_or(member.birthDate().value_or(Day())))}});
    m_dossier.household.closedOn = m_note.day;
    m_dossier.household.closedReason = m_words;
}

void FamilyTelling::write()
{
    m_writer.put(m_dossier.household);
    for (const Member &member : members())
        m_writer.put(member);
    m_writer.insert(m_event);
    for (const FamilyEventPerson &person : m_persons)
        m_writer.insert(person);
}

bool FamilyTelling::isMover(const MemberId &id) const
{
    return std::any_of(m_persons.begin(), m_persons.end(), [&](const FamilyEventPerson &person) { return person.mover && person.member == id; });
}

QString FamilyTelling::nameOf(const MemberId &id) const
{
    for (const Member &member : members())
        if (member.id == id)
            return member.name;
    return u"?"_s;
}

FamilyEventPerson FamilyTelling::person(const Member &member, bool mover, int before, int after) const
{
    return {FamilyEventPersonId::create(), m_event.id, m_dossier.household.id, member.id, mover, before, after};
}

void FamilyTelling::turn(Member &member, int relation)
{
    const int before = member.relation;
    member.relation = relation;
    for (FamilyEventPerson &known : m_persons)
        if (known.member == member.id) {
            known.relationAfter = relation;
            return;
        }
    if (before != relation)
        m_persons.push_back(person(member, false, before, relation));
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/familychecks.h"

#include "base/text.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString named(Day day) { return isoText(day); }

[[noreturn]] void refuse(const QString &key, const Arguments &arguments = {}) { throw StoreFailure(u"casework."_s + key, arguments); }

QString headOf(const std::optional<Dossier> &dossier) { return dossier && dossier->head() ? dossier->head()->name : u"?"_s; }

} // namespace

bool isPresent(const Member &member, Day day)
{
    const auto born = member.birthDate();
    return (!member.joinedOn || *member.joinedOn <= day) && (!member.leftOn || day < *member.leftOn) && (!member.diedOn || day < *member.diedOn)
        && (!born || *born <= day);
}

std::vector<Member> presentOn(const std::vector<Member> &members, Day day)
{
    std::vector<Member> present;
    std::copy_if(members.begin(), members.end(), std::back_inserter(present), [day](const Member &member) { return isPresent(member, day); });
    return present;
}

Dossier FamilyChecks::open(const HouseholdId &household, Day day)
{
    if (!day.isValid())
        refuse(u"family_no_day"_s);
    if (day > m_today)
        refuse(u"family_in_future"_s, {{u"day"_s, named(day)}, {u"today"_s, named(m_today)}});
    auto dossier = m_reader.dossier(household);
    if (!dossier)
        refuse(u"household_unknown"_s, {{u"id"_s, household.text()}});
    if (dossier->household.closedOn)
        refuse(u"family_closed"_s, {{u"head"_s, headOf(dossier)}, {u"day"_s, named(*dossier->household.closedOn)}});
    return std::move(*dossier);
}

Member &FamilyChecks::goer(Dossier &dossier, const MemberId &id, Day day, bool dies)
{
    const auto found = std::find_if(dossier.members.begin(), dossier.members.end(), [&](const Member &member) { return member.id == id; });
    if (found == dossier.members.end())
        refuse(u"family_not_theirs"_s, {{u"head"_s, headOf(dossier)}});
    const Arguments who{{u"name"_s, found->name}, {u"day"_s, named(day)}};
    const auto with = [&who](const QString &key, Day value) {
        Arguments arguments = who;
        arguments.insert(key, named(value));
        return arguments;
    };
    if (found->diedOn)
        refuse(u"family_has_died"_s, with(u"died"_s, *found->diedOn));
    if (found->leftOn)
        refuse(u"family_has_left"_s, with(u"left"_s, *found->leftOn));
    if (const auto born = found->birthDate(); born && day < *born)
        refuse(u"family_before_birth"_s, with(u"born"_s, *born));
    if (found->joinedOn && day < *found->joinedOn && !(dies && found->cameFrom))
        refuse(u"family_before_joining"_s, with(u"joined"_s, *found->joinedOn));
    return *found;
}

std::vector<Member> FamilyChecks::sameIdentity(const Member &member)
{
    std::vector<Member> same;
    const QString number = withoutBlanks(member.idNumberText).toUpper();
    if (number.isEmpty())
        return same;
    m_reader.forEach<Member>([&](const Member &other) {
        if (other.id != member.id && withoutBlanks(other.idNumberText).toUpper() == number)
            same.push_back(other);
    });
    return same;
}

void FamilyChecks::newcomer(const Joining &joining)
{
    const Member &member = joining.member;
    const Day day = joining.note.day;
    const Arguments who{{u"name"_s, member.name}, {u"day"_s, named(day)}};
    if (cleaned(member.name).isEmpty())
        refuse(u"family_no_name"_s);
    if (member.isHead())
        refuse(u"family_newcomer_head"_s, who);
    if (const auto born = member.birthDate(); born && day < *born) {
        Arguments arguments = who;
        arguments.insert(u"born"_s, named(*born));
        refuse(u"family_before_birth"_s, arguments);
    }
    for (const Member &other : sameIdentity(member)) {
        const auto there = m_reader.dossier(other.household);
        const Arguments where{{u"name"_s, member.name}, {u"other"_s, other.name}, {u"head"_s, headOf(there)},
                              {u"group"_s, there ? there->household.group : QString()}};
        if (other.diedOn) {
            Arguments arguments = where;
            arguments.insert(u"died"_s, named(*other.diedOn));
            refuse(u"family_newcomer_dead"_s, arguments);
        }
        const bool closed = there && there->household.closedOn && *there->household.closedOn <= day;
        if (other.id != joining.from && !closed && (!other.leftOn || day < *other.leftOn))
            refuse(u"family_elsewhere"_s, where);
    }
}

std::optional<MemberId> FamilyChecks::leftElsewhere(const Member &member, Day day)
{
    for (const Member &other : sameIdentity(member))
        if (other.leftOn && Month::of(*other.leftOn) == Month::of(day) && *other.leftOn <= day)
            return other.id;
    return std::nullopt;
}

void FamilyChecks::laterEvent(const HouseholdId &household, Day day, const QString &key, const std::function<bool(const FamilyEvent &)> &counts)
{
    for (const FamilyEvent &event : m_reader.where<FamilyEvent>("household_id", household))
        if (event.day > day && counts(event))
            refuse(key, {{u"day"_s, named(day)}, {u"later"_s, named(event.day)}});
}

void FamilyChecks::headFree(const HouseholdId &household, Day day)
{
    QSet<FamilyEventId> turned;
    for (const FamilyEventPerson &person : m_reader.where<FamilyEventPerson>("household_id", household))
        if (person.relationBefore != person.relationAfter && person.relationBefore != 0)
            turned.insert(person.event);
    laterEvent(household, day, u"family_later_head"_s, [&](const FamilyEvent &event) { return turned.contains(event.id); });
}

void FamilyChecks::addressFree(const HouseholdId &household, Day day)
{
    laterEvent(household, day, u"family_later_address"_s, [](const FamilyEvent &event) { return event.kind == FamilyEventKind::NewAddress; });
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/persons.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// What somebody is to the head, as far as duties of support need it (GB/T 4761, policy-facts §10).
enum class Tie { Unknown, Head, Spouse, Son, Daughter, SonInLaw, DaughterInLaw, SonsChild, DaughtersChild, Grandchild,
    Parent, SpousesParent, FathersParent, MothersParent, Sibling, SiblingsSpouse, Uncle, Collateral, Other };

Tie tieOf(int relation)
{
    if (relation == 1 || relation == 2)
        return Tie::Head;
    if (relation >= 10 && relation <= 12)
        return Tie::Spouse;
    if (relation == 28)
        return Tie::SonInLaw;
    if (relation == 38)
        return Tie::DaughterInLaw;
    if (relation >= 20 && relation <= 29)
        return Tie::Son;
    if (relation >= 30 && relation <= 39)
        return Tie::Daughter;
    if (relation == 41 || relation == 42)
        return Tie::SonsChild;
    if (relation == 43 || relation == 44)
        return Tie::DaughtersChild;
    if (relation == 40)
        return Tie::Grandchild;
    if ((relation >= 50 && relation <= 52) || relation == 57 || relation == 58)
        return Tie::Parent;
    if (relation >= 53 && relation <= 56)
        return Tie::SpousesParent;
    if (relation == 61 || relation == 62)
        return Tie::FathersParent;
    if (relation == 63 || relation == 64)
        return Tie::MothersParent;
    if (relation == 71 || relation == 73 || relation == 75 || relation == 77)
        return Tie::Sibling;
    if (relation == 72 || relation == 74 || relation == 76 || relation == 78)
        return Tie::SiblingsSpouse;
    if (relation >= 81 && relation <= 90)
        return Tie::Uncle;
    if (relation >= 91 && relation <= 96) // cousins, nephews and nieces
        return Tie::Collateral;
    return relation == 0 ? Tie::Unknown : Tie::Other;
}

bool isChild(Tie tie) { return tie == Tie::Son || tie == Tie::Daughter; }

qsizetype countOf(const std::vector<Member> &members, Tie tie)
{
    return std::count_if(members.begin(), members.end(), [tie](const Member &member) { return tieOf(member.relation) == tie; });
}

bool isGrandchild(Tie tie) { return tie == Tie::SonsChild || tie == Tie::DaughtersChild || tie == Tie::Grandchild; }

/// Who owes the head's own line no support: uncles, cousins, nephews, and those whom siblings have married.
bool isAside(Tie tie) { return tie == Tie::Uncle || tie == Tie::Collateral || tie == Tie::SiblingsSpouse; }

bool isOfTheLine(Tie tie)
{
    return isChild(tie) || isGrandchild(tie) || tie == Tie::SonInLaw || tie == Tie::DaughterInLaw || tie == Tie::Parent || tie == Tie::SpousesParent;
}

Kin yesIfCertain(bool certain) { return certain ? Kin::Yes : Kin::Unknown; }

bool isCouple(Tie a, Tie b)
{
    const auto are = [a, b](Tie one, Tie other) { return (a == one && b == other) || (a == other && b == one); };
    return are(Tie::Head, Tie::Spouse) || are(Tie::Son, Tie::DaughterInLaw) || are(Tie::Daughter, Tie::SonInLaw);
}

/// One direction of the table; obligorKin() asks both.
std::optional<Kin> kin(Tie one, Tie other, const std::vector<Member> &members)
{
    switch (one) {
    case Tie::Head:
        return other == Tie::Unknown ? Kin::Unknown : other == Tie::Spouse || isChild(other) || other == Tie::Parent ? Kin::Yes : Kin::No;
    case Tie::Spouse:
        return other == Tie::Unknown ? Kin::Unknown : isChild(other) || other == Tie::SpousesParent ? Kin::Yes : Kin::No;
    case Tie::Son: case Tie::Daughter: {
        if (isChild(other))
            return Kin::No;
        const bool only = countOf(members, one) == 1;
        const Tie partner = one == Tie::Son ? Tie::DaughterInLaw : Tie::SonInLaw;
        const Tie child = one == Tie::Son ? Tie::SonsChild : Tie::DaughtersChild;
        if (other == partner || other == child)
            return yesIfCertain(only);
        if (other == Tie::Grandchild)
            return yesIfCertain(countOf(members, Tie::Son) + countOf(members, Tie::Daughter) == 1);
        if (other == Tie::SonInLaw || other == Tie::DaughterInLaw || other == Tie::SonsChild || other == Tie::DaughtersChild
            || other == Tie::Parent || other == Tie::SpousesParent || other == Tie::Sibling
            || other == Tie::FathersParent || other == Tie::MothersParent)
            return Kin::No;
        return std::nullopt;
    }
    case Tie::SonInLaw: case Tie::DaughterInLaw: {
        if (isAside(other))
            return Kin::No;
        const Tie child = one == Tie::SonInLaw ? Tie::DaughtersChild : Tie::SonsChild;
        if (other == child)
            return yesIfCertain(countOf(members, one) == 1);
        if (other == Tie::SonsChild || other == Tie::DaughtersChild || other == Tie::SonInLaw || other == Tie::DaughterInLaw
            || other == Tie::Parent || other == Tie::SpousesParent)
            return Kin::No;
        return std::nullopt;
    }
    case Tie::Parent:
        return other == Tie::Parent || other == Tie::Sibling ? std::optional(Kin::Yes)
            : other == Tie::SpousesParent || other == Tie::SonsChild || other == Tie::DaughtersChild ? std::optional(Kin::No) : std::nullopt;
    case Tie::SpousesParent:
        return other == Tie::SpousesParent ? std::optional(Kin::Yes) : other == Tie::Sibling ? std::optional(Kin::No) : std::nullopt;
    case Tie::FathersParent: case Tie::MothersParent:
        return other == one ? std::optional(Kin::Yes) : std::nullopt;
    case Tie::Sibling:
        return other == Tie::Sibling || other == Tie::Uncle || isGrandchild(other) ? std::optional(Kin::No) : std::nullopt;
    case Tie::Uncle: case Tie::Collateral: case Tie::SiblingsSpouse:
        return isOfTheLine(other) ? std::optional(Kin::No) : std::nullopt;
    case Tie::SonsChild: case Tie::DaughtersChild: case Tie::Grandchild:
        return other == Tie::SonsChild || other == Tie::DaughtersChild || other == Tie::Grandchild ? std::optional(Kin::No) : std::nullopt;
    case Tie::Unknown: case Tie::Other:
        break;
    }
    return std::nullopt;
}

bool isFrom(const std::optional<Day> &day, Month month) { return day && Month::of(*day) < month; }

} // namespace

/// In the month of the birth a child counts (readings §4), before it not.
bool isBorn(const Member &member, Month month)
{
    const auto birth = member.birthDate();
    return !birth || Month::of(*birth) <= month;
}

bool isAlive(const Member &member, Month month) { return !isFrom(member.diedOn, month) && isBorn(member, month); }

StopRules stopRules(const Context &context)
{
    const auto months = [&context](Figure figure) {
        const Known known = context.peek(figure);
        return known ? static_cast<int>(known->number) : 1;
    };
    return {months(Figure::StopAfterDeathMonths), months(Figure::StopAfterLeavingMonths)};
}

std::optional<Month> countsFrom(const Member &member, const StopRules &stop)
{
    if (!member.joinedOn)
        return std::nullopt;
    return Month::of(*member.joinedOn) + (member.cameFrom ? stop.afterLeaving : 0);
}

bool isPerson(const Member &member, Month month, const StopRules &stop)
{
    const auto stopped = [month](const std::optional<Day> &day, int after) { return day && Month::of(*day) + after <= month; };
    return member.coLiving && !stopped(member.diedOn, stop.afterDeath) && !stopped(member.leftOn, stop.afterLeaving)
        && countsFrom(member, stop).value_or(month) <= month && isBorn(member, month);
}

std::optional<int> ageIn(const Member &member, Month month)
{
    const auto birth = member.birthDate();
    return birth ? std::optional(ageOn(*birth, month.firstDay())) : std::nullopt;
}

std::optional<LabourCapacity> capacityIn(const Member &member, Month month, int adultAge)
{
    if (member.student || member.workReason == WorkReason::InSchool)
        return LabourCapacity::None;
    if (member.labourCapacity)
        return member.labourCapacity;
    const auto age = ageIn(member, month);
    return age && *age >= adultAge ? std::optional(LabourCapacity::None) : std::nullopt;
}

Kin obligorKin(const Member &one, const Member &other, const std::vector<Member> &members)
{
    const Tie a = tieOf(one.relation);
    const Tie b = tieOf(other.relation);
    if (isCouple(a, b) && (one.marital == Marital::Divorced || other.marital == Marital::Divorced))
        return Kin::No;
    if (b == Tie::Head || (b == Tie::Spouse && a != Tie::Head))
        return kin(b, a, members).value_or(Kin::Unknown);
    if (const auto known = kin(a, b, members))
        return *known;
    return kin(b, a, members).value_or(Kin::Unknown);
}

const Member *memberBehind(const Obligor &obligor, const std::vector<Member> &members)
{
    for (const Member &member : members) {
        const bool numbered = !obligor.idNumberText.isEmpty() && !member.idNumberText.isEmpty();
        if (numbered ? obligor.idNumberText.compare(member.idNumberText, Qt::CaseInsensitive) == 0 : !member.name.isEmpty() && obligor.name == member.name)
            return &member;
    }
    return nullptr;
}

void sayIfMemberByName(const Obligor &obligor, const Member &member, Context &context)
{
    if (obligor.idNumberText.isEmpty() || member.idNumberText.isEmpty())
        context.sayOnce(FindingKind::Warning, u"policy.obligor_is_member"_s, {{u"name"_s, obligor.name}}, obligor.id.text());
}

Kin grandchildsParent(const Member &grandparent, const Member &grandchild, int relation)
{
    const Tie elder = tieOf(grandparent.relation);
    const Tie young = tieOf(grandchild.relation);
    const bool isFather = relation == 51;
    const bool isMother = relation == 52;
    if ((elder != Tie::Head && elder != Tie::Spouse) || (!isFather && !isMother) || !isGrandchild(young))
        return Kin::No;
    if (young == Tie::Grandchild)
        return Kin::Unknown;
    return isFather == (young == Tie::SonsChild) ? Kin::Yes : Kin::No;
}

} // namespace xieli::policy

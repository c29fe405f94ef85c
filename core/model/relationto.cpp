// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/relationto.h"

#include <algorithm>

namespace xieli {

namespace {

/// Where somebody stands beside the old head.
enum class Place { Head, Spouse, Son, Daughter, ChildsSpouse, SonsChild, DaughtersChild, Parent, SpousesParent, Sibling, Unknown };

constexpr int head = 2;

Place placeOf(int relation)
{
    if (relation == 1 || relation == head)
        return Place::Head;
    if (relation >= 10 && relation <= 12)
        return Place::Spouse;
    if (relation == 28 || relation == 38)
        return Place::ChildsSpouse;
    if (relation >= 20 && relation <= 29)
        return Place::Son;
    if (relation >= 30 && relation <= 39)
        return Place::Daughter;
    if (relation == 41 || relation == 42)
        return Place::SonsChild;
    if (relation == 43 || relation == 44)
        return Place::DaughtersChild;
    if (relation >= 50 && relation <= 52)
        return Place::Parent;
    if (relation >= 53 && relation <= 56)
        return Place::SpousesParent;
    if (relation == 71 || relation == 73 || relation == 75 || relation == 77)
        return Place::Sibling;
    return Place::Unknown;
}

int bySex(std::optional<Sex> sex, int male, int female, int open = 0) { return !sex ? open : *sex == Sex::Male ? male : female; }

/// Of two brothers or sisters: older or younger by birth date; without one nobody can tell.
int siblingCode(const Member &sibling, const Member &than)
{
    const auto born = sibling.birthDate();
    const auto other = than.birthDate();
    if (!born || !other || born == other)
        return 70;
    const bool older = *born < *other;
    return bySex(sibling.sex(), older ? 71 : 73, older ? 75 : 77, 70);
}

/// A child hardly younger than its parent is no suggestion: somebody must say how the two are related.
bool isTooYoungFor(const Member &parent, const Member &child, int relation)
{
    constexpr int years = 14;
    const auto born = parent.birthDate();
    const auto later = child.birthDate();
    return relation >= 20 && relation <= 39 && born && later && born->addYears(years) > *later;
}

class Turning {
public:
    Turning(const Member &newHead, const std::vector<Member> &members)
        : m_head(newHead), m_members(members), m_from(placeOf(newHead.relation)), m_old(oldHead())
    {
    }

    int relationOf(const Member &member) const
    {
        if (member.id == m_head.id)
            return head;
        switch (m_from) {
        case Place::Head: return member.relation;
        case Place::Spouse: return toSpouse(member);
        case Place::Son: case Place::Daughter: return toChild(member);
        case Place::Parent: return toParent(member);
        case Place::Sibling: return toSibling(member);
        default: return 0;
        }
    }

private:
    const Member *oldHead() const
    {
        const auto found = std::find_if(m_members.begin(), m_members.end(), [this](const Member &member) {
            return placeOf(member.relation) == Place::Head && member.id != m_head.id;
        });
        return found == m_members.end() ? nullptr : &*found;
    }
    bool isOnly(Place place) const
    {
        return std::count_if(m_members.begin(), m_members.end(), [place](const Member &member) { return placeOf(member.relation) == place; }) == 1;
    }
    std::optional<Sex> oldSex() const { return m_old ? m_old->sex() : std::nullopt; }

    int toSpouse(const Member &member) const
    {
        switch (placeOf(member.relation)) {
        case Place::Head: return bySex(member.sex(), 11, 12, 10);
        case Place::Son: case Place::Daughter: case Place::ChildsSpouse: case Place::SonsChild: case Place::DaughtersChild:
            return member.relation;
        case Place::Parent: return bySex(m_head.sex(), bySex(member.sex(), 55, 56), bySex(member.sex(), 53, 54), 59);
        case Place::SpousesParent: return bySex(member.sex(), 51, 52, 50);
        default: return 0;
        }
    }

    int toChild(const Member &member) const
    {
        const bool only = isOnly(m_from);
        const Place ownChild = m_from == Place::Son ? Place::SonsChild : Place::DaughtersChild;
        switch (const Place place = placeOf(member.relation)) {
        case Place::Head: case Place::Spouse: return bySex(member.sex(), 51, 52, 50);
        case Place::Son: case Place::Daughter: return siblingCode(member, m_head);
        case Place::ChildsSpouse:
            return only && member.relation == (m_from == Place::Son ? 38 : 28) ? (m_from == Place::Son ? 12 : 11) : 0;
        case Place::SonsChild: case Place::DaughtersChild:
            if (place == ownChild)
                return only ? bySex(member.sex(), 20, 30) : 0;
            return place == Place::SonsChild ? bySex(member.sex(), 93, 94) : bySex(member.sex(), 95, 96);
        case Place::Parent: return bySex(oldSex(), bySex(member.sex(), 61, 62), bySex(member.sex(), 63, 64), 60);
        default: return 0;
        }
    }

    int toParent(const Member &member) const
    {
        switch (placeOf(member.relation)) {
        case Place::Head: case Place::Sibling: return bySex(member.sex(), 20, 30);
        case Place::Spouse: return bySex(member.sex(), 28, 38);
        case Place::Son: case Place::Daughter: return bySex(oldSex(), bySex(member.sex(), 41, 42), bySex(member.sex(), 43, 44), 40);
        case Place::Parent: return bySex(member.sex(), 11, 12, 10);
        default: return 0;
        }
    }

    int toSibling(const Member &member) const
    {
        switch (placeOf(member.relation)) {
        case Place::Head: case Place::Sibling: return siblingCode(member, m_head);
        case Place::Parent: return member.relation;
        default: return 0;
        }
    }

    const Member &m_head;
    const std::vector<Member> &m_members;
    Place m_from;
    const Member *m_old;
};

} // namespace

QMap<MemberId, int> relationsTo(const MemberId &newHead, const std::vector<Member> &members)
{
    QMap<MemberId, int> relations;
    const auto chosen = std::find_if(members.begin(), members.end(), [&](const Member &member) { return member.id == newHead; });
    if (chosen == members.end())
        return relations;
    const Turning turning(*chosen, members);
    for (const Member &member : members) {
        const int relation = turning.relationOf(member);
        relations.insert(member.id, isTooYoungFor(*chosen, member, relation) ? 0 : relation);
    }
    return relations;
}

} // namespace xieli

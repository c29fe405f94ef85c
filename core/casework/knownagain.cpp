// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/knownagain.h"

#include "base/text.h"

#include <QHash>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// A household as one side has it; `members` are those who live in it, in their order.
struct Family {
    HouseholdId id;
    QString village;
    QString group;
    std::vector<const Member *> members;
    bool given = false;
    Recognised answer = {};

    /// The head, else whoever stands first.
    const Member *first() const
    {
        const auto head = std::find_if(members.begin(), members.end(), [](const Member *m) { return m->isHead(); });
        return head != members.end() ? *head : members.empty() ? nullptr : members.front();
    }
};

QString keyOf(const Family &family)
{
    const Member *first = family.first();
    if (!first)
        return u'|' + family.group;
    if (const auto number = first->idNumber())
        return number->full();
    return foldedName(first->name) + u'|' + family.group + u'|' + first->idNumberText;
}

int shared(const Family &a, const Family &b)
{
    return int(std::count_if(a.members.begin(), a.members.end(), [&b](const Member *left) {
        return std::any_of(b.members.begin(), b.members.end(), [left](const Member *right) { return samePerson(*left, *right); });
    }));
}

/// Both say where they live, and it is not the same place.
bool livesElsewhere(const Family &a, const Family &b)
{
    const auto differ = [](const QString &one, const QString &other) { return !one.isEmpty() && !other.isEmpty() && withoutBlanks(one) != withoutBlanks(other); };
    return differ(a.village, b.village) || differ(a.group, b.group);
}

/// The one of several like ones that shares most people.
Family *nearest(const Family &wanted, const std::vector<Family *> &candidates)
{
    Family *best = nullptr;
    int most = -1;
    for (Family *candidate : candidates) {
        const bool byName = !wanted.first() || !wanted.first()->idNumber();
        const int common = candidate->given || (byName && livesElsewhere(wanted, *candidate)) ? -1 : shared(wanted, *candidate);
        if (common > most) {
            most = common;
            best = candidate;
        }
    }
    return best;
}

/// The same head, one of the two records lacking a sound number; only where no second household could be meant.
Family *byName(const Family &wanted, const QHash<QString, std::vector<Family *>> &byHeadName)
{
    const Member *head = wanted.first();
    Family *found = nullptr;
    if (!head || foldedName(head->name).isEmpty())
        return nullptr;
    for (Family *family : byHeadName.value(foldedName(head->name))) {
        if (family->given || livesElsewhere(wanted, *family) || (head->idNumber() && family->first()->idNumber()))
            continue;
        if (found)
            return nullptr;
        found = family;
    }
    return found;
}

/// A head of that name in another village or group, one of the two records lacking a sound number: perhaps the same, perhaps a namesake.
Family *namesakeElsewhere(const Family &wanted, const QHash<QString, std::vector<Family *>> &byHeadName)
{
    const Member *head = wanted.first();
    for (Family *family : head && !foldedName(head->name).isEmpty() ? byHeadName.value(foldedName(head->name)) : std::vector<Family *>())
        if (!family->given && livesElsewhere(wanted, *family) && !(head->idNumber() && family->first()->idNumber()))
            return family;
    return nullptr;
}

int soundNumbers(const Family &family)
{
    return int(std::count_if(family.members.begin(), family.members.end(), [](const Member *member) { return member->idNumber().has_value(); }));
}

/// Where at least half of the people with sound numbers are known in one household.
Family *byMembers(const Family &wanted, const QHash<QString, std::vector<Family *>> &byNumber)
{
    QHash<Family *, int> met;
    int sound = 0;
    for (const Member *member : wanted.members) {
        const auto number = member->idNumber();
        sound += number ? 1 : 0;
        for (Family *family : number ? byNumber.value(number->full()) : std::vector<Family *>())
            if (!family->given)
                ++met[family];
    }
    return met.size() == 1 && met.begin().value() * 2 >= sound ? met.begin().key() : nullptr;
}

} // namespace

bool samePerson(const Member &a, const Member &b)
{
    const auto left = a.idNumber();
    const auto right = b.idNumber();
    if (left && right)
        return *left == *right;
    const QString name = foldedName(a.name);
    return name == foldedName(b.name) && (!name.isEmpty() || a.relation == b.relation);
}

std::vector<Recognised> knownAgain(Reader &reader, const std::vector<intake::RosterHousehold> &roster)
{
    std::vector<Household> households;
    std::vector<Member> members;
    reader.forEach<Household>([&](const Household &household) {
        if (!household.closedOn)
            households.push_back(household);
    });
    reader.forEach<Member>([&](const Member &member) {
        if (!member.diedOn && !member.leftOn)
            members.push_back(member);
    });
    std::vector<Family> known;
    QHash<HouseholdId, size_t> places;
    for (const Household &household : households) {
        places.insert(household.id, known.size());
        known.push_back({household.id, household.village, household.group, {}});
    }
    for (const Member &member : members)
        if (const auto place = places.constFind(member.household); place != places.constEnd())
            known[*place].members.push_back(&member);
    QHash<QString, std::vector<Family *>> byKey;
    QHash<QString, std::vector<Family *>> byHeadName;
    QHash<QString, std::vector<Family *>> byNumber;
    for (Family &family : known) {
        std::stable_sort(family.members.begin(), family.members.end(), [](const Member *a, const Member *b) { return a->position < b->position; });
        byKey[keyOf(family)].push_back(&family);
        if (const Member *first = family.first())
            byHeadName[foldedName(first->name)].push_back(&family);
        for (const Member *member : family.members)
            if (const auto number = member->idNumber())
                byNumber[number->full()].push_back(&family);
    }
    std::vector<Family> wanted;
    for (const intake::RosterHousehold &household : roster) {
        Family family{{}, household.household.village, household.household.group, {}};
        for (const Member &member : household.members)
            family.members.push_back(&member);
        wanted.push_back(std::move(family));
    }
    const auto give = [](Family &to, Family *found, Recognised::By by) {
        if (found && !found->given) {
            found->given = true;
            to.id = found->id;
            to.answer = {found->id, by, {}, {}};
        }
    };
    // the surest sign for all before a weaker one for any
    for (Family &family : wanted)
        give(family, nearest(family, byKey.value(keyOf(family))), family.first() && family.first()->idNumber() ? Recognised::By::Number : Recognised::By::Name);
    for (Family &family : wanted)
        if (family.id.isEmpty())
            give(family, byName(family, byHeadName), Recognised::By::Name);
    for (Family &family : wanted) {
        Family *found = family.id.isEmpty() ? byMembers(family, byNumber) : nullptr;
        if (found && shared(family, *found) * 2 >= soundNumbers(*found))
            give(family, found, Recognised::By::Members);
        else if (found) // one person of a larger household: a row of his own must not write over all of it
            family.answer = {{}, Recognised::By::Nothing, u"casework.roster_mere_member"_s, found->id};
    }
    for (Family &family : wanted) {
        Family *found = family.id.isEmpty() && family.answer.refused.isEmpty() && family.first() && !family.first()->idNumber() ? namesakeElsewhere(family, byHeadName) : nullptr;
        if (found)
            family.answer = {{}, Recognised::By::Nothing, u"casework.roster_namesake_elsewhere"_s, found->id};
    }
    std::vector<Recognised> answers;
    for (Family &family : wanted)
        answers.push_back(std::move(family.answer));
    return answers;
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/payguard.h"

#include "base/text.h"
#include "policy/covered.h"

#include <map>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

bool isOneOf(const std::vector<MemberId> &members, const MemberId &member) { return std::find(members.begin(), members.end(), member) != members.end(); }

std::optional<Month> goneIn(const Member &member)
{
    std::optional<Month> gone;
    for (const auto &day : {member.diedOn, member.leftOn})
        if (day)
            gone = gone ? std::min(*gone, Month::of(*day)) : Month::of(*day);
    return gone;
}

std::vector<MemberId> membersIn(const PaymentLine &line)
{
    std::vector<MemberId> members;
    for (const QString &id : line.coveredMembers.split(u',', Qt::SkipEmptyParts))
        members.push_back(MemberId(id));
    if (members.empty() && line.member)
        members.push_back(*line.member);
    return members;
}

/// What was paid for one month of one benefit, and what came back of it.
struct PaidMonth {
    Money paid;
    Money noted;                ///< above zero
    Money back;
    PayGuard::What what;        ///< everybody whom a paying line names
    PayGuard::What corrected;   ///< whom the last correction leaves

    void add(const PaymentLine &line)
    {
        if (line.kind == PaymentKind::Recovery) {
            back += line.amount;
            return;
        }
        const std::vector<MemberId> members = membersIn(line);
        corrected = {line.benefit, line.forMonth, members, line.persons};
        if (line.kind == PaymentKind::Receivable) {
            noted -= line.amount;
            return;
        }
        paid += line.amount;
        what.benefit = line.benefit;
        what.month = line.forMonth;
        what.persons = std::max(what.persons, line.persons);
        for (const MemberId &member : members)
            if (!isOneOf(what.covered, member))
                what.covered.push_back(member);
    }
    /// Nothing: all of it came back. Who was paid by mistake is free again once that share came back.
    std::optional<PayGuard::What> left() const
    {
        if (paid - back <= Money())
            return std::nullopt;
        return noted > Money() && back >= noted ? corrected : what;
    }
};

} // namespace

int PayGuard::numberOf(const QString &benefit)
{
    const QString group = policy::exclusionGroup(benefit);
    const qsizetype known = m_groups.indexOf(group);
    if (known < 0)
        m_groups << group;
    return int(known < 0 ? m_groups.size() - 1 : known);
}

int PayGuard::numberOf(const HouseholdId &household)
{
    if (m_household == household && m_householdNumber >= 0)
        return m_householdNumber;
    m_household = household;
    if (!m_households.contains(household))
        m_households.insert(household, int(m_households.size()));
    m_householdNumber = m_households.value(household);
    return m_householdNumber;
}

PayGuard::People PayGuard::peopleOf(const Dossier &dossier)
{
    People people{dossier.household.id, {}};
    for (const Member &member : dossier.members) {
        Person person{member.id, 0, member.name, {}, goneIn(member), true};
        if (const auto number = member.idNumber()) {
            person.key = QStringView(number->full()).left(17).toLongLong();
            person.shown = number->masked();
            person.byName = false;
        }
        if (const auto born = member.birthDate(); born && !member.name.isEmpty())
            person.handle = foldedName(member.name) + u'|' + born->toString(Qt::ISODate);
        people.persons.push_back(std::move(person));
    }
    return people;
}

void PayGuard::resolve(std::vector<People *> all, const ApartPeople &apart)
{
    QHash<QString, std::vector<const Person *>> known; // by handles of those without a number only: most have one
    for (const People *people : all)
        for (const Person &person : people->persons)
            if (person.key == 0 && !person.handle.isEmpty())
                known.insert(person.handle, {});
    for (const People *people : all)
        for (const Person &person : people->persons)
            if (const auto at = person.key == 0 ? known.end() : known.find(person.handle); at != known.end())
                at->push_back(&person);
    qint64 next = 0;
    const auto isApart = [&apart](const Person &one, const Person &other) {
        return apart.contains(std::minmax(one.member.text(), other.member.text()));
    };
    for (People *people : all)
        for (Person &person : people->persons) {
            if (person.key != 0)
                continue;
            person.key = --next;
            const auto twins = known.find(person.handle);
            if (twins == known.end())
                continue;
            for (const Person *twin : *twins)
                if (!isApart(person, *twin)) {
                    person.key = twin->key;
                    break;
                }
            twins->push_back(&person);
        }
}

PayGuard::Claims PayGuard::claimsOf(const People &people, const What &what)
{
    Claims claims;
    for (const Person &person : people.persons) {
        if (person.key == 0)
            continue; // without a number and not resolved
        if (isOneOf(what.covered, person.member))
            claims.named.push_back(&person);
        else if (what.covered.empty() && what.persons > 0 && (!person.gone || what.month <= *person.gone))
            claims.possible.push_back(&person);
    }
    return claims;
}

void PayGuard::claim(const Claims &claims, int group, Month month, int household)
{
    for (const Person *person : claims.named)
        if (const Key key{person->key, group, month.index()}; !m_owners.contains(key))
            m_owners.insert(key, household);
    for (const Person *person : claims.possible)
        if (const Key key{person->key, group, month.index()}; !m_possible.contains(key))
            m_possible.insert(key, household);
}

void PayGuard::claimPaid(const People &people, const std::vector<PaymentLine> &paid)
{
    std::map<std::tuple<Month, QString, std::optional<MemberId>>, PaidMonth> months;
    for (const PaymentLine &line : paid)
        months[{line.forMonth, line.benefit, line.member}].add(line);
    for (const auto &[month, sums] : months)
        if (const auto what = sums.left())
            claim(claimsOf(people, *what), numberOf(what->benefit), what->month, numberOf(people.household));
}

std::optional<PayGuard::Refusal> PayGuard::refusal(const People &people, const What &what)
{
    const int group = numberOf(what.benefit);
    const int household = numberOf(people.household);
    const Claims claims = claimsOf(people, what);
    const auto isAnothers = [&](const QHash<Key, int> &owners, const Person &person) {
        const auto owner = owners.constFind(Key{person.key, group, what.month.index()});
        return owner != owners.constEnd() && *owner != household;
    };
    for (std::size_t at = 0; at < claims.named.size(); ++at) {
        const Person &person = *claims.named[at];
        if (isAnothers(m_owners, person))
            return Refusal{person.byName ? u"casework.person_perhaps_paid_elsewhere"_s : u"casework.person_paid_elsewhere"_s, person.shown};
        if (isAnothers(m_possible, person))
            return Refusal{u"casework.person_perhaps_covered_elsewhere"_s, person.shown};
        for (std::size_t before = 0; before < at; ++before)
            if (claims.named[before]->key == person.key)
                return Refusal{u"casework.person_twice_in_household"_s, person.shown};
    }
    for (const Person *person : claims.possible)
        if (isAnothers(m_owners, *person) || isAnothers(m_possible, *person))
            return Refusal{u"casework.name_the_persons"_s, person->shown};
    claim(claims, group, what.month, household);
    return std::nullopt;
}

} // namespace xieli::casework

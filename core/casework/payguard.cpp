// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/payguard.h"

#include "base/text.h"
#include "policy/covered.h"

#include <QStringTokenizer>

#include <span>

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

bool namesAnybody(const PaymentLine &line) { return !line.coveredMembers.isEmpty() || line.member; }

bool names(const PaymentLine &line, const MemberId &member)
{
    if (line.coveredMembers.isEmpty())
        return line.member == member;
    for (const QStringView id : QStringTokenizer(line.coveredMembers, u','))
        if (id == member.text())
            return true;
    return false;
}

} // namespace

/// What was paid for one month of one benefit, and what came back of it.
class PayGuard::PaidMonth {
public:
    explicit PaidMonth(const PaymentLine &line) : m_first(&line) { add(line); }

    bool isOf(const PaymentLine &line) const
    {
        return line.forMonth == m_first->forMonth && line.benefit == m_first->benefit && line.member == m_first->member;
    }
    void add(const PaymentLine &line)
    {
        if (line.kind == PaymentKind::Recovery) {
            m_back += line.amount;
            return;
        }
        m_last = &line;
        if (line.kind == PaymentKind::Receivable) {
            m_noted -= line.amount;
            return;
        }
        m_paid += line.amount;
        m_paying.push_back(&line);
    }
    /// Whether not all of it came back.
    bool isKept() const { return m_paid - m_back > Money(); }
    const QString &benefit() const { return m_first->benefit; }
    Month month() const { return m_first->forMonth; }
    /// Who was paid by mistake is free again once that share came back: then those whom the last correction leaves, else everybody whom a paying
    /// line names.
    std::span<const PaymentLine *const> left() const
    {
        const bool isCorrected = m_noted > Money() && m_back >= m_noted;
        return isCorrected ? std::span(&m_last, 1) : std::span<const PaymentLine *const>(m_paying);
    }

private:
    const PaymentLine *m_first;
    const PaymentLine *m_last = nullptr;
    std::vector<const PaymentLine *> m_paying;
    Money m_paid;
    Money m_noted;              ///< above zero
    Money m_back;
};

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

void PayGuard::reserve(std::size_t months)
{
    m_owners.reserve(qsizetype(months));
    m_possible.reserve(qsizetype(months));
}

PayGuard::People PayGuard::peopleOf(const Dossier &dossier)
{
    People people{dossier.household.id, {}};
    for (const Member &member : dossier.members) {
        Person person{member.id, 0, member.name, {}, goneIn(member), true};
        if (const auto number = member.idNumber()) {
            person.key = QStringView(number->full()).left(17).toLongLong();
            person.shown = (member.name + u' ' + number->masked()).trimmed();
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

template <class Covers>
PayGuard::Claims PayGuard::claimsOf(const People &people, Month month, bool isPossible, Covers covers)
{
    Claims claims;
    for (const Person &person : people.persons) {
        if (person.key == 0)
            continue; // without a number and not resolved
        if (covers(person.member))
            claims.named.push_back(&person);
        else if (isPossible && (!person.gone || month <= *person.gone))
            claims.possible.push_back(&person);
    }
    return claims;
}

PayGuard::Claims PayGuard::claimsOf(const People &people, const What &what)
{
    return claimsOf(people, what.month, what.covered.empty() && what.persons > 0, [&what](const MemberId &member) { return isOneOf(what.covered, member); });
}

void PayGuard::claim(const Claims &claims, int group, Month month, int household)
{
    const auto claimOnce = [&](QHash<Key, int> &owners, const Person &person) {
        const qsizetype before = owners.size();
        int &owner = owners[Key{person.key, group, month.index()}];
        if (owners.size() != before)
            owner = household; // whoever came first keeps it
    };
    for (const Person *person : claims.named)
        claimOnce(m_owners, *person);
    for (const Person *person : claims.possible)
        claimOnce(m_possible, *person);
}

PayGuard::Claims PayGuard::claimsOf(const People &people, const PaidMonth &paid)
{
    const auto left = paid.left();
    const bool isNamed = std::any_of(left.begin(), left.end(), [](const PaymentLine *line) { return namesAnybody(*line); });
    const bool isPeopled = std::any_of(left.begin(), left.end(), [](const PaymentLine *line) { return line->persons > 0; });
    return claimsOf(people, paid.month(), !isNamed && isPeopled, [left](const MemberId &member) {
        return std::any_of(left.begin(), left.end(), [&member](const PaymentLine *line) { return names(*line, member); });
    });
}

void PayGuard::claimPaid(const People &people, const std::vector<PaymentLine> &paid)
{
    std::vector<PaidMonth> months;
    for (const PaymentLine &line : paid) {
        const auto known = std::find_if(months.rbegin(), months.rend(), [&line](const PaidMonth &month) { return month.isOf(line); }); // mostly the newest
        if (known == months.rend())
            months.emplace_back(line);
        else
            known->add(line);
    }
    const int household = numberOf(people.household);
    for (const PaidMonth &month : months)
        if (month.isKept())
            claim(claimsOf(people, month), numberOf(month.benefit()), month.month(), household);
}

std::optional<PayGuard::Refusal> PayGuard::refusal(const People &people, const What &what)
{
    const int group = numberOf(what.benefit);
    const int household = numberOf(people.household);
    const Claims claims = claimsOf(people, what);
    int other = household; // who was found last to keep somebody
    const auto isAnothers = [&](const QHash<Key, int> &owners, const Person &person) {
        const auto owner = owners.constFind(Key{person.key, group, what.month.index()});
        other = owner == owners.constEnd() ? household : *owner;
        return other != household;
    };
    for (std::size_t at = 0; at < claims.named.size(); ++at) {
        const Person &person = *claims.named[at];
        if (isAnothers(m_owners, person))
            return Refusal{person.byName ? u"casework.person_perhaps_paid_elsewhere"_s : u"casework.person_paid_elsewhere"_s, person.shown, householdAt(other)};
        if (isAnothers(m_possible, person))
            return Refusal{u"casework.person_perhaps_covered_elsewhere"_s, person.shown, householdAt(other)};
        for (std::size_t before = 0; before < at; ++before)
            if (claims.named[before]->key == person.key)
                return Refusal{u"casework.person_twice_in_household"_s, person.shown};
    }
    for (const Person *person : claims.possible)
        if (isAnothers(m_owners, *person) || isAnothers(m_possible, *person))
            return Refusal{u"casework.name_the_persons"_s, person->shown, householdAt(other)};
    claim(claims, group, what.month, household);
    return std::nullopt;
}

} // namespace xieli::casework

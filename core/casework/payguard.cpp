// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/payguard.h"

namespace xieli::casework {

int PayGuard::numberOf(const QString &benefit)
{
    const qsizetype known = m_benefits.indexOf(benefit);
    if (known < 0)
        m_benefits << benefit;
    return int(known < 0 ? m_benefits.size() - 1 : known);
}

int PayGuard::numberOf(const HouseholdId &household)
{
    if (m_household == household)
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
    for (const Member &member : dossier.members)
        if (const auto number = member.idNumber())
            people.persons.push_back({member.id, *number, QStringView(number->full()).left(17).toLongLong()});
    return people;
}

/// Claims the covered people for this household, or names who is another's.
template <class Covers>
std::optional<IdNumber> PayGuard::claim(const People &people, const QString &benefit, Month month, Covers covers)
{
    const int benefitNumber = numberOf(benefit);
    const int household = numberOf(people.household);
    m_claimed.clear();
    for (const Person &person : people.persons) {
        if (!covers(person.member))
            continue;
        const Key key{person.key, benefitNumber, month.index()};
        if (const auto owner = m_owners.constFind(key); owner != m_owners.constEnd() && *owner != household)
            return person.number;
        m_claimed.push_back(key);
    }
    for (const Key &key : m_claimed)
        m_owners.insert(key, household);
    return std::nullopt;
}

void PayGuard::claimPaid(const People &people, const std::vector<PaymentLine> &paid)
{
    for (const PaymentLine &line : paid) {
        const auto covered = QStringView(line.coveredMembers).split(u',');
        claim(people, line.benefit, line.forMonth, [&covered](const MemberId &id) { return covered.contains(id.text()); });
    }
}

std::optional<IdNumber> PayGuard::paidElsewhere(const People &people, const QString &benefit, Month month, const std::vector<MemberId> &covered)
{
    return claim(people, benefit, month,
                 [&covered](const MemberId &id) { return std::find(covered.begin(), covered.end(), id) != covered.end(); });
}

} // namespace xieli::casework

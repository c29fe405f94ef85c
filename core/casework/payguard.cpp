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

const std::vector<PayGuard::Person> &PayGuard::personsOf(const Dossier &dossier)
{
    if (m_household == dossier.household.id)
        return m_persons;
    m_household = dossier.household.id;
    if (!m_households.contains(m_household))
        m_households.insert(m_household, int(m_households.size()));
    m_householdNumber = m_households.value(m_household);
    m_persons.clear();
    for (const Member &member : dossier.members)
        if (const auto number = member.idNumber())
            m_persons.push_back({member.id, *number, QStringView(number->full()).left(17).toLongLong()});
    return m_persons;
}

/// Claims the covered people for this household, or names who is another's.
template <class Covers>
std::optional<IdNumber> PayGuard::claim(const Dossier &dossier, const QString &benefit, Month month, Covers covers)
{
    const int benefitNumber = numberOf(benefit);
    m_claimed.clear();
    for (const Person &person : personsOf(dossier)) {
        if (!covers(person.member))
            continue;
        const Key key{person.key, benefitNumber, month.index()};
        if (const auto owner = m_owners.constFind(key); owner != m_owners.constEnd() && *owner != m_householdNumber)
            return person.number;
        m_claimed.push_back(key);
    }
    for (const Key &key : m_claimed)
        m_owners.insert(key, m_householdNumber);
    return std::nullopt;
}

void PayGuard::claimPaid(const Dossier &dossier, const std::vector<PaymentLine> &paid)
{
    for (const PaymentLine &line : paid) {
        const auto covered = QStringView(line.coveredMembers).split(u',');
        claim(dossier, line.benefit, line.forMonth, [&covered](const MemberId &id) { return covered.contains(id.text()); });
    }
}

std::optional<IdNumber> PayGuard::paidElsewhere(const Dossier &dossier, const QString &benefit, Month month, const std::vector<MemberId> &covered)
{
    return claim(dossier, benefit, month,
                 [&covered](const MemberId &id) { return std::find(covered.begin(), covered.end(), id) != covered.end(); });
}

} // namespace xieli::casework

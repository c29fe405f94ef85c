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

/// Claims the covered people for this household, or names who is another's.
template <class Covers>
std::optional<IdNumber> PayGuard::claim(const Dossier &dossier, const QString &benefit, Month month, Covers covers)
{
    const int benefitNumber = numberOf(benefit);
    std::vector<Key> keys;
    for (const Member &member : dossier.members) {
        const auto number = covers(member.id) ? member.idNumber() : std::nullopt;
        if (!number)
            continue;
        const Key key{QStringView(number->full()).left(17).toLongLong(), benefitNumber, month.index()};
        if (const auto owner = m_owners.constFind(key); owner != m_owners.constEnd() && *owner != dossier.household.id)
            return number;
        keys.push_back(key);
    }
    for (const Key &key : keys)
        m_owners.insert(key, dossier.household.id);
    return std::nullopt;
}

void PayGuard::claimPaid(const Dossier &dossier, const std::vector<PaymentLine> &paid)
{
    for (const PaymentLine &line : paid) {
        const QStringList covered = line.coveredMembers.split(u',');
        claim(dossier, line.benefit, line.forMonth, [&covered](const MemberId &id) { return covered.contains(id.text()); });
    }
}

std::optional<IdNumber> PayGuard::paidElsewhere(const Dossier &dossier, const QString &benefit, Month month, const std::vector<MemberId> &covered)
{
    return claim(dossier, benefit, month,
                 [&covered](const MemberId &id) { return std::find(covered.begin(), covered.end(), id) != covered.end(); });
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/idnumber.h"
#include "base/month.h"
#include "model/dossier.h"

#include <QHash>

namespace xieli::casework {

/// covered person × benefit × month is paid once, also where somebody stands in two households (readings §4). The household
/// that was paid first, now or in the ledger, keeps the person.
class PayGuard {
public:
    /// A member whose identity number is known.
    struct Person {
        MemberId member;
        IdNumber number;
        qint64 key;     ///< the first 17 digits
    };
    /// Whom a household's lines may be about; may be found out beforehand, for it takes a look at every identity number.
    struct People {
        HouseholdId household;
        std::vector<Person> persons;
    };
    static People peopleOf(const Dossier &dossier);

    /// What the ledger says was paid: comes before everything that is drafted.
    void claimPaid(const People &people, const std::vector<PaymentLine> &paid);
    /// The identity number that is paid already by another household; then the line must not be paid. Else it is claimed.
    std::optional<IdNumber> paidElsewhere(const People &people, const QString &benefit, Month month, const std::vector<MemberId> &covered);

private:
    /// Small, for there is one for each person, benefit and month.
    struct Key {
        qint64 person;  ///< the first 17 digits; the last character follows from them
        int benefit;    ///< number in m_benefits
        int month;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.person, key.benefit, key.month); }
    };
    int numberOf(const QString &benefit);
    int numberOf(const HouseholdId &household);
    template <class Covers>
    std::optional<IdNumber> claim(const People &people, const QString &benefit, Month month, Covers covers);

    QStringList m_benefits;
    HouseholdId m_household;            ///< asked for last: its lines come one after another
    int m_householdNumber = -1;
    std::vector<Key> m_claimed;         ///< by one line
    QHash<HouseholdId, int> m_households;
    QHash<Key, int> m_owners;           ///< the number in m_households
};

} // namespace xieli::casework

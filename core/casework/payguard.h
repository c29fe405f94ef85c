// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/month.h"
#include "model/dossier.h"

#include <QHash>
#include <QSet>

namespace xieli::casework {

/// Two records that a person has looked at and found to be two people: the smaller id first.
using ApartPeople = QSet<std::pair<QString, QString>>;

/// covered person × what excludes each other × month is paid once, also where somebody stands in two households, under two benefits or
/// twice in one household (readings §4). The household that was paid first, now or in the ledger, keeps the person.
class PayGuard {
public:
    struct Person {
        MemberId member;
        qint64 key = 0;         ///< the first 17 digits of the number; below zero: known by name and birth date, or not at all
        QString shown;          ///< name, with the masked number where there is one
        QString handle;         ///< folded name and birth date; empty: no birth date
        std::optional<Month> gone; ///< the month of a death or leaving
        bool byName = true;     ///< has no number
    };
    /// Whom a household's lines may be about; may be found out beforehand, for it takes a look at every identity number.
    struct People {
        HouseholdId household;
        std::vector<Person> persons;
    };
    static People peopleOf(const Dossier &dossier);
    /// Who has no number is taken for whoever else has his name and birth date, until a person has found them to be two.
    static void resolve(std::vector<People *> all, const ApartPeople &apart);

    /// How many months of persons will about be claimed.
    void reserve(std::size_t months);
    /// What the ledger says was paid, less what came back whole: comes before everything that is drafted. A recovery line there is
    /// money that came back.
    void claimPaid(const People &people, const std::vector<PaymentLine> &paid);

    struct What {
        QString benefit;
        Month month = Month(2000, 1);
        std::vector<MemberId> covered;  ///< empty: not known by name
        int persons = 0;
    };
    /// Why a line must not be paid: the key of the sentence, and whom it is about.
    struct Refusal {
        QString key;
        QString person;
        HouseholdId other = {};  ///< that keeps the person; empty: twice in one household
    };
    /// Nothing: it is claimed.
    std::optional<Refusal> refusal(const People &people, const What &what);

private:
    /// Small, for there is one for each person, benefit and month.
    struct Key {
        qint64 person;
        int group;      ///< number in m_groups
        int month;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.person, key.group, key.month); }
    };
    struct Claims {
        std::vector<const Person *> named;
        std::vector<const Person *> possible; ///< of whom it covers some, and does not say whom
    };
    class PaidMonth;
    template <class Covers>
    static Claims claimsOf(const People &people, Month month, bool isPossible, Covers covers);
    static Claims claimsOf(const People &people, const What &what);
    static Claims claimsOf(const People &people, const PaidMonth &paid);
    void claim(const Claims &claims, int group, Month month, int household);
    int numberOf(const QString &benefit);
    int numberOf(const HouseholdId &household);
    HouseholdId householdAt(int number) const { return m_households.key(number); }

    QStringList m_groups;
    HouseholdId m_household;            ///< asked for last: its lines come one after another
    int m_householdNumber = -1;
    QHash<HouseholdId, int> m_households;
    QHash<Key, int> m_owners;           ///< the number in m_households
    QHash<Key, int> m_possible;         ///< who may be covered by a line that names nobody
};

} // namespace xieli::casework

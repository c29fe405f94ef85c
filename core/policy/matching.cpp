// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/matching.h"

#include "base/idnumber.h"
#include "base/text.h"

#include <QMultiHash>

#include <algorithm>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// One list, looked up by a key of its people; who is matched is out.
class Lookup {
public:
    template <class KeyOf>
    Lookup(const std::vector<ListedPerson> &people, const std::vector<bool> &taken, KeyOf keyOf) : m_taken(taken)
    {
        for (std::size_t i = people.size(); i-- > 0;)
            if (const QString key = keyOf(people[i]); !taken[i] && !key.isEmpty())
                m_places.insert(key, i);
    }
    /// The first one still free who satisfies `fits`.
    template <class Fits>
    std::optional<std::size_t> find(const QString &key, Fits fits) const
    {
        std::optional<std::size_t> best;
        if (!key.isEmpty())
            for (auto it = m_places.constFind(key); it != m_places.constEnd() && it.key() == key; ++it)
                if (!m_taken[*it] && fits(*it) && (!best || *it < *best))
                    best = *it;
        return best;
    }

private:
    const std::vector<bool> &m_taken;
    QMultiHash<QString, std::size_t> m_places;
};

QString numberOf(const ListedPerson &person)
{
    const QString clean = withoutBlanks(person.idNumber).toUpper();
    return IdNumber::parse(clean) ? clean : QString();
}

QString nameOf(const ListedPerson &person) { return foldedName(person.name); }

std::optional<Day> birthOf(const ListedPerson &person)
{
    const auto number = IdNumber::parse(withoutBlanks(person.idNumber).toUpper());
    return number ? std::optional(number->birthDate()) : person.birth;
}

} // namespace

std::vector<Match> matchLists(const std::vector<ListedPerson> &first, const std::vector<ListedPerson> &second)
{
    std::vector<Match> rows(first.size());
    std::vector<bool> done(first.size(), false), taken(second.size(), false);
    const auto settle = [&](std::size_t one, std::size_t other, const QString &by, const QString &doubt) {
        rows[one] = {doubt.isEmpty() ? MatchKind::Both : MatchKind::Doubtful, by, doubt, one, other};
        done[one] = taken[other] = true;
    };
    const auto pass = [&](auto keyOf, auto fits, const QString &by, auto doubtOf) {
        const Lookup lookup(second, taken, keyOf);
        for (std::size_t i = 0; i < first.size(); ++i)
            if (!done[i])
                if (const auto other = lookup.find(keyOf(first[i]), [&](std::size_t j) { return fits(first[i], second[j]); }))
                    settle(i, *other, by, doubtOf(first[i], second[*other]));
    };
    using Person = const ListedPerson &;
    const auto anyone = [](Person, Person) { return true; };
    pass(numberOf, anyone, u"id_number"_s, [](Person a, Person b) { return nameOf(a) == nameOf(b) ? QString() : u"name_differs"_s; });
    pass(nameOf, [](Person a, Person b) { return birthOf(a) && birthOf(a) == birthOf(b); }, u"name_birth_date"_s,
         [](Person a, Person b) { return numberOf(a).isEmpty() || numberOf(b).isEmpty() ? QString() : u"id_number_differs"_s; });
    pass(nameOf, [](Person a, Person b) { return !birthOf(a) || !birthOf(b); }, u"name_birth_date"_s,
         [](Person, Person) { return u"birth_date_missing"_s; });
    for (std::size_t i = 0; i < first.size(); ++i)
        if (!done[i])
            rows[i] = {MatchKind::OnlyFirst, {}, {}, i, std::nullopt};
    for (std::size_t j = 0; j < second.size(); ++j)
        if (!taken[j])
            rows.push_back({MatchKind::OnlySecond, {}, {}, std::nullopt, j});
    return rows;
}

} // namespace xieli::policy

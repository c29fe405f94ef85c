// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/samepersons.h"

#include "base/text.h"

#include <QHash>

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

QString bornText(const Member &member)
{
    const auto born = member.birthDate();
    return born ? born->toString(Qt::ISODate) : QString();
}

/// Under what somebody is looked up: the number, and name with birth date.
QStringList handlesOf(const Member &member)
{
    QStringList handles;
    if (const auto number = member.idNumber())
        handles << number->full();
    const QString name = foldedName(member.name);
    if (const QString born = bornText(member); !name.isEmpty() && !born.isEmpty())
        handles << name + u'|' + born;
    return handles;
}

bool isThere(const Member &member) { return !member.leftOn && !member.diedOn; }

/// Everybody who is there, with the columns that a person is known by.
template <class Body>
void forEachPerson(Reader &reader, Body &&body)
{
    static const Reader::Columns columns{"id", "household_id", "name", "id_number_text", "birth_date", "left_on", "died_on"};
    reader.forEachOf<Member>(columns, {}, [&](const Member &member) {
        if (isThere(member))
            body(member);
    });
}

} // namespace

QString identityText(const Member &member)
{
    return QStringList{foldedName(member.name), withoutBlanks(member.idNumberText).toUpper(), bornText(member)}.join(u'|');
}

bool looksTheSame(const Member &one, const Member &other)
{
    const auto number = one.idNumber();
    const auto second = other.idNumber();
    if (number && second)
        return *number == *second;
    const QString name = foldedName(one.name);
    return !name.isEmpty() && name == foldedName(other.name) && one.birthDate() && one.birthDate() == other.birthDate();
}

std::vector<PersonPair> samePersons(Reader &reader, const QSet<QString> &of)
{
    QSet<QString> wanted;
    if (!of.isEmpty())
        for (const QString &key : of)
            if (const auto member = reader.find<Member>(key); member && isThere(*member))
                for (const QString &handle : handlesOf(*member))
                    wanted.insert(handle);
    if (!of.isEmpty() && wanted.isEmpty())
        return {};
    QHash<QString, std::vector<Member>> known;
    forEachPerson(reader, [&](const Member &member) {
        for (const QString &handle : handlesOf(member))
            if (of.isEmpty() || wanted.contains(handle))
                known[handle].push_back(member);
    });
    QHash<HouseholdId, bool> open;
    const auto isOpen = [&](const HouseholdId &id) {
        if (!open.contains(id)) {
            const auto household = reader.find<Household>(id);
            open.insert(id, household && !household->closedOn);
        }
        return open.value(id);
    };
    QMap<std::pair<QString, QString>, PersonPair> pairs;
    for (const std::vector<Member> &people : known)
        for (std::size_t at = 0; at < people.size(); ++at)
            for (std::size_t next = at + 1; next < people.size(); ++next) {
                const bool isFirst = people[at].id < people[next].id;
                const Member &one = people[isFirst ? at : next];
                const Member &other = people[isFirst ? next : at];
                const bool isAsked = of.isEmpty() || of.contains(one.id.text()) || of.contains(other.id.text());
                if (isAsked && looksTheSame(one, other) && isOpen(one.household) && isOpen(other.household))
                    pairs.insert({one.id.text(), other.id.text()}, {one, other, one.idNumber() && other.idNumber()});
            }
    return {pairs.cbegin(), pairs.cend()};
}

} // namespace xieli::exchange

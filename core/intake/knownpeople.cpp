// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/knownpeople.h"

#include "base/idnumber.h"
#include "base/text.h"
#include "intake/numbers.h"
#include "intake/words.h"

namespace xieli::intake {

namespace {

/// Digits that a spreadsheet keeps of a long number.
constexpr int keptDigits = 15;

QString numberOf(const QString &text) { return readIdentity(text, false).text; }

QString digitsKept(const QString &text)
{
    return isScientific(text) ? plainDecimal(text).value_or(text).left(keptDigits) : QString();
}

bool differInFewPlaces(const QString &a, const QString &b)
{
    if (a.size() != b.size())
        return false;
    int places = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        places += a[i] != b[i] ? 1 : 0;
    return places <= 2;
}

} // namespace

bool mayBeSameNumber(const QString &a, const QString &b)
{
    if (a == b)
        return true;
    for (const auto &[rounded, whole] : {std::pair(a, b), std::pair(b, a)}) {
        const QString kept = digitsKept(rounded);
        if (!kept.isEmpty() && whole.startsWith(kept))
            return true;
        if (rounded.size() >= 12 && whole.startsWith(rounded))
            return true;
    }
    return differInFewPlaces(a, b);
}

KnownPeople::KnownPeople(const std::vector<KnownHousehold> &households)
{
    for (const KnownHousehold &household : households) {
        const QString headNumber = numberOf(household.headIdText);
        const QString headName = foldedName(household.headName);
        m_heads[headName].push_back({&household, nullptr, headNumber});
        if (!headNumber.isEmpty())
            m_byNumber[headNumber].push_back({&household, nullptr, headNumber});
        for (const KnownMember &member : household.members) {
            const QString number = numberOf(member.idText);
            if (foldedName(member.name) == headName && number == headNumber)
                continue;
            m_members[foldedName(member.name)].push_back({&household, &member, number});
            if (!number.isEmpty())
                m_byNumber[number].push_back({&household, &member, number});
        }
    }
}

bool KnownPeople::isSound(const QString &idText) const
{
    return IdNumber::parse(idText).has_value() && m_byNumber.value(idText).size() == 1;
}

KnownPeople::Answer KnownPeople::choose(const std::vector<Person> &named, const std::vector<Person> &numbered, const QString &name,
                                        const QString &idText) const
{
    std::vector<Person> both;
    std::vector<Person> near;
    for (const Person &person : named) {
        if (!idText.isEmpty() && person.idText == idText)
            both.push_back(person);
        else if (!idText.isEmpty() && !person.idText.isEmpty() && mayBeSameNumber(person.idText, idText))
            near.push_back(person);
    }
    const auto answer = [](Match match, const Person &person) { return Answer{match, person.household, person.member}; };
    if (both.size() == 1)
        return answer(Match::Sure, both.front());
    if (named.empty() && numbered.size() == 1)
        return answer(name.isEmpty() ? Match::Sure : Match::NameDiffers, numbered.front());
    if (near.size() == 1)
        return answer(Match::NumberDiffers, near.front());
    if (named.size() == 1 && both.empty()) {
        const Person &only = named.front();
        if (idText.isEmpty())
            return answer(Match::Sure, only);
        if (!isSound(only.idText) || !IdNumber::parse(idText))
            return answer(Match::NumberDiffers, only);
        return Answer{Match::Stranger, nullptr, nullptr};
    }
    if (named.empty() && numbered.empty())
        return {};
    return Answer{Match::Ambiguous, nullptr, nullptr};
}

KnownPeople::Answer KnownPeople::find(const QString &typedName, const QString &typedId) const
{
    const QString name = foldedName(typedName);
    const QString idText = numberOf(typedId);
    const std::vector<Person> numbered = idText.isEmpty() ? std::vector<Person>() : m_byNumber.value(idText);
    if (name.isEmpty() && idText.isEmpty())
        return {};
    const std::vector<Person> heads = name.isEmpty() ? std::vector<Person>() : m_heads.value(name);
    const std::vector<Person> members = name.isEmpty() ? std::vector<Person>() : m_members.value(name);
    if (!heads.empty()) {
        const Answer answer = choose(heads, numbered, name, idText);
        if (answer.household || members.empty())
            return answer;
        const Answer member = choose(members, numbered, name, idText);
        return member.match == Match::Sure && !idText.isEmpty() ? member : answer;
    }
    return choose(members, numbered, name, idText);
}

} // namespace xieli::intake

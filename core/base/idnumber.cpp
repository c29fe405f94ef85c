// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/idnumber.h"

#include <array>

namespace xieli {

QChar IdNumber::checkCharacter(QStringView firstSeventeen)
{
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr QStringView characters = u"10X98765432";
    int sum = 0;
    for (qsizetype i = 0; i < 17; ++i)
        sum += (firstSeventeen[i].unicode() - u'0') * weights[static_cast<std::size_t>(i)];
    return characters[sum % 11];
}

namespace {
/// Eight digits from the seventh on.
Day birthDateIn(QStringView text)
{
    const auto number = [text](qsizetype at, qsizetype count) {
        int value = 0;
        for (; count > 0; --count, ++at)
            value = value * 10 + (text[at].unicode() - u'0');
        return value;
    };
    return Day(number(6, 4), number(10, 2), number(12, 2));
}

QChar lastOf(QStringView text) { return text[17] == u'x' ? QChar(u'X') : text[17]; }
}

std::optional<Day> IdNumber::birthDateOf(QStringView text)
{
    if (text.size() != 18)
        return std::nullopt;
    for (QChar c : text.left(17))
        if (c < u'0' || c > u'9')
            return std::nullopt;
    if (text[0] == u'0' || lastOf(text) != checkCharacter(text))
        return std::nullopt;
    const Day birth = birthDateIn(text);
    if (!birth.isValid() || birth < Day(1880, 1, 1) || birth > Day(2199, 12, 31))
        return std::nullopt;
    return birth;
}

std::optional<IdNumber> IdNumber::parse(QStringView text)
{
    if (!birthDateOf(text))
        return std::nullopt;
    QString number = text.toString();
    number[17] = lastOf(text);
    return IdNumber(std::move(number));
}

Day IdNumber::birthDate() const { return birthDateIn(m_text); }

bool IdNumber::isFemale() const { return (m_text[16].unicode() - u'0') % 2 == 0; }

QString IdNumber::masked() const { return m_text.left(6) + QStringLiteral("********") + m_text.right(4); }

} // namespace xieli

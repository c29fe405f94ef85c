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

std::optional<IdNumber> IdNumber::parse(QStringView text)
{
    if (text.size() != 18)
        return std::nullopt;
    for (QChar c : text.left(17))
        if (c < u'0' || c > u'9')
            return std::nullopt;
    const QChar last = text[17] == u'x' ? QChar(u'X') : text[17];
    if (text[0] == u'0' || last != checkCharacter(text))
        return std::nullopt;
    const Day birth(text.mid(6, 4).toInt(), text.mid(10, 2).toInt(), text.mid(12, 2).toInt());
    if (!birth.isValid() || birth.year() < 1880 || birth.year() > 2199)
        return std::nullopt;
    return IdNumber(text.left(17).toString() + last);
}

Day IdNumber::birthDate() const
{
    const QStringView text(m_text);
    return Day(text.mid(6, 4).toInt(), text.mid(10, 2).toInt(), text.mid(12, 2).toInt());
}

bool IdNumber::isFemale() const { return (m_text[16].unicode() - u'0') % 2 == 0; }

QString IdNumber::masked() const { return m_text.left(6) + QStringLiteral("********") + m_text.right(4); }

} // namespace xieli

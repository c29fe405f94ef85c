// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ratio.h"

#include <numeric>

namespace xieli {

namespace {

__extension__ typedef __int128 Wide;

std::optional<std::int64_t> digitsOf(QStringView text)
{
    if (text.isEmpty() || text.size() > 18)
        return std::nullopt;
    std::int64_t value = 0;
    for (QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

std::optional<Ratio> parseDecimal(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.mid(1);
    const auto dot = text.indexOf(u'.');
    const auto whole = digitsOf(dot < 0 ? text : text.left(dot));
    if (!whole || *whole > 1'000'000'000)
        return std::nullopt;
    std::int64_t denominator = 1;
    std::int64_t numerator = *whole;
    if (dot >= 0) {
        const QStringView decimals = text.mid(dot + 1);
        const auto part = digitsOf(decimals);
        if (!part || decimals.size() > 9)
            return std::nullopt;
        for (qsizetype i = 0; i < decimals.size(); ++i)
            denominator *= 10;
        numerator = numerator * denominator + *part;
    }
    return Ratio(negative ? -numerator : numerator, denominator);
}

} // namespace

Ratio::Ratio(std::int64_t numerator, std::int64_t denominator)
{
    Q_ASSERT(denominator != 0);
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const std::int64_t common = std::gcd(numerator, denominator);
    m_numerator = numerator / common;
    m_denominator = denominator / common;
}

std::optional<Ratio> Ratio::parse(QStringView text)
{
    if (text.endsWith(u'%')) {
        const auto percent = parseDecimal(text.chopped(1));
        return percent ? std::optional(*percent * Ratio(1, 100)) : std::nullopt;
    }
    const auto slash = text.indexOf(u'/');
    if (slash < 0)
        return parseDecimal(text);
    const auto above = digitsOf(text.left(slash));
    const auto below = digitsOf(text.mid(slash + 1));
    if (!above || !below || *below == 0)
        return std::nullopt;
    return Ratio(*above, *below);
}

QString Ratio::toString() const
{
    return m_denominator == 1 ? QString::number(m_numerator)
                              : QStringLiteral("%1/%2").arg(m_numerator).arg(m_denominator);
}

Ratio operator*(Ratio a, Ratio b)
{
    const std::int64_t left = std::gcd(a.m_numerator, b.m_denominator);
    const std::int64_t right = std::gcd(b.m_numerator, a.m_denominator);
    return Ratio((a.m_numerator / left) * (b.m_numerator / right),
                 (a.m_denominator / right) * (b.m_denominator / left));
}

std::strong_ordering operator<=>(const Ratio &a, const Ratio &b)
{
    const Wide left = static_cast<Wide>(a.m_numerator) * b.m_denominator;
    const Wide right = static_cast<Wide>(b.m_numerator) * a.m_denominator;
    return left < right ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ratio.h"

#include <QString>

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>

namespace xieli {

/// How a value that falls between two units is brought to one of them.
enum class Rounding { HalfUp, Up, Down };

/// An amount of money in whole fen (1 yuan = 100 fen); may be negative. Never a floating number.
class Money {
public:
    constexpr Money() = default;
    static constexpr Money fromFen(std::int64_t fen) { return Money(fen); }
    template <std::integral Integer>
    static constexpr Money fromYuan(Integer yuan) { return Money(static_cast<std::int64_t>(yuan) * 100); }

    /// Reads "1234", "1234.5", "1234.56" or "-3.20" (yuan). Refuses grouping commas, a third decimal and everything else.
    static std::optional<Money> parse(QStringView text);

    constexpr std::int64_t fen() const { return m_fen; }
    constexpr bool isZero() const { return m_fen == 0; }
    constexpr bool isNegative() const { return m_fen < 0; }

    /// "1234.50": two decimals, no grouping, no unit.
    QString toString() const;

    constexpr Money operator-() const { return Money(-m_fen); }
    constexpr Money &operator+=(Money other) { m_fen += other.m_fen; return *this; }
    constexpr Money &operator-=(Money other) { m_fen -= other.m_fen; return *this; }
    friend constexpr Money operator+(Money a, Money b) { return a += b; }
    friend constexpr Money operator-(Money a, Money b) { return a -= b; }
    template <std::integral Integer>
    friend constexpr Money operator*(Money a, Integer n) { return Money(a.m_fen * static_cast<std::int64_t>(n)); }
    template <std::integral Integer>
    friend constexpr Money operator*(Integer n, Money a) { return a * n; }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    explicit constexpr Money(std::int64_t fen) : m_fen(fen) {}
    std::int64_t m_fen = 0;
};

/// amount × ratio, brought to a multiple of `unitFen` (1 fen, 10 = jiao, 100 = yuan, 1000 = ten yuan).
/// The one named place where a fen can be lost. Half up rounds away from zero at exactly one half.
Money scaled(Money amount, Ratio ratio, Rounding rounding = Rounding::HalfUp, std::int64_t unitFen = 1);

} // namespace xieli

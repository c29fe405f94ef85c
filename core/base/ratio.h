// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace xieli {

/// An exact fraction, kept in lowest terms with a positive denominator.
class Ratio {
public:
    constexpr Ratio() = default;
    /// `denominator` must not be zero.
    Ratio(std::int64_t numerator, std::int64_t denominator = 1);

    /// Reads "1.5", "3/10", "75%" or "2". At most nine decimals. Refuses everything else.
    static std::optional<Ratio> parse(QStringView text);

    constexpr std::int64_t numerator() const { return m_numerator; }
    constexpr std::int64_t denominator() const { return m_denominator; }

    /// "3/2", or "2" when whole.
    QString toString() const;

    friend Ratio operator*(Ratio a, Ratio b);
    friend bool operator==(const Ratio &, const Ratio &) = default;
    friend std::strong_ordering operator<=>(const Ratio &a, const Ratio &b);

private:
    std::int64_t m_numerator = 0;
    std::int64_t m_denominator = 1;
};

} // namespace xieli

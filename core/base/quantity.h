// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

namespace xieli {

/// A counted amount in thousandths (3.5 mu = 3500); used for mu, heads of livestock, months, kilograms.
class Quantity {
public:
    constexpr Quantity() = default;
    static constexpr Quantity fromThousandths(std::int64_t value) { Quantity q; q.m_thousandths = value; return q; }
    /// Reads "3", "3.5", "0.125". At most three decimals.
    static std::optional<Quantity> parse(QStringView text);

    constexpr std::int64_t thousandths() const { return m_thousandths; }
    /// "3.5", without trailing zeros.
    QString toString() const;
    /// quantity × price, half up to the fen.
    Money times(Money price) const { return scaled(price, Ratio(m_thousandths, 1000)); }

    friend constexpr auto operator<=>(Quantity, Quantity) = default;

private:
    std::int64_t m_thousandths = 0;
};

} // namespace xieli

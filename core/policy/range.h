// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/context.h"

#include <algorithm>

namespace xieli::policy {

/// More than any household has: the upper bound of what is not known at all.
inline constexpr Money beyondAll = Money::fromFen(10'000'000'000'000'000);
inline constexpr bool isBeyondAll(Money amount) { return amount.fen() >= beyondAll.fen() / 100; }

/// An amount of twelve months; between two bounds where a figure or a fact is missing.
struct Range {
    Money least;
    Money most;
    static constexpr Range exactly(Money amount) { return {amount, amount}; }
    bool isExact() const { return least == most; }
    friend bool operator==(const Range &, const Range &) = default;
    bool isZero() const { return most.isZero() && least.isZero(); }
    /// This less `other`, not below zero.
    Range less(const Range &other) const
    {
        return {std::max(Money(), least - other.most), isBeyondAll(most) ? beyondAll : std::max(Money(), most - other.least)};
    }
    Range &operator+=(const Range &other)
    {
        least += other.least;
        most = std::min(most + other.most, beyondAll);
        return *this;
    }
};

/// "120.00", "80.00…120.00", "80.00…?"
inline QString rangeText(Money least, Money most)
{
    if (least == most)
        return yuan(most);
    return QString(yuan(least)) + QStringLiteral("…") + (isBeyondAll(most) ? QStringLiteral("?") : QString(yuan(most)));
}
inline QString rangeText(const Range &range) { return rangeText(range.least, range.most); }
inline StepValue stepValue(const Range &range) { return range.isExact() ? StepValue(range.most) : StepValue(); }

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/assess.h"
#include "policy/income.h"

namespace xieli::policy {

/// Can an income that is known only between bounds be told to be below a line?
enum class Fit { Yes, No, Unknown };

/// The line that stands for a household in the month, in the basis in which it is stated; `known` is null if empty.
struct Line {
    Figure figure = Figure::DibaoLineRuralYear;
    LineBasis basis = LineBasis::Year;
    Known known = nullptr;
    Money money() const { return known->money(); }
    /// What one unit of the line is multiplied with for the yearly comparison: persons, or 12 × persons.
    std::int64_t factor(int persons) const { return basis == LineBasis::Month ? 12 * std::int64_t(persons) : persons; }
    QString factorText(int persons) const;
};

/// Looks up the line for the residence; says a finding where it is empty or assumed.
Line lineFor(const Situation &situation, Context &context);
/// The line of one of the two residences, likewise.
Line lineOf(Residence residence, Context &context);

/// −1, 0, 1: income against line × factor × ratio, exact.
int compareToLine(Money income, Money line, std::int64_t factor, const Ratio &ratio = Ratio(1));
/// Strictly below (readings §3): equal is not below.
Fit isBelow(const YearlyIncome &income, Money line, std::int64_t factor, const Ratio &ratio = Ratio(1));
/// "<", "=", ">", or "?" where it cannot be told.
QString signOf(const YearlyIncome &income, Money line, std::int64_t factor, const Ratio &ratio = Ratio(1));
/// line × factor × ratio, rounded for showing only.
Money limitOf(Money line, std::int64_t factor, const Ratio &ratio = Ratio(1));

/// (line × factor − income) / 12, rounded once by the place's rule; never below zero (readings §3).
struct Difference {
    Money computed;
    Money amount;       ///< not below the place's least amount
    Known least = nullptr; ///< that made it more than what was computed
};
Difference differenceOf(Money income, const Line &line, int persons, Context &context);
Money differenceAmount(Money income, const Line &line, int persons, Context &context);

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/items.h"

namespace xieli::policy {

/// An income of twelve months. Where a deduction, a price or a support is not known, it lies between two bounds.
struct YearlyIncome {
    Money low;
    Money high;
    Range imputed = {}; ///< what of it was imputed
    bool isExact() const { return low == high; }
    std::optional<Money> exact() const { return isExact() ? std::optional(high) : std::nullopt; }
};

/// Whose income is asked: what is recorded for the household as a whole belongs only to the household.
enum class IncomeOf { Household, OnePerson };

/// The income ledger of one situation, read once: each item judged, each member's part known (readings §2).
class IncomeLedger {
public:
    IncomeLedger(const Situation &situation, Context &context);

    /// Countable income of these persons together, with its step. Unnamed items count by the persons' shares, so that
    /// those of all persons together are the whole.
    Explained<YearlyIncome> of(const Persons &persons, IncomeOf whose);
    /// One person's own income by the rules of 特困: named items and shares, less what that layer does not count. What has
    /// no known price counts as nothing: ask isUnsure().
    Money ownForTekun(const Member &member) const;
    /// Something of what the person has is not priced.
    bool isUnsure(const Member &member) const;
    /// All co-living members alive in the month, in the household's order.
    const Persons &persons() const { return m_persons; }
    /// The pack imputes wages in the month.
    bool isImputing() const { return m_imputes; }

private:
    struct Sums {
        Range items;   ///< named and shared items together
        Range shares;  ///< the shared ones alone
        Range support; ///< those of kind T4–T6
    };
    Range partOf(const JudgedItem &item, const Persons &persons) const;
    Range shareOf(const Range &net, const Member &member) const;
    Sums sum(const Persons &persons, Steps &steps) const;
    Range imputedFor(const Persons &persons, Steps &steps);
    Step totalStep(const Persons &persons, IncomeOf whose, const Sums &sums, const Range &support, const Range &deduction, const YearlyIncome &income);

    const Situation &m_situation;
    Context &m_context;
    Persons m_persons;
    Persons m_sharers; ///< among whom an unnamed item is shared; the first takes the fen left over
    std::vector<JudgedItem> m_items;
    bool m_imputes = false;
};

} // namespace xieli::policy

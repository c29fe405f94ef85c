// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/context.h"

namespace xieli::policy {

using Persons = std::vector<const Member *>;

/// An income of twelve months. Where a deduction is not known (an empty figure), it lies between two bounds.
struct YearlyIncome {
    Money low;
    Money high;
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
    /// One person's own income by the rules of 特困: named items and shares, less what that layer does not count.
    Money ownForTekun(const Member &member) const;
    /// All co-living members alive in the month, in the household's order.
    const Persons &persons() const { return m_persons; }

private:
    struct Entry {
        const IncomeItem *item = nullptr;
        Money net;
        bool counted = false;
        Step step;
    };
    struct Sums {
        Money items;   ///< named and shared items together
        Money shares;  ///< the shared ones alone
        Money support; ///< those of kind T4–T6
    };
    struct Deduction {
        Money least;
        Money most;
    };
    void judge(const IncomeItem &item);
    bool isExcluded(const QString &kind) const;
    void checkAmount(const IncomeItem &item);
    Money partOf(const Entry &entry, const Persons &persons) const;
    Money shareOf(Money net, const Member &member) const;
    Sums sum(const Persons &persons, Steps &steps) const;
    Money supportDue(const Persons &persons, IncomeOf whose, Steps &steps);
    std::optional<Money> supportByFormula(const Obligor &obligor);
    Deduction jobCost(const Member &member, Steps &steps);
    int wageMonths(const Member &member, const QStringList &kinds) const;
    Money paidSupport(const Persons &persons, IncomeOf whose, Steps &steps);

    const Situation &m_situation;
    Context &m_context;
    Persons m_persons;
    Persons m_sharers; ///< among whom an unnamed item is shared; the first takes the fen left over
    std::vector<Entry> m_entries;
};

} // namespace xieli::policy

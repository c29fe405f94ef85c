// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/assess.h"
#include "policy/owed.h"
#include "policy/streams.h"

#include <functional>

namespace xieli::policy {

/// What a law makes of one household in one month, small enough to be kept for a whole register: the proposal of a fresh
/// assessment, and what the decisions in force owe.
struct Outcome {
    bool assessed = false;              ///< false: the household was closed before that month
    std::optional<Category> category;   ///< empty: could not be told
    QString state;
    std::optional<int> grade;
    bool gradeByPeople = false;         ///< "3 or 4": people decide
    int tekun = 0;                      ///< persons found 特困
    int single = 0;                     ///< persons found 单人户
    std::optional<Money> monthly;       ///< all monthly benefits of the proposal together; empty: a figure is missing
    std::optional<Money> yearly;        ///< what is paid once a year
    std::optional<Money> dibao;         ///< 低保 of the household itself, within `monthly`, without what goes with it
    Money owed;                         ///< by the decisions in force, as it is drafted
    bool owedWhole = true;              ///< false: `owed` lacks a benefit whose figure is missing
    std::optional<Money> line;
    std::optional<Money> perCapita;
    QString missing;                    ///< keys of the empty figures that stand in the way, joined by blanks
    size_t details = 0;                 ///< digest of each benefit and person, so that nothing can cancel out

    /// Receives living assistance, the household or somebody in it.
    bool receives() const { return tekun > 0 || single > 0 || category == Category::Tekun || category == Category::Dibao; }
    /// Category and amounts are known.
    bool isDetermined() const { return (!assessed || (category && monthly && yearly)) && owedWhole; }
    std::optional<Money> owedIfWhole() const { return owedWhole ? std::optional(owed) : std::nullopt; }
    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/// How a household's outcome under a changed law stands beside that under the law in force, the weightiest first.
enum class Effect {
    Undetermined, ///< category or amount cannot be told under one of the laws
    Enters,       ///< living assistance that it would not get now
    Leaves,
    Category,     ///< another category, or other persons of it
    Class,        ///< another class or state
    Amount,       ///< other money
    Same,
};
Effect effectOf(const Outcome &before, const Outcome &after);

/// True where a decision's money of the month is not paid to this household: its person is paid in another one (readings §4).
using Withheld = std::function<bool(const Decision &, const Owed &, Month)>;

/// What a law says of one month: the fresh assessment, and what each stream of decisions in force owes. `isOpen`: the household is assessed at all.
Outcome outcomeOf(const Situation &situation, const Streams &streams, const Law &law, bool isOpen, const Withheld &withheld = {},
                  const RestingOn &resting = {});

} // namespace xieli::policy

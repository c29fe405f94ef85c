// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casefile.h"
#include "policy/situation.h"

#include <map>

namespace xieli::policy {

/// The situations by which decisions are priced that rest on other facts than the standing ones: on an earlier survey, or on what was recorded of
/// the family before it was changed.
class RestingOn {
public:
    /// `through`: the last month for which it holds; nothing: for all after the others.
    void add(const DecisionId &decision, std::optional<Month> through, Situation situation);
    /// By which the decision is priced in `month`.
    const Situation &of(const DecisionId &decision, Month month, const Situation &standing) const;
    /// By which it is priced in the months to come; another one than of() where a fact was changed after `month`.
    const Situation &lastOf(const DecisionId &decision, const Situation &standing) const;
    bool isEmpty() const { return m_phases.empty(); }

private:
    struct Phase {
        std::optional<Month> through;
        Situation situation;
    };
    std::map<DecisionId, std::vector<Phase>> m_phases; ///< the latest first
};

} // namespace xieli::policy

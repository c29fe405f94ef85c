// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/resting.h"

namespace xieli::policy {

void RestingOn::add(const DecisionId &decision, std::optional<Month> through, Situation situation)
{
    auto &phases = m_phases[decision];
    const auto isEarlier = [&through](const Phase &phase) { return through && (!phase.through || *through < *phase.through); };
    const auto place = std::find_if_not(phases.begin(), phases.end(), isEarlier);
    phases.insert(place, {through, std::move(situation)});
}

const Situation &RestingOn::of(const DecisionId &decision, Month month, const Situation &standing) const
{
    const Situation *own = &standing;
    if (const auto phases = m_phases.find(decision); phases != m_phases.end())
        for (const Phase &phase : phases->second)
            if (!phase.through || month <= *phase.through)
                own = &phase.situation;
    return *own;
}

const Situation &RestingOn::lastOf(const DecisionId &decision, const Situation &standing) const
{
    const auto phases = m_phases.find(decision);
    return phases == m_phases.end() || phases->second.front().through ? standing : phases->second.front().situation;
}

} // namespace xieli::policy

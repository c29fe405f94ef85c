// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dossier.h"
#include "policy/law.h"
#include "policy/resting.h"
#include "store/reader.h"

#include <QHash>

namespace xieli::casework {

/// What stood in the register of facts that have no day of their own (where and how somebody is cared for, a disability, the kind of
/// household) before it was changed. A change counts as a decision of its day would: months before keep what was recorded then, for what
/// they were paid by was right. Whoever finds that it was recorded wrongly from the beginning decides anew: what is recorded before a
/// decision counts for all of its months.
class FactsThen {
public:
    FactsThen() = default;
    FactsThen(Reader &reader, const std::vector<Dossier> &dossiers);

    /// Adds the phases of a household's decisions. `resting`: the surveys on which they rest; `standing`: all others.
    void addPhases(policy::RestingOn &resting, const Dossier &dossier, const policy::Situation &standing, const policy::Law &law) const;
    bool hasTurns(const HouseholdId &household) const { return m_turns.contains(household); }

private:
    /// One cell that was changed.
    struct Turn {
        std::int64_t sequence = 0;
        Day day;
        QString key;            ///< of the member, or of the household
        QString column;
        Value before;
    };
    void turnBack(policy::Situation &situation, const Turn &turn) const;

    QHash<HouseholdId, std::vector<Turn>> m_turns;     ///< the newest first
    QHash<DecisionId, std::int64_t> m_decided;         ///< when the decisions of those households were recorded
};

} // namespace xieli::casework

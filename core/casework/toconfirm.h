// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/due.h"
#include "model/casefile.h"

namespace xieli::casework {

/// A decision that a village stated, which pays or will, and on which nobody in this township has said a word yet.
struct StatedDecision {
    Decision decision;
    OfficeId village;
    QString villageName;
    QString head;
    Day since;              ///< it came with a parcel on that day
};

/// The villages in their order, then by head. Of each village what it made itself, in force now or later; not what was confirmed or changed
/// here since. Empty at a village.
Result<std::vector<StatedDecision>> statedDecisions(Office &office);

/// "These were compared with their papers, and hold": journalled, with day and user. Who confirms must be allowed to decide. Refused
/// (nothing is written): casework.decision_unknown {id}, casework.nothing_to_confirm, those of mayRelease().
Result<int> confirmDecisions(Office &office, const std::vector<DecisionId> &ids);
/// Within a change: the decision goes on as it is, as a person here decided. Of what no village stated nothing is noted.
void noteConfirmed(Writer &writer, const Office &office, const DecisionId &id);

/// One for each village that stated any.
Result<void> addStatedDecisions(Office &office, std::vector<DueItem> &list);

} // namespace xieli::casework

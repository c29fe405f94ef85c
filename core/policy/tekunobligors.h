// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/household.h"

namespace xieli::policy {

/// One person who may be 特困, with what is known about the three conditions.
struct TekunCandidate {
    const Member *member = nullptr;
    bool unasked = false; ///< nobody asked for obligors, or for this child's parents
    bool open = false;    ///< something is not known: never 特困, but said
    bool out = false;     ///< an able obligor was found
    Step labour;
    Step income;
    int able = 0, unable = 0, unknown = 0; ///< obligors, people
    QStringList unclear;  ///< whose ability is not known
    int ableForWantOfList = 0; ///< of the able: those whom a list of inability may name, where the list is empty
};
using TekunCandidates = std::vector<TekunCandidate>;

/// The third condition of 特困: who owes each candidate support, and can. Each may be unable because the other is 特困
/// himself: the largest set that holds, then shrunk until it is stable.
void judgeObligors(TekunCandidates &candidates, const Situation &situation, IncomeLedger &ledger, Context &context);

} // namespace xieli::policy

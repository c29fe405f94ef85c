// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/persons.h"

namespace xieli::policy {

/// Whom a decision protects in one month, by today's knowledge of births, deaths and moves.
struct Covered {
    int persons = 0;
    std::vector<MemberId> byName;       ///< empty where the decision covers fewer than live there and does not say whom
    int decided = 0;                    ///< number in the decision's first month
    int lost = 0;                       ///< of those, who died, left or was given a benefit of their own since
    int goneBeforeStart = 0;            ///< counted in the decision, but dead or gone before its first month
    bool namesUnknown = false;          ///< somebody was lost, and it is not recorded whether the decision covered them
};

/// Decision::persons is the number in its first month: who dies or leaves later is lost by the stop rules, who is born or
/// joins later is not covered until decided anew. `beside` are the household's other decisions: somebody for whom 特困 or
/// 单人户 is in force is no longer paid 低保 with the household (readings §4: a person is paid once; §6: a 特困 person leaves
/// the household's persons).
Covered coveredBy(const Decision &decision, const std::vector<Member> &members, const std::vector<Decision> &beside, Month month,
                  const StopRules &stop);

/// Benefits of one group are paid to a person once (readings §4, §6): 低保, 单人户 and 特困, whichever household they come through. Every
/// other benefit is a group of its own.
QString exclusionGroup(const QString &benefit);

/// A yearly benefit is paid in the month of the year in which the household (or person) first got it without a break, and
/// once a calendar year. `beside` are the household's decisions.
bool isYearlyMonth(const Decision &decision, const std::vector<Decision> &beside, Month month);

/// In force in `month`: begun, not ended before it, not voided.
bool isInForce(const Decision &decision, Month month);

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/draftrun.h"

namespace xieli::casework {

/// What whoever reviews a draft should know beside what the law says of each household: decisions that a village stated and nobody here has
/// confirmed, decisions made while somebody was wrongly held to be dead, and accounts of the dead to which this month's money goes.
Result<void> tellBesideDraft(Office &office, const std::vector<Dossier> &dossiers, const std::vector<PaymentOrder> &orders,
                             std::vector<std::pair<QString, Finding>> &findings);

/// Decisions that stand though they were made while `member` was wrongly held to be dead: they give less, or stop.
std::vector<Decision> decidedOnFalseDeath(Reader &reader, const HouseholdId &household, const MemberId &member, Day foundAlive);

} // namespace xieli::casework

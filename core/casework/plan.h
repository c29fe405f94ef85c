// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/registerentry.h"

#include <vector>

namespace xieli::casework {

/// 一户一策: what is done for one household and for each of its people, where they were referred to, and how they were discovered
/// (000-21, 001-14, 001-17). Each is a line of a register kept by hand (registers.h); here they are one household's.

struct PlanLine {
    RegisterEntry entry;
    QString person;             ///< whom it is about; empty: the whole household

    bool isOpen() const { return !entry.answeredOn; }
    bool isLate(Day today) const { return isOpen() && entry.dueOn && *entry.dueOn < today; }
};

/// Measures (the household's, then each person's in the order of the list), referrals, discoveries; in each the oldest first.
Result<std::vector<PlanLine>> householdPlan(Office &office, const HouseholdId &household);

/// 主动发现 of people who are in no household's file yet, the newest first; settled ones too, since the file is often made afterwards.
Result<std::vector<RegisterEntry>> looseDiscoveries(Office &office);
/// The discovery belongs to the household from now on. Refused: registers.entry_unknown, registers.tied_already.
Result<void> tieDiscovery(Office &office, const RegisterEntryId &discovery, const HouseholdId &household);

} // namespace xieli::casework

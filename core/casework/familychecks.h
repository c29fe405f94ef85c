// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/familyevents.h"

namespace xieli::casework {

/// Lives in the household at the end of the day: has joined, has neither left nor died.
bool isPresent(const Member &member, Day day);
std::vector<Member> presentOn(const std::vector<Member> &members, Day day);

/// Why an event cannot have happened, for the verbs of familyevents.h. Each throws StoreFailure, so that nothing is written.
class FamilyChecks {
public:
    FamilyChecks(Reader &reader, Day today) : m_reader(reader), m_today(today) {}

    /// The household whole, if an event on the day can have touched it.
    Dossier open(const HouseholdId &household, Day day);
    /// The member who goes on the day.
    /// `dies`: somebody who moved here may have died before, heard of late.
    Member &goer(Dossier &dossier, const MemberId &id, Day day, bool dies = false);
    /// Who joins on the day: born by then, and living in no other household (but `from`).
    void newcomer(const Joining &joining);
    /// The head can be changed on the day: no later change of it is recorded.
    void headFree(const HouseholdId &household, Day day);
    void addressFree(const HouseholdId &household, Day day);
    /// What the same person's record in another household was, where that was left in the month of the day.
    std::optional<MemberId> leftElsewhere(const Member &member, Day day);

private:
    void laterEvent(const HouseholdId &household, Day day, const QString &key, const std::function<bool(const FamilyEvent &)> &counts);
    std::vector<Member> sameIdentity(const Member &member);

    Reader &m_reader;
    Day m_today;
};

} // namespace xieli::casework

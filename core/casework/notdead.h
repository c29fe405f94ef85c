// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/familyevents.h"
#include "model/evidence.h"

namespace xieli::casework {

/// 误报死亡: a recorded death was none. It alone takes a death back, here and at the other offices, and it rests on a picture in the
/// household's file.
struct NotDead {
    HouseholdId household;
    MemberId person;
    EvidenceId evidence;
    EventNote note;             ///< the day on which it was found out
};
/// The household that was closed by that death is open again. Refused without a death, or without such a picture.
Result<void> recordNotDead(Office &office, const NotDead &fact);

/// Pictures of the household that prove no event yet.
Result<std::vector<Evidence>> freeEvidence(Office &office, const HouseholdId &household);

/// Households with a dead person of that name, and of that head, also where the death closed them: for a list of those that are open.
Result<std::vector<HouseholdId>> withDead(Office &office, const QString &head, const QString &person);

/// The household's picture with these very bytes, where it proves no event yet.
Result<std::optional<EvidenceId>> freeEvidenceOf(Office &office, const HouseholdId &household, const QByteArray &jpeg);

/// Whether the household was closed by a death, which may turn out to be none.
bool isClosedByDeath(const Dossier &dossier);

/// Deaths that were recorded just now, beside the visits that are here (township only; a village's go by parcel).
void lookAtDeaths(Office &office, const std::vector<MemberId> &dead);

} // namespace xieli::casework

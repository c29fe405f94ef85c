// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "casework/listing.h"
#include "model/dossier.h"

namespace xieli::casework {

Result<Dossier> dossier(Office &office, const HouseholdId &id);
/// What is amiss in a dossier, with the field it stands beside. Never blocks saving.
Findings checked(const Office &office, const Dossier &dossier);

/// A household with its members as first written down. New ids are given where they are empty.
Result<HouseholdId> registerHousehold(Office &office, Dossier dossier);

/// What one visit changes: the visit itself, and whatever of the dossier was corrected on it. Fields that did not change
/// leave no trace in the journal. Rows whose ids are gone from the dossier are removed; members never are (they leave or die by
/// a day). `acceptSurvey` makes the visit's income the one that stands.
struct VisitEntry {
    Dossier dossier;        ///< as it should be after the visit
    Visit visit;
    bool acceptSurvey = true;
};
/// A draft with the visit's id is erased with it.
Result<VisitId> recordVisit(Office &office, const VisitEntry &entry);
/// The dossier as corrected without a visit. `begun`: as it stood when the correction was begun; what changed meanwhile and was not
/// touched then stays. Without it the dossier is as given. `draft`: of what was typed; erased in the same moment.
Result<void> correctDossier(Office &office, const Dossier &corrected, const std::optional<Dossier> &begun = {}, const VisitId &draft = {});

} // namespace xieli::casework

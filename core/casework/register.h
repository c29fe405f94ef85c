// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "casework/office.h"
#include "model/dossier.h"

namespace xieli::casework {

/// One line of the list of households.
struct HouseholdRow {
    HouseholdId id;
    QString headName;
    QString maskedId;       ///< of the head; empty where there is no valid number
    QString idNumber;       ///< the whole one, for lists that leave; never shown
    QString village;
    QString group;
    int persons = 0;        ///< co-living members alive
    std::optional<Category> category; ///< of the decision in force; empty: none
    std::optional<int> grade;
    std::optional<Money> monthlyAmount; ///< of the decision in force
    std::optional<Day> lastVisit;
    int findings = 0;       ///< open warnings about its data
};

Result<std::vector<HouseholdRow>> households(Office &office);
/// By name, pinyin, initials, identity tail, group or phone; the best hits first.
Result<std::vector<HouseholdRow>> findHouseholds(Office &office, const QString &text, int limit = 200);
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
/// The dossier as corrected without a visit.
Result<void> correctDossier(Office &office, const Dossier &corrected);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/dossier.h"

#include <QHash>

namespace xieli::casework {

/// One line of the list of households.
struct HouseholdRow {
    HouseholdId id;
    QString headName;
    QString maskedId;       ///< of the head; empty where there is no valid number
    QString idNumber;       ///< the whole one, for lists that leave; never shown
    QString foundPerson;    ///< of a search: the member for whom the household was found, where that is not its head
    MemberId foundMember;   ///< the same; empty: the head
    QString village;
    OfficeId keeper;        ///< at a township: the village office that keeps it; empty: none does
    QString group;
    int persons = 0;        ///< co-living members alive
    std::optional<Category> category; ///< of the decision in force that gives the most, the household's or a person's; empty: none
    std::optional<int> grade;
    std::optional<Money> monthlyAmount; ///< of all decisions in force
    std::optional<Day> lastVisit;
    std::optional<int> findings; ///< open warnings about its data; empty: not counted yet
};

/// All that are not closed, in the order of writing, read from the few columns that a list shows: findings are not counted.
Result<std::vector<HouseholdRow>> households(Office &office);
/// By name, pinyin, initials, identity tail, group or phone; the best hits first; findings are not counted.
Result<std::vector<HouseholdRow>> findHouseholds(Office &office, const QString &text, int limit = 200);

/// A village office that keeps households here, and how many are not closed. Empty in a village's own file.
struct KeepingVillage {
    OfficeId id;            ///< empty: those that no village keeps
    QString name;
    int households = 0;
};
/// By name; those that no village keeps come last, where there are any.
Result<std::vector<KeepingVillage>> keepingVillages(Office &office);

/// How many warnings stand in each of the next `count` households, in the order of writing. `after`: 0 to begin with; moves on.
/// Empty at the end. Piece by piece, because each dossier is read whole for it and nobody should wait for that.
Result<QHash<HouseholdId, int>> countFindings(Office &office, std::int64_t &after, int count);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dossier.h"
#include "model/familyevent.h"
#include "store/reader.h"

#include <QHash>

namespace xieli::casework {

/// Who was the head, and how the others stood to it, on an earlier day: relations turned back over the events after it.
class RelationsThen {
public:
    /// Of all households.
    explicit RelationsThen(Reader &reader);
    /// Of one household.
    RelationsThen(Reader &reader, const HouseholdId &household);

    /// Whether any relation in the household turned after the day.
    bool turnedAfter(const HouseholdId &household, Day day) const;
    /// The members as they stood at the end of the day.
    void turnBack(std::vector<Member> &members, const HouseholdId &household, Day day) const;

private:
    struct Turn {
        Day day;
        MemberId member;
        int before = 0;
    };
    void add(const FamilyEventPerson &person, const QHash<FamilyEventId, Day> &days);
    void sort();

    QHash<HouseholdId, std::vector<Turn>> m_turns; ///< the newest first
};

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/paying.h"
#include "model/dossier.h"
#include "model/familyevent.h"

namespace xieli::casework {

/// One line of a family's history. Days of members that were noted before events were kept are told too.
struct FamilyMoment {
    Day day;
    std::optional<FamilyEventKind> kind; ///< empty: the household was opened
    QStringList names;                   ///< who came or went
    QString newHead;                     ///< whoever became the head
    std::optional<HouseholdId> other;    ///< where they came from or went to, as far as it is in the register
    QString otherHead;
    QString before, after;               ///< address and group of a removal
    QString reason;
    QString paper;
};
/// Oldest first.
Result<std::vector<FamilyMoment>> familyTimeline(Office &office, const HouseholdId &household);

/// The events themselves, the newest first: for choosing one that a paper proves.
Result<std::vector<FamilyEvent>> familyEvents(Office &office, const HouseholdId &household);

/// What was kept of the newest assessment by a day.
struct ResultAsOf {
    AssessmentId id;
    Month month = Month(2000, 1);
    std::optional<Category> category;
    std::optional<int> grade;
    int persons = 0;
    std::optional<Money> monthlyAmount;
};

/// A household as of a day. Who was there, how they stood to the head, where they lived: by the days of the events. What is no
/// event (health, capacity for labour, telephone …): as it stood in this file at the end of the day.
struct FamilyAsOf {
    enum class State { NotYet, Open, Closed };
    Day day;
    State state = State::Open;
    int persons = 0;                     ///< living together on the day
    Dossier dossier;                     ///< members there on the day; the income that stood; visits, decisions and accounts by then
    std::optional<ResultAsOf> result;
    std::vector<HouseholdPayment> payments; ///< for the day's month
};
Result<FamilyAsOf> householdAsOf(Office &office, const HouseholdId &household, Day day);

/// Somebody who lives in a household of the register on a day.
struct PresentPerson {
    HouseholdId household;
    Member member;
    QString headName;
    QString group;
};
/// By name, pinyin, initials or the end of the identity number; the best hits first.
Result<std::vector<PresentPerson>> findPresent(Office &office, const QString &text, Day day, int limit = 20);

/// A closed household, for the list from which its file is opened.
struct ClosedHousehold {
    HouseholdId id;
    QString headName;
    QString group;
    Day closedOn;
    QString reason;
    std::optional<HouseholdId> into;     ///< where everybody went
    QString intoHead;
};
/// Closed last first.
Result<std::vector<ClosedHousehold>> closedHouseholds(Office &office);

} // namespace xieli::casework

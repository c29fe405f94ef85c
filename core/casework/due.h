// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/month.h"
#include "base/progress.h"
#include "casework/peers.h"

namespace xieli::casework {

/// What makes something due on the day's desk.
enum class DueKind {
    Review,         ///< 复核 of a recognition, by its class or kind (policy-facts §1, 000-05, 004-05)
    Validity,       ///< a recognition whose term ends
    GradualExit,    ///< the last months of a gradual exit
    Visit,          ///< a household that receives and was never visited, or not for a year
    Age,            ///< somebody turns 16, 18, 60 or 80
    Certificate,    ///< a disability certificate that runs out or has
    Parcel,         ///< changes that have not been carried to the other office
    Answer,         ///< a parcel sent and not answered; at a township a village from which nothing comes
    Posting,        ///< a posting whose days are over, or a standing list that a newer one has replaced
    Objection,      ///< an objection to a posting that is not answered: the period stands still
    Register,       ///< a line of a register to be answered or done, or a register to be kept up
    Move,           ///< a family that left and has arrived nowhere, or arrived here and waits for an answer
    Clash,          ///< what village and township say differently, or somebody who is written down twice
    Backup,         ///< a copy of the office file, a second place for it, or a drill
    Decision,       ///< decisions that a village stated, on which nobody in this township has said a word
    Payment,        ///< a month that was approved twice; orders without word of the bank, bounced ones, instalments of a recovery
    Case,           ///< a step of a case whose days end; a stage of aid to be paid, papers that were to follow
};

/// Years of age: school leaves, childhood ends, old age, the allowance of the very old.
inline constexpr int agesThatMatter[] = {16, 18, 60, 80};

/// One thing to be done, with what its sentence says.
struct DueItem {
    DueKind kind = DueKind::Review;
    HouseholdId household;      ///< empty: it is about no household: another office, a posting
    std::optional<MemberId> member;
    QString name;               ///< of the head, the person or the office
    QString group;              ///< 村民小组
    Day day;                    ///< on which it is due
    QString reason;             ///< key of the sentence that says why, "due.age"
    Arguments arguments;        ///< for the sentence
    QString record = {};        ///< id of the posting or the register's line; a register's code
    /// Negative: late by so many days.
    int daysLeft(Day today) const { return static_cast<int>(today.daysTo(day)); }
};

/// How far ahead the desk looks, in days; what is late stays on it whatever its day.
struct DueWindow {
    int review = 30;
    int validity = 60;
    int exit = 62;
    int age = 30;
    int certificate = 60;
    int visitMonths = 12;
    int parcelDays = daysUntilLate;
    int posting = 1;            ///< the evening before the last day is early enough
    int registers = 7;
    int declarations = 10;      ///< before the month ends
};

/// What is due, the most urgent first: late ones, then by day, then by group and name. Reads every open household once.
Result<std::vector<DueItem>> due(Office &office, const DueWindow &window = {}, Progress *progress = nullptr);

} // namespace xieli::casework

namespace xieli {

template <> struct Codes<casework::DueKind> {
    static constexpr std::array<Code<casework::DueKind>, 17> list{
        {{casework::DueKind::Review, QLatin1String("review")}, {casework::DueKind::Validity, QLatin1String("validity")},
         {casework::DueKind::GradualExit, QLatin1String("gradual_exit")}, {casework::DueKind::Visit, QLatin1String("visit")},
         {casework::DueKind::Age, QLatin1String("age")}, {casework::DueKind::Certificate, QLatin1String("certificate")},
         {casework::DueKind::Parcel, QLatin1String("parcel")}, {casework::DueKind::Answer, QLatin1String("answer")},
         {casework::DueKind::Posting, QLatin1String("posting")}, {casework::DueKind::Objection, QLatin1String("objection")},
         {casework::DueKind::Register, QLatin1String("register")}, {casework::DueKind::Move, QLatin1String("move")},
         {casework::DueKind::Clash, QLatin1String("clash")},
         {casework::DueKind::Decision, QLatin1String("decision")}, {casework::DueKind::Payment, QLatin1String("payment")},
         {casework::DueKind::Backup, QLatin1String("backup")}, {casework::DueKind::Case, QLatin1String("case")}}};
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/month.h"
#include "model/ids.h"

#include <QString>

#include <optional>

namespace xieli {

/// Field: two values of one field. Ending: two days of a death, leaving or closing. AliveAfterDeath: a signed visit after the day of
/// death. Removed: removed at one office, changed at the other. SamePerson: two members, perhaps one person.
/// TwoAccounts: another account at either office for the same holder.
enum class ClashKind { Field, Ending, AliveAfterDeath, Removed, SamePerson, TwoAccounts };
template <> struct Codes<ClashKind> {
    static constexpr std::array<Code<ClashKind>, 6> list{{{ClashKind::Field, QLatin1String("field")},
                                                          {ClashKind::Ending, QLatin1String("ending")},
                                                          {ClashKind::AliveAfterDeath, QLatin1String("alive_after_death")},
                                                          {ClashKind::Removed, QLatin1String("removed")},
                                                          {ClashKind::SamePerson, QLatin1String("same_person")},
                                                          {ClashKind::TwoAccounts, QLatin1String("two_accounts")}}};
};

/// Overtaken: both offices say the same by now without anybody's decision.
enum class ClashState { Open, Decided, Overtaken };
template <> struct Codes<ClashState> {
    static constexpr std::array<Code<ClashState>, 3> list{{{ClashState::Open, QLatin1String("open")},
                                                           {ClashState::Decided, QLatin1String("decided")},
                                                           {ClashState::Overtaken, QLatin1String("overtaken")}}};
};

/// 疑问: what village and township say differently about one thing. The township writes it; it travels to the village. The household
/// stays usable meanwhile.
struct Clash {
    QString id;                         ///< the same question has the same id for ever
    ClashKind kind = ClashKind::Field;
    QString village;                    ///< id of the office
    QString household;
    QString member;
    QString tableName;
    QString recordKey;
    QString columnName;
    QString villageValue;               ///< exchange::valueText
    QString villageAuthor;
    QString villageDay;                 ///< ISO; on which it was entered
    QString villageVisit;               ///< id of the visit that brought it
    QString townshipValue;
    QString townshipAuthor;
    QString townshipDay;
    QString townshipVisit;
    QString otherKey;                   ///< SamePerson, TwoAccounts: the other record. Field, Ending: the office whose parcel had brought the township's value; empty: its own
    bool holdsPay = false;
    Day openedOn;
    ClashState state = ClashState::Open;
    QString decided;                    ///< the value that was chosen, or "same", "two", "dead", "alive"
    QString decidedBy;
    std::optional<Day> decidedOn;
    QString decidedWhy;

    static constexpr auto table = "clash";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("kind", self.kind);
        field("village_id", self.village);
        field("household_id", self.household);
        field("member_id", self.member);
        field("table_name", self.tableName);
        field("record_key", self.recordKey);
        field("column_name", self.columnName);
        field("village_value", self.villageValue);
        field("village_author", self.villageAuthor);
        field("village_day", self.villageDay);
        field("village_visit", self.villageVisit);
        field("township_value", self.townshipValue);
        field("township_author", self.townshipAuthor);
        field("township_day", self.townshipDay);
        field("township_visit", self.townshipVisit);
        field("other_key", self.otherKey);
        field("holds_pay", self.holdsPay);
        field("opened_on", self.openedOn);
        field("state", self.state);
        field("decided", self.decided);
        field("decided_by", self.decidedBy);
        field("decided_on", self.decidedOn);
        field("decided_why", self.decidedWhy);
    }
};

/// Two records, one person: the old member's record stays, ended, and what is still written to it is led on to the survivor.
struct Alias {
    QString id;                         ///< the old member's
    QString survivor;
    Day mergedOn;
    QString mergedBy;
    QString reason;

    static constexpr auto table = "alias";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("survivor_id", self.survivor);
        field("merged_on", self.mergedOn);
        field("merged_by", self.mergedBy);
        field("reason", self.reason);
    }
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/dossier.h"
#include "model/familyevent.h"

#include <QMap>

namespace xieli::casework {

/// 家庭变动: what happened to a family, each one change with its day. What was true before the day stays to be seen (familytime.h).
/// Impossible ones are refused with a "casework.family_…" sentence; then nothing is changed.

/// What every event says of itself.
struct EventNote {
    Day day;
    QString reason;
    QString paper;                  ///< certificate, judgment or other paper that it rests on
};

/// Who is the head from the day on, and how the others stand to it. Who is not named in `relations` stands as relationsTo() says.
struct HeadChoice {
    std::optional<MemberId> head;   ///< empty: the head stays
    QMap<MemberId, int> relations;
};

/// 出生, 嫁入/入赘, 迁入: one person more from the day on.
struct Joining {
    FamilyEventKind kind = FamilyEventKind::Birth; ///< Birth, MarriageIn or MoveIn
    HouseholdId household;
    Member member;                  ///< name, identity number or birth date, relation …
    std::optional<MemberId> from;   ///< who lives in another household of the register until then: it is left on the day
    HeadChoice headLeft;            ///< for that household, where its head is the one who comes
    EventNote note;
};
Result<MemberId> recordJoining(Office &office, const Joining &joining);

/// 死亡, 嫁出, 迁出: these persons are gone from the day on. Where nobody stays the household is closed; where all of them move out to a
/// place that is named, their file goes after them (moves.h).
struct Leaving {
    FamilyEventKind kind = FamilyEventKind::Death; ///< Death, MarriageOut or MoveOut
    HouseholdId household;
    std::vector<MemberId> persons;
    HeadChoice head;
    EventNote note;
    QString destination = {};       ///< MoveOut of a whole household: village or township, as the family says
};
Result<void> recordLeaving(Office &office, const Leaving &leaving);

/// 分户: some members found a household of their own.
struct Split {
    HouseholdId household;
    std::vector<MemberId> persons;
    HeadChoice founded;             ///< head and relations of the new household; ids as in the old one
    HeadChoice stays;               ///< of the old one, where its head goes
    QString address;                ///< of the new one; empty: the same
    EventNote note;
};
Result<HouseholdId> splitHousehold(Office &office, const Split &split);

/// 并户: everybody of `household` goes over into `into`; the first is closed and stays to be read.
struct Merge {
    HouseholdId household;
    HouseholdId into;
    QMap<MemberId, int> relations;  ///< to the head of `into`; not named: unknown
    EventNote note;
};
Result<void> mergeHouseholds(Office &office, const Merge &merge);

/// 变更户主.
struct NewHead {
    HouseholdId household;
    HeadChoice head;
    EventNote note;
};
Result<void> changeHead(Office &office, const NewHead &change);

/// 搬家: the same household at another address (or in another group) of the place.
struct NewAddress {
    HouseholdId household;
    QString address;
    QString group;
    EventNote note;
};
Result<void> changeAddress(Office &office, const NewAddress &change);

/// 销户 or 整户迁出: nobody is left from the day on.
Result<void> closeHousehold(Office &office, const HouseholdId &household, const EventNote &note);

} // namespace xieli::casework

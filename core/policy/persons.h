// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/context.h"

namespace xieli::policy {

/// 停发月份: how many months after the month of a death or a leaving nothing is paid any more (stop.after_… of the pack;
/// readings §4: 1, paid for the month itself). Zero or more.
struct StopRules {
    int afterDeath = 1;
    int afterLeaving = 1;
};
StopRules stopRules(const Context &context);

/// The first month in which somebody who joined on a day counts; empty: from the beginning. Who left another household of the
/// register for this one still counts there in the months of the stop rule, and here from the month after them: once.
std::optional<Month> countsFrom(const Member &member, const StopRules &stop);

/// Co-living in `month`, and neither dead nor gone as far as the stop rules go: by readings §4, who dies or leaves on any
/// day of a month is still there in it.
bool isPerson(const Member &member, Month month, const StopRules &stop = {});
/// Alive in `month`, wherever.
bool isBorn(const Member &member, Month month);
bool isAlive(const Member &member, Month month);
/// Complete years on the month's first day; empty: no birth date.
std::optional<int> ageIn(const Member &member, Month month);

/// Labour capacity as the class proposal counts it: students count as none, a recorded capacity wins over age,
/// then `adultAge` and over is none; empty: not recorded.
std::optional<LabourCapacity> capacityIn(const Member &member, Month month, int adultAge);

/// Is one member an obligor of the other: spouse, parent or child? Read off the relations to the head (GB/T 4761);
/// Unknown where these leave it open.
enum class Kin { Yes, No, Unknown };
Kin obligorKin(const Member &one, const Member &other, const std::vector<Member> &members);

/// The member that an obligor's record is about: the same identity number, or the same name where one of them has none;
/// null: none.
const Member *memberBehind(const Obligor &obligor, const std::vector<Member> &members);
/// Says, once a record, that an obligor was taken for this member by the name alone, and so is not counted apart.
void sayIfMemberByName(const Obligor &obligor, const Member &member, Context &context);
/// An obligor of somebody's grandchild as the grandparent's own child: the father of a son's child, the mother of a daughter's.
/// Unknown where the record does not say through whom the grandchild is one; No for everybody else.
Kin grandchildsParent(const Member &grandparent, const Member &grandchild, int relation);

} // namespace xieli::policy

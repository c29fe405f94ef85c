// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/situation.h"

namespace xieli::policy {

/// Alive and co-living in `month`: who dies or leaves on any day of a month is still there in it (readings §4).
bool isPerson(const Member &member, Month month);
/// Alive in `month`, wherever.
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

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/household.h"

#include <QMap>

#include <vector>

namespace xieli {

/// How everybody stands to a new head, as far as the relations to the old one (GB/T 4761) say it for certain: a suggestion that
/// people correct. 2 for the new head; 0 where it stays open. `newHead` must be one of the members.
QMap<MemberId, int> relationsTo(const MemberId &newHead, const std::vector<Member> &members);

} // namespace xieli

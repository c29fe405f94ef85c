// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "papers/paper.h"

namespace xieli::casework {

/// 本户信息告知单: what a family may see of its own file, as of `month`: who is recorded, what was counted and why, decisions, payments month by
/// month, papers and postings about it, who took its data where and why, how to have it corrected. Left out, and said so on the paper: who
/// objected or reported, notes for the office's own use, the near-relative mark, numbers of other people (of obligors only the relation),
/// petitions and hotline orders. The sources name no list of what must be shown, so that no article is cited. Errors: family_view.unknown.
Result<papers::Paper> familyView(Office &office, const HouseholdId &household, Month month);

/// The kind under which it stands in 文书台账.
QString familyViewKind();

} // namespace xieli::casework

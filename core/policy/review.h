// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/household.h"

namespace xieli::policy {

/// 定期复核 and 认定有效期: when the next review is due after the last one (same day of the month, else its last day;
/// readings §4), and the last month for which the recognition holds. Nothing where the packs do not speak of it.
void addReview(const Situation &situation, const Persons &persons, Assessment &out, Context &context);

} // namespace xieli::policy

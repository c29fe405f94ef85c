// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/household.h"

namespace xieli::policy {

/// Whom people should think of beside the result; proposals, never a category. 002-03: members lifted from poverty who
/// have lost capacity and have no steady income; 002-13: holders of a residence permit who apply where they live.
void consider(const Situation &situation, const Persons &persons, const Assessment &out, Context &context);

} // namespace xieli::policy

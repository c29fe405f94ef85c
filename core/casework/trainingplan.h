// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace xieli::casework {

/// Plans for three invented families of the training village, a referral with its result, and discoveries, one of them of a family that
/// has no file yet. Gives how many lines were written.
Result<int> writeTrainingPlans(Office &village);

} // namespace xieli::casework

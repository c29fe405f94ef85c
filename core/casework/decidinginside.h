// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/deciding.h"

#include <functional>

namespace xieli::casework {

/// As decide(); what follows from the decisions is written in the same change, or refuses it all, so that neither stands without the other.
Result<DecideReport> decideWith(Office &office, const std::vector<Proposal> &accepted, const DecisionNote &note, const std::function<Result<void>(Writer &)> &follows);

} // namespace xieli::casework

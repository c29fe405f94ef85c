// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casefile.h"

#include <vector>

namespace xieli::casework {

/// Decisions that give something in `month`: begun, not ended before it, not voided.
std::vector<Decision> decisionsInForce(const std::vector<Decision> &decisions, Month month);
/// The decision in force for the household itself and `benefit`; the one begun last where there are several.
std::optional<Decision> decisionInForce(const std::vector<Decision> &decisions, const QString &benefit, Month month);

} // namespace xieli::casework

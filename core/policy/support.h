// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/items.h"

namespace xieli::policy {

enum class IncomeOf;

/// What obligors outside the household owe these persons a year (readings §2): judgment or agreement first; then what is
/// paid if that is more; without agreement the pack's formula if that is more. A formula whose figures or inputs are
/// missing leaves the amount open, with a finding that names the obligor and the field.
Range supportDue(const Situation &situation, const Persons &persons, IncomeOf whose, Context &context, Steps &steps);

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/items.h"

namespace xieli::policy {

enum class IncomeOf;

/// What the pack lets these persons deduct from their income: job cost (D01), work of the disabled (D12), a carer (D09),
/// expenses as recorded (D02–D08, D11, D99) net of aid (D13), paid support (D10, T10). Each only where the pack says so
/// (readings §2); open where a figure that it needs is empty.
Range deductions(const Situation &situation, const std::vector<JudgedItem> &items, const Persons &persons, IncomeOf whose,
                 Context &context, Steps &steps);

} // namespace xieli::policy

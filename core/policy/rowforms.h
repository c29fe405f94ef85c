// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/context.h"

namespace xieli::policy {

/// Of a row's forms whose figures are known the one that the topmost pack gives counts, the row's own before its
/// alternatives: so a county that sets the multiplier where its province sets a sum has the multiplier. Null: the row's own,
/// which also names what is missing where none is known.
const AlternativeAmount *otherForm(const BenefitRow &row, const Context &context);

/// False for an optional row of which the place gives no form: it does not have the benefit, and nothing is said.
bool isGiven(const BenefitRow &row, const Context &context);

} // namespace xieli::policy

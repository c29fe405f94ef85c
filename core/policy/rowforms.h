// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/household.h"

namespace xieli::policy {

/// The form by which a row is computed: of those whose figures are known the one that the topmost pack gives, the row's own
/// before its alternatives. So a county that sets the multiplier where its province sets a sum has the multiplier. Where
/// none is known: the row itself, which then names what is missing; null for an optional row.
const BenefitRow *formInForce(const BenefitRow &row, const Context &context);

/// k × the named 低保 standard, by the month: a monthly standard × k, or a yearly one × k ÷ 12, rounded once.
Explained<std::optional<Money>> amountOfStandard(const BenefitRow &row, const Situation &situation, Context &context, const QString &subject);

} // namespace xieli::policy

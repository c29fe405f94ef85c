// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/aid.h"
#include "policy/context.h"

namespace xieli::policy {

/// One request with what its amount may depend on.
struct AidCase {
    const Situation &situation;
    const AidRequest &request;
    Day day;
    int persons;                        ///< persons helped
    std::optional<Money> annualIncome;  ///< countable income of the household
};

/// Gives the request its form, amount and ceiling, or refuses it. What is missing becomes a finding.
void priceAid(const AidCase &aid, Context &context, AidResult &result);

/// Refuses with a reason: a short word, the finding, and the step that says it by its clause.
void refuse(QString why, QString message, Arguments arguments, Step step, const AidRequest &request, Context &context, AidResult &result);
/// What people entered, or a table gives, above a ceiling is refused, never cut.
void refuseAbove(const AidRequest &request, Money amount, Money most, Known figure, Context &context, AidResult &result);

} // namespace xieli::policy

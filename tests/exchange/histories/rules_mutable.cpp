// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rules.h"

namespace xieli::exchange {

namespace {

std::optional<Rule> &broken()
{
    static std::optional<Rule> rule;
    return rule;
}

} // namespace

bool holds(Rule rule) { return broken() != rule; }

void breakRule(std::optional<Rule> rule) { broken() = rule; }

} // namespace xieli::exchange

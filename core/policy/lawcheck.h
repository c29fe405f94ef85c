// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/law.h"

namespace xieli::policy {

/// A county's own wording may ask only for what the wordings below it ask for: nobody tells it anything else.
std::optional<Error> unknownWord(const Pack &pack, const std::array<std::vector<RuleText>, ruleCount> &below);

/// What keeps a composed law out of use, the first that is found: a rule without wording, a class without a figure, imputed
/// wages without a table (policy.law_gap); two places' packs at once (policy.law_two_places); an amount in a measure that its
/// row cannot have, a row named as one of the program's own (policy.pack_bad_value); a figure that a county picks outside its
/// bounds (policy.law_outside).
std::optional<Error> faultOf(const Law &law, const std::vector<Pack> &packs);

} // namespace xieli::policy

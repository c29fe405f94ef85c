// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.h"
#include "cli/verb.h"

namespace xieli::cli {

Verb checkReportVerb();
std::vector<Verb> lookVerbs();  ///< re-checks, visits of the county, samples

/// Refused where the second word is none of those that the verb knows: what to return then.
std::optional<int> unknownWord(const Call &call, const QString &word, const QStringList &known);

} // namespace xieli::cli

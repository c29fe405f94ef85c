// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/call.h"

#include <vector>

namespace xieli::cli {

struct Option {
    const char *name;
    const char *value;   ///< null: a switch
    const char *meaning;
};

struct Verb {
    const char *name;
    int (*run)(Call &);
    const char *words;   ///< of its positional arguments
    int least;           ///< how many of them it needs
    std::vector<Option> options;
    const char *meaning;
};

/// Copies of the office file, publishing, updates.
std::vector<Verb> safetyVerbs();
/// Cases and their clocks, temporary aid, conferences, working days.
std::vector<Verb> caseVerbs();
/// Family events, visits, accounts.
std::vector<Verb> householdVerbs();
/// A month's money on paper, for finance office and bank.
std::vector<Verb> payTableVerbs();
/// The check report, the month's round, re-checks, visits of the county, samples.
std::vector<Verb> roundVerbs();
/// Figures for those outside: reports and open data.
std::vector<Verb> reportVerbs();

} // namespace xieli::cli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ruletests.h"

namespace xieli::casework {

/// What a clerk expects of one household of the register in a month, and the clause that says so.
struct HouseholdExpectation {
    HouseholdId household;
    Month month = Month(2000, 1);
    std::optional<Category> category;   ///< empty: it cannot be told
    std::optional<Money> monthlyAmount; ///< empty: whatever comes out
    QString title;
    QString clause;
};

/// A rule test that holds it, under the office's packs. The family goes in as it is on record, without names, identity numbers
/// and telephone: a test must not change when the register does, and may be shown around. Its name comes from its title.
Result<RuleTestFile> householdTest(Office &office, const HouseholdExpectation &expectation);

} // namespace xieli::casework

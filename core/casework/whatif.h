// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casework/changedlaw.h"
#include "policy/outcome.h"

#include <array>

namespace xieli::casework {

/// A household that a changed law would touch, or for which it cannot be told.
struct ListedHousehold {
    HouseholdId id;
    QString head;
    QString village;
    QString group;
};

/// Months, one after another, in which a household's two outcomes stay the same pair.
struct WhatIfRow {
    std::uint32_t household = 0;    ///< index into WhatIfReport::listed
    Month from = Month(2000, 1);
    Month to = Month(2000, 1);
    policy::Effect effect = policy::Effect::Same;
    policy::Outcome before;
    policy::Outcome after;
};

/// One law in one month. Unknown amounts are counted beside the sums, never taken for zero.
struct WhatIfSide {
    Money owed;                     ///< by the decisions in force, as the month is drafted
    int owedUnknown = 0;            ///< households
    Money proposed;                 ///< monthly benefits if every proposal of a fresh assessment were decided
    int proposedUnknown = 0;
    Money yearly;                   ///< beside it: what is paid once a year, of the month's proposals
    std::array<int, 6> households{}; ///< open households by category (the enum's order), last: not determined
};
constexpr int notDetermined = 5;    ///< index into WhatIfSide::households

struct WhatIfMonth {
    Month month = Month(2000, 1);
    WhatIfSide before;
    WhatIfSide after;
};
/// The months of one year together.
struct WhatIfYear {
    int year = 0;
    int months = 0;
    WhatIfSide before;              ///< household counts: of its last month
    WhatIfSide after;
};

struct WhatIfReport {
    Month from = Month(2000, 1);
    Month to = Month(2000, 1);
    int households = 0;             ///< looked at
    int differing = 0;              ///< listed: whose category, class, state or money differs, or could not be told, in some month
    std::array<int, 7> byEffect{};  ///< households with some month of that effect
    std::vector<policy::FigureChange> figures;
    QStringList benefits;           ///< changed ones, by name
    std::vector<policy::TableChange> tables;
    std::vector<ListedHousehold> listed;
    std::vector<WhatIfRow> rows;    ///< by household, then month; unchanged months are not listed
    std::vector<WhatIfMonth> months;
    Findings findings;              ///< a change without effect, and what could not be told

    int count(policy::Effect effect) const { return byEffect[std::size_t(effect)]; }
    std::vector<WhatIfYear> years() const;
};

/// Runs the register through both laws, month by month. Nothing is written. Same register and laws, same report; its money is
/// what assessMonth() and draftPayments() would say after the change. Holds a few hundred households at a time.
/// Errors: whatif.months_reversed, whatif.too_many_months {most}, casework.cancelled.
Result<WhatIfReport> whatIf(Office &office, const ChangedLaw &law, Month from, Month to, Progress *progress = nullptr);

} // namespace xieli::casework

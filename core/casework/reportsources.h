// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/reportfacts.h"
#include "casework/reporting.h"

namespace xieli::casework {

/// What one month paid of one benefit, by village, and who gave it as far as that was written down.
struct SourceSplit {
    std::map<QString, Money> villages;
    std::map<QString, Money> parts;         ///< without those of nothing
    Money blank;
    /// One village, one source, or none at all: each village's part is known.
    bool isDivided() const { return villages.size() == 1 || parts.empty() || (parts.size() == 1 && blank.isZero()); }
};
using SourceSplits = std::map<std::pair<QString, Month>, SourceSplit>; ///< by benefit and month
SourceSplits sourceSplits(const ReportFacts &facts, const ReportPeriod &period);
/// Own and back-pay lines of the period: what sources give.
bool isSourced(const ReportMoney &money, const ReportPeriod &period);

std::vector<MoneySourceRow> sourcesOf(const SourceSplits &splits);
std::vector<VillageSourceRow> villageSourcesOf(const SourceSplits &splits);

} // namespace xieli::casework

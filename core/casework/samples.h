// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/monthlyround.h"
#include "papers/tableout.h"
#include "policy/law.h"

namespace xieli::casework {

/// 抽查: households drawn so that anybody draws the same again. The size is the pack's formula; where the pack says no share, nothing is drawn.

/// How many of `population` are drawn: ceil(share × population), at least `least` and at most `most` where these are said, and never more
/// than there are. Exact.
int sampleSize(int population, Ratio share, std::optional<int> least, std::optional<int> most);
/// The first `size` of the ids in the order of the SHA-256 over "seed|id" (UTF-8), compared as bytes. Whatever their order was.
std::vector<HouseholdId> drawn(std::vector<HouseholdId> population, const QString &seed, int size);
/// Hex SHA-256 over the ids in ascending order, each with an end of line.
QString populationDigest(std::vector<HouseholdId> population);

struct SampleWish {
    Month month = Month(2000, 1);
    QString scope = QStringLiteral("in_force");     ///< "in_force": all with a decision in force in the month; "new": those decided in it
    QString purpose = {};
    QString seed = {};                              ///< empty: sixteen hexadecimal digits by chance
};
/// Refused (nothing is written): samples.figure_empty {key}, samples.scope_unknown {scope}, samples.nobody {month}.
Result<SampleId> drawSample(Office &office, const SampleWish &wish);

struct SampleRow {
    SamplePick pick;
    QString head, village, group;
    QString receives;                               ///< category of the decision in force
};
struct SampleView {
    VerificationSample sample;
    std::vector<SampleRow> rows;
    int done = 0;
};
/// Newest first.
Result<std::vector<SampleView>> samples(Office &office);
/// Refused: samples.unknown {id}.
Result<SampleView> sampleOf(Office &office, const SampleId &id);

enum class Redrawn { Same, PopulationChanged, Differs };
struct RedrawReport {
    Redrawn outcome = Redrawn::Same;
    int then = 0, now = 0;                          ///< households among which was drawn
};
/// Draws again by the recorded seed among the households that are there now, and compares. Nothing is written.
Result<RedrawReport> redraw(Office &office, const SampleId &id);

/// "confirmed", "differs", "not_met"; what was found is needed but for the first. Refused: samples.unknown, samples.result, samples.found_needed.
Result<void> noteSampled(Office &office, const SamplePickId &id, const QString &result, const QString &found, const QString &by, Day day);

papers::TableOut sampleTable(const SampleView &view, const Office &office);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "model/codelists.h"
#include "base/ratio.h"
#include "policy/cited.h"

#include <QJsonArray>

#include <functional>

namespace xieli::policy {

class Fields;
class Reading;

/// Which row of the table somebody falls under. Where a place has no row for a self-employed or employed person, the
/// ordinary one holds; without a row for partial loss nothing is imputed to them.
enum class ImputedStatus { Ordinary, SelfEmployed, Employed, Partial };
/// What a rate is taken of: minimum_wage.monthly × 12, the 低保 line of twelve months, average_wage.yearly.
enum class ImputedBasis { MinimumWage, Line, AverageWage };

/// Complete years from … to, both included.
struct ImputedBand {
    int from = 0;
    int to = 0;
    ImputedBasis of = ImputedBasis::MinimumWage;
    Ratio ratio;
    friend bool operator==(const ImputedBand &, const ImputedBand &) = default;
};

/// The bands of one status and sex, ascending, without gap or overlap.
struct ImputedRow {
    ImputedStatus status = ImputedStatus::Ordinary;
    QString title;          ///< in sentences: "灵活就业"; default the status's code
    std::optional<Sex> sex; ///< empty: both
    Span span;
    std::vector<ImputedBand> bands;
    Citations citations;
    QString pack;
};

/// The pack's `imputed`. Fails on bands with gaps or overlaps, on two rows that hold at once for the same status and sex,
/// and on a status that only one sex has. `cites` reads the citations of a row.
std::vector<ImputedRow> readImputed(const QJsonArray &array, const QString &pack, Reading &reading,
                                    const std::function<Citations(Fields &)> &cites);
/// The rows of the upper pack stand for those of the same status below.
void layOverImputed(std::vector<ImputedRow> &lower, const std::vector<ImputedRow> &upper);

} // namespace xieli::policy

namespace xieli {
template <> struct Codes<policy::ImputedStatus> {
    static constexpr std::array<Code<policy::ImputedStatus>, 4> list{
        {{policy::ImputedStatus::Ordinary, QLatin1String("ordinary")}, {policy::ImputedStatus::SelfEmployed, QLatin1String("self_employed")},
         {policy::ImputedStatus::Employed, QLatin1String("employed")}, {policy::ImputedStatus::Partial, QLatin1String("partial")}}};
};
template <> struct Codes<policy::ImputedBasis> {
    static constexpr std::array<Code<policy::ImputedBasis>, 3> list{
        {{policy::ImputedBasis::MinimumWage, QLatin1String("minimum_wage")}, {policy::ImputedBasis::Line, QLatin1String("line")},
         {policy::ImputedBasis::AverageWage, QLatin1String("average_wage")}}};
};
} // namespace xieli

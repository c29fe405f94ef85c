// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/month.h"
#include "base/ratio.h"

#include <QString>

#include <optional>
#include <vector>

namespace xieli::policy {

/// What an indicator looks at: a closed set. All are numbers not below zero.
enum class ScoreMeasure {
    Persons, WithLabour, WithoutLabour, WithoutLabourShare, SeriousIllness, ChronicIllness, Disability, SevereDisability,
    Students, Minors, Old, IncomeToLine, Houses, Answer
};

/// Points for a measured number from `from` (included) to `below` (not included); an open side reaches for ever.
struct ScoreBand {
    std::optional<Ratio> from;
    std::optional<Ratio> below;
    std::int64_t points = 0; ///< hundredths
    bool contains(const Ratio &value) const { return (!from || *from <= value) && (!below || value < *below); }
};

struct ScoreIndicator {
    QString key;             ///< "labour"; an Answer is looked up by it
    QString title;           ///< "劳动能力"
    ScoreMeasure measure = ScoreMeasure::Answer;
    std::int64_t weight = 100; ///< hundredths
    std::vector<ScoreBand> bands; ///< ascending from zero, without gap or overlap
};

/// The class that a score proposes, from `from` (included) to `below` (not included), in hundredths of a point.
struct ScoreClass {
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> below;
    std::optional<int> grade; ///< empty: none of the classes, people decide
};

/// 家庭困难状况评估指标体系: indicators with points, and what the sum proposes. A place's data; nothing is computed here.
struct ScoreSheet {
    QString title;
    std::vector<ScoreIndicator> indicators;
    std::vector<ScoreClass> classes; ///< ascending, without gap or overlap
};

} // namespace xieli::policy

namespace xieli {
template <> struct Codes<policy::ScoreMeasure> {
    using M = policy::ScoreMeasure;
    static constexpr std::array<Code<M>, 14> list{
        {{M::Persons, QLatin1String("persons")}, {M::WithLabour, QLatin1String("with_labour")}, {M::WithoutLabour, QLatin1String("without_labour")},
         {M::WithoutLabourShare, QLatin1String("without_labour_share")}, {M::SeriousIllness, QLatin1String("serious_illness")},
         {M::ChronicIllness, QLatin1String("chronic_illness")}, {M::Disability, QLatin1String("disability")},
         {M::SevereDisability, QLatin1String("severe_disability")}, {M::Students, QLatin1String("students")},
         {M::Minors, QLatin1String("minors")}, {M::Old, QLatin1String("old")}, {M::IncomeToLine, QLatin1String("income_to_line")},
         {M::Houses, QLatin1String("houses")}, {M::Answer, QLatin1String("answer")}}};
};
} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/month.h"
#include "policy/figures.h"

#include <optional>
#include <vector>

namespace xieli::policy {

/// How an amount is made of a benefit's figures: a closed set. (低保 itself goes by the figure dibao.method.)
enum class AmountForm {
    Fixed,   ///< the figure
    RatioOf, ///< ratio figure × figure
    RatioOfStandard, ///< ratio figure × the 低保 standard that the figure `standard` names, in the basis in which it is stated
};

/// Whose benefit it is.
enum class BenefitSubject { Household, Tekun };

/// How often it is paid. Yearly: the figure is a yearly one and is paid once a year; YearlyByMonth: a twelfth each month.
enum class Cadence { Monthly, YearlyByMonth, Yearly };

enum class CarePlace { Dispersed, Central };   ///< 分散供养, 集中供养
enum class Heating { Dispersed, Central };     ///< 分散取暖, 集中供暖
enum class SelfCareGrade { Full, Partial, Lost }; ///< 全自理, 部分丧失, 完全丧失

/// 救助待遇 as a row of a pack: condition + amount form + cadence. A new benefit of a known form is data alone.
struct BenefitRow {
    QString benefit;                    ///< "tekun_basic", "heating" …
    QString title;                      ///< its name in sentences: "特困人员基本生活"
    BenefitSubject subject = BenefitSubject::Household;
    std::vector<QString> categories;    ///< household's category must be one of these; empty: any
    std::optional<CarePlace> carePlace; ///< condition on a 特困 person
    std::optional<Heating> heating;     ///< condition on the household
    std::optional<SelfCareGrade> selfCare; ///< condition on a person
    std::optional<bool> rural;          ///< condition on the household
    AmountForm form = AmountForm::Fixed;
    std::optional<Figure> figure;       ///< Fixed and RatioOf
    std::optional<Figure> ratio;        ///< RatioOf, RatioOfStandard
    std::optional<Figure> standard;     ///< RatioOfStandard: "own", "rural" or "urban"
    std::vector<BenefitRow> alternatives; ///< other forms of the amount; see formInForce()
    bool optional = false;              ///< a place that gives none of its figures does not have the benefit: nothing is said
    QString selfCareLevel;              ///< condition on a person: a level of the place's own scale
    Cadence cadence = Cadence::Monthly;
    std::optional<Month> from;          ///< first month of the row; empty: always
    std::optional<Month> to;
    QString pack;

    friend bool operator==(const BenefitRow &, const BenefitRow &) = default;
};

} // namespace xieli::policy

namespace xieli {
template <> struct Codes<policy::AmountForm> {
    static constexpr std::array<Code<policy::AmountForm>, 3> list{
        {{policy::AmountForm::Fixed, QLatin1String("fixed")}, {policy::AmountForm::RatioOf, QLatin1String("ratio_of")},
         {policy::AmountForm::RatioOfStandard, QLatin1String("ratio_of_standard")}}};
};
template <> struct Codes<policy::BenefitSubject> {
    static constexpr std::array<Code<policy::BenefitSubject>, 2> list{
        {{policy::BenefitSubject::Household, QLatin1String("household")}, {policy::BenefitSubject::Tekun, QLatin1String("tekun")}}};
};
template <> struct Codes<policy::Cadence> {
    static constexpr std::array<Code<policy::Cadence>, 3> list{
        {{policy::Cadence::Monthly, QLatin1String("monthly")}, {policy::Cadence::YearlyByMonth, QLatin1String("yearly_by_month")},
         {policy::Cadence::Yearly, QLatin1String("yearly")}}};
};
template <> struct Codes<policy::CarePlace> {
    static constexpr std::array<Code<policy::CarePlace>, 2> list{
        {{policy::CarePlace::Dispersed, QLatin1String("dispersed")}, {policy::CarePlace::Central, QLatin1String("central")}}};
};
template <> struct Codes<policy::Heating> {
    static constexpr std::array<Code<policy::Heating>, 2> list{
        {{policy::Heating::Dispersed, QLatin1String("dispersed")}, {policy::Heating::Central, QLatin1String("central")}}};
};
template <> struct Codes<policy::SelfCareGrade> {
    static constexpr std::array<Code<policy::SelfCareGrade>, 3> list{
        {{policy::SelfCareGrade::Full, QLatin1String("full")}, {policy::SelfCareGrade::Partial, QLatin1String("partial")},
         {policy::SelfCareGrade::Lost, QLatin1String("lost")}}};
};
} // namespace xieli

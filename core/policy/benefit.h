// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/month.h"
#include "base/money.h"
#include "model/codelists.h"
#include "policy/cited.h"
#include "policy/figures.h"

#include <QStringList>

#include <limits>
#include <optional>
#include <vector>

namespace xieli::policy {

/// Whose benefit it is: the household's, each co-living person's, or each 特困 person's.
enum class BenefitSubject { Household, Member, Tekun };

/// How often it is paid. Yearly: the figure is a yearly one and is paid once a year; YearlyByMonth: a twelfth each month.
enum class Cadence { Monthly, YearlyByMonth, Yearly };

/// Of the benefits of one group for one person (or household): all, or the highest only.
enum class Stacking { Sum, Highest };

enum class SelfCareGrade { Full, Partial, Lost }; ///< 全自理, 部分丧失, 完全丧失

/// A figure as a row names it; the law finds it when it is composed. "line": the household's monthly 低保 line.
struct FigureName {
    QString key;
    FigureRef ref;
    bool isLine() const { return key == QLatin1String("line"); }
    bool isGiven() const { return !key.isEmpty(); }
    friend bool operator==(const FigureName &a, const FigureName &b) { return a.key == b.key; }
};

/// What a condition looks at: a closed vocabulary, the cheap and always known first, which is the order of checking. A
/// flag comes late, so that an empty one is spoken of only where it decides.
enum class Ask {
    Category, Class, Residence, Heating, CarePlace, RegisteredPoor, Student, InjuryCare, Disability,
    DisabilityGrade, Age, Sex, Health, Labour, InWork, SchoolStage, SelfCare, ResidenceMonths, PermitMonths, LocalHukou,
    CareNeed, ChildStatus, Living, SelfCareLevel, Flag, Any,
};

/// One condition of a row. Codes are a set of bits, one for each code of the list; yes/no facts are the codes 1 and 0.
struct Condition {
    Ask ask = Ask::Category;
    std::uint32_t codes = 0;
    int from = 0;                               ///< years or months, both included
    int to = std::numeric_limits<int>::max();
    QStringList disabilities;                   ///< "any:2", "mental:3": kind and the mildest grade
    QStringList words;                          ///< SelfCareLevel: levels of the place's own scale
    FigureName figure;                          ///< Flag
    std::vector<std::vector<Condition>> any;    ///< Any: one of these lists holds whole
    friend bool operator==(const Condition &, const Condition &) = default;
};
using Conditions = std::vector<Condition>;

/// Who has one of these is asked for by bits: the household's categories, and dibao_single for a person.
inline constexpr std::uint32_t singleCategoryBit = 1u << 5;
constexpr std::uint32_t bitOf(Category category) { return 1u << static_cast<unsigned>(category); }

/// How an amount is made of figures: a closed set, one small function each (amounts.cpp). 低保 itself goes by dibao.method.
enum class AmountForm {
    Fixed,          ///< the figure
    PerPerson,      ///< the figure × the household's persons
    RatioOf,        ///< ratio × figure ("line", or a figure)
    RatioOfStandard, ///< ratio × the 低保 standard that the figure `standard` names, in the basis in which it is stated
    Table,          ///< the figure of the first row whose conditions hold
    AtLeast,        ///< the figure, not below another one
    ShareOfBenefit, ///< ratio × what another benefit gives somebody in 低保
    SameAs,         ///< what another benefit gives somebody in 低保
    PriceRise,      ///< figure × rise in a month whose prices reach the trigger; else nothing
    Service,        ///< a right without an amount
};

struct AmountTableRow {
    Conditions when;
    FigureName figure;
    friend bool operator==(const AmountTableRow &, const AmountTableRow &) = default;
};

struct AmountRule {
    AmountForm form = AmountForm::Fixed;
    FigureName figure;
    FigureName ratio;                    ///< RatioOf, RatioOfStandard, ShareOfBenefit
    FigureName standard;                 ///< RatioOfStandard: a figure that says "own", "rural" or "urban"
    FigureName least;                    ///< AtLeast
    QString benefit;                     ///< ShareOfBenefit, SameAs
    std::vector<AmountTableRow> table;
    FigureName cpi, food;                ///< PriceRise: the month's rises
    FigureName cpiFrom, foodFrom;        ///< PriceRise: the trigger; either reached is enough
    FigureName rise;                     ///< PriceRise: what the figure is multiplied with
    std::optional<Rounding> rounding;    ///< of this amount; empty: the figure's own
    std::optional<std::int64_t> roundTo; ///< in fen; empty: the figure's own
    friend bool operator==(const AmountRule &, const AmountRule &) = default;
};

/// Another form of a row's amount; see formInForce().
struct AlternativeAmount {
    AmountRule amount;
    Cadence cadence = Cadence::Monthly;
    friend bool operator==(const AlternativeAmount &, const AlternativeAmount &) = default;
};

/// 救助待遇 as a row of a pack: conditions + amount form + cadence + stacking + citation. Rows of one benefit are
/// alternatives: the first that holds is the one. A new benefit of a known form is data alone.
struct BenefitRow {
    QString benefit;                    ///< "tekun_basic", "heating" …
    QString title;                      ///< its name in sentences: "特困人员基本生活"
    QString programme;                  ///< "dibao" and "tekun" are the living assistance; others stand beside it
    BenefitSubject subject = BenefitSubject::Household;
    Conditions when;                    ///< all must hold
    AmountRule amount;
    Cadence cadence = Cadence::Monthly;
    std::vector<AlternativeAmount> alternatives;
    bool optional = false;              ///< a place that gives none of its figures does not have the benefit: nothing is said
    QString group;                      ///< benefits of one group stack as `stacking` says; empty: for itself
    Stacking stacking = Stacking::Sum;
    QStringList excludes;               ///< who has this does not get those
    QStringList excludedBy;             ///< who has one of those does not get this
    bool byChoice = false;              ///< people choose between it and what excludes it: said
    std::optional<Month> from;          ///< first month of the row; empty: always
    std::optional<Month> to;
    Citations citations;
    QString pack;

    std::uint32_t categories = 0;       ///< bits of the condition on the category; 0: any. Looked at first.

    bool isInForce(Month month) const { return (!from || *from <= month) && (!to || month <= *to); }
    /// Part of 低保 itself: 分类施保, extras for key groups.
    bool isDibaoExtra() const { return programme == QLatin1String("dibao"); }
    bool isLiving() const { return isDibaoExtra() || programme == QLatin1String("tekun"); }
    friend bool operator==(const BenefitRow &, const BenefitRow &) = default;
};

} // namespace xieli::policy

namespace xieli {
template <> struct Codes<policy::AmountForm> {
    static constexpr std::array<Code<policy::AmountForm>, 10> list{
        {{policy::AmountForm::Fixed, QLatin1String("fixed")}, {policy::AmountForm::PerPerson, QLatin1String("per_person")},
         {policy::AmountForm::RatioOf, QLatin1String("ratio_of")}, {policy::AmountForm::RatioOfStandard, QLatin1String("ratio_of_standard")},
         {policy::AmountForm::Table, QLatin1String("table")},
         {policy::AmountForm::AtLeast, QLatin1String("at_least")}, {policy::AmountForm::ShareOfBenefit, QLatin1String("share_of_benefit")},
         {policy::AmountForm::SameAs, QLatin1String("same_as")}, {policy::AmountForm::PriceRise, QLatin1String("price_rise")},
         {policy::AmountForm::Service, QLatin1String("service")}}};
};
template <> struct Codes<policy::BenefitSubject> {
    static constexpr std::array<Code<policy::BenefitSubject>, 3> list{
        {{policy::BenefitSubject::Household, QLatin1String("household")}, {policy::BenefitSubject::Member, QLatin1String("member")},
         {policy::BenefitSubject::Tekun, QLatin1String("tekun")}}};
};
template <> struct Codes<policy::Cadence> {
    static constexpr std::array<Code<policy::Cadence>, 3> list{
        {{policy::Cadence::Monthly, QLatin1String("monthly")}, {policy::Cadence::YearlyByMonth, QLatin1String("yearly_by_month")},
         {policy::Cadence::Yearly, QLatin1String("yearly")}}};
};
template <> struct Codes<policy::Stacking> {
    static constexpr std::array<Code<policy::Stacking>, 2> list{
        {{policy::Stacking::Sum, QLatin1String("sum")}, {policy::Stacking::Highest, QLatin1String("highest")}}};
};
template <> struct Codes<policy::SelfCareGrade> {
    static constexpr std::array<Code<policy::SelfCareGrade>, 3> list{
        {{policy::SelfCareGrade::Full, QLatin1String("full")}, {policy::SelfCareGrade::Partial, QLatin1String("partial")},
         {policy::SelfCareGrade::Lost, QLatin1String("lost")}}};
};
template <> struct Codes<policy::Ask> {
    static constexpr std::array<Code<policy::Ask>, 26> list{
        {{policy::Ask::Category, QLatin1String("category")}, {policy::Ask::Class, QLatin1String("class")},
         {policy::Ask::Residence, QLatin1String("residence")}, {policy::Ask::Heating, QLatin1String("heating")},
         {policy::Ask::Flag, QLatin1String("flag")}, {policy::Ask::CarePlace, QLatin1String("care_place")},
         {policy::Ask::RegisteredPoor, QLatin1String("registered_poor")}, {policy::Ask::Student, QLatin1String("student")},
         {policy::Ask::InjuryCare, QLatin1String("injury_care")}, {policy::Ask::Disability, QLatin1String("disability")},
         {policy::Ask::DisabilityGrade, QLatin1String("disability_grade")}, {policy::Ask::Age, QLatin1String("age")},
         {policy::Ask::Sex, QLatin1String("sex")}, {policy::Ask::Health, QLatin1String("health")},
         {policy::Ask::Labour, QLatin1String("labour")}, {policy::Ask::InWork, QLatin1String("in_work")},
         {policy::Ask::SchoolStage, QLatin1String("school_stage")}, {policy::Ask::SelfCare, QLatin1String("self_care")},
         {policy::Ask::ResidenceMonths, QLatin1String("residence_months")}, {policy::Ask::PermitMonths, QLatin1String("permit_months")},
         {policy::Ask::LocalHukou, QLatin1String("local_hukou")}, {policy::Ask::CareNeed, QLatin1String("care_need")},
         {policy::Ask::ChildStatus, QLatin1String("child_status")}, {policy::Ask::Living, QLatin1String("living")},
         {policy::Ask::SelfCareLevel, QLatin1String("self_care_level")}, {policy::Ask::Any, QLatin1String("any")}}};
};
} // namespace xieli

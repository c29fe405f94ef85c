// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"

namespace xieli {

/// 户籍性质: which of the two standards a household lives under.
enum class Residence { Rural, Urban };
template <> struct Codes<Residence> {
    static constexpr std::array<Code<Residence>, 2> list{{{Residence::Rural, QLatin1String("rural")},
                                                          {Residence::Urban, QLatin1String("urban")}}};
};

/// GB/T 2261.1: sex as the identity card has it.
enum class Sex { Male, Female };
template <> struct Codes<Sex> {
    static constexpr std::array<Code<Sex>, 2> list{{{Sex::Male, QLatin1String("male")}, {Sex::Female, QLatin1String("female")}}};
};

/// 劳动能力 (policy-facts §11): 有, 部分丧失, 完全丧失, 无 (too young or too old).
enum class LabourCapacity { Full, Partial, Lost, None };
template <> struct Codes<LabourCapacity> {
    static constexpr std::array<Code<LabourCapacity>, 4> list{
        {{LabourCapacity::Full, QLatin1String("full")}, {LabourCapacity::Partial, QLatin1String("partial")},
         {LabourCapacity::Lost, QLatin1String("lost")}, {LabourCapacity::None, QLatin1String("none")}}};
};

/// 未就业原因 (policy-facts §11).
enum class WorkReason { InSchool, Caring, Pregnant, RegisteredUnemployed, Flexible, Farming, Working, Retired, Other };
template <> struct Codes<WorkReason> {
    static constexpr std::array<Code<WorkReason>, 9> list{
        {{WorkReason::InSchool, QLatin1String("in_school")}, {WorkReason::Caring, QLatin1String("caring")},
         {WorkReason::Pregnant, QLatin1String("pregnant")},
         {WorkReason::RegisteredUnemployed, QLatin1String("registered_unemployed")},
         {WorkReason::Flexible, QLatin1String("flexible")}, {WorkReason::Farming, QLatin1String("farming")},
         {WorkReason::Working, QLatin1String("working")}, {WorkReason::Retired, QLatin1String("retired")},
         {WorkReason::Other, QLatin1String("other")}}};
};

/// 健康状况 (policy-facts §11; GB/T 2261.3 mapped).
enum class Health { Healthy, Weak, ChronicIllness, SeriousIllness, Disabled };
template <> struct Codes<Health> {
    static constexpr std::array<Code<Health>, 5> list{
        {{Health::Healthy, QLatin1String("healthy")}, {Health::Weak, QLatin1String("weak")},
         {Health::ChronicIllness, QLatin1String("chronic")}, {Health::SeriousIllness, QLatin1String("serious")},
         {Health::Disabled, QLatin1String("disabled")}}};
};

/// 残疾类别 as numbered on the certificate: 1 视力 2 听力 3 言语 4 肢体 5 智力 6 精神 7 多重.
enum class DisabilityKind { Sight = 1, Hearing, Speech, Limb, Intellectual, Mental, Multiple };
template <> struct Codes<DisabilityKind> {
    static constexpr std::array<Code<DisabilityKind>, 7> list{
        {{DisabilityKind::Sight, QLatin1String("sight")}, {DisabilityKind::Hearing, QLatin1String("hearing")},
         {DisabilityKind::Speech, QLatin1String("speech")}, {DisabilityKind::Limb, QLatin1String("limb")},
         {DisabilityKind::Intellectual, QLatin1String("intellectual")}, {DisabilityKind::Mental, QLatin1String("mental")},
         {DisabilityKind::Multiple, QLatin1String("multiple")}}};
};

/// GB/T 2261.2, shortened: 未婚 已婚 丧偶 离婚 未说明.
enum class Marital { Single, Married, Widowed, Divorced, Unstated };
template <> struct Codes<Marital> {
    static constexpr std::array<Code<Marital>, 5> list{
        {{Marital::Single, QLatin1String("single")}, {Marital::Married, QLatin1String("married")},
         {Marital::Widowed, QLatin1String("widowed")}, {Marital::Divorced, QLatin1String("divorced")},
         {Marital::Unstated, QLatin1String("unstated")}}};
};

/// 义务: 赡养 (child supports parent), 抚养 (parent supports child), 扶养 (spouse or sibling).
enum class SupportDuty { Parent, Child, Spouse };
template <> struct Codes<SupportDuty> {
    static constexpr std::array<Code<SupportDuty>, 3> list{{{SupportDuty::Parent, QLatin1String("parent")},
                                                            {SupportDuty::Child, QLatin1String("child")},
                                                            {SupportDuty::Spouse, QLatin1String("spouse")}}};
};

/// 土地经营权: own land, sublet to others, contracted from others (F12).
enum class Tenure { Own, Sublet, Contracted };
template <> struct Codes<Tenure> {
    static constexpr std::array<Code<Tenure>, 3> list{{{Tenure::Own, QLatin1String("own")},
                                                       {Tenure::Sublet, QLatin1String("sublet")},
                                                       {Tenure::Contracted, QLatin1String("contracted")}}};
};

/// 履行义务能力; Unknown makes 特困 "not determined" (readings §6).
enum class Ability { Able, Unable, Unknown };
template <> struct Codes<Ability> {
    static constexpr std::array<Code<Ability>, 3> list{{{Ability::Able, QLatin1String("able")},
                                                        {Ability::Unable, QLatin1String("unable")},
                                                        {Ability::Unknown, QLatin1String("unknown")}}};
};

/// 救助类别, in the order of classification (readings §6).
enum class Category { Tekun, Dibao, Edge, Rigid, None };
template <> struct Codes<Category> {
    static constexpr std::array<Code<Category>, 5> list{
        {{Category::Tekun, QLatin1String("tekun")}, {Category::Dibao, QLatin1String("dibao")},
         {Category::Edge, QLatin1String("edge")}, {Category::Rigid, QLatin1String("rigid")},
         {Category::None, QLatin1String("none")}}};
};

/// 致贫原因 (policy-facts §11).
enum class PovertyCause { Illness, Disability, Schooling, Disaster, LackOfLabour, Unemployment, LandLoss, Accident, LowIncome, LackOfSkill, Other };
template <> struct Codes<PovertyCause> {
    static constexpr std::array<Code<PovertyCause>, 11> list{
        {{PovertyCause::Illness, QLatin1String("illness")}, {PovertyCause::Disability, QLatin1String("disability")},
         {PovertyCause::Schooling, QLatin1String("schooling")}, {PovertyCause::Disaster, QLatin1String("disaster")},
         {PovertyCause::LackOfLabour, QLatin1String("lack_of_labour")},
         {PovertyCause::Unemployment, QLatin1String("unemployment")}, {PovertyCause::LandLoss, QLatin1String("land_loss")},
         {PovertyCause::Accident, QLatin1String("accident")}, {PovertyCause::LowIncome, QLatin1String("low_income")},
         {PovertyCause::LackOfSkill, QLatin1String("lack_of_skill")}, {PovertyCause::Other, QLatin1String("other")}}};
};

/// What a payment line is: the month's own amount, an older month's difference, an amount that the roster says was paid,
/// what was paid too much (negative, recovered by decision only), or what came back of that. Owed is the sum of all but the
/// last kind; still to be recovered is what Receivable and Recovery leave of each other.
enum class PaymentKind { Regular, BackPay, Opening, Receivable, Recovery };
template <> struct Codes<PaymentKind> {
    static constexpr std::array<Code<PaymentKind>, 5> list{
        {{PaymentKind::Regular, QLatin1String("regular")}, {PaymentKind::BackPay, QLatin1String("back_pay")},
         {PaymentKind::Opening, QLatin1String("opening")}, {PaymentKind::Receivable, QLatin1String("receivable")},
         {PaymentKind::Recovery, QLatin1String("recovery")}}};
};

/// 发放批次: a draft may be drawn up anew; an approved one is frozen for ever.
enum class BatchState { Draft, Approved };
template <> struct Codes<BatchState> {
    static constexpr std::array<Code<BatchState>, 2> list{{{BatchState::Draft, QLatin1String("draft")},
                                                           {BatchState::Approved, QLatin1String("approved")}}};
};

/// Which of the two desks an office is; it says who owns which facts (readings §6).
enum class OfficeRole { Village, Township };
template <> struct Codes<OfficeRole> {
    static constexpr std::array<Code<OfficeRole>, 2> list{{{OfficeRole::Village, QLatin1String("village")},
                                                           {OfficeRole::Township, QLatin1String("township")}}};
};

/// 特困供养方式: 分散供养 at home, 集中供养 in an institution.
enum class CarePlace { Dispersed, Central };
template <> struct Codes<CarePlace> {
    static constexpr std::array<Code<CarePlace>, 2> list{{{CarePlace::Dispersed, QLatin1String("dispersed")},
                                                          {CarePlace::Central, QLatin1String("central")}}};
};

/// 取暖方式: 分散取暖 by a stove of one's own, 集中供暖.
enum class Heating { Dispersed, Central };
template <> struct Codes<Heating> {
    static constexpr std::array<Code<Heating>, 2> list{{{Heating::Dispersed, QLatin1String("dispersed")},
                                                        {Heating::Central, QLatin1String("central")}}};
};

/// 就读阶段.
enum class SchoolStage { Preschool, Primary, Junior, Senior, Vocational, College };
template <> struct Codes<SchoolStage> {
    static constexpr std::array<Code<SchoolStage>, 6> list{
        {{SchoolStage::Preschool, QLatin1String("preschool")}, {SchoolStage::Primary, QLatin1String("primary")},
         {SchoolStage::Junior, QLatin1String("junior")}, {SchoolStage::Senior, QLatin1String("senior")},
         {SchoolStage::Vocational, QLatin1String("vocational")}, {SchoolStage::College, QLatin1String("college")}}};
};

/// 儿童抚养情况: has a parent who brings it up, 孤儿, 事实无人抚养.
enum class ChildStatus { WithParents, Orphan, Unsupported };
template <> struct Codes<ChildStatus> {
    static constexpr std::array<Code<ChildStatus>, 3> list{
        {{ChildStatus::WithParents, QLatin1String("with_parents")}, {ChildStatus::Orphan, QLatin1String("orphan")},
         {ChildStatus::Unsupported, QLatin1String("unsupported")}}};
};

/// 老年人居住情况: with family, 独居, 留守 (the children work away).
enum class LivingStatus { WithFamily, Alone, LeftBehind };
template <> struct Codes<LivingStatus> {
    static constexpr std::array<Code<LivingStatus>, 3> list{
        {{LivingStatus::WithFamily, QLatin1String("with_family")}, {LivingStatus::Alone, QLatin1String("alone")},
         {LivingStatus::LeftBehind, QLatin1String("left_behind")}}};
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstddef>
#include <optional>

namespace xieli::policy {

/// The steps of a computation that a clause stands behind. Packs give each its dated wording and citations.
enum class Rule {
    Persons, IncomeItem, IncomeNotCounted, IncomeEnded, IncomeNotPerson, IncomeOutgoing, JobCost, PaidSupport,
    Support, IncomeTotal, IncomeOfOne, Line, PerCapita, Tekun, TekunLabour, TekunIncome, TekunObligors, SelfCare,
    Property, Dibao, Retest, GradualExit, Single, Edge, Rigid, None, LayerAbsent, NotChecked, ClassProposal,
    DifferenceAmount, ClassAmount, FrozenAmount, BenefitFixed, BenefitRatio, MonthlyTotal, Distance, Owed,
    OwedOutside, BackPay,
    // benefit rows
    BenefitPerPerson, BenefitTable, BenefitAtLeast, BenefitShare, BenefitSameAs, BenefitPrice, BenefitPriceIdle,
    BenefitService, BenefitExcluded, BenefitHighest, BenefitNotDetermined,
    // aid requests and medical bills
    AidLineAmount, AidCoefficient, AidCell, AidEntered, AidQuick, AidMonthsCapped, AidCapped, AidRefusedDate,
    AidRefusedMost, AidRefusedCause, AidRefusedResidence, AidResidence, AidAnywhere, AidSimple, AidAdvance, AidFull,
    AidLevel, AidStages, MedicalRest, MedicalAbove, MedicalDeductible, MedicalShare, MedicalTopUp, MedicalNotCovered,
    MedicalTotal, MedicalWarning,
    // township figures
    TownshipStaff, TownshipVillages, TownshipReserve, TownshipGrowth, TownshipLineGrowth, TownshipLinked,
    TownshipFund, TownshipShare, TownshipShareStated, TownshipMatching,
    // income and property
    SupportFormula, SupportShareOfIncome, Imputed, ImputedExempt, ImputedIncapable, ImputedGraduate,
    IncomeTotalImputed, IncomeOfOneImputed, IncomePriced, IncomeUnpriced, IncomeSpread, IncomeDisregard,
    ExpenseDeduction, DisabledWork, Carer, PropertyExempt,
    // classification, 特困 and classes
    TekunOthers, TekunProperty, TekunAge, BenefitOfRural, BenefitOfUrban, PropertyBars, SingleNobody, SingleHousehold, SingleMinimum, ExitShare,
    ReviewDue, ValidUntil, RigidIncome, RigidExpense, RigidShareTest, RigidLeft, RigidDifference, ScoreIndicator, Score, IncomeOutgoingDeducted, DibaoLeast, ExitToCome,
    Last_ ///< number of rules, not a rule
};

inline constexpr std::size_t ruleCount = static_cast<std::size_t>(Rule::Last_);

/// "income.item", "dibao.difference" …: as packs and steps write it.
const QString &ruleKey(Rule rule);
std::optional<Rule> ruleOf(QStringView key);

} // namespace xieli::policy

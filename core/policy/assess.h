// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/aid.h"
#include "policy/law.h"
#include "policy/situation.h"
#include "policy/step.h"

namespace xieli::policy {

enum class LineBasis { Year, Month };

/// One benefit that the household or one person would get.
struct BenefitAmount {
    QString benefit;                    ///< "dibao", "tekun_basic", "heating" …
    std::optional<MemberId> member;     ///< empty: the household
    std::optional<Money> amount;        ///< empty: a figure is missing, see the findings; or a service
    bool once = false;                  ///< false: a month; true: once a year
    QString programme = {};             ///< of a row: "dibao", "tekun", "heating" …; empty: 低保 or 单人户 itself
    QString title = {};                 ///< of a row
    bool service = false;               ///< a right without an amount
    QString excludedBy = {};            ///< the benefit for which this one is not given; its amount is then zero

    /// Living assistance: 低保 with its extras, 单人户, 特困. The rest stands beside it.
    bool isLiving() const { return programme.isEmpty() || programme == QLatin1String("dibao") || programme == QLatin1String("tekun"); }
};

/// A result of one person's own.
struct MemberResult {
    MemberId member;
    QString category;                   ///< "tekun" or "dibao_single"
    std::optional<Money> annualIncome;
    std::optional<Money> monthlyAmount;
    std::optional<SelfCareGrade> selfCare; ///< 特困 only; empty: not assessed
};

/// 核算与认定建议: what the law says of a situation. A proposal: people decide.
struct Assessment {
    std::optional<Law> law;             ///< that it was computed under; resolves the citations
    HouseholdId household;
    Month month = Month(2000, 1);
    QString pack;                       ///< Law::name()
    QString edition;
    QString packDigest;
    std::optional<Category> category;   ///< empty: could not be told
    /// "new", "stay", "stay_at_line" (re-test: equal to the line), "returned", "gradual_exit", "stop" (receives and no
    /// longer fits), or "" (receives nothing and fits nothing, or could not be told).
    QString state;
    std::optional<int> grade;           ///< class decided or proposed
    QString gradeText;                  ///< "1" … "4" or "A" … "D", or "3 or 4" where people must decide; empty: no classes
    int persons = 0;
    std::optional<Money> annualIncome;  ///< countable income; empty: a figure is missing
    bool imputes = false;               ///< the law imputes wages in the month
    std::optional<Money> imputedIncome; ///< what of annualIncome was imputed; empty: a figure is missing, or nothing imputes
    std::optional<Money> line;          ///< the line it was compared with, for one person
    LineBasis basis = LineBasis::Year;
    std::optional<Money> perCapita;     ///< in that basis, rounded for showing
    std::optional<Money> distance;      ///< nearest line − per-capita income in that basis: positive = below the line
    QString reviewDue;                  ///< next 复核: a day, or a month where only that of the last one is known; may be empty
    std::optional<Month> validUntil;    ///< last month of the recognition; empty: no term
    QString score;                      ///< of the place's score sheet, as a decimal; empty: not scored
    std::optional<Money> monthlyAmount; ///< sum of the monthly living assistance; empty: a figure is missing
    std::optional<Money> monthlyTotal;  ///< sum of all monthly benefits; empty: a figure is missing
    std::vector<BenefitAmount> benefits;
    std::vector<MemberResult> members;
    std::vector<AidResult> aid;          ///< one for each request of the situation, in its order
    std::vector<MedicalResult> medical;  ///< one for each bill
    Findings findings;
    Steps steps;
};

/// Pure and total: what is missing becomes a finding. Quietly: the same result without steps.
Assessment assess(const Situation &situation, const Law &law, Telling telling = Telling::Fully);

/// Canonical bytes: one JSON object, fixed order of keys, no blanks, the same for ever for the same situation and law.
QByteArray toJson(const Assessment &assessment);

/// JSON of a finding as assessments write it: kind, key, month, pack, message, arguments …
/// `key` is the figure's key where a figure is meant.
QString findingKindCode(FindingKind kind);

} // namespace xieli::policy

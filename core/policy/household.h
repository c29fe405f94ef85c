// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/lines.h"

namespace xieli::policy {

/// What the layers look at once 特困 persons have left: the rest of the household with its income and line.
struct HouseholdCase {
    const Situation &situation;
    Context &context;
    IncomeLedger &ledger;
    Assessment &out;
    Line line;
    Persons persons;
    YearlyIncome income;
    bool propertyExceeded = false;

    int count() const { return static_cast<int>(persons.size()); }
    std::int64_t factor() const { return line.factor(count()); }
    bool receivesDibao() const { return situation.received.category == Category::Dibao; }
};

inline Step notChecked(Context &context, Rule rule, Figure figure)
{
    Step step = context.step(Rule::NotChecked, QStringLiteral("not_checked"), {{QLatin1String("key"), figureKey(figure)}});
    if (context.tellsSteps())
        step.rule = ruleKey(rule);
    return step;
}

inline StepValue wordOf(Fit fit)
{
    return fit == Fit::Yes ? QStringLiteral("fits") : fit == Fit::No ? QStringLiteral("does_not_fit") : QStringLiteral("not_determined");
}

/// Property of these persons (and what is nobody's own) beyond a limit of the pack? An empty limit is said, where there
/// is something to check (readings §6).
bool exceedsProperty(const Situation &situation, const Persons &persons, bool withUnowned, const Line &line, Context &context, Steps &steps);

/// The persons found to be 特困; others stay in the household.
struct TekunResult {
    Persons persons;
    Step step;
};
TekunResult findTekun(const Situation &situation, IncomeLedger &ledger, const Line &line, Context &context);
/// 六项: six of six able full, 1–3 not able partial, 4–6 not able complete loss; empty: one was not assessed.
std::optional<SelfCareGrade> selfCareGrade(const SelfCare &care);
bool matchesDisability(const Member &member, const QStringList &codes);

/// 低保 of a household: does it fit, in which state, with which amount.
struct DibaoResult {
    Fit fit = Fit::Unknown;
    QString state;                 ///< only where it is special: "stay_at_line", "gradual_exit", "returned"
    std::optional<Money> amount;
    bool priced = false;           ///< amount was asked for; empty then means a missing figure
};
DibaoResult assessDibao(HouseholdCase &household);

/// 单人户, 低保边缘, 刚性支出困难: each says why it does not fit.
void assessSingles(HouseholdCase &household, std::vector<MemberResult> &results);
Fit assessEdge(HouseholdCase &household);
Fit assessRigid(HouseholdCase &household);

/// Fixed and ratio benefits of the pack's rows, for the household and for its 特困 persons.
void addBenefits(const Situation &situation, const Persons &tekun, Assessment &out, Context &context);
/// One row's amount; `once` tells whether it is a yearly payment. Empty: a figure is missing.
Explained<std::optional<Money>> rowAmount(const BenefitRow &row, Context &context, const QString &subject);

} // namespace xieli::policy

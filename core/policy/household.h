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
    std::optional<int> scoreClass = {}; ///< proposed by the place's score sheet

    int count() const { return static_cast<int>(persons.size()); }
    std::int64_t factor() const { return line.factor(count()); }
    bool receivesDibao() const { return situation.received.category == Category::Dibao; }
};

/// "孤儿基本生活补助(月) aid.child.orphan.monthly": a declared figure has its title in the pack, the others in the wordings.
inline QString titledKey(const Law &law, FigureRef figure)
{
    const QString title = law.isSecondForm() ? law.titleOf(figure) : QString();
    return title.isEmpty() ? law.keyOf(figure) : title + u' ' + law.keyOf(figure);
}

inline Step notChecked(Context &context, Rule rule, FigureRef figure)
{
    Step step = context.step(Rule::NotChecked, QStringLiteral("not_checked"), {{QLatin1String("key"), context.tellsSteps() ? titledKey(context.law(), figure) : QString()}});
    if (context.tellsSteps())
        step.rule = ruleKey(rule);
    return step;
}

inline StepValue wordOf(Fit fit)
{
    return fit == Fit::Yes ? QStringLiteral("fits") : fit == Fit::No ? QStringLiteral("does_not_fit") : QStringLiteral("not_determined");
}

/// False, with a step that says why, where the layer does not exist in the month or its line is empty.
bool canCheck(HouseholdCase &household, Rule rule, Figure layer, Fit &fit);
/// "1200.00", or "1200.00…1500.00" where it is known between bounds.
QString incomeText(const YearlyIncome &income);
/// Beneath a layer that property keeps a household out of: why.
void sayPropertyBars(const HouseholdCase &household, Step &layer);

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
/// The level of the place's own scale ("light"), by how many of the six things the person is able to do; empty: no scale,
/// or one was not assessed.
QString selfCareLevel(const SelfCare &care, const Context &context);
bool matchesDisability(const Member &member, const QStringList &codes);

/// 低保 of a household: does it fit, in which state, with which amount.
struct DibaoResult {
    Fit fit = Fit::Unknown;
    QString state;                 ///< only where it is special: "stay_at_line", "gradual_exit", "returned"
    std::optional<Money> amount;
    bool frozen = false;           ///< a gradual exit, or one still to begin: the amount goes by what stood, never by the income
    bool priced = false;           ///< amount was asked for; empty then means a missing figure
};
DibaoResult assessDibao(HouseholdCase &household);

/// The figure of a class's amount; the urban one where the place tells them apart.
Figure classFigure(int grade, Residence residence, const Context &context);
/// Readings §5: class 1 where nobody of 16 and over can work, class 2 where nobody fully and somebody partly can; else empty.
std::optional<int> classByLabour(const Persons &persons, Context &context, Steps &steps);
/// A class as the place writes it: "1" … "4", or "A" … "D".
QString classText(int grade, const Context &context);
/// Where the place has a score sheet: the household's score and the class that it proposes, its indicators as steps. What
/// an indicator lacks is said, and there is no score.
void addScore(HouseholdCase &household);

/// 单人户, 低保边缘, 刚性支出困难: each says why it does not fit.
void assessSingles(HouseholdCase &household, std::vector<MemberResult> &results);
Fit assessEdge(HouseholdCase &household);
struct RigidResult {
    Fit fit = Fit::Unknown;
    bool isPaid = false;           ///< the place pays such a household by the month
    std::optional<Money> amount;
};
RigidResult assessRigid(HouseholdCase &household);

/// The benefits of the packs' rows, for the household and its co-living `persons` (特困 ones among them).
void addBenefits(const Situation &situation, const Persons &tekun, const Persons &persons, Assessment &out, Context &context);

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/household.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

bool canCheck(HouseholdCase &household, Rule rule, Figure layer, Fit &fit)
{
    Context &context = household.context;
    if (!context.isOn(layer)) {
        Step step = context.step(Rule::LayerAbsent, u"absent"_s, {});
        step.rule = ruleKey(rule);
        household.out.steps.push_back(std::move(step));
        fit = Fit::No;
        return false;
    }
    if (!household.line.known) {
        household.out.steps.push_back(notChecked(context, rule, household.line.figure));
        fit = Fit::Unknown;
        return false;
    }
    return true;
}

QString incomeText(const YearlyIncome &income)
{
    return rangeText(income.low, income.high);
}

void sayPropertyBars(const HouseholdCase &household, Step &layer)
{
    if (household.propertyExceeded && household.context.isOn(Figure::ExplainFailures))
        layer.children.push_back(household.context.step(Rule::PropertyBars, u"does_not_fit"_s, {}));
}

Fit assessEdge(HouseholdCase &household)
{
    Context &context = household.context;
    Fit fit = Fit::Unknown;
    if (!canCheck(household, Rule::Edge, Figure::LayerEdge, fit)) {
        if (context.isOn(Figure::LayerEdge) && !context.peek(Figure::EdgeBelow) && context.isSecondForm())
            context.sayEmpty(Figure::EdgeBelow); // with the line: all that is needed, at once
        return fit;
    }
    const Known below = context.use(Figure::EdgeBelow);
    if (!below) {
        household.out.steps.push_back(notChecked(context, Rule::Edge, Figure::EdgeBelow));
        return Fit::Unknown;
    }
    fit = household.propertyExceeded ? Fit::No : isBelow(household.income, household.line.money(), household.factor(), below->ratio);
    if (fit == Fit::Yes)
        (void)context.use(Figure::LayerEdge);
    household.out.steps.push_back(context.step(Rule::Edge, wordOf(fit), {{"income"_L1, incomeText(household.income)},
        {"sign"_L1, signOf(household.income, household.line.money(), household.factor(), below->ratio)},
        {"line"_L1, yuan(household.line.money())}, {"factor"_L1, household.line.factorText(household.count())},
        {"ratio"_L1, decimals(below->ratio)}, {"limit"_L1, yuan(limitOf(household.line.money(), household.factor(), below->ratio))}}));
    if (context.isSecondForm())
        Context::cite(household.out.steps.back(), below);
    sayPropertyBars(household, household.out.steps.back());
    return fit;
}

} // namespace xieli::policy

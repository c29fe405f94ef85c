// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/household.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// False, with a step that says why, where the layer does not exist in the month or its line is empty.
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

} // namespace

Fit assessEdge(HouseholdCase &household)
{
    Context &context = household.context;
    Fit fit = Fit::Unknown;
    if (!canCheck(household, Rule::Edge, Figure::LayerEdge, fit))
        return fit;
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
    return fit;
}

void assessSingles(HouseholdCase &household, std::vector<MemberResult> &results)
{
    Context &context = household.context;
    const Known below = context.peek(Figure::SingleBelow);
    const Known disability = context.peek(Figure::SingleDisability);
    Fit fit = Fit::Unknown;
    if (!canCheck(household, Rule::Single, Figure::LayerDibaoSingle, fit) || !below || !disability || household.propertyExceeded)
        return;
    if (isBelow(household.income, household.line.money(), household.factor(), below->ratio) != Fit::Yes)
        return;
    for (const Member *member : household.persons) {
        if (member->health != Health::SeriousIllness && !matchesDisability(*member, disability->codes))
            continue;
        auto own = household.ledger.of({member}, IncomeOf::OnePerson);
        fit = isBelow(own.value, household.line.money(), household.line.factor(1));
        Step step = context.step(Rule::Single, wordOf(fit), {{"income"_L1, incomeText(own.value)},
            {"sign"_L1, signOf(own.value, household.line.money(), household.line.factor(1))}, {"line"_L1, yuan(household.line.money())},
            {"factor"_L1, household.line.factorText(1)}, {"limit"_L1, yuan(limitOf(household.line.money(), household.line.factor(1)))}}, member->id.text());
        step.children.push_back(std::move(own.step));
        if (fit == Fit::Unknown)
            context.say(FindingKind::NotDetermined, u"policy.single_not_determined"_s, {{u"name"_s, member->name}}, member->id.text());
        if (fit == Fit::Yes) {
            (void)context.use(Figure::LayerDibaoSingle);
            MemberResult result{member->id, u"dibao_single"_s, own.value.exact(), {}, {}};
            if (result.annualIncome) {
                result.monthlyAmount = differenceAmount(*result.annualIncome, household.line, 1, context);
                step.children.push_back(context.step(Rule::DifferenceAmount, *result.monthlyAmount,
                    {{"line"_L1, yuan(household.line.money())}, {"factor"_L1, household.line.factorText(1)},
                     {"income"_L1, yuan(*result.annualIncome)}, {"amount"_L1, yuan(*result.monthlyAmount)}}, member->id.text()));
            }
            results.push_back(std::move(result));
        }
        household.out.steps.push_back(std::move(step));
    }
}

Fit assessRigid(HouseholdCase &household)
{
    Context &context = household.context;
    if (!context.isOn(Figure::LayerRigid)) {
        Step step = context.step(Rule::LayerAbsent, u"absent"_s, {});
        step.rule = ruleKey(Rule::Rigid);
        household.out.steps.push_back(std::move(step));
        return Fit::No;
    }
    Money rigid;
    for (const ExpenseItem &expense : household.situation.expenses)
        if (expense.rigid)
            rigid += expense.amount;
    Fit fit = Fit::Unknown;
    if (rigid.isZero() || household.propertyExceeded) {
        fit = Fit::No; // nothing spent reaches no share, whatever the share is
    } else {
        const Known most = context.use(Figure::RigidIncomeLine);
        const Known share = context.use(Figure::RigidShare);
        if (!most || !share) {
            household.out.steps.push_back(notChecked(context, Rule::Rigid, most ? Figure::RigidShare : Figure::RigidIncomeLine));
            return Fit::Unknown;
        }
        const Fit poor = isBelow(household.income, most->money(), household.count());
        const Fit little = isBelow({rigid, rigid}, household.income.high, 1, share->ratio);
        fit = poor == Fit::Unknown || !household.income.isExact() ? Fit::Unknown : poor == Fit::Yes && little == Fit::No ? Fit::Yes : Fit::No;
    }
    household.out.steps.push_back(context.step(Rule::Rigid, wordOf(fit), {{"rigid"_L1, yuan(rigid)}, {"income"_L1, incomeText(household.income)}}));
    return fit;
}

} // namespace xieli::policy

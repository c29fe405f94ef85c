// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/income.h"

#include "policy/deductions.h"
#include "policy/imputed.h"
#include "policy/persons.h"
#include "policy/support.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

bool isSupport(const QString &kind) { return kind == u"T4" || kind == u"T5" || kind == u"T6"; }

} // namespace

IncomeLedger::IncomeLedger(const Situation &situation, Context &context)
    : m_situation(situation), m_context(context), m_imputes(imputes(context))
{
    const StopRules stop = stopRules(context);
    for (const Member &member : situation.members)
        if (isPerson(member, context.month(), stop))
            m_persons.push_back(&member);
    for (const Member *member : m_persons)
        if (member->labourCapacity == LabourCapacity::Full || member->labourCapacity == LabourCapacity::Partial)
            m_sharers.push_back(member);
    if (m_sharers.empty())
        m_sharers = m_persons;
    std::stable_partition(m_sharers.begin(), m_sharers.end(), [](const Member *member) { return member->isHead(); });
    if (situation.surveyTo - situation.surveyFrom != 11)
        context.say(FindingKind::Warning, u"policy.survey_not_twelve_months"_s,
                    {{u"from"_s, situation.surveyFrom.toString()}, {u"to"_s, situation.surveyTo.toString()}});
    m_items.reserve(situation.income.size());
    for (const IncomeItem &item : situation.income)
        m_items.push_back(judgeItem(item, situation, m_persons, context));
}

Range IncomeLedger::shareOf(const Range &net, const Member &member) const
{
    const auto found = std::find(m_sharers.begin(), m_sharers.end(), &member);
    if (found == m_sharers.end())
        return {};
    const auto count = static_cast<std::int64_t>(m_sharers.size());
    const auto share = [&](Money whole) {
        const std::int64_t each = whole.fen() / count;
        return Money::fromFen(found == m_sharers.begin() ? whole.fen() - each * (count - 1) : each);
    };
    const Money least = share(net.least);
    return {least, net.isExact() ? least : isBeyondAll(net.most) ? beyondAll : share(net.most)};
}

Range IncomeLedger::partOf(const JudgedItem &item, const Persons &persons) const
{
    Range part;
    for (const Member *member : persons) {
        if (!item.item->earner)
            part += shareOf(item.net, *member);
        else if (*item.item->earner == member->id)
            return item.net;
    }
    return part;
}

IncomeLedger::Sums IncomeLedger::sum(const Persons &persons, Steps &steps) const
{
    Sums sums;
    for (const JudgedItem &item : m_items) {
        const Range part = item.counted ? partOf(item, persons) : Range();
        if (item.counted && part.isZero() && !item.net.isZero())
            continue;
        steps.push_back(item.step);
        if (part != item.net)
            steps.back().value = stepValue(part);
        sums.items += part;
        if (!item.item->earner)
            sums.shares += part;
        if (isSupport(item.item->kind))
            sums.support += part;
    }
    return sums;
}

Range IncomeLedger::imputedFor(const Persons &persons, Steps &steps)
{
    Range total;
    if (!m_imputes)
        return total;
    for (const Member *member : persons) {
        Earned earned;
        for (const JudgedItem &item : m_items) {
            if (!item.counted || !isEarned(item.item->kind, m_context))
                continue;
            earned.income += partOf(item, {member});
            const bool own = item.item->earner == member->id;
            earned.proven = earned.proven || (own && !item.item->evidence.isEmpty());
            earned.business = earned.business || (own && item.item->kind == u"B4");
        }
        total += imputedWage(*member, earned, m_situation, m_context, steps);
    }
    return total;
}

Explained<YearlyIncome> IncomeLedger::of(const Persons &persons, IncomeOf whose)
{
    Steps children;
    const Sums sums = sum(persons, children);
    const Range due = supportDue(m_situation, persons, whose, m_context, children);
    if (!due.isZero() && !sums.support.isZero())
        m_context.say(FindingKind::Warning, u"policy.support_counted_once"_s,
                      {{u"ledger"_s, rangeText(sums.support)}, {u"due"_s, rangeText(due)}});
    const Range support = due.less(sums.support);
    YearlyIncome income;
    income.imputed = imputedFor(persons, children);
    const Range deduction = deductions(m_situation, m_items, persons, whose, m_context, children);
    Range before = sums.items;
    before += support;
    before += income.imputed;
    const Range after = before.less(deduction);
    income.low = after.least;
    income.high = after.most;
    Step step = totalStep(persons, whose, sums, support, deduction, income);
    step.children = std::move(children);
    return {income, std::move(step)};
}

Step IncomeLedger::totalStep(const Persons &persons, IncomeOf whose, const Sums &sums, const Range &support, const Range &deduction,
                             const YearlyIncome &income)
{
    if (!m_context.tellsSteps())
        return {};
    const QString total = rangeText(income.low, income.high);
    const QString deducted = deduction.isExact() ? QString(yuan(deduction.most)) : u"?"_s;
    const QString imputed = m_imputes ? rangeText(income.imputed) : QString();
    if (whose == IncomeOf::Household)
        return m_context.step(m_imputes ? Rule::IncomeTotalImputed : Rule::IncomeTotal, stepValue({income.low, income.high}), {{"items"_L1, rangeText(sums.items)},
            {"support"_L1, rangeText(support)}, {"imputed"_L1, imputed}, {"deductions"_L1, deducted}, {"income"_L1, total}});
    const Range own{sums.items.least - sums.shares.least, isBeyondAll(sums.items.most) ? beyondAll : sums.items.most - sums.shares.most};
    return m_context.step(m_imputes ? Rule::IncomeOfOneImputed : Rule::IncomeOfOne, stepValue({income.low, income.high}), {{"own"_L1, rangeText(own)},
        {"share"_L1, rangeText(sums.shares)}, {"support"_L1, rangeText(support)}, {"imputed"_L1, imputed}, {"deductions"_L1, deducted},
        {"income"_L1, total}}, persons.empty() ? QString() : persons.front()->id.text());
}

Money IncomeLedger::ownForTekun(const Member &member) const
{
    const Known list = m_context.peek(Figure::TekunIncomeNotCounted);
    Money own;
    for (const JudgedItem &item : m_items)
        if (item.counted && !(list && list->codes.contains(item.item->kind)))
            own += partOf(item, {&member}).least;
    return own;
}

bool IncomeLedger::isUnsure(const Member &member) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&](const JudgedItem &item) {
        return item.counted && !partOf(item, {&member}).isExact();
    });
}

} // namespace xieli::policy

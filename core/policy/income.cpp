// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/income.h"

#include "policy/persons.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

bool isSupport(const QString &kind) { return kind == u"T4" || kind == u"T5" || kind == u"T6"; }

const QString &labelOf(const IncomeItem &item) { return item.label.isEmpty() ? item.kind : item.label; }

} // namespace

IncomeLedger::IncomeLedger(const Situation &situation, Context &context) : m_situation(situation), m_context(context)
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
    m_entries.reserve(situation.income.size());
    for (const IncomeItem &item : situation.income)
        judge(item);
}

bool IncomeLedger::isExcluded(const QString &kind) const
{
    if (kind == u"T2" || kind == u"E08")
        return !m_context.isOn(Figure::BasicPensionCounted);
    if (kind == u"B5" || kind == u"E12")
        return !m_context.isOn(Figure::FarmSubsidyCounted);
    if (kind == u"E07")
        return !m_context.isOn(Figure::OldAgeAllowanceCounted);
    if (kind == u"E11")
        return !m_context.isOn(Figure::CharityCounted);
    const Known list = m_context.peek(Figure::IncomeNotCounted);
    return list && list->codes.contains(kind);
}

void IncomeLedger::judge(const IncomeItem &item)
{
    checkAmount(item);
    Entry entry{&item, Money(), false, {}};
    const QString &label = labelOf(item);
    const QString gross = yuan(item.gross);
    const auto notCounted = [&](Rule rule) {
        entry.step = m_context.step(rule, Money(), {{"label"_L1, label}, {"kind"_L1, item.kind}, {"gross"_L1, gross},
            {"from"_L1, m_situation.surveyFrom.toString()}, {"to"_L1, m_situation.surveyTo.toString()}}, item.id.text());
    };
    const auto isEarner = [&item](const Member *member) { return member->id == *item.earner; };
    if (item.kind == u"T10") {
        notCounted(Rule::IncomeOutgoing);
    } else if (isExcluded(item.kind)) {
        notCounted(Rule::IncomeNotCounted);
        if (item.kind == u"T2" || item.kind == u"E08")
            Context::cite(entry.step, m_context.peek(Figure::BasicPensionCounted));
    } else if (item.endedOn && *item.endedOn < m_situation.surveyFrom.firstDay()) {
        notCounted(Rule::IncomeEnded);
    } else if (item.earner && std::none_of(m_persons.begin(), m_persons.end(), isEarner)) {
        notCounted(Rule::IncomeNotPerson);
    } else {
        entry.counted = true;
        entry.net = std::max(Money(), item.gross - item.cost);
        entry.step = m_context.step(Rule::IncomeItem, entry.net, {{"label"_L1, label}, {"gross"_L1, gross},
            {"cost"_L1, yuan(item.cost)}, {"net"_L1, yuan(entry.net)}}, item.id.text());
    }
    m_entries.push_back(std::move(entry));
}

void IncomeLedger::checkAmount(const IncomeItem &item)
{
    if (!item.quantity || !item.unitPrice)
        return;
    const Money product = item.quantity->times(*item.unitPrice);
    if (product != item.gross)
        m_context.say(FindingKind::Warning, u"policy.quantity_price_differs"_s,
                      {{u"label"_s, labelOf(item)}, {u"product"_s, product.toString()}, {u"amount"_s, item.gross.toString()}},
                      item.id.text(), u"gross_fen"_s);
}

Money IncomeLedger::shareOf(Money net, const Member &member) const
{
    const auto found = std::find(m_sharers.begin(), m_sharers.end(), &member);
    if (found == m_sharers.end())
        return {};
    const auto count = static_cast<std::int64_t>(m_sharers.size());
    const std::int64_t each = net.fen() / count;
    return Money::fromFen(found == m_sharers.begin() ? net.fen() - each * (count - 1) : each);
}

Money IncomeLedger::partOf(const Entry &entry, const Persons &persons) const
{
    Money part;
    for (const Member *member : persons) {
        if (!entry.item->earner)
            part += shareOf(entry.net, *member);
        else if (*entry.item->earner == member->id)
            return entry.net;
    }
    return part;
}

IncomeLedger::Sums IncomeLedger::sum(const Persons &persons, Steps &steps) const
{
    Sums sums;
    for (const Entry &entry : m_entries) {
        const Money part = entry.counted ? partOf(entry, persons) : Money();
        if (entry.counted && part.isZero() && !entry.net.isZero())
            continue;
        steps.push_back(entry.step);
        if (part != entry.net)
            steps.back().value = part;
        sums.items += part;
        if (!entry.item->earner)
            sums.shares += part;
        if (isSupport(entry.item->kind))
            sums.support += part;
    }
    return sums;
}

std::optional<Money> IncomeLedger::supportByFormula(const Obligor &obligor)
{
    const Known formula = m_context.use(Figure::SupportFormula);
    if (!formula || formula->word != u"share_above_line")
        return std::nullopt;
    const Known share = m_context.use(Figure::SupportShare);
    const Known line = m_context.use(Figure::DibaoLineRuralYear);
    if (!share || !line || !obligor.familyPersons || !obligor.familyYearlyIncome)
        return std::nullopt;
    const Money above = *obligor.familyYearlyIncome - line->money() * *obligor.familyPersons;
    return scaled(std::max(Money(), above), share->ratio * Ratio(1, obligor.supportedPersons.value_or(1)));
}

Money IncomeLedger::supportDue(const Persons &persons, IncomeOf whose, Steps &steps)
{
    Money total;
    for (const Obligor &obligor : m_situation.obligors) {
        const bool theirs = obligor.supports
            ? std::any_of(persons.begin(), persons.end(), [&](const Member *member) { return member->id == *obligor.supports; })
            : whose == IncomeOf::Household;
        if (!theirs)
            continue;
        const Money agreed = obligor.agreedYearly.value_or(Money());
        const Money paid = obligor.paidYearly.value_or(Money());
        Money due = std::max(agreed, paid);
        if (!obligor.agreedYearly && obligor.ability != Ability::Unable)
            if (const auto formula = supportByFormula(obligor))
                due = std::max(due, *formula);
        if (due.isZero())
            continue;
        steps.push_back(m_context.step(Rule::Support, due, {{"agreed"_L1, yuan(agreed)}, {"paid"_L1, yuan(paid)}, {"due"_L1, yuan(due)}},
                                       obligor.id.text()));
        total += due;
    }
    return total;
}

int IncomeLedger::wageMonths(const Member &member, const QStringList &kinds) const
{
    for (const ExpenseItem &expense : m_situation.expenses)
        if (expense.kind == u"D01" && expense.member == member.id && expense.months)
            return *expense.months;
    int months = 0;
    for (const Entry &entry : m_entries)
        if (entry.counted && entry.item->earner == member.id && kinds.contains(entry.item->kind))
            months += entry.item->months.value_or(12);
    return std::min(months, 12);
}

IncomeLedger::Deduction IncomeLedger::jobCost(const Member &member, Steps &steps)
{
    const Known kinds = m_context.peek(Figure::JobCostKinds);
    Money wages;
    if (kinds)
        for (const Entry &entry : m_entries)
            if (entry.counted && entry.item->earner == member.id && kinds->codes.contains(entry.item->kind))
                wages += entry.net;
    if (wages.isZero())
        return {};
    Money cost;
    QString basis;
    Known figure = nullptr;
    if (m_context.peek(Figure::JobCostMonthly)) {
        figure = m_context.use(Figure::JobCostMonthly);
        const int months = wageMonths(member, kinds->codes);
        cost = std::min(wages, figure->money() * months);
        basis = yuan(figure->money()) + u" × "_s + digits(months);
    } else if (m_context.peek(Figure::JobCostShare)) {
        figure = m_context.use(Figure::JobCostShare);
        cost = std::min(wages, scaled(wages, figure->ratio, figure->rounding));
        basis = yuan(wages) + u" × "_s + decimals(figure->ratio);
    } else {
        m_context.sayEmpty(Figure::JobCostMonthly);
        return {Money(), wages};
    }
    steps.push_back(m_context.step(Rule::JobCost, cost, {{"basis"_L1, basis}, {"cost"_L1, yuan(cost)}, {"wages"_L1, yuan(wages)}}, member.id.text()));
    Context::cite(steps.back(), figure);
    return {cost, cost};
}

Money IncomeLedger::paidSupport(const Persons &persons, IncomeOf whose, Steps &steps)
{
    const auto isTheirs = [&](const std::optional<MemberId> &id) {
        return id ? std::any_of(persons.begin(), persons.end(), [&](const Member *member) { return member->id == *id; })
                  : whose == IncomeOf::Household;
    };
    Money paid;
    for (const IncomeItem &item : m_situation.income)
        if (item.kind == u"T10" && isTheirs(item.earner))
            paid += item.gross;
    for (const ExpenseItem &expense : m_situation.expenses)
        if (expense.kind == u"D10" && isTheirs(expense.member))
            paid += expense.amount;
    if (!paid.isZero())
        steps.push_back(m_context.step(Rule::PaidSupport, paid, {{"amount"_L1, yuan(paid)}}));
    return paid;
}

Explained<YearlyIncome> IncomeLedger::of(const Persons &persons, IncomeOf whose)
{
    Steps children;
    const Sums sums = sum(persons, children);
    const Money due = supportDue(persons, whose, children);
    if (!due.isZero() && !sums.support.isZero())
        m_context.say(FindingKind::Warning, u"policy.support_counted_once"_s,
                      {{u"ledger"_s, sums.support.toString()}, {u"due"_s, due.toString()}});
    const Money support = std::max(Money(), due - sums.support);
    Deduction deduction;
    if (m_context.isOn(Figure::JobCostDeducted))
        for (const Member *member : persons) {
            const Deduction cost = jobCost(*member, children);
            deduction.least += cost.least;
            deduction.most += cost.most;
        }
    if (m_context.isOn(Figure::PaidSupportDeducted)) {
        const Money paid = paidSupport(persons, whose, children);
        deduction.least += paid;
        deduction.most += paid;
    }
    const Money before = sums.items + support;
    const YearlyIncome income{std::max(Money(), before - deduction.most), std::max(Money(), before - deduction.least)};
    const StepValue value = income.isExact() ? StepValue(income.high) : StepValue();
    const QString total = income.isExact() ? yuan(income.high) : yuan(income.low) + u"…"_s + yuan(income.high);
    const QString deductions = deduction.least == deduction.most ? yuan(deduction.least) : u"?"_s;
    Step step = whose == IncomeOf::Household
        ? m_context.step(Rule::IncomeTotal, value, {{"items"_L1, yuan(sums.items)}, {"support"_L1, yuan(support)},
              {"deductions"_L1, deductions}, {"income"_L1, total}})
        : m_context.step(Rule::IncomeOfOne, value, {{"own"_L1, yuan(sums.items - sums.shares)}, {"share"_L1, yuan(sums.shares)},
              {"support"_L1, yuan(support)}, {"deductions"_L1, deductions}, {"income"_L1, total}},
              persons.empty() ? QString() : persons.front()->id.text());
    step.children = std::move(children);
    return {income, std::move(step)};
}

Money IncomeLedger::ownForTekun(const Member &member) const
{
    const Known list = m_context.peek(Figure::TekunIncomeNotCounted);
    Money own;
    for (const Entry &entry : m_entries)
        if (entry.counted && !(list && list->codes.contains(entry.item->kind)))
            own += partOf(entry, {&member});
    return own;
}

} // namespace xieli::policy

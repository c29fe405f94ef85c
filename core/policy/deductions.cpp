// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/deductions.h"

#include "policy/lines.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

class Deducting {
public:
    Deducting(const Situation &situation, const std::vector<JudgedItem> &items, const Persons &persons, IncomeOf whose, Context &context, Steps &steps)
        : m_situation(situation), m_items(items), m_persons(persons), m_whose(whose), m_context(context), m_steps(steps)
    {
    }

    Range run()
    {
        Range total;
        const bool jobs = m_context.isOn(Figure::JobCostDeducted);
        const bool disabled = m_context.isNamed(Figure::DeductDisabledWork);
        if (jobs || disabled)
            for (const Member *member : m_persons)
                total += ofWages(*member, jobs, disabled);
        if (m_context.isNamed(Figure::DeductCarer))
            total += carers();
        if (const Known kinds = m_context.peek(Figure::DeductExpenses))
            total += expenses(*kinds);
        if (m_context.isOn(Figure::PaidSupportDeducted))
            total += Range::exactly(paidSupport());
        return total;
    }

private:
    bool isTheirs(const std::optional<MemberId> &id) const
    {
        return id ? std::any_of(m_persons.begin(), m_persons.end(), [&](const Member *member) { return member->id == *id; })
                  : m_whose == IncomeOf::Household;
    }

    /// Job cost and the deduction for disabled together never exceed that member's wages.
    Range ofWages(const Member &member, bool jobs, bool disabled)
    {
        const Known kinds = m_context.peek(Figure::JobCostKinds);
        Range wages;
        if (kinds)
            for (const JudgedItem &item : m_items)
                if (item.counted && item.item->earner == member.id && kinds->codes.contains(item.item->kind))
                    wages += item.net;
        if (wages.isZero())
            return {};
        const Range cost = jobs ? jobCost(member, wages, kinds->codes) : Range();
        const Range work = disabled && member.disabilityGrade ? disabledWork(member, wages.less(cost), kinds->codes) : Range();
        return {std::min(wages.most, cost.least + work.least), std::min(wages.most, cost.most + work.most)};
    }

    int wageMonths(const Member &member, const QStringList &kinds)
    {
        for (const ExpenseItem &expense : m_situation.expenses)
            if (expense.kind == u"D01" && expense.member == member.id && expense.months)
                return *expense.months;
        int months = 0;
        int most = 0;
        for (const JudgedItem &item : m_items)
            if (item.counted && item.item->earner == member.id && kinds.contains(item.item->kind)) {
                const int own = item.item->months.value_or(12);
                months += own;
                most = std::max(most, own);
                if (!item.item->months && m_context.isSecondForm())
                    m_context.sayOnce(FindingKind::Warning, u"policy.wage_months_assumed"_s, {{u"name"_s, member.name}}, member.id.text(), u"months"_s);
            }
        if (most < std::min(months, 12) && m_context.isSecondForm()) // two jobs: side by side, or one after the other?
            m_context.sayOnce(FindingKind::Warning, u"policy.wage_months_overlap"_s, {{u"name"_s, member.name}, {u"months"_s, digits(std::min(months, 12))}}, member.id.text(), u"months"_s);
        return std::min(months, 12);
    }

    Range jobCost(const Member &member, const Range &wages, const QStringList &kinds)
    {
        const int months = wageMonths(member, kinds);
        Known figure = nullptr;
        Range cost;
        QString basis;
        if (m_context.peek(Figure::JobCostMonthly)) {
            figure = m_context.use(Figure::JobCostMonthly);
            cost = Range::exactly(figure->money() * months);
            basis = QString(yuan(figure->money())) + u" × "_s + QString(digits(months));
        } else if (m_context.peek(Figure::JobCostShare)) {
            figure = m_context.use(Figure::JobCostShare);
            cost = {scaled(wages.least, figure->ratio, figure->rounding), isBeyondAll(wages.most) ? beyondAll : scaled(wages.most, figure->ratio, figure->rounding)};
            basis = rangeText(wages) + u" × "_s + decimals(figure->ratio);
        } else if (m_context.peek(Figure::JobCostLineShare)) {
            figure = m_context.use(Figure::JobCostLineShare);
            const Line line = lineFor(m_situation, m_context);
            if (!line.known)
                return {Money(), wages.most};
            cost = Range::exactly(ofLine(line, figure->ratio, months, figure->rounding));
            basis = QString(yuan(line.money())) + u" × "_s + decimals(figure->ratio) + u" × "_s + QString(digits(months)) + (line.basis == LineBasis::Year ? u" ÷ 12"_s : QString());
        } else {
            m_context.sayEmpty(Figure::JobCostMonthly);
            if (m_context.isSecondForm()) // any one of them would do
                m_context.sayEmpty(Figure::JobCostShare);
            return {Money(), wages.most};
        }
        if (wages.most < cost.most && m_context.isSecondForm())
            basis = u"min("_s + basis + u", "_s + rangeText(wages) + u')';
        cost = {std::min(wages.least, cost.least), std::min(wages.most, cost.most)};
        m_steps.push_back(m_context.step(Rule::JobCost, stepValue(cost), {{"basis"_L1, basis}, {"cost"_L1, rangeText(cost)}, {"wages"_L1, rangeText(wages)}}, member.id.text()));
        Context::cite(m_steps.back(), figure);
        return cost;
    }

    static Money ofLine(const Line &line, const Ratio &share, int months, Rounding rounding)
    {
        return scaled(line.money() * months, line.basis == LineBasis::Year ? share * Ratio(1, 12) : share, rounding);
    }

    Range disabledWork(const Member &member, const Range &left, const QStringList &kinds)
    {
        const Known share = m_context.use(Figure::DeductDisabledWork);
        const Known wage = m_context.use(Figure::MinimumWageMonth);
        if (!share || !wage)
            return {Money(), left.most};
        const int months = wageMonths(member, kinds);
        const Money full = scaled(wage->money() * months, share->ratio, share->rounding);
        const Range amount{std::min(left.least, full), std::min(left.most, full)};
        m_steps.push_back(m_context.step(Rule::DisabledWork, stepValue(amount), {{"wage"_L1, yuan(wage->money())}, {"share"_L1, decimals(share->ratio)},
            {"months"_L1, digits(months)}, {"amount"_L1, rangeText(amount)}, {"wages"_L1, rangeText(left)}}, member.id.text()));
        Context::cite(m_steps.back(), share);
        Context::cite(m_steps.back(), wage);
        return amount;
    }

    Range carers()
    {
        Range total;
        for (const ExpenseItem &expense : m_situation.expenses) {
            if (expense.kind != u"D09" || !isTheirs(expense.member))
                continue;
            const Known share = m_context.use(Figure::DeductCarer);
            const Known wage = m_context.use(Figure::MinimumWageMonth);
            if (!share || !wage)
                return {Money(), beyondAll};
            const int months = expense.months.value_or(12);
            const Money amount = scaled(wage->money() * months, share->ratio, share->rounding);
            m_steps.push_back(m_context.step(Rule::Carer, amount, {{"wage"_L1, yuan(wage->money())}, {"share"_L1, decimals(share->ratio)},
                {"months"_L1, digits(months)}, {"amount"_L1, yuan(amount)}}, expense.id.text()));
            Context::cite(m_steps.back(), share);
            Context::cite(m_steps.back(), wage);
            total += Range::exactly(amount);
        }
        return total;
    }

    static bool isLessenedByAid(const QString &kind) { return kind == u"D05" || kind == u"D06" || kind == u"D07"; }

    /// Added up (衡阳); aid already received (D13) lessens the medical, rehabilitation and schooling costs of the same
    /// member, unnamed aid those of all (甘肃).
    Range expenses(const DatedValue &kinds)
    {
        std::map<std::optional<MemberId>, Money> lessened;
        Money others;
        Money spent;
        QStringList shown;
        for (const ExpenseItem &expense : m_situation.expenses) {
            const bool byShare = expense.kind == u"D09" && m_context.isNamed(Figure::DeductCarer);
            if (!kinds.codes.contains(expense.kind) || byShare || !isTheirs(expense.member))
                continue;
            (isLessenedByAid(expense.kind) ? lessened[expense.member] : others) += expense.amount;
            spent += expense.amount;
            if (!shown.contains(expense.kind))
                shown << expense.kind;
        }
        if (spent.isZero())
            return {};
        const Money left = others + (m_context.isOn(Figure::DeductNetOfAid) ? lessAid(lessened) : sumOf(lessened));
        m_steps.push_back(m_context.step(Rule::ExpenseDeduction, left, {{"kinds"_L1, shown.join(u", "_s)}, {"spent"_L1, yuan(spent)},
            {"aid"_L1, yuan(spent - left)}, {"amount"_L1, yuan(left)}}));
        Context::cite(m_steps.back(), m_context.use(Figure::DeductExpenses));
        return Range::exactly(left);
    }

    static Money sumOf(const std::map<std::optional<MemberId>, Money> &amounts)
    {
        Money sum;
        for (const auto &[member, amount] : amounts)
            sum += amount;
        return sum;
    }

    Money lessAid(std::map<std::optional<MemberId>, Money> amounts) const
    {
        std::map<std::optional<MemberId>, Money> aid;
        for (const ExpenseItem &expense : m_situation.expenses)
            if (expense.kind == u"D13" && isTheirs(expense.member))
                aid[expense.member] += expense.amount;
        for (auto &[member, amount] : amounts)
            if (member)
                amount = std::max(Money(), amount - aid[member]);
        return std::max(Money(), sumOf(amounts) - aid[std::nullopt]);
    }

    Money paidSupport()
    {
        Money paid;
        for (const IncomeItem &item : m_situation.income)
            if (item.kind == u"T10" && isTheirs(item.earner))
                paid += item.gross;
        for (const ExpenseItem &expense : m_situation.expenses)
            if (expense.kind == u"D10" && isTheirs(expense.member))
                paid += expense.amount;
        if (!paid.isZero())
            m_steps.push_back(m_context.step(Rule::PaidSupport, paid, {{"amount"_L1, yuan(paid)}}));
        return paid;
    }

    const Situation &m_situation;
    const std::vector<JudgedItem> &m_items;
    const Persons &m_persons;
    IncomeOf m_whose;
    Context &m_context;
    Steps &m_steps;
};

} // namespace

Range deductions(const Situation &situation, const std::vector<JudgedItem> &items, const Persons &persons, IncomeOf whose,
                 Context &context, Steps &steps)
{
    return Deducting(situation, items, persons, whose, context, steps).run();
}

} // namespace xieli::policy

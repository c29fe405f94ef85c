// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/support.h"

#include "policy/persons.h"

#include "policy/lines.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

class ObligorSupport {
public:
    ObligorSupport(const Obligor &obligor, const Situation &situation, Context &context)
        : m_obligor(obligor), m_situation(situation), m_context(context)
    {
    }

    /// Empty: no formula holds for this obligor.
    std::optional<Range> byFormula()
    {
        if (m_obligor.agreedYearly || m_obligor.ability == Ability::Unable)
            return std::nullopt;
        m_formula = m_context.use(Figure::SupportFormula);
        if (!m_formula || m_formula->word != u"share_above_line")
            return std::nullopt;
        const Known child = m_context.peek(Figure::SupportChildFormula);
        if (m_obligor.duty != SupportDuty::Parent && child && child->word == u"share_of_income")
            return shareOfIncome();
        return shareAboveLine();
    }

    std::optional<Step> step; ///< how the formula came to it

private:
    static Range open() { return {Money(), beyondAll}; }

    const QString &nameOf() const { return m_obligor.name.isEmpty() ? m_obligor.id.text() : m_obligor.name; }

    bool misses(bool known, const QString &field)
    {
        if (!known)
            m_context.sayOnce(FindingKind::NotDetermined, u"policy.support_input_missing"_s,
                              {{u"name"_s, nameOf()}, {u"field"_s, field}}, m_obligor.id.text(), field);
        return !known;
    }

    /// 抚养费 and 扶养费: a share of the payer's own income for each, all together never above the pack's cap.
    Range shareOfIncome()
    {
        const Known share = m_context.use(Figure::SupportChildShare);
        const Known most = m_context.use(Figure::SupportChildMost);
        const bool alone = m_obligor.familyPersons == 1;
        const std::optional<Money> &known = m_obligor.ownYearlyIncome || !alone ? m_obligor.ownYearlyIncome : m_obligor.familyYearlyIncome;
        if (misses(known.has_value(), u"own_yearly_income_fen"_s) || !share || !most)
            return open();
        const Money income = known.value_or(Money());
        const int supported = m_obligor.supportedPersons.value_or(1);
        const Ratio each = std::min(share->ratio, most->ratio * Ratio(1, supported));
        const Money amount = scaled(income, each, share->rounding);
        step = m_context.step(Rule::SupportShareOfIncome, amount, {{"name"_L1, nameOf()}, {"pack"_L1, share->pack}, {"income"_L1, yuan(income)},
            {"share"_L1, decimals(each)}, {"supported"_L1, digits(supported)}, {"most"_L1, decimals(most->ratio)}, {"amount"_L1, yuan(amount)}},
            m_obligor.id.text());
        Context::cite(*step, share);
        Context::cite(*step, most);
        return Range::exactly(amount);
    }

    /// (family income − line × multiple × persons) × share ÷ supported persons; nothing where that is not above zero.
    Range shareAboveLine()
    {
        const Known share = shareOfParents();
        const Line line = lineLeftToThem();
        bool missing = misses(m_obligor.familyPersons.has_value(), u"family_persons"_s);
        missing = misses(m_obligor.familyYearlyIncome.has_value(), u"family_yearly_income_fen"_s) || missing;
        if (missing || !share || !line.known)
            return open();
        const int persons = *m_obligor.familyPersons;
        const Known times = m_context.peek(Figure::SupportLineMultiple);
        const Ratio multiple = times ? times->ratio : Ratio(1);
        const Known divides = m_context.peek(Figure::SupportDivided);
        const int supported = !divides || divides->isOn() ? m_obligor.supportedPersons.value_or(1) : 1;
        const Known surplus = m_context.peek(Figure::SupportSurplus);
        const int heads = surplus && surplus->word == u"per_person" ? persons : 1;
        // kept in parts of a fen until the one rounding at the end
        const Money above = *m_obligor.familyYearlyIncome * multiple.denominator() - line.money() * line.factor(persons) * multiple.numerator();
        const Money amount = scaled(std::max(Money(), above), share->ratio * Ratio(1, multiple.denominator() * supported * heads), share->rounding);
        explain(line, multiple, *share, supported, heads, above, amount);
        Context::cite(*step, times);
        return Range::exactly(amount);
    }

    void explain(const Line &line, const Ratio &multiple, const DatedValue &share, int supported, int heads, Money above, Money amount)
    {
        const int persons = *m_obligor.familyPersons;
        QString factor = line.factorText(persons);
        if (multiple != Ratio(1))
            factor += u" × "_s + decimals(multiple);
        QString rest = u"× "_s + decimals(share.ratio);
        for (const int divisor : {heads, supported})
            if (divisor > 1)
                rest += u" ÷ "_s + QString(digits(divisor));
        step = m_context.step(Rule::SupportFormula, amount, {{"name"_L1, nameOf()}, {"pack"_L1, share.pack},
            {"income"_L1, yuan(*m_obligor.familyYearlyIncome)}, {"line"_L1, yuan(line.money())}, {"factor"_L1, factor},
            {"above"_L1, yuan(scaled(above, Ratio(1, multiple.denominator())))}, {"rest"_L1, rest}, {"amount"_L1, yuan(amount)}}, m_obligor.id.text());
        Context::cite(*step, m_formula);
        Context::cite(*step, &share);
        Context::cite(*step, line.known);
    }

    /// A place may ask less of each where there are many children (50 % up to two, 40 % from three on).
    Known shareOfParents()
    {
        if (!m_context.peek(Figure::SupportManyChildren) && !m_context.peek(Figure::SupportManyShare))
            return m_context.use(Figure::SupportShare);
        const Known many = m_context.use(Figure::SupportManyChildren);
        if (!many)
            return nullptr;
        const auto children = std::count_if(m_situation.obligors.begin(), m_situation.obligors.end(), [this](const Obligor &other) {
            return other.duty == SupportDuty::Parent && other.supports == m_obligor.supports;
        });
        return m_context.use(children >= many->number ? Figure::SupportManyShare : Figure::SupportShare);
    }

    /// The line of the supported family's residence: never the rural one for an urban family.
    Line lineLeftToThem()
    {
        const Known which = m_context.peek(Figure::SupportLine);
        if (!which || which->word == u"dibao")
            return lineFor(m_situation, m_context);
        const bool rural = m_situation.household.residence == Residence::Rural;
        const Figure year = rural ? Figure::SupportLowRuralYear : Figure::SupportLowUrbanYear;
        const Figure month = rural ? Figure::SupportLowRuralMonth : Figure::SupportLowUrbanMonth;
        const Known basis = m_context.peek(Figure::DibaoLineBasis);
        const bool monthly = basis && basis->word == u"month";
        Line line;
        line.figure = (monthly ? m_context.peek(month) || !m_context.peek(year) : !m_context.peek(year) && m_context.peek(month)) ? month : year;
        line.basis = line.figure == month ? LineBasis::Month : LineBasis::Year;
        line.known = m_context.use(line.figure);
        return line;
    }

    const Obligor &m_obligor;
    const Situation &m_situation;
    Context &m_context;
    Known m_formula = nullptr;
};

/// Readings §2: obligors outside the household give; whoever counts as a person here brings his income itself, and the dead
/// give nothing.
bool livesHereOrIsDead(const Obligor &obligor, const Situation &situation, Context &context)
{
    const Member *member = context.isSecondForm() ? memberBehind(obligor, situation.members) : nullptr;
    if (!member || (isAlive(*member, context.month()) && !isPerson(*member, context.month(), stopRules(context))))
        return false;
    sayIfMemberByName(obligor, *member, context);
    return true;
}

} // namespace

Range supportDue(const Situation &situation, const Persons &persons, IncomeOf whose, Context &context, Steps &steps)
{
    Range total;
    for (const Obligor &obligor : situation.obligors) {
        const bool theirs = obligor.supports
            ? std::any_of(persons.begin(), persons.end(), [&](const Member *member) { return member->id == *obligor.supports; })
            : whose == IncomeOf::Household;
        if (!theirs)
            continue;
        if (livesHereOrIsDead(obligor, situation, context))
            continue;
        const Money agreed = obligor.agreedYearly.value_or(Money());
        const Money paid = obligor.paidYearly.value_or(Money());
        Range due = Range::exactly(std::max(agreed, paid));
        ObligorSupport support(obligor, situation, context);
        if (const auto formula = support.byFormula())
            due = {std::max(due.least, formula->least), std::max(due.most, formula->most)};
        if (due.isZero())
            continue;
        steps.push_back(context.step(Rule::Support, stepValue(due), {{"agreed"_L1, yuan(agreed)}, {"paid"_L1, yuan(paid)}, {"due"_L1, rangeText(due)}},
                                     obligor.id.text()));
        if (support.step)
            steps.back().children.push_back(std::move(*support.step));
        total += due;
    }
    return total;
}

} // namespace xieli::policy

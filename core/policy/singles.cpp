// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/household.h"
#include "policy/persons.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// 单人户 (57号; policy-facts §2.1): whom of a household the layer looks at, and each one's own income against the line.
class SinglesAssessment {
public:
    SinglesAssessment(HouseholdCase &household, std::vector<MemberResult> &results)
        : m_case(household), m_context(household.context), m_results(results), m_below(m_context.peek(Figure::SingleBelow)),
          m_disability(m_context.peek(Figure::SingleDisability)), m_adultBelow(m_context.peek(Figure::SingleAdultBelow)),
          m_clergy(m_context.peek(Figure::SingleClergyMonths))
    {
    }

    void run()
    {
        if (m_case.propertyExceeded) {
            explainWhole(Rule::PropertyBars);
            return;
        }
        m_poor = isPoor(m_below);
        m_poorForAdults = isPoor(m_adultBelow);
        Persons candidates;
        for (const Member *member : m_case.persons)
            if (qualifies(*member))
                candidates.push_back(member);
        for (const Member &member : m_case.situation.members) // clergy who live at their site are not of the household
            if (isClergy(member) && std::find(m_case.persons.begin(), m_case.persons.end(), &member) == m_case.persons.end())
                candidates.push_back(&member);
        for (const Member *member : candidates)
            assessOne(*member);
        if (candidates.empty())
            explainWhole(m_poor || m_poorForAdults ? Rule::SingleNobody : Rule::SingleHousehold);
    }

private:
    bool isPoor(Known below) const
    {
        return below && isBelow(m_case.income, m_case.line.money(), m_case.factor(), below->ratio) == Fit::Yes;
    }

    bool isClergy(const Member &member) const
    {
        const auto since = m_case.situation.clergySince.find(member.id);
        return m_clergy && since != m_case.situation.clergySince.end() && isAlive(member, m_context.month())
            && m_context.month() - since->second >= m_clergy->number;
    }

    bool qualifies(const Member &member) const
    {
        const Known illness = m_context.peek(Figure::SingleIllness);
        const bool ill = member.health == Health::SeriousIllness && (!illness || illness->isOn());
        if (m_poor && (ill || matchesDisability(member, m_disability->codes)))
            return true;
        const Known adult = m_context.peek(Figure::SingleAdultAge);
        const auto age = ageIn(member, m_context.month());
        return isClergy(member) || (m_poorForAdults && member.disabilityGrade && adult && age && *age >= adult->number);
    }

    void explainWhole(Rule why)
    {
        if (!m_context.isOn(Figure::ExplainFailures))
            return;
        const Known &below = m_adultBelow ? m_adultBelow : m_below;
        const Line &line = m_case.line;
        Step step = m_context.step(why, u"does_not_fit"_s, {{"income"_L1, incomeText(m_case.income)},
            {"sign"_L1, signOf(m_case.income, line.money(), m_case.factor(), below->ratio)}, {"line"_L1, yuan(line.money())},
            {"factor"_L1, line.factorText(m_case.count())}, {"ratio"_L1, decimals(below->ratio)},
            {"limit"_L1, yuan(limitOf(line.money(), m_case.factor(), below->ratio))}});
        step.rule = ruleKey(Rule::Single);
        m_case.out.steps.push_back(std::move(step));
    }

    void assessOne(const Member &member)
    {
        const Line &line = m_case.line;
        auto own = ownIncome(member);
        Steps property;
        const bool rich = m_context.isSecondForm() && exceedsProperty(m_case.situation, {&member}, false, line, m_context, property);
        const Fit fit = rich ? Fit::No : isBelow(own.value, line.money(), line.factor(1));
        Step step = m_context.step(Rule::Single, wordOf(fit), {{"income"_L1, incomeText(own.value)},
            {"sign"_L1, signOf(own.value, line.money(), line.factor(1))}, {"line"_L1, yuan(line.money())},
            {"factor"_L1, line.factorText(1)}, {"limit"_L1, yuan(limitOf(line.money(), line.factor(1)))}}, member.id.text());
        step.children.push_back(std::move(own.step));
        if (rich) {
            std::move(property.begin(), property.end(), std::back_inserter(step.children));
            step.children.push_back(m_context.step(Rule::PropertyBars, u"does_not_fit"_s, {}, member.id.text()));
        }
        if (fit == Fit::Unknown)
            m_context.say(FindingKind::NotDetermined, u"policy.single_not_determined"_s, {{u"name"_s, member.name}}, member.id.text());
        if (fit == Fit::Yes) {
            (void)m_context.use(Figure::LayerDibaoSingle);
            MemberResult result{member.id, u"dibao_single"_s, own.value.exact(), {}, {}};
            if (result.annualIncome)
                result.monthlyAmount = price(member, *result.annualIncome, step);
            m_results.push_back(std::move(result));
        }
        m_case.out.steps.push_back(std::move(step));
    }

    /// Whoever is not of the household is looked at alone, with nobody's income but his own.
    Explained<YearlyIncome> ownIncome(const Member &member)
    {
        if (std::find(m_case.persons.begin(), m_case.persons.end(), &member) != m_case.persons.end())
            return m_case.ledger.of({&member}, IncomeOf::OnePerson);
        Situation alone = m_case.situation;
        alone.members = {member};
        alone.members.front().coLiving = true;
        alone.members.front().leftOn.reset();
        std::erase_if(alone.income, [&member](const IncomeItem &item) { return item.earner != member.id; });
        IncomeLedger ledger(alone, m_context);
        return ledger.of(ledger.persons(), IncomeOf::OnePerson);
    }

    /// Alone as a household is: where the place pays by class, the amount of the class that the labour of one gives.
    std::optional<Money> priceByClass(const Member &member, Step &step)
    {
        const auto grade = classByLabour({&member}, m_context, step.children);
        if (!grade) {
            m_context.say(FindingKind::NotDetermined, u"policy.class_by_people"_s, {}, member.id.text());
            return std::nullopt;
        }
        const Figure figure = classFigure(*grade, m_case.situation.household.residence, m_context);
        const Known rate = m_context.use(figure);
        if (!rate) {
            step.children.push_back(notChecked(m_context, Rule::ClassAmount, figure));
            return std::nullopt;
        }
        step.children.push_back(m_context.step(Rule::ClassAmount, rate->money(), {{"class"_L1, classText(*grade, m_context)},
            {"rate"_L1, yuan(rate->money())}, {"persons"_L1, digits(1)}, {"amount"_L1, yuan(rate->money())}}, member.id.text()));
        Context::cite(step.children.back(), rate);
        return rate->money();
    }

    /// The difference for one person; some places pay at least a share of the line (青岛 60 %).
    std::optional<Money> price(const Member &member, Money income, Step &step)
    {
        const Known method = m_context.peek(Figure::DibaoMethod);
        if (method && method->word == u"class" && m_context.isSecondForm())
            return priceByClass(member, step);
        const Line &line = m_case.line;
        const Money difference = differenceAmount(income, line, 1, m_context);
        step.children.push_back(m_context.step(Rule::DifferenceAmount, difference, {{"line"_L1, yuan(line.money())},
            {"factor"_L1, line.factorText(1)}, {"income"_L1, yuan(income)}, {"amount"_L1, yuan(difference)}}, member.id.text()));
        const Known share = m_context.peek(Figure::SingleMinimumShare);
        if (!share)
            return difference;
        (void)m_context.use(Figure::SingleMinimumShare);
        const Ratio part = line.basis == LineBasis::Month ? share->ratio : share->ratio * Ratio(1, 12);
        const Money least = scaled(line.money(), part, share->rounding);
        const Money amount = std::max(difference, least);
        step.children.push_back(m_context.step(Rule::SingleMinimum, amount, {{"line"_L1, yuan(line.money())},
            {"share"_L1, decimals(share->ratio)}, {"least"_L1, yuan(least)}, {"amount"_L1, yuan(amount)}}, member.id.text()));
        Context::cite(step.children.back(), share);
        return amount;
    }

    HouseholdCase &m_case;
    Context &m_context;
    std::vector<MemberResult> &m_results;
    Known m_below;
    Known m_disability;
    Known m_adultBelow;
    Known m_clergy;
    bool m_poor = false;
    bool m_poorForAdults = false;
};

} // namespace

void assessSingles(HouseholdCase &household, std::vector<MemberResult> &results)
{
    Context &context = household.context;
    Fit fit = Fit::Unknown;
    if (!canCheck(household, Rule::Single, Figure::LayerDibaoSingle, fit) || !context.peek(Figure::SingleBelow)
        || !context.peek(Figure::SingleDisability))
        return;
    SinglesAssessment(household, results).run();
}

} // namespace xieli::policy

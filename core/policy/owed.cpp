// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/owed.h"

#include "policy/benefits.h"
#include "policy/covered.h"
#include "policy/gradualexit.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

class Repricing {
public:
    Repricing(const Decision &decision, const Situation &standing, const Law &law, Month month, Telling telling, const std::vector<Decision> &beside)
        : m_decision(decision), m_standing(standing), m_beside(beside), m_context(law, month, telling)
    {
    }

    Owed run()
    {
        const Month month = m_context.month();
        m_owed.grade = m_decision.grade;
        const bool inForce = isInForce(m_decision, month);
        if (inForce)
            countPersons();
        if (!inForce || m_owed.persons == 0) {
            m_owed.amount = Money();
            m_owed.formula = u"0.00"_s;
            m_owed.step = m_context.step(Rule::OwedOutside, Money(), {{"month"_L1, month.toString()}});
        } else {
            price();
            explain();
        }
        m_owed.findings = m_context.takeFindings();
        return std::move(m_owed);
    }

private:
    void countPersons()
    {
        Covered covered = coveredBy(m_decision, m_standing.members, m_beside, m_context.month(), stopRules(m_context));
        m_owed.persons = covered.persons;
        m_owed.covered = std::move(covered.byName);
        if (covered.goneBeforeStart > 0)
            m_context.say(FindingKind::Warning, u"policy.gone_before_decision"_s,
                          {{u"persons"_s, digits(covered.decided)}, {u"gone"_s, digits(covered.goneBeforeStart)}});
        if (covered.namesUnknown)
            m_context.say(FindingKind::Warning, u"policy.covered_persons_unknown"_s,
                          {{u"persons"_s, digits(covered.decided)}, {u"lost"_s, digits(covered.lost)}});
    }

    void price()
    {
        if (m_decision.frozen) {
            keepDecided();
        } else if (m_decision.state == u"gradual_exit") {
            priceGradualExit();
        } else if (m_decision.benefit == u"dibao") {
            const Known method = m_context.peek(Figure::DibaoMethod);
            if (!method)
                m_context.sayEmpty(Figure::DibaoMethod);
            else if (method->word == u"class")
                priceByClass();
            else
                priceByDifference(IncomeOf::Household);
            addExtras();
        } else if (m_decision.benefit == u"dibao_single") {
            priceByDifference(IncomeOf::OnePerson);
            addExtras();
        } else if (isRow()) {
            priceByRows();
        } else {
            keepDecided();
        }
    }

    void keepDecided()
    {
        m_kept = true;
        m_owed.amount = m_decision.monthlyAmount;
        if (m_owed.amount)
            m_owed.formula = yuan(*m_owed.amount);
        else
            m_context.say(FindingKind::Warning, u"policy.last_amount_unknown"_s, {});
    }

    /// A gradual exit that pays a share of the last amount: the share of the month since it began.
    void priceGradualExit()
    {
        if (!m_decision.monthlyAmount) {
            keepDecided();
            return;
        }
        m_kept = true;
        auto amount = gradualExitAmount(*m_decision.monthlyAmount, m_context.month() - m_decision.startMonth + 1, m_context);
        m_owed.amount = amount.value;
        m_children.push_back(std::move(amount.step));
        if (m_owed.amount)
            m_owed.formula = yuan(*m_owed.amount);
    }

    void priceByClass()
    {
        if (!m_decision.grade || *m_decision.grade < 1 || *m_decision.grade > 4) {
            m_context.say(FindingKind::NotDetermined, u"policy.class_by_people"_s, {});
            keepDecided();
            return;
        }
        const Figure figure = classFigure(*m_decision.grade, m_standing.household.residence, m_context);
        const Known rate = m_context.use(figure);
        if (!rate) {
            m_children.push_back(notChecked(m_context, Rule::ClassAmount, figure));
            return;
        }
        m_owed.amount = rate->money() * m_owed.persons;
        m_owed.formula = yuan(rate->money()) + u"×"_s + digits(m_owed.persons);
        m_children.push_back(m_context.step(Rule::ClassAmount, *m_owed.amount, {{"class"_L1, classText(*m_decision.grade, m_context)},
            {"rate"_L1, yuan(rate->money())}, {"persons"_L1, digits(m_owed.persons)}, {"amount"_L1, yuan(*m_owed.amount)}}));
        Context::cite(m_children.back(), rate);
    }

    void priceByDifference(IncomeOf whose)
    {
        if (!m_standing.incomeSurveyed) { // nothing to re-price from: what was decided stands
            m_context.say(FindingKind::Warning, u"policy.income_not_surveyed"_s, {});
            keepDecided();
            return;
        }
        const Line line = lineFor(m_standing, m_context);
        if (!line.known) {
            m_children.push_back(notChecked(m_context, Rule::DifferenceAmount, line.figure));
            return;
        }
        const bool joined = std::any_of(m_standing.members.begin(), m_standing.members.end(), [this](const Member &m) { return isLater(m); });
        const Situation decided = joined ? withoutLaterMembers() : Situation();
        const Situation &standing = joined ? decided : m_standing;
        IncomeLedger ledger(standing, m_context);
        auto income = ledger.of(personsPaid(standing, ledger, line, whose), whose);
        m_children.push_back(std::move(income.step));
        const auto exact = income.value.exact();
        if (!exact)
            return;
        if (compareToLine(*exact, line.money(), line.factor(m_owed.persons)) >= 0)
            m_context.say(FindingKind::Warning, u"policy.no_longer_below_line"_s, {{u"income"_s, exact->toString()}});
        m_owed.amount = differenceAmount(*exact, line, m_owed.persons, m_context);
        m_owed.formula = u"("_s + yuan(line.money()) + u"×"_s + digits(line.factor(m_owed.persons)) + u"−"_s + yuan(*exact) + u")÷12"_s;
        m_children.push_back(m_context.step(Rule::DifferenceAmount, *m_owed.amount, {{"line"_L1, yuan(line.money())},
            {"factor"_L1, line.factorText(m_owed.persons)}, {"income"_L1, yuan(*exact)}, {"amount"_L1, yuan(*m_owed.amount)}}));
        Context::cite(m_children.back(), line.known);
    }

    /// Who joined after the decision is no part of it before it is decided anew, nor is that person's income.
    Situation withoutLaterMembers() const
    {
        Situation decided = m_standing;
        std::erase_if(decided.members, [this](const Member &member) { return isLater(member); });
        return decided;
    }
    bool isLater(const Member &member) const { return member.joinedOn && m_decision.startMonth < *countsFrom(member, stopRules(m_context)); }

    /// The household's persons by name; 特困 persons are no part of it where it was decided for fewer than live there.
    Persons personsPaid(const Situation &standing, IncomeLedger &ledger, const Line &line, IncomeOf whose)
    {
        Persons persons;
        const bool all = whose == IncomeOf::Household && m_owed.persons == static_cast<int>(ledger.persons().size());
        const bool named = !m_owed.covered.empty();
        const bool search = whose == IncomeOf::Household && !all && !named;
        const Persons tekun = search ? findTekun(standing, ledger, line, m_context).persons : Persons();
        for (const Member *member : ledger.persons()) {
            const bool own = whose == IncomeOf::OnePerson ? member->id == m_decision.member
                : !named || std::find(m_owed.covered.begin(), m_owed.covered.end(), member->id) != m_owed.covered.end();
            if (own && std::find(tekun.begin(), tekun.end(), member) == tekun.end())
                persons.push_back(member);
        }
        return persons;
    }

    bool isRow() const
    {
        const auto &rows = m_context.law().benefits();
        return std::any_of(rows.begin(), rows.end(),
            [this](const BenefitRow &row) { return row.benefit == m_decision.benefit && row.isInForce(m_context.month()); });
    }

    const Member *decidedMember() const
    {
        for (const Member &member : m_standing.members)
            if (m_decision.member && member.id == *m_decision.member)
                return &member;
        return nullptr;
    }

    /// What was decided stands for what the household or person is; the facts are those on record.
    Standing standing()
    {
        Standing standing{m_standing, m_context, m_decision.category, m_decision.grade, {}, m_owed.persons, {}, {}};
        const Member *member = decidedMember();
        if (member && m_decision.category == Category::Tekun)
            standing.tekun.push_back(member);
        if (member && m_decision.benefit == u"dibao_single") {
            standing.category = Category::Edge;
            standing.singles.push_back(member->id);
        }
        return standing;
    }

    /// The row that holds today, or the benefit's only one: a decision stands until it is changed. One that does not say
    /// of which category the household is was made because it is of one that gets the benefit.
    const BenefitRow *chooseRow(Asked &asked) const
    {
        const BenefitRow *only = nullptr;
        int count = 0;
        for (const BenefitRow &row : m_context.law().benefits()) {
            if (row.benefit != m_decision.benefit || !row.isInForce(m_context.month()))
                continue;
            std::vector<QLatin1String> missing;
            if (asked.allOf(row.when, missing, m_decision.category == Category::None) == Fit::Yes)
                return &row;
            only = &row;
            ++count;
        }
        return count == 1 ? only : nullptr;
    }

    void priceByRows()
    {
        const Standing facts = standing();
        Asked asked(facts, decidedMember());
        const BenefitRow *row = chooseRow(asked);
        if (!row) {
            keepDecided();
            return;
        }
        if (row->cadence == Cadence::Yearly && !isYearlyMonth(m_decision, m_beside, m_context.month())) {
            m_owed.amount = Money();
            m_owed.formula = u"0.00"_s;
            return;
        }
        Priced priced = policy::price(*row, facts, asked);
        const int times = row->subject == BenefitSubject::Tekun && !m_decision.member ? m_owed.persons : 1;
        m_children.push_back(std::move(priced.step));
        if (priced.idle)
            priced.amount = Money();
        if (!priced.amount)
            return;
        m_owed.amount = *priced.amount * times;
        m_owed.formula = times == 1 ? yuan(*priced.amount) : yuan(*priced.amount) + u"×"_s + digits(times);
    }

    /// 分类施保 is part of 低保: priced by today's facts of the covered persons, unless the decided amount stands.
    void addExtras()
    {
        const auto &rows = m_context.law().benefits();
        const bool any = std::any_of(rows.begin(), rows.end(),
            [this](const BenefitRow &row) { return row.isDibaoExtra() && row.isInForce(m_context.month()); });
        if (m_kept || !m_owed.amount)
            return;
        if (!any) {
            m_owed.extras = Money();
            return;
        }
        if (m_owed.covered.empty()) {
            m_context.say(FindingKind::Warning, u"policy.extras_persons_unknown"_s, {});
            keepDecided();
            return;
        }
        Persons persons;
        for (const Member &member : m_standing.members)
            if (std::find(m_owed.covered.begin(), m_owed.covered.end(), member.id) != m_owed.covered.end())
                persons.push_back(&member);
        const Standing facts = standing();
        Money extras;
        for (const Granted &extra : grant(facts, persons, RowsWanted::DibaoExtras, m_children)) {
            if (!extra.amount) {
                m_owed.amount.reset();
                return;
            }
            extras += *extra.amount;
            if (!extra.amount->isZero())
                m_owed.formula += u"+"_s + yuan(*extra.amount);
        }
        *m_owed.amount += extras;
        m_owed.extras = extras;
    }

    void explain()
    {
        m_owed.step = m_context.step(Rule::Owed, m_owed.amount ? StepValue(*m_owed.amount) : StepValue(),
            {{"month"_L1, m_context.month().toString()}, {"formula"_L1, m_owed.formula.isEmpty() ? u"?"_s : m_owed.formula},
             {"amount"_L1, m_owed.amount ? yuan(*m_owed.amount) : u"?"_s}});
        m_owed.step.children = std::move(m_children);
    }

    const Decision &m_decision;
    const Situation &m_standing;
    const std::vector<Decision> &m_beside;
    Context m_context;
    Steps m_children;
    bool m_kept = false; ///< the decided amount stands as it was decided, extras and all
    Owed m_owed;
};

} // namespace

Owed owedFor(const Decision &decision, const Situation &standing, const Law &law, Month month, Telling telling,
             const std::vector<Decision> &beside)
{
    return Repricing(decision, standing, law, month, telling, beside).run();
}

} // namespace xieli::policy

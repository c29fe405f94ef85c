// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/owed.h"

#include "policy/covered.h"
#include "policy/household.h"

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
        } else if (m_decision.benefit == u"dibao") {
            const Known method = m_context.peek(Figure::DibaoMethod);
            if (!method)
                m_context.sayEmpty(Figure::DibaoMethod);
            else if (method->word == u"class")
                priceByClass();
            else
                priceByDifference(IncomeOf::Household);
        } else if (m_decision.benefit == u"dibao_single") {
            priceByDifference(IncomeOf::OnePerson);
        } else if (const BenefitRow *row = findRow()) {
            priceByRow(*row);
        } else {
            keepDecided();
        }
    }

    void keepDecided()
    {
        m_owed.amount = m_decision.monthlyAmount;
        if (m_owed.amount)
            m_owed.formula = yuan(*m_owed.amount);
        else
            m_context.say(FindingKind::Warning, u"policy.last_amount_unknown"_s, {});
    }

    void priceByClass()
    {
        if (!m_decision.grade || *m_decision.grade < 1 || *m_decision.grade > 4) {
            m_context.say(FindingKind::NotDetermined, u"policy.class_by_people"_s, {});
            keepDecided();
            return;
        }
        const auto figure = static_cast<Figure>(static_cast<int>(Figure::DibaoClass1) + *m_decision.grade - 1);
        const Known rate = m_context.use(figure);
        if (!rate) {
            m_children.push_back(notChecked(m_context, Rule::ClassAmount, figure));
            return;
        }
        m_owed.amount = rate->money() * m_owed.persons;
        m_owed.formula = yuan(rate->money()) + u"×"_s + digits(m_owed.persons);
        m_children.push_back(m_context.step(Rule::ClassAmount, *m_owed.amount, {{"class"_L1, digits(*m_decision.grade)},
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
    bool isLater(const Member &member) const { return member.joinedOn && m_decision.startMonth < Month::of(*member.joinedOn); }

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

    const BenefitRow *findRow() const
    {
        for (const BenefitRow &row : m_context.law().benefits()) {
            if (row.benefit != m_decision.benefit || (row.from && m_context.month() < *row.from) || (row.to && *row.to < m_context.month()))
                continue;
            if (row.heating && *row.heating != m_standing.heating)
                continue;
            if (row.rural && *row.rural != (m_standing.household.residence == Residence::Rural))
                continue;
            if (row.carePlace && *row.carePlace != carePlace())
                continue;
            return &row;
        }
        return nullptr;
    }

    CarePlace carePlace() const
    {
        const auto place = m_decision.member ? m_standing.carePlaces.find(*m_decision.member) : m_standing.carePlaces.end();
        return place == m_standing.carePlaces.end() ? CarePlace::Dispersed : place->second;
    }

    void priceByRow(const BenefitRow &row)
    {
        if (row.cadence == Cadence::Yearly && !isYearlyMonth(m_decision, m_beside, m_context.month())) {
            m_owed.amount = Money();
            m_owed.formula = u"0.00"_s;
            return;
        }
        auto amount = rowAmount(row, m_context, m_decision.member ? m_decision.member->text() : QString());
        const int times = row.subject == BenefitSubject::Tekun && !m_decision.member ? m_owed.persons : 1;
        m_children.push_back(std::move(amount.step));
        if (!amount.value)
            return;
        m_owed.amount = *amount.value * times;
        m_owed.formula = times == 1 ? yuan(*amount.value) : yuan(*amount.value) + u"×"_s + digits(times);
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
    Owed m_owed;
};

} // namespace

Owed owedFor(const Decision &decision, const Situation &standing, const Law &law, Month month, Telling telling,
             const std::vector<Decision> &beside)
{
    return Repricing(decision, standing, law, month, telling, beside).run();
}

} // namespace xieli::policy

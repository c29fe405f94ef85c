// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/owed.h"

#include "policy/gradualexit.h"
#include "policy/persons.h"
#include "policy/rowforms.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

class Repricing {
public:
    Repricing(const Decision &decision, const Situation &standing, const Law &law, Month month, Telling telling)
        : m_decision(decision), m_standing(standing), m_context(law, month, telling)
    {
    }

    Owed run()
    {
        const Month month = m_context.month();
        m_owed.grade = m_decision.grade;
        const bool inForce = !m_decision.voidedOn && m_decision.startMonth <= month && (!m_decision.endMonth || month <= *m_decision.endMonth);
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
    /// Whoever died or left since the first month and before this one is lost (readings §4).
    bool isLost(const Member &member) const
    {
        const auto lostBefore = [this](const std::optional<Day> &day) {
            return day && Month::of(*day) >= m_decision.startMonth && Month::of(*day) < m_context.month();
        };
        return lostBefore(member.diedOn) || lostBefore(member.leftOn);
    }

    void countPersons()
    {
        int lost = 0;
        int atStart = 0;
        for (const Member &member : m_standing.members) {
            if (m_decision.member && member.id != *m_decision.member)
                continue;
            atStart += isPerson(member, m_decision.startMonth) ? 1 : 0;
            lost += member.coLiving && isLost(member) ? 1 : 0;
            if (isPerson(member, m_context.month()))
                m_owed.covered.push_back(member.id);
        }
        if (m_decision.member) {
            m_owed.persons = lost > 0 ? 0 : 1;
            if (m_owed.persons == 0)
                m_owed.covered.clear();
            return;
        }
        const int decided = m_decision.persons > 0 ? m_decision.persons : atStart;
        m_owed.persons = std::max(0, decided - lost);
        if (m_owed.persons == static_cast<int>(m_owed.covered.size()))
            return;
        m_owed.covered.clear(); // protected persons are fewer than the co-living ones: not known by name
        if (lost > 0)
            m_context.say(FindingKind::Warning, u"policy.covered_persons_unknown"_s, {{u"persons"_s, digits(decided)}, {u"lost"_s, digits(lost)}});
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

    /// A gradual exit that pays a share of the last amount: the share of the month since it began.
    void priceGradualExit()
    {
        if (!m_decision.monthlyAmount) {
            keepDecided();
            return;
        }
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
        const auto figure = static_cast<Figure>(static_cast<int>(Figure::DibaoClass1) + *m_decision.grade - 1);
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
        IncomeLedger ledger(m_standing, m_context);
        auto income = ledger.of(personsPaid(ledger, line, whose), whose);
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

    /// The household's persons; 特困 persons are no part of it where it was decided for fewer than live there.
    Persons personsPaid(IncomeLedger &ledger, const Line &line, IncomeOf whose)
    {
        Persons persons;
        const bool all = whose == IncomeOf::Household && m_owed.persons == static_cast<int>(ledger.persons().size());
        const Persons tekun = whose == IncomeOf::Household && !all ? findTekun(m_standing, ledger, line, m_context).persons : Persons();
        for (const Member *member : ledger.persons()) {
            const bool own = whose == IncomeOf::Household || member->id == m_decision.member;
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
            return formInForce(row, m_context);
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
        if (row.cadence == Cadence::Yearly && row.subject == BenefitSubject::Household
            && m_context.month().month() != m_decision.startMonth.month()) {
            m_owed.amount = Money(); // a yearly benefit is paid in the month of the year in which it began
            m_owed.formula = u"0.00"_s;
            return;
        }
        auto amount = rowAmount(row, m_standing, m_context, m_decision.member ? m_decision.member->text() : QString());
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
    Context m_context;
    Steps m_children;
    Owed m_owed;
};

} // namespace

Owed owedFor(const Decision &decision, const Situation &standing, const Law &law, Month month, Telling telling)
{
    return Repricing(decision, standing, law, month, telling).run();
}

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/household.h"
#include "policy/persons.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

class DibaoAssessment {
public:
    explicit DibaoAssessment(HouseholdCase &household) : m_case(household), m_context(household.context) {}

    DibaoResult run()
    {
        const Known method = m_context.peek(Figure::DibaoMethod);
        const bool byClass = method && method->word == u"class";
        if (byClass && m_case.receivesDibao() && m_case.situation.received.grade && isRetested(*m_case.situation.received.grade))
            retest();
        else
            compare();
        if (m_case.propertyExceeded) {
            m_result.fit = Fit::No;
            return m_result;
        }
        if (m_result.fit == Fit::No && m_case.receivesDibao() && !byClass)
            gradualExit();
        else if (m_result.fit == Fit::Yes && m_case.situation.received.state == u"gradual_exit")
            m_result.state = u"returned"_s;
        if (m_result.fit != Fit::Yes)
            return m_result;
        if (!method)
            m_context.sayEmpty(Figure::DibaoMethod);
        else if (byClass)
            priceByClass();
        else if (m_result.state != u"gradual_exit")
            priceByDifference();
        m_result.priced = true;
        return m_result;
    }

private:
    bool isRetested(int grade)
    {
        const Known classes = m_context.peek(Figure::DibaoRetestClasses);
        return classes && classes->codes.contains(QString::number(grade));
    }

    Step comparison(Rule rule, Money line, std::int64_t factor, const QString &factorText, StepValue value)
    {
        return m_context.step(rule, std::move(value), {{"income"_L1, incomeText()}, {"sign"_L1, signOf(m_case.income, line, factor)},
            {"line"_L1, yuan(line)}, {"factor"_L1, factorText}, {"limit"_L1, yuan(limitOf(line, factor))}});
    }

    QString incomeText() const
    {
        return rangeText(m_case.income.low, m_case.income.high);
    }

    void compare()
    {
        if (!m_case.line.known) {
            m_case.out.steps.push_back(notChecked(m_context, Rule::Dibao, m_case.line.figure));
            return;
        }
        m_result.fit = isBelow(m_case.income, m_case.line.money(), m_case.factor());
        m_case.out.steps.push_back(comparison(Rule::Dibao, m_case.line.money(), m_case.factor(), m_case.line.factorText(m_case.count()),
                                              m_case.propertyExceeded ? wordOf(Fit::No) : wordOf(m_result.fit)));
        Context::cite(m_case.out.steps.back(), m_case.line.known);
        if (m_result.fit == Fit::No && m_case.receivesDibao() && m_case.situation.received.grade)
            m_context.say(FindingKind::Note, u"policy.stop_proposed"_s, {{u"class"_s, QString::number(*m_case.situation.received.grade)}});
    }

    /// 000-06: above the guidance line exits, below stays; equal stays, said.
    void retest()
    {
        const Known line = m_context.use(Figure::DibaoRetestLineYear);
        if (!line) {
            m_case.out.steps.push_back(notChecked(m_context, Rule::Retest, Figure::DibaoRetestLineYear));
            return;
        }
        m_case.out.line = line->money();
        m_case.out.basis = LineBasis::Year;
        const int persons = m_case.count();
        const int sign = compareToLine(m_case.income.low, line->money(), persons);
        const bool unsure = sign <= 0 && compareToLine(m_case.income.high, line->money(), persons) > 0;
        m_result.fit = unsure ? Fit::Unknown : sign <= 0 ? Fit::Yes : Fit::No;
        if (unsure) {
            // a price or a figure is missing: the finding beside it says which
        } else if (sign == 0) {
            m_result.state = u"stay_at_line"_s;
            m_context.say(FindingKind::Warning, u"policy.retest_equal"_s, {{u"line"_s, line->money().toString()}});
        } else if (sign > 0) {
            m_context.say(FindingKind::Note, u"policy.retest_exit"_s, {{u"line"_s, line->money().toString()}});
        }
        m_case.out.steps.push_back(comparison(Rule::Retest, line->money(), persons, digits(persons),
                                              m_case.propertyExceeded ? wordOf(Fit::No) : wordOf(m_result.fit)));
        Context::cite(m_case.out.steps.back(), line);
    }

    void gradualExit()
    {
        const Known form = m_context.peek(Figure::GradualExitForm);
        if (!form || form->word == u"none" || !m_case.line.known)
            return;
        const Received &received = m_case.situation.received;
        const bool chosen = form->word == u"chosen";
        if (chosen && received.state != u"gradual_exit") {
            if (m_case.situation.household.registeredPoor)
                m_context.say(FindingKind::Note, u"policy.gradual_exit_may_be_chosen"_s, {});
            return;
        }
        if (chosen && !m_case.situation.household.registeredPoor) {
            m_context.say(FindingKind::Warning, u"policy.gradual_exit_not_registered_poor"_s, {});
            return;
        }
        const Known below = m_context.peek(Figure::GradualExitBelow);
        if (below && isBelow(m_case.income, m_case.line.money(), m_case.factor(), below->ratio) != Fit::Yes)
            return;
        const Known months = m_context.use(Figure::GradualExitMonths);
        if (!months)
            return;
        const Month from = received.gradualExitFrom.value_or(m_context.month());
        if (received.state == u"gradual_exit" && !received.gradualExitFrom)
            m_context.say(FindingKind::Warning, u"policy.gradual_exit_begin_unknown"_s, {{u"month"_s, from.toString()}});
        const Month last = from + static_cast<int>(months->number - 1);
        const bool within = from <= m_context.month() && m_context.month() <= last;
        m_case.out.steps.push_back(m_context.step(Rule::GradualExit, within ? u"within"_s : u"over"_s,
            {{"below"_L1, below ? decimals(below->ratio) : QString()}, {"months"_L1, digits(months->number)}, {"from"_L1, from.toString()},
             {"to"_L1, last.toString()}, {"month"_L1, m_context.month().toString()}}));
        if (within)
            freeze(received);
    }

    void freeze(const Received &received)
    {
        m_result.fit = Fit::Yes;
        m_result.state = u"gradual_exit"_s;
        if (m_context.use(Figure::GradualExitAmount))
            m_result.amount = received.lastAmount ? received.lastAmount : received.monthlyAmount;
        if (m_result.amount)
            m_case.out.steps.push_back(m_context.step(Rule::FrozenAmount, *m_result.amount, {{"amount"_L1, yuan(*m_result.amount)}}));
        else
            m_context.say(FindingKind::Warning, u"policy.last_amount_unknown"_s, {});
    }

    void priceByDifference()
    {
        const auto income = m_case.income.exact();
        if (!income || !m_case.situation.incomeSurveyed)
            return;
        m_result.amount = differenceAmount(*income, m_case.line, m_case.count(), m_context);
        m_case.out.steps.push_back(m_context.step(Rule::DifferenceAmount, *m_result.amount, {{"line"_L1, yuan(m_case.line.money())},
            {"factor"_L1, m_case.line.factorText(m_case.count())}, {"income"_L1, yuan(*income)}, {"amount"_L1, yuan(*m_result.amount)}}));
    }

    void priceByClass()
    {
        std::optional<int> grade = m_case.receivesDibao() ? m_case.situation.received.grade : std::nullopt;
        if (!grade)
            grade = proposeClass();
        if (!grade) {
            m_case.out.gradeText = u"3 or 4"_s;
            m_context.say(FindingKind::NotDetermined, u"policy.class_by_people"_s, {});
            return;
        }
        m_case.out.grade = grade;
        m_case.out.gradeText = QString::number(*grade);
        const auto figure = static_cast<Figure>(static_cast<int>(Figure::DibaoClass1) + *grade - 1);
        const Known rate = m_context.use(figure);
        if (!rate) {
            m_case.out.steps.push_back(notChecked(m_context, Rule::ClassAmount, figure));
            return;
        }
        m_result.amount = rate->money() * m_case.count();
        m_case.out.steps.push_back(m_context.step(Rule::ClassAmount, *m_result.amount, {{"class"_L1, digits(*grade)},
            {"rate"_L1, yuan(rate->money())}, {"persons"_L1, digits(m_case.count())}, {"amount"_L1, yuan(*m_result.amount)}}));
        Context::cite(m_case.out.steps.back(), rate);
    }

    /// Readings §5: class 1 where nobody of 16 and over can work, class 2 where nobody fully and somebody partly can.
    std::optional<int> proposeClass()
    {
        const Known adult = m_context.peek(Figure::TekunAdultAge);
        const Known child = m_context.peek(Figure::TekunChildAge);
        int adults = 0, none = 0, partial = 0, full = 0, unknown = 0;
        for (const Member *member : m_case.persons) {
            const auto age = ageIn(*member, m_context.month());
            if (age && child && *age < child->number)
                continue;
            ++adults;
            const auto capacity = capacityIn(*member, m_context.month(), adult ? static_cast<int>(adult->number) : 60);
            if (!capacity) {
                ++unknown;
                m_context.say(FindingKind::Warning, u"policy.labour_capacity_unknown"_s, {{u"name"_s, member->name}}, member->id.text(), u"labour_capacity"_s);
            } else {
                ++(*capacity == LabourCapacity::Full ? full : *capacity == LabourCapacity::Partial ? partial : none);
            }
        }
        std::optional<int> grade;
        if (none == adults)
            grade = 1;
        else if (full == 0 && partial > 0)
            grade = 2;
        m_case.out.steps.push_back(m_context.step(Rule::ClassProposal, grade ? QString::number(*grade) : u"3 or 4"_s,
            {{"adults"_L1, digits(adults)}, {"none"_L1, digits(none)}, {"partial"_L1, digits(partial)}, {"full"_L1, digits(full)}, {"unknown"_L1, digits(unknown)}}));
        return grade;
    }

    HouseholdCase &m_case;
    Context &m_context;
    DibaoResult m_result;
};

} // namespace

DibaoResult assessDibao(HouseholdCase &household)
{
    if (!household.context.isOn(Figure::LayerDibao)) {
        household.out.steps.push_back(notChecked(household.context, Rule::Dibao, Figure::LayerDibao));
        return {};
    }
    return DibaoAssessment(household).run();
}

} // namespace xieli::policy

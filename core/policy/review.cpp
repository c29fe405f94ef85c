// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/review.h"

#include "policy/persons.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// Somebody of working age who is not recorded as unable counts as able: the shorter cycle is the safe one.
bool canWork(const Member &member, const Context &context)
{
    const Known adult = context.peek(Figure::TekunAdultAge);
    const Known child = context.peek(Figure::TekunChildAge);
    const int adultAge = adult ? static_cast<int>(adult->number) : 60;
    if (const auto capacity = capacityIn(member, context.month(), adultAge))
        return *capacity == LabourCapacity::Full || *capacity == LabourCapacity::Partial;
    const auto age = ageIn(member, context.month());
    return !age || !child || *age >= child->number;
}

class ReviewClock {
public:
    ReviewClock(const Situation &situation, const Persons &persons, Assessment &out, Context &context)
        : m_situation(situation), m_persons(persons), m_out(out), m_context(context)
    {
    }

    void run()
    {
        if (!m_out.category || *m_out.category == Category::None || m_out.state == u"stop")
            return;
        if (m_situation.lastReviewDay || m_situation.lastReviewMonth)
            sayDue();
        sayValidity();
    }

private:
    bool isSpokenOf(Figure figure) const
    {
        return m_context.law().value(figure, m_context.month()).status != FigureStatus::Absent;
    }

    static Figure shifted(Figure first, int grade) { return static_cast<Figure>(static_cast<int>(first) + grade - 1); }

    /// Which figure gives the cycle: the class's (rural where it differs), else by how steady the income is (57号).
    std::optional<Figure> cycle() const
    {
        if (m_out.category == Category::Tekun)
            return Figure::ReviewTekun;
        if (m_out.category == Category::Edge && isSpokenOf(Figure::ReviewEdge))
            return Figure::ReviewEdge;
        if (m_out.category == Category::Dibao && m_out.grade) {
            const Figure rural = shifted(Figure::ReviewClass1Rural, *m_out.grade);
            if (m_situation.household.residence == Residence::Rural && isSpokenOf(rural))
                return rural;
            const Figure common = shifted(Figure::ReviewClass1, *m_out.grade);
            if (isSpokenOf(common))
                return common;
        }
        if (m_out.category == Category::Rigid)
            return std::nullopt; // it ends by itself
        const bool works = std::any_of(m_persons.begin(), m_persons.end(), [this](const Member *member) { return canWork(*member, m_context); });
        return works || m_situation.incomeStable == false ? Figure::ReviewUnstable : Figure::ReviewStable;
    }

    void sayDue()
    {
        const auto figure = cycle();
        if (!figure || !isSpokenOf(*figure))
            return;
        const Known months = m_context.use(*figure);
        if (!months) {
            m_out.steps.push_back(notChecked(m_context, Rule::ReviewDue, *figure));
            return;
        }
        const int count = static_cast<int>(months->number);
        QString last;
        std::optional<Month> dueMonth;
        if (m_situation.lastReviewDay) {
            const Day due = addMonths(*m_situation.lastReviewDay, count);
            last = isoText(*m_situation.lastReviewDay);
            m_out.reviewDue = isoText(due);
            dueMonth = Month::of(due);
        } else {
            last = m_situation.lastReviewMonth->toString();
            dueMonth = *m_situation.lastReviewMonth + count;
            m_out.reviewDue = dueMonth->toString();
        }
        m_out.steps.push_back(m_context.step(Rule::ReviewDue, m_out.reviewDue, {{"last"_L1, last}, {"months"_L1, digits(count)}, {"due"_L1, m_out.reviewDue}}));
        Context::cite(m_out.steps.back(), months);
        if (*dueMonth < m_context.month())
            m_context.say(FindingKind::Warning, u"policy.review_overdue"_s, {{u"due"_s, m_out.reviewDue}});
    }

    Figure validity() const
    {
        switch (*m_out.category) {
        case Category::Tekun: return Figure::ValidTekun;
        case Category::Dibao: return Figure::ValidDibao;
        case Category::Edge: return Figure::ValidEdge;
        default: return Figure::ValidRigid;
        }
    }

    /// n months beginning with the first one of the recognition (readings §4).
    void sayValidity()
    {
        const Known known = m_context.peek(validity());
        if (!known || m_out.state == u"gradual_exit")
            return;
        const Known months = m_context.use(validity());
        const bool standing = m_situation.received.category == m_out.category && m_situation.received.since;
        const Month from = standing ? *m_situation.received.since : m_context.month();
        const Month until = from + static_cast<int>(months->number - 1);
        m_out.validUntil = until;
        m_out.steps.push_back(m_context.step(Rule::ValidUntil, until.toString(),
            {{"from"_L1, from.toString()}, {"months"_L1, digits(months->number)}, {"until"_L1, until.toString()}}));
        Context::cite(m_out.steps.back(), months);
        if (until < m_context.month())
            m_context.say(FindingKind::Warning, u"policy.recognition_expired"_s, {{u"until"_s, until.toString()}});
    }

    const Situation &m_situation;
    const Persons &m_persons;
    Assessment &m_out;
    Context &m_context;
};

} // namespace

void addReview(const Situation &situation, const Persons &persons, Assessment &out, Context &context)
{
    ReviewClock(situation, persons, out, context).run();
}

} // namespace xieli::policy

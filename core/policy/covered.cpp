// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/covered.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// 特困 takes a person out of 低保 and 单人户; 单人户 takes a person out of the household's 低保.
bool takesOut(const QString &own, const QString &from)
{
    return own.startsWith(u"tekun") ? from.startsWith(u"dibao") : own == u"dibao_single" && from == u"dibao";
}

class Counting {
public:
    Counting(const Decision &decision, const std::vector<Member> &members, const std::vector<Decision> &beside, Month month,
             const StopRules &stop)
        : m_decision(decision), m_members(members), m_beside(beside), m_month(month), m_stop(stop)
    {
    }

    Covered ofPerson() const
    {
        Covered covered;
        covered.decided = 1;
        const auto member = std::find_if(m_members.begin(), m_members.end(), [this](const Member &m) { return m.id == *m_decision.member; });
        if (member == m_members.end()) {
            covered.persons = 1; // nothing is recorded that would stop it
            return covered;
        }
        const bool gone = isStopped(*member) || hasOwn(*member, m_month);
        covered.persons = gone ? 0 : 1;
        covered.lost = gone ? 1 : 0;
        if (!gone && isPerson(*member, m_month, m_stop))
            covered.byName.push_back(member->id);
        return covered;
    }

    Covered ofHousehold() const
    {
        std::vector<const Member *> base = atStart();
        if (!m_decision.named.empty())
            std::erase_if(base, [this](const Member *member) { return std::find(m_decision.named.begin(), m_decision.named.end(), member->id) == m_decision.named.end(); });
        const int own = static_cast<int>(std::count_if(base.begin(), base.end(),
            [this](const Member *member) { return hadOwn(*member); }));
        const int living = static_cast<int>(base.size());
        Covered covered;
        covered.decided = m_decision.persons > 0 ? m_decision.persons : living - own;
        covered.goneBeforeStart = std::clamp(covered.decided - (living - own), 0, goneBefore());
        const int counted = covered.decided - covered.goneBeforeStart;
        if (counted != living) // those with a benefit of their own were left out when it was decided
            std::erase_if(base, [this](const Member *member) { return hadOwn(*member); });
        const bool named = counted == static_cast<int>(base.size());
        for (const Member *member : base) {
            if (!isPerson(*member, m_month, m_stop) || hasOwn(*member, m_month))
                ++covered.lost;
            else if (named)
                covered.byName.push_back(member->id);
        }
        covered.persons = std::max(0, counted - covered.lost);
        covered.namesUnknown = !named && covered.lost > 0;
        return covered;
    }

private:
    std::vector<const Member *> atStart() const
    {
        std::vector<const Member *> base;
        for (const Member &member : m_members)
            if (isPerson(member, m_decision.startMonth, m_stop))
                base.push_back(&member);
        return base;
    }

    /// A person's own benefit also stops with a death of which the decision did not know yet.
    bool isStopped(const Member &member) const
    {
        const bool dead = member.diedOn && Month::of(*member.diedOn) + m_stop.afterDeath <= m_month;
        const bool left = member.leftOn && m_decision.startMonth <= Month::of(*member.leftOn)
            && Month::of(*member.leftOn) + m_stop.afterLeaving <= m_month;
        return dead || left;
    }

    int goneBefore() const
    {
        return static_cast<int>(std::count_if(m_members.begin(), m_members.end(), [this](const Member &member) {
            const bool joined = countsFrom(member, m_stop).value_or(m_decision.startMonth) <= m_decision.startMonth;
            return member.coLiving && joined && !isPerson(member, m_decision.startMonth, m_stop);
        }));
    }

    bool hasOwn(const Member &member, Month month) const
    {
        return std::any_of(m_beside.begin(), m_beside.end(), [&](const Decision &other) {
            return other.member == member.id && takesOut(other.benefit, m_decision.benefit) && isInForce(other, month);
        });
    }

    /// In the decision's first month, as was known when it was made.
    bool hadOwn(const Member &member) const
    {
        return std::any_of(m_beside.begin(), m_beside.end(), [&](const Decision &other) {
            return other.member == member.id && takesOut(other.benefit, m_decision.benefit) && isInForce(other, m_decision.startMonth)
                && other.decidedOn <= m_decision.decidedOn;
        });
    }

    const Decision &m_decision;
    const std::vector<Member> &m_members;
    const std::vector<Decision> &m_beside;
    Month m_month;
    const StopRules &m_stop;
};

bool sameStream(const Decision &one, const Decision &other) { return one.benefit == other.benefit && one.member == other.member; }

/// First month of the unbroken row of decisions that leads to this one.
Month firstMonth(const Decision &decision, const std::vector<Decision> &beside)
{
    Month first = decision.startMonth;
    for (bool found = true; found;) {
        found = false;
        for (const Decision &other : beside) {
            const bool touches = !other.endMonth || first <= *other.endMonth + 1;
            if (other.voidedOn || !sameStream(other, decision) || first <= other.startMonth || !touches)
                continue;
            first = other.startMonth;
            found = true;
        }
    }
    return first;
}

} // namespace

QString exclusionGroup(const QString &benefit) { return benefit.startsWith(u"dibao") || benefit.startsWith(u"tekun") ? u"living"_s : benefit; }

bool isYearlyMonth(const Decision &decision, const std::vector<Decision> &beside, Month month)
{
    if (month.month() != firstMonth(decision, beside).month())
        return false;
    for (Month earlier(month.year(), 1); earlier < month; ++earlier)
        for (const Decision &other : beside)
            if (sameStream(other, decision) && isInForce(other, earlier) && earlier.month() == firstMonth(other, beside).month())
                return false;
    return true;
}

bool isInForce(const Decision &decision, Month month)
{
    return !decision.voidedOn && decision.gives() && decision.startMonth <= month && (!decision.endMonth || month <= *decision.endMonth);
}

Covered coveredBy(const Decision &decision, const std::vector<Member> &members, const std::vector<Decision> &beside, Month month,
                  const StopRules &stop)
{
    const Counting counting(decision, members, beside, month, stop);
    return decision.member ? counting.ofPerson() : counting.ofHousehold();
}

} // namespace xieli::policy

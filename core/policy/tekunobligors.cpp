// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tekunobligors.h"

#include "policy/persons.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// GB/T 4761: spouse, children and their children's spouses, parents, and grandparents who bring up a child.
bool isClose(int relation)
{
    return (relation >= 10 && relation <= 12) || (relation >= 20 && relation <= 39 && relation != 28 && relation != 38)
        || (relation >= 50 && relation <= 52) || relation == 57 || relation == 58;
}

class ObligorCount {
public:
    ObligorCount(TekunCandidates &candidates, const Situation &situation, IncomeLedger &ledger, Context &context)
        : m_candidates(candidates), m_situation(situation), m_ledger(ledger), m_context(context),
          m_inability(context.peek(Figure::TekunInability)), m_second(context.isSecondForm())
    {
    }

    /// True if the candidate's standing changed.
    bool judge(TekunCandidate &candidate)
    {
        if (candidate.out)
            return false;
        candidate.able = candidate.unable = candidate.unknown = candidate.ableForWantOfList = 0;
        candidate.unclear.clear();
        for (const Member &other : m_situation.members)
            if (&other != candidate.member && isAlive(other, m_context.month()))
                countMember(candidate, other);
        for (const Obligor &obligor : m_situation.obligors)
            countObligor(candidate, obligor);
        candidate.unasked = !m_situation.obligorsKnown || isMinorWithoutRecord(candidate);
        if (candidate.unasked && !m_second)
            ++candidate.unknown;
        if (candidate.able > 0) {
            candidate.out = true;
            return true;
        }
        if ((candidate.unknown > 0 || candidate.unasked) && !candidate.open) {
            candidate.open = true;
            return true;
        }
        return false;
    }

private:
    TekunCandidate *candidateOf(const Member &member)
    {
        for (TekunCandidate &candidate : m_candidates)
            if (candidate.member == &member)
                return &candidate;
        return nullptr;
    }

    /// What was recorded of a member as an obligor, of this candidate's or of all.
    const Obligor *recordOf(const Member &member, const TekunCandidate &candidate) const
    {
        for (const Obligor &obligor : m_situation.obligors)
            if ((!obligor.supports || *obligor.supports == candidate.member->id) && memberBehind(obligor, m_situation.members) == &member)
                return &obligor;
        return nullptr;
    }

    /// The other member whom an obligor's record is about: counted as a member already, or dead.
    const Member *memberToo(const Obligor &obligor, const TekunCandidate &candidate) const
    {
        const Member *member = m_second ? memberBehind(obligor, m_situation.members) : nullptr;
        return member != candidate.member ? member : nullptr;
    }

    /// The father of a grandchild who lives here is a child of the grandparent, whoever he was written down for.
    void countGrandchildsParent(TekunCandidate &candidate, const Obligor &obligor)
    {
        for (const Member &member : m_situation.members) {
            if (member.id != *obligor.supports || memberToo(obligor, candidate))
                continue;
            const Kin kin = grandchildsParent(*candidate.member, member, obligor.relation);
            if (kin == Kin::Yes)
                countRecorded(candidate, obligor);
            else if (kin == Kin::Unknown)
                addUnknown(candidate, obligor.name);
        }
    }

    static void addUnknown(TekunCandidate &candidate, const QString &name)
    {
        ++candidate.unknown;
        candidate.unclear << (name.isEmpty() ? u"?"_s : name);
    }

    void countRecorded(TekunCandidate &candidate, const Obligor &obligor)
    {
        if (obligor.ability == Ability::Able)
            ++candidate.able;
        else if (obligor.ability == Ability::Unable && m_inability && m_inability->codes.contains(obligor.inabilityReason))
            ++candidate.unable;
        else
            addUnknown(candidate, obligor.name);
    }

    /// 43号: 70 and over, or severely disabled, with an income below the local average; unknown where the average is empty.
    std::optional<Fit> unableByIncome(const Member &other)
    {
        if (!m_second)
            return std::nullopt;
        const auto age = ageIn(other, m_context.month());
        const bool old = listed("age_70_low_income"_L1) && age && *age >= 70;
        const bool severe = listed("severe_disability_low_income"_L1) && matchesDisability(other, {u"any:2"_s, u"intellectual:3"_s, u"mental:3"_s});
        if (!old && !severe)
            return std::nullopt;
        const Known average = m_context.use(Figure::RigidIncomeLine);
        if (!average)
            return Fit::Unknown;
        return m_ledger.ownForTekun(other) < average->money() ? Fit::Yes : Fit::No;
    }

    bool listed(QLatin1String code) const { return m_inability && m_inability->codes.contains(code); }

    void countMember(TekunCandidate &candidate, const Member &other)
    {
        const Kin kin = obligorKin(*candidate.member, other, m_situation.members);
        if (kin == Kin::No)
            return;
        const Obligor *recorded = m_second ? recordOf(other, candidate) : nullptr;
        if (recorded && recorded->ability != Ability::Unknown)
            return countRecorded(candidate, *recorded);
        if (kin == Kin::Unknown)
            return addUnknown(candidate, other.name);
        const TekunCandidate *alike = candidateOf(other);
        const auto age = ageIn(other, m_context.month());
        const bool inDibao = m_situation.received.category == Category::Dibao && age && *age >= 60;
        if (listed("dibao_60"_L1) && inDibao)
            ++candidate.unable; // whether 特困 or not
        else if (listed("tekun"_L1) && alike && !alike->out)
            alike->open ? addUnknown(candidate, other.name) : void(++candidate.unable);
        else if (const auto poor = unableByIncome(other); poor && *poor != Fit::No)
            *poor == Fit::Unknown ? addUnknown(candidate, other.name) : void(++candidate.unable);
        else if (!m_inability && (alike || inDibao) && m_second) {
            addUnknown(candidate, other.name); // an empty list is not known to leave them out (readings §1)
            ++candidate.ableForWantOfList;
        } else {
            ++candidate.able;
            candidate.ableForWantOfList += !m_inability && (alike || inDibao) ? 1 : 0;
        }
    }

    void countObligor(TekunCandidate &candidate, const Obligor &obligor)
    {
        if (obligor.supports && *obligor.supports != candidate.member->id) {
            if (m_second)
                countGrandchildsParent(candidate, obligor);
            return;
        }
        const int relation = obligor.relation;
        if (relation != 0 && !isClose(relation))
            return;
        const bool spouse = (relation >= 10 && relation <= 12) || (relation == 0 && obligor.duty == SupportDuty::Spouse);
        const bool divorced = spouse && candidate.member->marital == Marital::Divorced && m_second;
        if (divorced || (relation == 0 && obligor.duty == SupportDuty::Spouse)) // divorced, and yet a spouse: the record contradicts itself
            addUnknown(candidate, obligor.name);
        else if (const Member *member = memberToo(obligor, candidate))
            compareWithMember(candidate, obligor, *member);
        else
            countRecorded(candidate, obligor);
    }

    /// Counted as a member already; but where the household's list makes a stranger of the person whom this record makes an
    /// obligor of just this candidate, one of the two is wrong, and nobody is 特困 by it.
    void compareWithMember(TekunCandidate &candidate, const Obligor &obligor, const Member &member)
    {
        sayIfMemberByName(obligor, member, m_context);
        if (obligor.supports && isAlive(member, m_context.month()) && obligorKin(*candidate.member, member, m_situation.members) == Kin::No)
            addUnknown(candidate, obligor.name);
    }

    /// A child whose parents nobody wrote about, though others' obligors are recorded, is no orphan by that.
    bool isMinorWithoutRecord(const TekunCandidate &candidate) const
    {
        const Known child = m_context.peek(Figure::TekunChildAge);
        const auto age = ageIn(*candidate.member, m_context.month());
        if (m_situation.obligors.empty() || !age || !child || *age >= child->number)
            return false;
        return std::none_of(m_situation.obligors.begin(), m_situation.obligors.end(),
            [&candidate](const Obligor &obligor) { return obligor.supports == candidate.member->id; });
    }

    TekunCandidates &m_candidates;
    const Situation &m_situation;
    IncomeLedger &m_ledger;
    Context &m_context;
    Known m_inability;
    bool m_second; ///< the law is of the second form
};

} // namespace

void judgeObligors(TekunCandidates &candidates, const Situation &situation, IncomeLedger &ledger, Context &context)
{
    ObligorCount count(candidates, situation, ledger, context);
    for (bool changed = true; changed;) {
        changed = false;
        for (TekunCandidate &candidate : candidates)
            changed = count.judge(candidate) || changed;
    }
}

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/conditions.h"

#include "policy/persons.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

constexpr Fit yesIf(bool holds) { return holds ? Fit::Yes : Fit::No; }

template <class Enum>
bool contains(std::uint32_t codes, Enum value) { return codes & (1u << static_cast<unsigned>(value)); }

bool holdsFlag(std::uint32_t codes, bool value) { return codes & (value ? 2u : 1u); }

/// A code that may not have been asked.
template <class Value>
Fit recorded(const std::optional<Value> &value, std::uint32_t codes, QLatin1String field, std::vector<QLatin1String> &missing)
{
    if (value)
        return yesIf(codes & (1u << static_cast<unsigned>(*value)));
    missing.push_back(field);
    return Fit::Unknown;
}

/// 满 n 个月 on the month's first day (readings §4: ages and spans look at the first day).
bool isMonthsLater(Day since, int months, Day first) { return addMonths(since, months) <= first; }

/// A parent who cannot bring up a child: severe disability (grade 1–2, mental or intellectual to 4) or serious illness.
bool mayNotBringUp(const Member &parent)
{
    const bool ofMind = parent.disabilityKind == DisabilityKind::Mental || parent.disabilityKind == DisabilityKind::Intellectual;
    return parent.health == Health::SeriousIllness || (parent.disabilityGrade && *parent.disabilityGrade <= (ofMind ? 4 : 2));
}

} // namespace

std::uint32_t Standing::categories() const
{
    std::uint32_t bits = category ? bitOf(*category) : 0;
    if (!tekun.empty())
        bits |= bitOf(Category::Tekun);
    if (!singles.empty())
        bits |= singleCategoryBit;
    return bits;
}

Fit Asked::allOf(const Conditions &conditions, std::vector<QLatin1String> &missing, bool asIfDibao)
{
    const std::size_t before = missing.size();
    m_asIfDibao = asIfDibao;
    Fit result = Fit::Yes;
    bool isSaidElsewhere = false; // an empty category or figure: asking for facts beside it would be idle
    for (const Condition &condition : conditions) {
        const std::size_t known = missing.size();
        const Fit fit = holds(condition, missing);
        isSaidElsewhere = isSaidElsewhere || (fit == Fit::Unknown && missing.size() == known);
        if (fit == Fit::No) {
            missing.resize(before);
            return Fit::No;
        }
        if (fit == Fit::Unknown)
            result = Fit::Unknown;
    }
    if (isSaidElsewhere)
        missing.resize(before);
    return result;
}

Fit Asked::anyOf(const Condition &condition, std::vector<QLatin1String> &missing)
{
    const std::size_t before = missing.size();
    Fit result = Fit::No;
    for (const Conditions &conditions : condition.any) {
        const Fit fit = allOf(conditions, missing, m_asIfDibao);
        if (fit == Fit::Yes) {
            missing.resize(before);
            return Fit::Yes;
        }
        if (fit == Fit::Unknown)
            result = Fit::Unknown;
    }
    return result;
}

Fit Asked::holds(const Condition &condition, std::vector<QLatin1String> &missing)
{
    const Household &household = m_standing.situation.household;
    switch (condition.ask) {
    case Ask::Category:
        return m_asIfDibao ? yesIf(condition.codes & bitOf(Category::Dibao)) : categoryFits(condition.codes);
    case Ask::Class:
        return gradeFits(condition.codes);
    case Ask::Residence:
        return yesIf(contains(condition.codes, household.residence));
    case Ask::Heating:
        return yesIf(contains(condition.codes, household.heating));
    case Ask::Flag: {
        const Known flag = m_standing.context.use(condition.figure.ref);
        return flag ? yesIf(flag->isOn()) : Fit::Unknown;
    }
    case Ask::RegisteredPoor:
        return yesIf(holdsFlag(condition.codes, household.registeredPoor || (m_member && m_member->registeredPoor)));
    case Ask::Any:
        return anyOf(condition, missing);
    default:
        return ofPerson(condition, missing);
    }
}

/// A 特困 person is that alone; others are what their household is, and 单人户 beside it.
Fit Asked::categoryFits(std::uint32_t codes) const
{
    if (!m_member) {
        if (m_standing.categories() & codes)
            return Fit::Yes;
        return m_standing.category ? Fit::No : Fit::Unknown;
    }
    if (m_standing.isTekun(*m_member))
        return yesIf(codes & bitOf(Category::Tekun));
    const bool single = std::find(m_standing.singles.begin(), m_standing.singles.end(), m_member->id) != m_standing.singles.end();
    if (single && (codes & singleCategoryBit))
        return Fit::Yes;
    if (!m_standing.category)
        return codes & ~(bitOf(Category::Tekun) | singleCategoryBit) ? Fit::Unknown : Fit::No;
    return yesIf(codes & bitOf(*m_standing.category));
}

Fit Asked::gradeFits(std::uint32_t codes) const
{
    if (m_standing.grade)
        return yesIf(codes & (1u << *m_standing.grade));
    if (m_standing.gradeText == u"3 or 4")
        return (codes & 0x18u) == 0x18u ? Fit::Yes : codes & 0x18u ? Fit::Unknown : Fit::No;
    return Fit::No;
}

Fit Asked::ofPerson(const Condition &condition, std::vector<QLatin1String> &missing)
{
    if (!m_member)
        return Fit::No;
    const Member &member = *m_member;
    const std::uint32_t codes = condition.codes;
    switch (condition.ask) {
    case Ask::CarePlace: return yesIf(contains(codes, member.carePlace.value_or(CarePlace::Dispersed)));
    case Ask::Student: return yesIf(holdsFlag(codes, member.student || member.workReason == WorkReason::InSchool));
    case Ask::InjuryCare: return yesIf(holdsFlag(codes, member.injuryCare));
    case Ask::Disability:
        if (member.disabilityGrade || !member.disabilityKind)
            return yesIf(matchesDisability(member, condition.disabilities));
        missing.push_back("disability_grade"_L1);
        return Fit::Unknown;
    case Ask::DisabilityGrade: return yesIf(member.disabilityGrade && (codes & (1u << *member.disabilityGrade)));
    case Ask::Age: return ageFits(condition, missing);
    case Ask::Sex: return recorded(member.sex(), codes, "sex"_L1, missing);
    case Ask::Health: return recorded(member.health, codes, "health"_L1, missing);
    case Ask::Labour: return recorded(labour(), codes, "labour_capacity"_L1, missing);
    case Ask::InWork:
        if (!member.workReason) {
            missing.push_back("work_reason"_L1);
            return Fit::Unknown;
        }
        return yesIf(holdsFlag(codes, member.workReason == WorkReason::Working || member.workReason == WorkReason::Flexible
            || member.workReason == WorkReason::Farming));
    case Ask::SchoolStage:
        if (!member.student && member.workReason != WorkReason::InSchool && !member.schoolStage)
            return Fit::No;
        return recorded(member.schoolStage, codes, "school_stage"_L1, missing);
    case Ask::SelfCareLevel: {
        const QString level = selfCareLevel(member.selfCare, m_standing.context);
        if (level.isEmpty() && !selfCareGrade(member.selfCare))
            missing.push_back("self_care"_L1);
        return level.isEmpty() && !selfCareGrade(member.selfCare) ? Fit::Unknown : yesIf(condition.words.contains(level));
    }
    case Ask::SelfCare: return recorded(selfCareGrade(member.selfCare), codes, "self_care"_L1, missing);
    case Ask::ResidenceMonths: return monthsFit(member.residingSince, condition, "residing_since"_L1, missing);
    case Ask::PermitMonths: return monthsFit(member.permitSince, condition, "permit_since"_L1, missing);
    case Ask::LocalHukou: return recorded(member.localHukou, codes, "local_hukou"_L1, missing);
    case Ask::CareNeed: return recorded(member.careNeed, codes, "care_need"_L1, missing);
    case Ask::ChildStatus: return childFits(codes, missing);
    case Ask::Living: return livingFits(codes, missing);
    default: return Fit::No;
    }
}

/// Read off the identity number once: many rows ask for it.
std::optional<int> Asked::age()
{
    if (!m_ageKnown) {
        m_age = ageIn(*m_member, m_standing.context.month());
        m_ageKnown = true;
    }
    return m_age;
}

Fit Asked::ageFits(const Condition &condition, std::vector<QLatin1String> &missing)
{
    if (const auto years = age())
        return yesIf(condition.from <= *years && *years <= condition.to);
    missing.push_back("birth_date"_L1);
    return Fit::Unknown;
}

Fit Asked::monthsFit(const std::optional<Day> &since, const Condition &condition, QLatin1String field, std::vector<QLatin1String> &missing) const
{
    if (!since) {
        missing.push_back(field);
        return Fit::Unknown;
    }
    const Day first = m_standing.context.month().firstDay();
    if (*since > first)
        return yesIf(condition.from == 0);
    return yesIf(isMonthsLater(*since, condition.from, first)
        && (condition.to == std::numeric_limits<int>::max() || !isMonthsLater(*since, condition.to + 1, first)));
}

/// As the class proposal counts it; children below working age have none.
std::optional<LabourCapacity> Asked::labour()
{
    const Known adult = m_standing.context.peek(Figure::TekunAdultAge);
    const Known child = m_standing.context.peek(Figure::TekunChildAge);
    const auto capacity = capacityIn(*m_member, m_standing.context.month(), adult ? static_cast<int>(adult->number) : 60);
    if (capacity)
        return capacity;
    const auto years = age();
    return years && child && *years < child->number ? std::optional(LabourCapacity::None) : std::nullopt;
}

/// Where nobody wrote it down, a parent who lives here and can bring the child up answers for it.
std::optional<ChildStatus> Asked::childStatus(bool &isNotOrphan)
{
    if (!m_childKnown) {
        m_childKnown = true;
        m_child = m_member->childStatus;
        const std::vector<Member> &members = m_standing.situation.members;
        for (const Member &other : members) {
            if (m_child)
                break;
            if (&other == m_member || !isPerson(other, m_standing.context.month()) || obligorKin(*m_member, other, members) != Kin::Yes)
                continue;
            m_isNotOrphan = true;
            if (!mayNotBringUp(other))
                m_child = ChildStatus::WithParents;
        }
    }
    isNotOrphan = m_isNotOrphan;
    return m_child;
}

Fit Asked::childFits(std::uint32_t codes, std::vector<QLatin1String> &missing)
{
    bool isNotOrphan = false;
    if (const auto status = childStatus(isNotOrphan))
        return yesIf(contains(codes, *status));
    if (isNotOrphan && !contains(codes, ChildStatus::Unsupported) && !contains(codes, ChildStatus::WithParents))
        return Fit::No; // with a parent here nobody is an orphan
    missing.push_back("child_status"_L1);
    return Fit::Unknown;
}

/// Where nobody wrote it down, the only person is alone, and who lives with somebody of 16 to 59 is with family.
Fit Asked::livingFits(std::uint32_t codes, std::vector<QLatin1String> &missing) const
{
    if (m_member->living)
        return yesIf(contains(codes, *m_member->living));
    int others = 0;
    for (const Member &other : m_standing.situation.members) {
        if (&other == m_member || !isPerson(other, m_standing.context.month()))
            continue;
        ++others;
        const auto years = ageIn(other, m_standing.context.month());
        if (years && *years >= 16 && *years < 60)
            return yesIf(contains(codes, LivingStatus::WithFamily));
    }
    if (others == 0 && contains(codes, LivingStatus::Alone))
        return Fit::Yes;
    if (others == 0 && !contains(codes, LivingStatus::LeftBehind))
        return Fit::No;
    missing.push_back("living"_L1);
    return Fit::Unknown;
}

} // namespace xieli::policy

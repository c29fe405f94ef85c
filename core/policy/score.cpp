// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/household.h"
#include "policy/persons.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

constexpr int minorAge = 18;

/// 家庭困难状况评估 (000-05): each indicator's points as a step, their weighted sum, and the class that it proposes.
class Scoring {
public:
    Scoring(HouseholdCase &household, const ScoreSheet &sheet) : m_case(household), m_context(household.context), m_sheet(sheet) {}

    std::optional<int> run()
    {
        std::int64_t sum = 0; // ten-thousandths: weight and points have two decimals each
        bool whole = true;
        Steps children;
        for (const ScoreIndicator &indicator : m_sheet.indicators) {
            const auto measured = measure(indicator);
            const auto found = measured ? pointsOf(indicator, *measured) : std::nullopt;
            const std::int64_t points = found.value_or(0);
            const bool known = found.has_value();
            sum += points * indicator.weight;
            if (!known)
                sayMissing(indicator);
            whole = whole && known;
            children.push_back(m_context.step(Rule::ScoreIndicator, known ? StepValue(text(points * indicator.weight)) : StepValue(),
                {{"title"_L1, indicator.title}, {"measured"_L1, measured ? decimals(*measured) : u"?"_s},
                 {"points"_L1, known ? text(points * 100) : u"?"_s}, {"weight"_L1, text(indicator.weight * 100)}}));
        }
        std::optional<int> grade;
        if (whole) {
            m_case.out.score = text(sum);
            grade = classOf(sum);
        }
        Step step = m_context.step(Rule::Score, whole ? StepValue(m_case.out.score) : StepValue(), {{"title"_L1, m_sheet.title},
            {"score"_L1, whole ? m_case.out.score : u"?"_s}, {"class"_L1, grade ? classText(*grade, m_context) : u"—"_s}});
        for (const Citation &citation : m_context.law().scoreSheetCites(m_context.month()))
            if (m_context.tellsSteps())
                step.citations.push_back(citation);
        step.children = std::move(children);
        m_case.out.steps.push_back(std::move(step));
        return grade;
    }

private:
    /// Ten-thousandths as a decimal without needless zeros.
    static QString text(std::int64_t number) { return number < 0 ? u'-' + text(-number) : decimals(Ratio(number, 10000)); }

    static std::optional<std::int64_t> pointsOf(const ScoreIndicator &indicator, const Ratio &measured)
    {
        for (const ScoreBand &band : indicator.bands)
            if (band.contains(measured))
                return band.points;
        return std::nullopt;
    }

    std::optional<int> classOf(std::int64_t sum) const
    {
        for (const ScoreClass &one : m_sheet.classes)
            if ((!one.from || *one.from * 100 <= sum) && (!one.below || sum < *one.below * 100))
                return one.grade;
        return std::nullopt;
    }

    void sayMissing(const ScoreIndicator &indicator)
    {
        m_context.say(FindingKind::NotDetermined, u"policy.score_not_determined"_s, {{u"title"_s, indicator.title}, {u"indicator"_s, indicator.key}});
    }

    template <class Matches>
    Ratio count(Matches matches) const
    {
        return Ratio(std::count_if(m_case.persons.begin(), m_case.persons.end(), [&matches](const Member *member) { return matches(*member); }));
    }

    /// Persons whose recorded capacity is one of the two kinds; empty where somebody's is not recorded.
    std::optional<std::int64_t> labour(bool able) const
    {
        const Known adult = m_context.peek(Figure::TekunAdultAge);
        const Known child = m_context.peek(Figure::TekunChildAge);
        std::int64_t found = 0;
        for (const Member *member : m_case.persons) {
            auto capacity = capacityIn(*member, m_context.month(), adult ? static_cast<int>(adult->number) : 60);
            const auto age = ageIn(*member, m_context.month());
            if (!capacity && child && age && *age < child->number)
                capacity = LabourCapacity::None;
            if (!capacity)
                return std::nullopt;
            found += (*capacity == LabourCapacity::Full || *capacity == LabourCapacity::Partial) == able ? 1 : 0;
        }
        return found;
    }

    std::optional<Ratio> aged(bool minors) const
    {
        const Known adult = m_context.peek(Figure::TekunAdultAge);
        std::int64_t found = 0;
        for (const Member *member : m_case.persons) {
            const auto age = ageIn(*member, m_context.month());
            if (!age)
                return std::nullopt;
            found += (minors ? *age < minorAge : *age >= (adult ? adult->number : 60)) ? 1 : 0;
        }
        return Ratio(found);
    }

    std::optional<Ratio> incomeToLine() const
    {
        const auto income = m_case.income.exact();
        if (!income || !m_case.line.known || m_case.line.money().isZero() || !m_case.situation.incomeSurveyed)
            return std::nullopt;
        return Ratio(income->fen(), m_case.line.money().fen() * m_case.factor());
    }

    std::optional<Ratio> measure(const ScoreIndicator &indicator) const
    {
        switch (indicator.measure) {
        case ScoreMeasure::Persons: return Ratio(m_case.count());
        case ScoreMeasure::WithLabour: return asRatio(labour(true));
        case ScoreMeasure::WithoutLabour: return asRatio(labour(false));
        case ScoreMeasure::WithoutLabourShare: {
            const auto without = labour(false);
            return without ? std::optional(Ratio(*without, m_case.count())) : std::nullopt;
        }
        case ScoreMeasure::SeriousIllness: return count([](const Member &member) { return member.health == Health::SeriousIllness; });
        case ScoreMeasure::ChronicIllness: return count([](const Member &member) { return member.health == Health::ChronicIllness; });
        case ScoreMeasure::Disability: return count([](const Member &member) { return member.disabilityGrade.has_value(); });
        case ScoreMeasure::SevereDisability: return count([](const Member &member) { return matchesDisability(member, {u"any:2"_s}); });
        case ScoreMeasure::Students:
            return count([](const Member &member) { return member.student || member.workReason == WorkReason::InSchool; });
        case ScoreMeasure::Minors: return aged(true);
        case ScoreMeasure::Old: return aged(false);
        case ScoreMeasure::IncomeToLine: return incomeToLine();
        case ScoreMeasure::Houses: {
            const auto &property = m_case.situation.property;
            return Ratio(std::count_if(property.begin(), property.end(), [](const PropertyItem &item) { return item.kind == u"R1" || item.kind == u"R2"; }));
        }
        case ScoreMeasure::Answer: {
            const auto answer = m_case.situation.scoreAnswers.constFind(indicator.key);
            return answer == m_case.situation.scoreAnswers.constEnd() ? std::nullopt : std::optional(Ratio(*answer));
        }
        }
        Q_UNREACHABLE();
    }

    static std::optional<Ratio> asRatio(const std::optional<std::int64_t> &number) { return number ? std::optional(Ratio(*number)) : std::nullopt; }

    HouseholdCase &m_case;
    Context &m_context;
    const ScoreSheet &m_sheet;
};

} // namespace

void addScore(HouseholdCase &household)
{
    if (const ScoreSheet *sheet = household.context.law().scoreSheet(household.context.month()))
        household.scoreClass = Scoring(household, *sheet).run();
}

} // namespace xieli::policy

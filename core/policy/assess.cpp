// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/assess.h"

#include "policy/considering.h"
#include "policy/household.h"
#include "policy/review.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

class Assessor {
public:
    Assessor(const Situation &situation, const Law &law, Telling telling)
        : m_situation(situation), m_context(law, situation.month, telling), m_ledger(situation, m_context)
    {
        m_out.law = law;
        m_out.household = situation.household.id;
        m_out.month = situation.month;
        m_out.pack = law.name();
        m_out.edition = law.edition();
        m_out.packDigest = law.digest();
    }

    Assessment run()
    {
        if (m_context.law().isDraft())
            m_context.say(FindingKind::Warning, u"policy.law_is_draft"_s, {{u"pack"_s, m_out.pack}});
        if (!m_situation.incomeSurveyed)
            m_context.say(FindingKind::Warning, u"policy.income_not_surveyed"_s, {});
        checkDates();
        m_line = lineFor(m_situation, m_context);
        if (m_ledger.persons().empty()) {
            nobody();
        } else {
            TekunResult tekun = findTekun(m_situation, m_ledger, m_line, m_context);
            m_tekun = std::move(tekun.persons);
            explainHousehold(std::move(tekun.step));
        }
        assessAid(m_situation, m_out, m_context);
        assessMedical(m_situation, m_out, m_context);
        total();
        m_out.findings = m_context.takeFindings();
        if (!m_context.tellsSteps())
            m_out.steps.clear(); // they are empty
        return std::move(m_out);
    }

private:
    /// What was recorded with a day that does not go with the month is used, and said.
    void checkDates()
    {
        if (!m_context.isSecondForm() || m_context.isQuiet())
            return;
        const Month month = m_context.month();
        if (m_situation.incomeSurveyed && month < m_situation.surveyTo)
            m_context.say(FindingKind::Warning, u"policy.survey_after_month"_s, {{u"from"_s, m_situation.surveyFrom.toString()},
                {u"to"_s, m_situation.surveyTo.toString()}, {u"month"_s, month.toString()}});
        for (const Member *member : m_ledger.persons())
            if (member->disabilityGrade && member->disabilityValidUntil && *member->disabilityValidUntil < month.firstDay())
                m_context.say(FindingKind::Warning, u"policy.certificate_expired"_s, {{u"name"_s, member->name},
                    {u"day"_s, member->disabilityValidUntil->toString(Qt::ISODate)}}, member->id.text(), u"disability_valid_until"_s);
    }

    void nobody()
    {
        m_context.say(FindingKind::Warning, u"policy.no_persons"_s, {});
        m_out.category = Category::None;
        m_out.state = m_situation.received.category ? u"stop"_s : QString();
        m_out.annualIncome = Money();
        showLine();
    }

    /// "3", or "3、其中特困另行核算1" where some of them have left as 特困.
    QString listedText(bool allTekun) const
    {
        const QString listed = digits(static_cast<std::int64_t>(m_situation.members.size()));
        if (m_tekun.empty() || allTekun || !m_context.isSecondForm() || !m_context.tellsSteps())
            return listed;
        return listed + u"人,其中特困另行核算"_s + QString(digits(static_cast<std::int64_t>(m_tekun.size())));
    }

    void explainHousehold(Step tekunStep)
    {
        Persons rest;
        for (const Member *member : m_ledger.persons())
            if (std::find(m_tekun.begin(), m_tekun.end(), member) == m_tekun.end())
                rest.push_back(member);
        const bool allTekun = rest.empty();
        if (allTekun)
            rest = m_tekun;
        m_out.persons = static_cast<int>(rest.size());
        m_out.steps.push_back(m_context.step(Rule::Persons, static_cast<std::int64_t>(rest.size()),
            {{"persons"_L1, digits(m_out.persons)}, {"listed"_L1, listedText(allTekun)}}));
        auto income = m_ledger.of(rest, IncomeOf::Household);
        m_out.annualIncome = income.value.exact();
        m_out.imputes = m_ledger.isImputing();
        if (m_out.imputes && income.value.imputed.isExact())
            m_out.imputedIncome = income.value.imputed.most;
        m_out.steps.push_back(std::move(income.step));
        showLine();
        m_out.steps.push_back(std::move(tekunStep));
        for (const Member *member : m_tekun)
            addTekun(*member);
        HouseholdCase household{m_situation, m_context, m_ledger, m_out, m_line, std::move(rest), income.value};
        if (allTekun)
            m_out.category = Category::Tekun;
        else
            classify(household);
        finishState();
        addReview(m_situation, allTekun ? m_tekun : household.persons, m_out, m_context);
        consider(m_situation, m_ledger.persons(), m_out, m_context);
        addBenefits(m_situation, m_tekun, m_ledger.persons(), m_out, m_context);
        showDistance(household);
    }

    void addTekun(const Member &member)
    {
        const auto grade = selfCareGrade(member.selfCare);
        m_out.members.push_back({member.id, u"tekun"_s, m_ledger.ownForTekun(member), {}, grade});
        if (!grade)
            return;
        int unable = 0;
        const SelfCare &care = member.selfCare;
        for (const auto &able : {care.eating, care.dressing, care.bed, care.toilet, care.walking, care.bathing})
            unable += *able ? 0 : 1;
        const Known days = m_context.peek(Figure::TekunReassessDays);
        m_out.steps.push_back(m_context.step(Rule::SelfCare, toCode(*grade), {{"unable"_L1, digits(unable)},
            {"days"_L1, days ? digits(days->number) : QString()}}, member.id.text()));
        const bool central = member.carePlace == CarePlace::Central;
        const Known normally = m_context.peek(Figure::TekunCentralNormally);
        if (!central && normally && normally->codes.contains(toCode(*grade)))
            m_context.say(FindingKind::Note, u"policy.tekun_normally_central"_s, {{u"name"_s, member.name}}, member.id.text());
    }

    void showLine()
    {
        m_out.basis = m_line.basis;
        if (!m_line.known)
            return;
        m_out.line = m_line.money();
        Step step = m_context.step(Rule::Line, m_line.money(), {{"line"_L1, yuan(m_line.money())}, {"key"_L1, figureKey(m_line.figure)}});
        Context::cite(step, m_line.known);
        m_out.steps.push_back(std::move(step));
    }

    void classify(HouseholdCase &household)
    {
        household.propertyExceeded = exceedsProperty(m_situation, household.persons, true, m_line, m_context, m_out.steps);
        if (household.propertyExceeded)
            m_context.say(FindingKind::Warning, u"policy.property_exceeds"_s, {});
        addScore(household);
        DibaoResult dibao = assessDibao(household);
        if (dibao.fit == Fit::Yes) {
            m_out.category = Category::Dibao;
            m_out.state = dibao.state;
            m_out.benefits.push_back({u"dibao"_s, {}, dibao.amount, false});
            return;
        }
        if (dibao.fit == Fit::No)
            assessSingles(household, m_out.members);
        for (const MemberResult &result : m_out.members)
            if (result.category == u"dibao_single")
                m_out.benefits.push_back({u"dibao_single"_s, result.member, result.monthlyAmount, false});
        const Fit edge = assessEdge(household);
        if (edge == Fit::Yes && dibao.fit == Fit::No) {
            m_out.category = Category::Edge;
            return;
        }
        const RigidResult rigid = edge == Fit::Yes ? RigidResult() : assessRigid(household);
        if (rigid.fit == Fit::Yes && dibao.fit == Fit::No && edge == Fit::No) {
            m_out.category = Category::Rigid;
            if (rigid.isPaid)
                m_out.benefits.push_back({u"rigid_living"_s, {}, rigid.amount, false});
        } else if (dibao.fit == Fit::No && edge == Fit::No && rigid.fit == Fit::No)
            m_out.category = Category::None;
        if (m_out.category == Category::None)
            m_out.steps.push_back(m_context.step(Rule::None, u"none"_s, {}));
        if (!m_out.category)
            m_context.say(FindingKind::NotDetermined, u"policy.category_not_determined"_s, {});
    }

    /// A benefit that fits is new even where another one stops for it; a lesser layer says that the received one stops.
    void finishState()
    {
        if (!m_out.category || !m_out.state.isEmpty())
            return;
        const auto &received = m_situation.received.category;
        const bool receives = received && *received != Category::None;
        const bool isBenefit = *m_out.category == Category::Tekun || *m_out.category == Category::Dibao;
        if (receives && *received == *m_out.category)
            m_out.state = u"stay"_s;
        else if (receives && !isBenefit && *received < *m_out.category)
            m_out.state = u"stop"_s;
        else if (*m_out.category != Category::None)
            m_out.state = u"new"_s;
        if (receives && *received != *m_out.category && *m_out.category != Category::None)
            m_context.say(FindingKind::Note, u"policy.received_no_longer_fits"_s, {});
        else if (m_out.state == u"stop" && m_context.isSecondForm() && !m_context.hasSaid(u"policy.stop_proposed"_s) && !m_context.hasSaid(u"policy.retest_exit"_s))
            m_context.say(FindingKind::Note, u"policy.stop_without_layer"_s, {});
    }

    void showDistance(const HouseholdCase &household)
    {
        if (!household.income.isExact())
            return;
        const Money income = household.income.high;
        const std::int64_t factor = m_out.basis == LineBasis::Month ? 12 * std::int64_t(household.count()) : household.count();
        m_out.perCapita = scaled(income, Ratio(1, factor));
        m_out.steps.push_back(m_context.step(Rule::PerCapita, *m_out.perCapita,
            {{"income"_L1, yuan(income)}, {"divisor"_L1, digits(factor)}, {"value"_L1, yuan(*m_out.perCapita)}}));
        if (!m_out.line)
            return;
        const auto distanceTo = [&](const Ratio &ratio) {
            return scaled(*m_out.line * factor * ratio.numerator() - income * ratio.denominator(), Ratio(1, factor * ratio.denominator()));
        };
        Money nearest = distanceTo(Ratio(1));
        Money limit = limitOf(*m_out.line, factor);
        if (const Known edge = m_context.isOn(Figure::LayerEdge) ? m_context.peek(Figure::EdgeBelow) : nullptr) {
            const Money other = distanceTo(edge->ratio);
            const auto size = [](Money value) { return value.isNegative() ? -value : value; };
            if (size(other) < size(nearest)) {
                nearest = other;
                limit = limitOf(*m_out.line, factor, edge->ratio);
            }
        }
        m_out.distance = nearest;
        m_out.steps.push_back(m_context.step(Rule::Distance, nearest,
            {{"limit"_L1, yuan(limit)}, {"income"_L1, yuan(income)}, {"divisor"_L1, digits(factor)}, {"value"_L1, yuan(nearest)}}));
    }

    void total()
    {
        for (MemberResult &result : m_out.members)
            if (result.category == u"tekun")
                result.monthlyAmount = monthlySum(&result.member, true);
        if (m_out.category) {
            m_out.monthlyAmount = monthlySum(nullptr, true);
            m_out.monthlyTotal = monthlySum(nullptr, false);
        }
        if (m_out.monthlyAmount)
            m_out.steps.push_back(m_context.step(Rule::MonthlyTotal, *m_out.monthlyAmount, {{"amount"_L1, yuan(*m_out.monthlyAmount)}}));
    }

    /// Of one person, or of all with null; empty where one of the amounts is.
    std::optional<Money> monthlySum(const MemberId *member, bool livingOnly) const
    {
        Money sum;
        for (const BenefitAmount &benefit : m_out.benefits) {
            if (benefit.once || benefit.service || (member && benefit.member != *member) || (livingOnly && !benefit.isLiving()))
                continue;
            if (!benefit.amount)
                return std::nullopt;
            sum += *benefit.amount;
        }
        return sum;
    }

    const Situation &m_situation;
    Context m_context;
    IncomeLedger m_ledger;
    Line m_line;
    Persons m_tekun;
    Assessment m_out;
};

} // namespace

Assessment assess(const Situation &situation, const Law &law, Telling telling) { return Assessor(situation, law, telling).run(); }

} // namespace xieli::policy

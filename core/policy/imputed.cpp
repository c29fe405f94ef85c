// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/imputed.h"

#include "policy/imputedtable.h"
#include "policy/lines.h"
#include "policy/persons.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

class Imputation {
public:
    Imputation(const Member &member, const Earned &earned, const Situation &situation, Context &context, Steps &steps)
        : m_member(member), m_earned(earned), m_situation(situation), m_context(context), m_steps(steps)
    {
    }

    Range run()
    {
        const auto age = ageIn(m_member, m_context.month());
        if (!age)
            return {};
        const Known adult = m_context.peek(Figure::TekunAdultAge);
        const auto capacity = capacityIn(m_member, m_context.month(), adult ? static_cast<int>(adult->number) : 60);
        const ImputedRow *row = rowFor(statusOf(capacity));
        const ImputedBand *band = row ? bandAt(*row, *age) : nullptr;
        if (!band)
            return {};
        if (!capacity) {
            m_context.sayOnce(FindingKind::Warning, u"policy.imputed_capacity_unknown"_s, {{u"name"_s, m_member.name}}, m_member.id.text(), u"labour_capacity"_s);
            return {};
        }
        if (*capacity == LabourCapacity::Lost || *capacity == LabourCapacity::None)
            return none(Rule::ImputedIncapable);
        if (isFreshGraduate())
            return none(Rule::ImputedGraduate);
        if (isExempt())
            return none(Rule::ImputedExempt);
        const Range imputed = wage(*row, *band, *age);
        // whether somebody who cares for another is exempt is not known: perhaps nothing is imputed
        return mayBeExempt() ? Range{Money(), imputed.most} : imputed;
    }

private:
    ImputedStatus statusOf(const std::optional<LabourCapacity> &capacity) const
    {
        if (capacity == LabourCapacity::Partial)
            return ImputedStatus::Partial;
        const bool registered = std::any_of(m_situation.property.begin(), m_situation.property.end(),
            [this](const PropertyItem &item) { return item.kind == u"C2" && item.owner == m_member.id; });
        if (m_earned.business || registered)
            return ImputedStatus::SelfEmployed;
        return m_member.workReason == WorkReason::Working ? ImputedStatus::Employed : ImputedStatus::Ordinary;
    }

    const ImputedRow *rowFor(ImputedStatus status) const
    {
        for (const ImputedRow &row : m_context.law().imputed())
            if (row.status == status && row.span.contains(m_context.month()) && (!row.sex || row.sex == m_member.sex()))
                return &row;
        const bool falls = status == ImputedStatus::SelfEmployed || status == ImputedStatus::Employed;
        return falls ? rowFor(ImputedStatus::Ordinary) : nullptr;
    }

    static const ImputedBand *bandAt(const ImputedRow &row, int age)
    {
        for (const ImputedBand &band : row.bands)
            if (band.from <= age && age <= band.to)
                return &band;
        return nullptr;
    }

    bool isFreshGraduate() const
    {
        const Known months = m_context.peek(Figure::ImputedGraduateMonths);
        return months && m_member.graduatedOn
            && m_context.month().firstDay() < addMonths(*m_member.graduatedOn, static_cast<int>(std::min<std::int64_t>(months->number, 1200)));
    }

    bool isExempt() const
    {
        const Known exempt = m_context.peek(Figure::ImputedExempt);
        return exempt && m_member.workReason && exempt->codes.contains(toCode(*m_member.workReason));
    }

    bool mayBeExempt()
    {
        const bool asks = m_member.workReason == WorkReason::Caring || m_member.workReason == WorkReason::Pregnant;
        return asks && !m_context.use(Figure::ImputedExempt);
    }

    Range none(Rule rule)
    {
        const Known months = m_context.peek(Figure::ImputedGraduateMonths);
        m_steps.push_back(m_context.step(rule, Money(), {{"name"_L1, m_member.name}, {"months"_L1, months ? QString(digits(months->number)) : QString()}}, m_member.id.text()));
        return {};
    }

    /// Twelve months of the band's rate.
    std::optional<Money> rate(const ImputedBand &band, QString &words, Step &cited)
    {
        if (band.of == ImputedBasis::Line) {
            const Line line = lineFor(m_situation, m_context);
            if (!line.known)
                return std::nullopt;
            Context::cite(cited, line.known);
            words = QString(yuan(line.money())) + (line.basis == LineBasis::Month ? u" × 12 × "_s : u" × "_s) + decimals(band.ratio);
            return scaled(line.money() * line.factor(1), band.ratio);
        }
        const bool monthly = band.of == ImputedBasis::MinimumWage;
        const Known wage = m_context.use(monthly ? Figure::MinimumWageMonth : Figure::AverageWageYear);
        if (!wage)
            return std::nullopt;
        Context::cite(cited, wage);
        words = QString(yuan(wage->money())) + u" × "_s + decimals(band.ratio) + (monthly ? u" × 12"_s : QString());
        return scaled(wage->money() * (monthly ? 12 : 1), band.ratio, wage->rounding);
    }

    Range wage(const ImputedRow &row, const ImputedBand &band, int age)
    {
        const Known method = m_context.peek(Figure::ImputedMethod);
        if (method->word == u"without_proof" && m_earned.proven)
            return {};
        if (method->word == u"below_minimum") {
            const Known minimum = m_context.use(Figure::MinimumWageMonth);
            if (!minimum)
                return {Money(), beyondAll};
            if (m_earned.income.least >= minimum->money() * 12)
                return {};
        }
        QString words;
        Step cited;
        const auto twelve = rate(band, words, cited);
        if (!twelve)
            return {Money(), beyondAll};
        const Range added = Range::exactly(*twelve).less(m_earned.income);
        if (added.isZero())
            return {};
        Step step = m_context.step(Rule::Imputed, stepValue(added), {{"name"_L1, m_member.name}, {"pack"_L1, row.pack},
            {"status"_L1, row.title}, {"age"_L1, digits(age)}, {"rate"_L1, words}, {"wage"_L1, yuan(*twelve)},
            {"own"_L1, rangeText(m_earned.income)}, {"added"_L1, rangeText(added)}}, m_member.id.text());
        step.citations.insert(step.citations.end(), row.citations.begin(), row.citations.end());
        step.citations.insert(step.citations.end(), cited.citations.begin(), cited.citations.end());
        Context::cite(step, method);
        m_steps.push_back(std::move(step));
        return added;
    }

    const Member &m_member;
    const Earned &m_earned;
    const Situation &m_situation;
    Context &m_context;
    Steps &m_steps;
};

} // namespace

Range imputedWage(const Member &member, const Earned &earned, const Situation &situation, Context &context, Steps &steps)
{
    return Imputation(member, earned, situation, context, steps).run();
}

bool imputes(const Context &context)
{
    const Known method = context.peek(Figure::ImputedMethod);
    return method && method->word != u"none";
}

bool isEarned(const QString &kind, const Context &context)
{
    if (const Known kinds = context.peek(Figure::ImputedKinds))
        return kinds->codes.contains(kind);
    return kind.startsWith(u'W') || kind == u"B1" || kind == u"B2" || kind == u"B3" || kind == u"B4";
}

} // namespace xieli::policy

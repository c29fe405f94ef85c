// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/amounts.h"

#include "policy/rowforms.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// An amount before it is rounded, base × factor, and the words that explain it.
struct Worth {
    Money base = {};
    Ratio factor = Ratio(1);
    Known figure = nullptr;      ///< whose rounding holds
    Rule rule = Rule::BenefitFixed;
    std::vector<Known> cited = {};
    QString parts = {}; ///< " ÷ 12" where a yearly standard is paid by the month
    QString ratio = {}, other = {}, least = {}, reason = {};
};

class Pricing {
public:
    Pricing(const BenefitRow &row, const Standing &standing, Asked &asked)
        : m_row(row), m_standing(standing), m_context(standing.context), m_asked(asked)
    {
    }

    Priced run()
    {
        Priced priced;
        if (m_row.amount.form == AmountForm::Service) {
            priced.step = step(Rule::BenefitService, StepValue(true), {});
            return priced;
        }
        const auto worth = worthOf(m_row.amount, 0);
        if (m_idle) {
            priced.idle = true;
            priced.step = step(Rule::BenefitPriceIdle, Money(), *worth);
        } else if (!worth) {
            priced.step = unpriced();
        } else {
            finish(priced, *worth);
        }
        return priced;
    }

private:
    static Rule ruleOf(AmountForm form)
    {
        switch (form) {
        case AmountForm::Fixed: return Rule::BenefitFixed;
        case AmountForm::PerPerson: return Rule::BenefitPerPerson;
        case AmountForm::RatioOf: case AmountForm::RatioOfStandard: return Rule::BenefitRatio;
        case AmountForm::Table: return Rule::BenefitTable;
        case AmountForm::AtLeast: return Rule::BenefitAtLeast;
        case AmountForm::ShareOfBenefit: return Rule::BenefitShare;
        case AmountForm::SameAs: return Rule::BenefitSameAs;
        case AmountForm::PriceRise: return Rule::BenefitPrice;
        case AmountForm::Service: break;
        }
        return Rule::BenefitService;
    }

    QString subject() const { return m_asked.member() ? m_asked.member()->id.text() : QString(); }

    Step step(Rule rule, StepValue value, const Worth &worth) const
    {
        if (!m_context.tellsSteps())
            return {};
        const QString amount = std::holds_alternative<Money>(value) ? yuan(std::get<Money>(value)) : QString();
        Step step = m_context.step(rule, std::move(value), {{"benefit"_L1, m_row.title}, {"rate"_L1, yuan(worth.base)}, {"ratio"_L1, worth.ratio}, {"parts"_L1, worth.parts},
            {"persons"_L1, digits(m_standing.persons)}, {"other"_L1, worth.other}, {"least"_L1, worth.least}, {"reason"_L1, worth.reason},
            {"amount"_L1, amount}}, subject());
        for (const Known known : worth.cited)
            Context::cite(step, known);
        addCites(step, m_row.citations);
        return step;
    }

    /// Which figure stopped it; or that a fact did, which a finding names.
    Step unpriced() const
    {
        if (!m_missing.isValid())
            return step(Rule::BenefitNotDetermined, u"not_determined"_s, {});
        Step stopped = notChecked(m_context, ruleOf(m_row.amount.form), m_missing);
        if (m_context.isSecondForm())
            stopped.subject = subject();
        addCites(stopped, m_row.citations);
        return stopped;
    }

    void finish(Priced &priced, const Worth &worth) const
    {
        const Ratio part = m_row.cadence == Cadence::YearlyByMonth ? Ratio(1, 12) : Ratio(1);
        const Rounding rounding = m_row.amount.rounding.value_or(worth.figure ? worth.figure->rounding : Rounding::HalfUp);
        const std::int64_t roundTo = m_row.amount.roundTo.value_or(worth.figure ? worth.figure->roundTo : 1);
        priced.amount = scaled(worth.base, worth.factor * part, rounding, roundTo);
        Worth told = worth;
        if (m_row.cadence == Cadence::YearlyByMonth && told.parts.isEmpty())
            told.parts = u" ÷ 12"_s;
        priced.step = step(worth.rule, *priced.amount, told);
    }

    Known known(const FigureName &name)
    {
        const Known value = m_context.use(name.ref);
        if (!value && !m_missing.isValid())
            m_missing = name.ref;
        return value;
    }

    std::optional<Worth> worthOf(const AmountRule &amount, int depth)
    {
        switch (amount.form) {
        case AmountForm::Fixed: return fixed(amount.figure, Rule::BenefitFixed);
        case AmountForm::PerPerson: return perPerson(amount);
        case AmountForm::RatioOf: return ratioOf(amount);
        case AmountForm::RatioOfStandard: return ratioOfStandard(amount);
        case AmountForm::Table: return table(amount);
        case AmountForm::AtLeast: return atLeast(amount);
        case AmountForm::ShareOfBenefit: return shareOfBenefit(amount, depth);
        case AmountForm::SameAs: return ofBenefit(amount.benefit, Rule::BenefitSameAs, depth);
        case AmountForm::PriceRise: return priceRise(amount);
        case AmountForm::Service: break;
        }
        return std::nullopt;
    }

    std::optional<Worth> fixed(const FigureName &name, Rule rule)
    {
        if (name.isLine())
            return monthlyLine(rule);
        const Known figure = known(name);
        return figure ? std::optional(Worth{figure->money(), Ratio(1), figure, rule, {figure}}) : std::nullopt;
    }

    /// The household's line a month: a yearly one counts by its twelfth, not rounded here.
    std::optional<Worth> monthlyLine(Rule rule)
    {
        const Line line = lineFor(m_standing.situation, m_context);
        if (!line.known) {
            m_missing = line.figure;
            return std::nullopt;
        }
        return Worth{line.money(), line.basis == LineBasis::Month ? Ratio(1) : Ratio(1, 12), nullptr, rule, {line.known}};
    }

    std::optional<Worth> perPerson(const AmountRule &amount)
    {
        auto worth = fixed(amount.figure, Rule::BenefitPerPerson);
        if (worth)
            worth->factor = worth->factor * Ratio(m_standing.persons);
        return worth;
    }

    std::optional<Worth> ratioOf(const AmountRule &amount)
    {
        const Known ratio = known(amount.ratio);
        auto worth = fixed(amount.figure, Rule::BenefitRatio); // looked up also without a ratio: all that is empty is named at once
        if (!ratio || !worth)
            return std::nullopt;
        multiply(*worth, ratio);
        return worth;
    }

    /// k × the named 低保 standard, by the month: a monthly standard × k, or a yearly one × k ÷ 12.
    std::optional<Worth> ratioOfStandard(const AmountRule &amount)
    {
        const Known ratio = known(amount.ratio);
        if (!ratio)
            return std::nullopt;
        const Known word = amount.standard.isGiven() ? m_context.peek(amount.standard.ref) : nullptr;
        if (!word)
            m_context.say(FindingKind::Warning, u"policy.standard_not_named"_s, {{u"benefit"_s, m_row.title}});
        const Residence residence = !word || word->word == u"own" ? m_standing.situation.household.residence
            : word->word == u"rural" ? Residence::Rural : Residence::Urban;
        const Line line = lineOf(residence, m_context);
        if (!line.known) {
            m_missing = line.figure;
            return std::nullopt;
        }
        const bool yearly = line.basis == LineBasis::Year;
        Worth worth{line.money(), yearly ? Ratio(1, 12) : Ratio(1), nullptr,
                    residence == Residence::Rural ? Rule::BenefitOfRural : Rule::BenefitOfUrban, {line.known}};
        multiply(worth, ratio);
        worth.parts = yearly ? u" ÷ 12"_s : QString();
        return worth;
    }

    static void multiply(Worth &worth, Known ratio)
    {
        worth.factor = worth.factor * ratio->ratio;
        worth.ratio = decimals(ratio->ratio);
        if (!worth.figure)
            worth.figure = ratio;
        worth.cited.insert(worth.cited.begin(), ratio);
    }

    std::optional<Worth> table(const AmountRule &amount)
    {
        for (const AmountTableRow &row : amount.table) {
            std::vector<QLatin1String> missing;
            const Fit fit = m_asked.allOf(row.when, missing);
            if (fit == Fit::Yes)
                return fixed(row.figure, Rule::BenefitTable);
            if (fit == Fit::Unknown) {
                sayMissing(m_context, m_row, m_asked.member(), missing);
                return std::nullopt;
            }
        }
        m_context.say(FindingKind::NotDetermined, u"policy.table_has_no_row"_s, {{u"benefit"_s, m_row.title}}, subject());
        return std::nullopt;
    }

    /// 不低于: a standard that must not lie below another one; where the other is empty, that was not compared, and is said.
    std::optional<Worth> atLeast(const AmountRule &amount)
    {
        auto worth = fixed(amount.figure, Rule::BenefitAtLeast);
        if (!worth)
            return std::nullopt;
        const Known least = m_context.peek(amount.least.ref);
        if (!least) {
            m_context.say(FindingKind::Warning, u"policy.least_not_compared"_s,
                          {{u"key"_s, amount.least.key}, {u"benefit"_s, m_row.title}, {u"month"_s, m_context.month().toString()},
                           {u"pack"_s, m_context.law().value(amount.least.ref, m_context.month()).pack}});
            worth->rule = Rule::BenefitFixed;
            return worth;
        }
        (void)m_context.use(amount.least.ref);
        worth->least = yuan(least->money());
        worth->cited.push_back(least);
        if (worth->base < least->money())
            worth->base = least->money();
        return worth;
    }

    std::optional<Worth> shareOfBenefit(const AmountRule &amount, int depth)
    {
        const Known ratio = known(amount.ratio);
        auto worth = ofBenefit(amount.benefit, Rule::BenefitShare, depth);
        if (!ratio || !worth)
            return std::nullopt;
        multiply(*worth, ratio);
        return worth;
    }

    /// What the named benefit would give if this were somebody in 低保.
    std::optional<Worth> ofBenefit(const QString &benefit, Rule rule, int depth)
    {
        for (const BenefitRow &row : m_context.law().benefits()) {
            if (depth > 2 || row.benefit != benefit || !row.isInForce(m_context.month()) || row.amount.form == AmountForm::Service)
                continue;
            std::vector<QLatin1String> missing;
            const Fit fit = m_asked.allOf(row.when, missing, true);
            if (fit == Fit::Unknown) {
                sayMissing(m_context, m_row, m_asked.member(), missing);
                return std::nullopt;
            }
            if (fit == Fit::No)
                continue;
            auto worth = worthOf(row.amount, depth + 1);
            if (worth) {
                worth->rule = rule;
                worth->other = row.title;
            }
            return worth;
        }
        m_context.say(FindingKind::NotDetermined, u"policy.other_benefit_unknown"_s, {{u"benefit"_s, m_row.title}, {u"other"_s, benefit}}, subject());
        return std::nullopt;
    }

    /// The trigger: the month's prices rose by at least so much (equal is enough). What is empty is noted, not said yet.
    bool isReached(const FigureName &from, const FigureName &rise)
    {
        const Known least = m_context.peek(from.ref);
        const Known risen = m_context.peek(rise.ref);
        if (!least)
            m_open.push_back(from.ref);
        if (!risen)
            m_open.push_back(rise.ref);
        return least && risen && risen->ratio >= least->ratio;
    }

    QString shown(const FigureName &name) const
    {
        const Known ratio = m_context.peek(name.ref);
        return ratio ? decimals(ratio->ratio) : u"?"_s;
    }

    /// Either trigger is enough, all prices or food alone.
    std::optional<Worth> priceRise(const AmountRule &amount)
    {
        const bool cpi = isReached(amount.cpiFrom, amount.cpi);
        const bool food = !cpi && isReached(amount.foodFrom, amount.food);
        if (!cpi && !food) {
            for (const FigureRef figure : m_open)
                m_context.sayEmpty(figure);
            if (!m_open.empty()) { // all that the amount would need is named at once
                (void)known(amount.rise);
                (void)fixed(amount.figure, Rule::BenefitPrice);
            }
            m_missing = m_open.empty() ? FigureRef() : m_open.front();
            m_idle = m_open.empty();
            return m_idle ? std::optional(Worth{.reason = shown(amount.cpi) + u"、"_s + shown(amount.food)}) : std::nullopt;
        }
        const FigureName &from = cpi ? amount.cpiFrom : amount.foodFrom;
        const FigureName &risen = cpi ? amount.cpi : amount.food;
        const Known rise = known(amount.rise);
        auto worth = fixed(amount.figure, Rule::BenefitPrice);
        if (!rise || !worth)
            return std::nullopt;
        multiply(*worth, rise);
        worth->cited.push_back(m_context.use(from.ref));
        worth->cited.push_back(m_context.use(risen.ref));
        worth->reason = shown(risen) + u" ≥ "_s + shown(from);
        return worth;
    }

    const BenefitRow &m_row;
    const Standing &m_standing;
    Context &m_context;
    Asked &m_asked;
    FigureRef m_missing;
    std::vector<FigureRef> m_open;
    bool m_idle = false;
};

} // namespace

Priced price(const BenefitRow &row, const Standing &standing, Asked &asked)
{
    const AlternativeAmount *other = otherForm(row, standing.context);
    if (!other)
        return Pricing(row, standing, asked).run();
    BenefitRow form = row;
    form.amount = other->amount;
    form.cadence = other->cadence;
    return Pricing(form, standing, asked).run();
}

void addCites(Step &step, const Citations &citations)
{
    if (step.rule.isEmpty()) // nothing is told
        return;
    for (const Citation &citation : citations)
        if (std::find(step.citations.begin(), step.citations.end(), citation) == step.citations.end())
            step.citations.push_back(citation);
}

void sayMissing(Context &context, const BenefitRow &row, const Member *member, const std::vector<QLatin1String> &missing)
{
    for (const QLatin1String field : missing)
        context.sayOnce({FindingKind::NotDetermined, u"policy.fact_not_recorded"_s,
                         {{u"name"_s, member ? member->name : QString()}, {u"field"_s, QString(field)}, {u"benefit"_s, row.title}},
                         member ? member->id.text() : QString(), QString(field)});
}

} // namespace xieli::policy

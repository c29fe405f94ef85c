// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/rowforms.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

bool isInForce(const BenefitRow &row, Month month) { return (!row.from || *row.from <= month) && (!row.to || month <= *row.to); }

bool matches(const BenefitRow &row, const Situation &situation, const Assessment &out, const Persons &tekun)
{
    if (row.heating && *row.heating != situation.heating)
        return false;
    if (row.rural && *row.rural != (situation.household.residence == Residence::Rural))
        return false;
    if (row.subject == BenefitSubject::Tekun || row.categories.empty())
        return true;
    return std::any_of(row.categories.begin(), row.categories.end(), [&](const QString &category) {
        return (out.category && toCode(*out.category) == category) || (category == u"tekun" && !tekun.empty());
    });
}

bool matchesPerson(const BenefitRow &row, const Situation &situation, const Member &member, const Context &context)
{
    if (row.carePlace) {
        const auto place = situation.carePlaces.find(member.id);
        if (*row.carePlace != (place == situation.carePlaces.end() ? CarePlace::Dispersed : place->second))
            return false;
    }
    if (!row.selfCareLevel.isEmpty() && row.selfCareLevel != selfCareLevel(member.selfCare, context))
        return false;
    return !row.selfCare || selfCareGrade(member.selfCare) == row.selfCare;
}

} // namespace

Explained<std::optional<Money>> rowAmount(const BenefitRow &row, const Situation &situation, Context &context, const QString &subject)
{
    if (row.form == AmountForm::RatioOfStandard)
        return amountOfStandard(row, situation, context, subject);
    const Known ratio = row.form == AmountForm::RatioOf ? context.use(*row.ratio) : nullptr;
    if (row.form == AmountForm::RatioOf && !ratio)
        return {std::nullopt, notChecked(context, Rule::BenefitRatio, *row.ratio)};
    const Known figure = context.use(*row.figure);
    if (!figure)
        return {std::nullopt, notChecked(context, ratio ? Rule::BenefitRatio : Rule::BenefitFixed, *row.figure)};
    const Ratio part = row.cadence == Cadence::YearlyByMonth ? Ratio(1, 12) : Ratio(1);
    const Money amount = scaled(figure->money(), ratio ? ratio->ratio * part : part, figure->rounding);
    Step step = context.step(ratio ? Rule::BenefitRatio : Rule::BenefitFixed, amount, {{"benefit"_L1, row.title},
        {"rate"_L1, yuan(figure->money())}, {"ratio"_L1, ratio ? decimals(ratio->ratio) : QString()}, {"amount"_L1, yuan(amount)}}, subject);
    Context::cite(step, ratio);
    Context::cite(step, figure);
    return {amount, std::move(step)};
}

void addBenefits(const Situation &situation, const Persons &tekun, Assessment &out, Context &context)
{
    for (const BenefitRow &row : context.law().benefits()) {
        if (!isInForce(row, context.month()) || !matches(row, situation, out, tekun))
            continue;
        const BenefitRow *form = formInForce(row, context);
        if (!form)
            continue;
        const bool once = form->cadence == Cadence::Yearly;
        if (row.subject == BenefitSubject::Household) {
            auto amount = rowAmount(*form, situation, context, {});
            out.steps.push_back(std::move(amount.step));
            out.benefits.push_back({row.benefit, {}, amount.value, once});
            continue;
        }
        for (const Member *member : tekun) {
            if (!matchesPerson(row, situation, *member, context))
                continue;
            auto amount = rowAmount(*form, situation, context, member->id.text());
            out.steps.push_back(std::move(amount.step));
            out.benefits.push_back({row.benefit, member->id, amount.value, once});
        }
    }
}

} // namespace xieli::policy

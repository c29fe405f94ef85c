// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/rowforms.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// Which pack's word a form is, from the bottom; -1 where one of its figures is not known.
qsizetype rankOf(const BenefitRow &form, const Context &context)
{
    const Known figure = form.figure ? context.peek(*form.figure) : nullptr;
    const Known ratio = form.ratio ? context.peek(*form.ratio) : nullptr;
    if ((form.figure && !figure) || (form.ratio && !ratio))
        return -1;
    const Known word = ratio ? ratio : figure;
    return word ? context.law().packs().indexOf(word->pack) : -1;
}

/// The standard that the pack names; the household's own, said, where it names none.
Residence residenceOf(const BenefitRow &row, const Situation &situation, Context &context)
{
    const Known word = row.standard ? context.peek(*row.standard) : nullptr;
    if (!word)
        context.say(FindingKind::Warning, u"policy.standard_not_named"_s, {{u"benefit"_s, row.title}});
    if (!word || word->word == u"own")
        return situation.household.residence;
    return word->word == u"rural" ? Residence::Rural : Residence::Urban;
}

} // namespace

const BenefitRow *formInForce(const BenefitRow &row, const Context &context)
{
    const BenefitRow *best = nullptr;
    qsizetype highest = -1;
    const auto consider = [&](const BenefitRow &form) {
        const qsizetype rank = rankOf(form, context);
        if (rank > highest) {
            highest = rank;
            best = &form;
        }
    };
    consider(row);
    for (const BenefitRow &form : row.alternatives)
        consider(form);
    return best || row.optional ? best : &row;
}

Explained<std::optional<Money>> amountOfStandard(const BenefitRow &row, const Situation &situation, Context &context, const QString &subject)
{
    const Known ratio = context.use(*row.ratio);
    if (!ratio)
        return {std::nullopt, notChecked(context, Rule::BenefitRatio, *row.ratio)};
    const Residence residence = residenceOf(row, situation, context);
    const Line line = lineOf(residence, context);
    if (!line.known)
        return {std::nullopt, notChecked(context, Rule::BenefitRatio, line.figure)};
    const int months = line.basis == LineBasis::Year ? 12 : 1;
    const Money amount = scaled(line.money(), ratio->ratio * Ratio(1, months), ratio->rounding);
    Step step = context.step(residence == Residence::Rural ? Rule::BenefitOfRural : Rule::BenefitOfUrban, amount,
        {{"benefit"_L1, row.title}, {"rate"_L1, yuan(line.money())}, {"ratio"_L1, decimals(ratio->ratio)},
         {"parts"_L1, months == 1 ? QString() : u" ÷ 12"_s}, {"amount"_L1, yuan(amount)}}, subject);
    Context::cite(step, ratio);
    Context::cite(step, line.known);
    return {amount, std::move(step)};
}

} // namespace xieli::policy

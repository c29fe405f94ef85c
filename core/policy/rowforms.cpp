// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/rowforms.h"

namespace xieli::policy {

namespace {

/// Which pack's word a form is, from the bottom; -1 where one of its figures is not known.
qsizetype rankOf(const AmountRule &form, const Context &context)
{
    const auto peek = [&context](const FigureName &name) { return name.ref.isValid() ? context.peek(name.ref) : nullptr; };
    const Known figure = peek(form.figure);
    const Known ratio = peek(form.ratio);
    if ((form.figure.ref.isValid() && !figure) || (form.ratio.ref.isValid() && !ratio))
        return -1;
    const Known word = ratio ? ratio : figure;
    return word ? context.law().packs().indexOf(word->pack) : -1;
}

} // namespace

const AlternativeAmount *otherForm(const BenefitRow &row, const Context &context)
{
    if (row.alternatives.empty())
        return nullptr;
    const AlternativeAmount *best = nullptr;
    qsizetype highest = rankOf(row.amount, context);
    for (const AlternativeAmount &other : row.alternatives) {
        const qsizetype rank = rankOf(other.amount, context);
        if (rank > highest) {
            highest = rank;
            best = &other;
        }
    }
    return best;
}

bool isGiven(const BenefitRow &row, const Context &context)
{
    return !row.optional || otherForm(row, context) || rankOf(row.amount, context) >= 0;
}

} // namespace xieli::policy

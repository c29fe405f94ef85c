// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/considering.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// Twelve months of a wage, a welfare post, a village post or an employee's pension: what the notice calls steady.
bool isSteady(const IncomeItem &item, const Situation &situation)
{
    const bool regular = item.kind == u"W1" || item.kind == u"W3" || item.kind == u"W4" || item.kind == u"T1";
    const bool ended = item.endedOn && *item.endedOn < situation.surveyFrom.firstDay();
    return regular && !ended && item.months.value_or(12) == 12 && !(item.gross - item.cost).isNegative() && item.gross != item.cost;
}

bool hasSteadyIncome(const Member &member, const Situation &situation)
{
    return std::any_of(situation.income.begin(), situation.income.end(), [&](const IncomeItem &item) {
        return item.earner == member.id && isSteady(item, situation);
    });
}

bool isProvidedFor(const Member &member, const Assessment &out)
{
    return out.category == Category::Dibao || out.category == Category::Tekun
        || std::any_of(out.members.begin(), out.members.end(), [&member](const MemberResult &result) { return result.member == member.id; });
}

void considerDisabled(const Situation &situation, const Persons &persons, const Assessment &out, Context &context)
{
    for (const Member *member : persons) {
        const bool lifted = situation.household.registeredPoor || member->registeredPoor;
        const bool unable = member->labourCapacity == LabourCapacity::Lost || member->labourCapacity == LabourCapacity::Partial;
        if (!lifted || !unable || isProvidedFor(*member, out) || hasSteadyIncome(*member, situation))
            continue;
        (void)context.use(Figure::ConsiderDisabled);
        context.say(FindingKind::Note, u"policy.disabled_without_income"_s, {{u"name"_s, member->name}}, member->id.text());
    }
}

} // namespace

void consider(const Situation &situation, const Persons &persons, const Assessment &out, Context &context)
{
    if (context.isOn(Figure::ConsiderDisabled))
        considerDisabled(situation, persons, out, context);
}

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/gradualexit.h"

#include "policy/persons.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String exitState("gradual_exit");

/// Months of the exit: from … to, both included.
struct Window {
    Month from;
    Month to;
    int months = 0;
    int limit = 0;  ///< of the place; fewer may have been decided
    bool contains(Month month) const { return from <= month && month <= to; }
};

/// The limit that a special group has instead ("disabled:36"), where the pack names the group.
std::int64_t exitLimitOf(const Received &received, std::int64_t common, Context &context)
{
    if (received.gradualExitGroup.isEmpty())
        return common;
    if (const Known groups = context.use(Figure::GradualExitGroups))
        for (const QString &group : groups->codes)
            if (group.section(u':', 0, 0) == received.gradualExitGroup)
                return group.section(u':', 1).toInt();
    context.say(FindingKind::Warning, u"policy.gradual_exit_group_unknown"_s, {{u"group"_s, received.gradualExitGroup}});
    return common;
}

std::optional<Window> windowOf(const Received &received, Context &context)
{
    const Known common = context.use(Figure::GradualExitMonths);
    if (!common)
        return std::nullopt;
    const std::int64_t limit = exitLimitOf(received, common->number, context);
    std::int64_t months = limit;
    if (received.gradualExitMonths && *received.gradualExitMonths > limit)
        context.say(FindingKind::Warning, u"policy.gradual_exit_too_long"_s, {{u"months"_s, digits(*received.gradualExitMonths)}, {u"limit"_s, digits(limit)}});
    else if (received.gradualExitMonths)
        months = *received.gradualExitMonths;
    const Month from = received.gradualExitFrom.value_or(context.month());
    return Window{from, from + static_cast<int>(months - 1), static_cast<int>(months), static_cast<int>(limit)};
}

/// Chosen by people, or for registered-poor households only: is it this household's?
bool isGiven(const HouseholdCase &household, const DatedValue &form)
{
    Context &context = household.context;
    const bool chosen = form.word == u"chosen";
    const bool running = household.situation.received.state == exitState;
    const Known only = context.peek(Figure::GradualExitRegisteredPoor);
    const bool registeredPoor = household.situation.household.registeredPoor || (only ? !only->isOn() : !chosen);
    if (chosen && !running) {
        if (registeredPoor)
            context.say(FindingKind::Note, u"policy.gradual_exit_may_be_chosen"_s, {});
        return false;
    }
    if (!registeredPoor && (chosen || running))
        context.say(FindingKind::Warning, u"policy.gradual_exit_not_registered_poor"_s, {});
    return registeredPoor;
}

/// An exit that people have decided for a later month: until it begins the household keeps what it receives.
void keepUntilExit(HouseholdCase &household, Month begin, DibaoResult &result)
{
    const Received &received = household.situation.received;
    household.context.say(FindingKind::Warning, u"policy.gradual_exit_not_begun"_s, {{u"begin"_s, begin.toString()}});
    result.fit = Fit::Yes;
    result.state = u"stay"_s;
    result.frozen = true;
    result.amount = received.monthlyAmount ? received.monthlyAmount : received.lastAmount;
    if (!result.amount) {
        household.context.say(FindingKind::Warning, u"policy.last_amount_unknown"_s, {});
        return;
    }
    household.out.steps.push_back(household.context.step(Rule::ExitToCome, *result.amount, {{"begin"_L1, begin.toString()}, {"amount"_L1, yuan(*result.amount)}}));
}

void price(HouseholdCase &household, int number, DibaoResult &result)
{
    const Received &received = household.situation.received;
    const auto last = received.lastAmount ? received.lastAmount : received.monthlyAmount;
    if (!household.context.use(Figure::GradualExitAmount) || !last) {
        household.context.say(FindingKind::Warning, u"policy.last_amount_unknown"_s, {});
        return;
    }
    const bool fewer = !household.out.members.empty() || std::any_of(household.situation.members.begin(), household.situation.members.end(),
        [&](const Member &member) { return member.coLiving && member.diedOn && !isAlive(member, household.context.month()); });
    if (fewer && household.context.isSecondForm()) // §5 keeps the amount; §4 pays nobody twice: people look
        household.context.say(FindingKind::Warning, u"policy.frozen_amount_fewer"_s, {});
    auto amount = gradualExitAmount(*last, number, household.context);
    result.amount = amount.value;
    household.out.steps.push_back(std::move(amount.step));
}

} // namespace

void assessGradualExit(HouseholdCase &household, DibaoResult &result)
{
    Context &context = household.context;
    const Known form = context.peek(Figure::GradualExitForm);
    if ((!form || form->word == u"none") && household.situation.received.state == exitState && context.isSecondForm())
        context.say(FindingKind::Warning, u"policy.no_gradual_exit"_s, {});
    if (!form || form->word == u"none" || !household.line.known || !isGiven(household, *form))
        return;
    const Known below = context.peek(Figure::GradualExitBelow);
    if (below && isBelow(household.income, household.line.money(), household.factor(), below->ratio) != Fit::Yes)
        return;
    const Received &received = household.situation.received;
    const auto window = windowOf(received, context);
    if (!window)
        return;
    if (received.state == exitState && !received.gradualExitFrom)
        context.say(FindingKind::Warning, u"policy.gradual_exit_begin_unknown"_s, {{u"month"_s, window->from.toString()}});
    if (received.gradualExitFrom && context.month() < *received.gradualExitFrom)
        return keepUntilExit(household, window->from, result);
    const bool within = window->contains(context.month());
    household.out.steps.push_back(context.step(Rule::GradualExit, within ? u"within"_s : u"over"_s,
        {{"below"_L1, below ? decimals(below->ratio) : QString()}, {"months"_L1, digits(context.isSecondForm() ? window->limit : window->months)}, {"from"_L1, window->from.toString()},
         {"to"_L1, window->to.toString()}, {"month"_L1, context.month().toString()}}));
    if (!within)
        return;
    result.fit = Fit::Yes;
    result.state = exitState;
    result.frozen = true;
    price(household, context.month() - window->from + 1, result);
}

QString stateBelowLineAgain(HouseholdCase &household)
{
    const Known rule = household.context.peek(Figure::GradualExitReturn);
    if (rule && rule->word == u"within") {
        const auto window = windowOf(household.situation.received, household.context);
        if (window && !window->contains(household.context.month()))
            return u"new"_s;
    }
    return u"returned"_s;
}

Explained<std::optional<Money>> gradualExitAmount(Money last, int number, Context &context)
{
    const Known form = context.peek(Figure::GradualExitAmount);
    if (!form || form->word == u"last")
        return {last, context.step(Rule::FrozenAmount, last, {{"amount"_L1, yuan(last)}})};
    const Figure figure = form->word == u"share" ? Figure::GradualExitShare : Figure::GradualExitShares;
    const Known shares = context.use(figure);
    if (!shares || (figure == Figure::GradualExitShares && shares->codes.isEmpty()))
        return {std::nullopt, notChecked(context, Rule::ExitShare, figure)};
    Ratio share = shares->ratio;
    if (figure == Figure::GradualExitShares) // the last one named holds for the months after it
        share = Ratio::parse(shares->codes[std::min<qsizetype>(number, shares->codes.size()) - 1]).value_or(Ratio(1));
    const Money amount = scaled(last, share, shares->rounding);
    Step step = context.step(Rule::ExitShare, amount, {{"number"_L1, digits(number)}, {"last"_L1, yuan(last)},
                                                       {"share"_L1, decimals(share)}, {"amount"_L1, yuan(amount)}});
    Context::cite(step, shares);
    return {amount, std::move(step)};
}

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/aidamounts.h"

#include "policy/lines.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

__extension__ typedef __int128 Wide;

/// A monthly standard that may be stated by the year: then it stays whole and is divided once, at the end.
struct MonthlyLine {
    Known known = nullptr;
    int months = 1; ///< 12 where the figure is a yearly one
    Money money() const { return known->money(); }
    Ratio part() const { return Ratio(1, months); }
    QString shown() const { return months == 1 ? yuan(money()) : yuan(money()) + u"÷12"_s; }
};

MonthlyLine residenceLine(const AidCase &aid, Context &context)
{
    const Line line = lineFor(aid.situation, context);
    return {line.known, line.basis == LineBasis::Year ? 12 : 1};
}

/// 当地城市居民最低生活保障标准: its own figure, or the urban 低保 line where the county wrote that one.
MonthlyLine urbanLine(Context &context)
{
    if (const Known own = context.peek(Figure::TemporaryAidLineMonth))
        return {context.use(Figure::TemporaryAidLineMonth), 1};
    if (context.peek(Figure::DibaoLineUrbanMonth))
        return {context.use(Figure::DibaoLineUrbanMonth), 1};
    if (context.peek(Figure::DibaoLineUrbanYear))
        return {context.use(Figure::DibaoLineUrbanYear), 12};
    context.sayEmpty(Figure::TemporaryAidLineMonth);
    return {};
}

MonthlyLine aidLine(const AidCase &aid, Context &context)
{
    const Known which = context.peek(Figure::TemporaryAidLine);
    return which && which->word == u"residence" ? residenceLine(aid, context) : urbanLine(context);
}

Rounding roundingOf(Context &context)
{
    const Known word = context.peek(Figure::TemporaryAidRounding);
    return !word || word->word == u"half_up" ? Rounding::HalfUp : word->word == u"up" ? Rounding::Up : Rounding::Down;
}

std::int64_t unitOf(Context &context)
{
    const Known unit = context.peek(Figure::TemporaryAidRoundingUnit);
    return unit && unit->number > 0 ? unit->number : 1;
}

/// bound × income ≤ expense, exact. Without income every expense is beyond every bound.
bool reaches(Money expense, Money income, const Ratio &bound)
{
    return income.isZero() || static_cast<Wide>(bound.numerator()) * income.fen() <= static_cast<Wide>(expense.fen()) * bound.denominator();
}

/// The coefficient by necessary expense ÷ income; 1 where the place has none; empty: it cannot be told.
std::optional<Ratio> coefficientOf(const AidCase &aid, Context &context, AidResult &result)
{
    if (!context.peek(Figure::TemporaryAidCoefficient))
        return Ratio(1);
    const Known table = context.use(Figure::TemporaryAidCoefficient);
    const QString &id = aid.request.id.text();
    if (!aid.request.expense || !aid.annualIncome) {
        context.say(FindingKind::NotDetermined, u"relief.expense_needed"_s, {}, id, u"expense_fen"_s);
        return std::nullopt;
    }
    const Band *found = &table->bands.front();
    for (const Band &band : table->bands)
        if (reaches(*aid.request.expense, *aid.annualIncome, band.from))
            found = &band;
    Step step = context.step(Rule::AidCoefficient, decimals(found->value), {{"expense"_L1, yuan(*aid.request.expense)},
        {"income"_L1, yuan(*aid.annualIncome)}, {"from"_L1, decimals(found->from)},
        {"below"_L1, found->below ? decimals(*found->below) : u"…"_s}, {"value"_L1, decimals(found->value)}}, id);
    Context::cite(step, table);
    result.steps.push_back(std::move(step));
    return found->value;
}

std::optional<int> countedMonths(const AidCase &aid, Context &context, AidResult &result)
{
    const QString &id = aid.request.id.text();
    if (!aid.request.months) {
        context.say(FindingKind::NotDetermined, u"relief.months_needed"_s, {}, id, u"months"_s);
        return std::nullopt;
    }
    const Known most = context.peek(Figure::TemporaryAidMonthsMost);
    if (!most || *aid.request.months <= most->number)
        return aid.request.months;
    Step step = context.step(Rule::AidMonthsCapped, most->number, {{"months"_L1, digits(*aid.request.months)}, {"most"_L1, digits(most->number)}}, id);
    Context::cite(step, context.use(Figure::TemporaryAidMonthsMost));
    result.steps.push_back(std::move(step));
    context.say(FindingKind::Note, u"relief.months_capped"_s, {{u"months"_s, digits(*aid.request.months)}, {u"most"_s, digits(most->number)}}, id, u"months"_s);
    return static_cast<int>(most->number);
}

/// A computed amount above a multiple of the line is cut down to it.
void capByLine(Figure figure, const MonthlyLine &line, int persons, const AidCase &aid, Context &context, AidResult &result)
{
    const Known times = result.amount ? context.peek(figure) : nullptr;
    if (!times)
        return;
    (void)context.use(figure);
    const Money most = scaled(line.money() * persons, times->ratio * line.part(), Rounding::Down, unitOf(context));
    result.most = result.most ? std::min(*result.most, most) : most;
    if (*result.amount <= most)
        return;
    Step step = context.step(Rule::AidCapped, most, {{"ratio"_L1, decimals(times->ratio)}, {"computed"_L1, yuan(*result.amount)}, {"most"_L1, yuan(most)}},
                             aid.request.id.text());
    Context::cite(step, times);
    result.steps.push_back(std::move(step));
    context.say(FindingKind::Note, u"relief.capped"_s, {{u"computed"_s, yuan(*result.amount)}, {u"most"_s, yuan(most)}}, aid.request.id.text());
    result.amount = most;
}

/// 000-19: line × persons × months (× coefficient), rounded once.
void byLine(const AidCase &aid, Context &context, AidResult &result)
{
    const MonthlyLine line = aidLine(aid, context);
    const auto months = countedMonths(aid, context, result);
    const auto coefficient = coefficientOf(aid, context, result);
    if (!line.known || !months || !coefficient)
        return;
    result.amount = scaled(line.money() * aid.persons * *months, *coefficient * line.part(), roundingOf(context), unitOf(context));
    Step step = context.step(Rule::AidLineAmount, *result.amount, {{"line"_L1, line.shown()}, {"persons"_L1, digits(aid.persons)},
        {"months"_L1, digits(*months)}, {"coefficient"_L1, *coefficient == Ratio(1) ? QString() : u" × "_s + decimals(*coefficient)},
        {"amount"_L1, yuan(*result.amount)}}, aid.request.id.text());
    Context::cite(step, line.known);
    result.steps.push_back(std::move(step));
    capByLine(Figure::TemporaryAidMostLines, line, 1, aid, context, result);
    capByLine(Figure::TemporaryAidMostLinesEach, line, aid.persons, aid, context, result);
}

QString hardshipWords(AidHardship hardship)
{
    switch (hardship) {
    case AidHardship::Medical: return u"医疗困难"_s;
    case AidHardship::Disaster: return u"重特大灾(伤)害"_s;
    case AidHardship::Schooling: return u"就学困难"_s;
    case AidHardship::Other: return u"其他特殊困难"_s;
    }
    Q_UNREACHABLE();
}

/// 004-04: a standard for each recipient class and kind of hardship.
void byCell(const AidCase &aid, Context &context, AidResult &result)
{
    const AidRequest &request = aid.request;
    if (!request.recipientClass)
        return context.say(FindingKind::NotDetermined, u"relief.class_needed"_s, {}, request.id.text(), u"recipient_class"_s);
    const int index = static_cast<int>(*request.recipientClass) * 4 + static_cast<int>(request.hardship);
    const Known cell = context.use(static_cast<Figure>(static_cast<int>(Figure::TemporaryAidCellAMedical) + index));
    if (!cell)
        return;
    result.amount = cell->money();
    if (const Known most = context.peek(Figure::TemporaryAidMost); most && context.isSecondForm())
        result.most = most->money();
    Step step = context.step(Rule::AidCell, *result.amount, {{"class"_L1, toCode(*request.recipientClass)},
        {"hardship"_L1, hardshipWords(request.hardship)}, {"amount"_L1, yuan(*result.amount)}}, request.id.text());
    Context::cite(step, cell);
    result.steps.push_back(std::move(step));
}

/// Amounts that people enter: accidents, one case at a time, in advance. Above the ceiling they are refused (000-20). An empty
/// ceiling is said and "not checked"; where the place names none, its highest amount for any request stands.
void byPeople(Figure ceiling, const AidCase &aid, Context &context, AidResult &result)
{
    const AidRequest &request = aid.request;
    result.form = u"entered"_s;
    const bool named = context.law().value(ceiling, context.month()).status != FigureStatus::Absent;
    Known most = named ? context.use(ceiling) : nullptr;
    if (!most && context.peek(Figure::TemporaryAidMost))
        most = context.use(Figure::TemporaryAidMost);
    if (most)
        result.most = most->money();
    else if (context.isSecondForm())
        context.sayEmpty(ceiling);
    if (!request.proposed)
        return context.say(FindingKind::NotDetermined, u"relief.amount_needed"_s, {}, request.id.text(), u"proposed_fen"_s);
    if (most && most->money() < *request.proposed)
        return refuseAbove(request, *request.proposed, most->money(), most, context, result);
    result.amount = request.proposed;
    Step step = context.step(Rule::AidEntered, *result.amount,
        {{"amount"_L1, yuan(*result.amount)}, {"most"_L1, most ? yuan(most->money()) + u"元"_s : u"(上限未载)"_s}}, request.id.text());
    Context::cite(step, most);
    result.steps.push_back(std::move(step));
}

/// Small quick aid (national, 2026-01-29): at most one month's 低保 line of the household's residence. A standard is an amount
/// for one person, so it counts for each person helped; a county may say otherwise (temporary_aid.quick.each_person).
void quick(const AidCase &aid, Context &context, AidResult &result)
{
    const AidRequest &request = aid.request;
    result.form = u"quick"_s;
    const MonthlyLine line = residenceLine(aid, context);
    const Known times = context.use(Figure::TemporaryAidQuickLines);
    if (!line.known || !times)
        return;
    const bool each = context.leanOn(Figure::TemporaryAidQuickEachPerson);
    const Money most = scaled(line.money() * (each ? aid.persons : 1), times->ratio * line.part(), Rounding::Down);
    result.most = most;
    if (!request.proposed)
        return context.say(FindingKind::NotDetermined, u"relief.amount_needed"_s, {}, request.id.text(), u"proposed_fen"_s);
    if (most < *request.proposed)
        return refuseAbove(request, *request.proposed, most, times, context, result);
    result.amount = request.proposed;
    Step step = context.step(Rule::AidQuick, *result.amount, {{"amount"_L1, yuan(*result.amount)}, {"line"_L1, line.shown()},
        {"persons"_L1, each ? u" × "_s + digits(aid.persons) + u"人"_s : QString()}, {"most"_L1, yuan(most)}}, request.id.text());
    Context::cite(step, times);
    Context::cite(step, line.known);
    result.steps.push_back(std::move(step));
}

void ordinary(const AidCase &aid, Context &context, AidResult &result)
{
    const Known form = context.use(Figure::TemporaryAidForm);
    if (!form)
        return;
    result.form = form->word;
    if (form->word == u"cells")
        byCell(aid, context, result);
    else
        byLine(aid, context, result);
}

} // namespace

void priceAid(const AidCase &aid, Context &context, AidResult &result)
{
    switch (aid.request.kind) {
    case AidKind::Ordinary: return ordinary(aid, context, result);
    case AidKind::Accident: return byPeople(Figure::TemporaryAidAccidentMost, aid, context, result);
    case AidKind::Case: return byPeople(Figure::TemporaryAidCaseMost, aid, context, result);
    case AidKind::Advance: return byPeople(Figure::TemporaryAidAdvanceMost, aid, context, result);
    case AidKind::Quick: return quick(aid, context, result);
    }
}

} // namespace xieli::policy

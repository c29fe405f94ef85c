// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/lines.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {
__extension__ typedef __int128 Wide;

/// A rule is computed in the basis in which it is stated; where no document says which, in that of the line that is known.
LineBasis basisFor(bool rural, const Context &context)
{
    if (const Known basis = context.peek(Figure::DibaoLineBasis))
        return basis->word == u"month" ? LineBasis::Month : LineBasis::Year;
    return context.peek(rural ? Figure::DibaoLineRuralMonth : Figure::DibaoLineUrbanMonth) ? LineBasis::Month : LineBasis::Year;
}

/// A county that filled in the monthly line where the document compares by the year has filled in the wrong one.
void sayOtherBasis(const Line &line, bool rural, Context &context)
{
    const bool byMonth = line.basis == LineBasis::Month;
    const Figure other = byMonth ? (rural ? Figure::DibaoLineRuralYear : Figure::DibaoLineUrbanYear)
                                 : (rural ? Figure::DibaoLineRuralMonth : Figure::DibaoLineUrbanMonth);
    if (context.peek(other))
        context.sayOnce(line.known ? FindingKind::Note : FindingKind::Warning, u"policy.line_of_other_basis"_s, {{u"other"_s, figureKey(other)}, {u"key"_s, figureKey(line.figure)}}, figureKey(other));
}

} // namespace

QString Line::factorText(int persons) const
{
    return basis == LineBasis::Month ? u"12 × "_s + digits(persons) : digits(persons);
}

Line lineFor(const Situation &situation, Context &context) { return lineOf(situation.household.residence, context); }

Line lineOf(Residence residence, Context &context)
{
    Line line;
    const bool rural = residence == Residence::Rural;
    line.basis = basisFor(rural, context);
    line.figure = line.basis == LineBasis::Month ? (rural ? Figure::DibaoLineRuralMonth : Figure::DibaoLineUrbanMonth)
                                                 : (rural ? Figure::DibaoLineRuralYear : Figure::DibaoLineUrbanYear);
    line.known = context.use(line.figure);
    if (!line.known && context.isSecondForm()
        && context.law().value(Figure::DibaoLineBasis, context.month()).status == FigureStatus::Empty) // all that is needed, at once
        context.sayEmpty(Figure::DibaoLineBasis);
    sayOtherBasis(line, rural, context);
    return line;
}

int compareToLine(Money income, Money line, std::int64_t factor, const Ratio &ratio)
{
    const Wide left = static_cast<Wide>(income.fen()) * ratio.denominator();
    const Wide right = static_cast<Wide>(line.fen()) * factor * ratio.numerator();
    return left < right ? -1 : left > right ? 1 : 0;
}

Fit isBelow(const YearlyIncome &income, Money line, std::int64_t factor, const Ratio &ratio)
{
    if (compareToLine(income.high, line, factor, ratio) < 0)
        return Fit::Yes;
    return compareToLine(income.low, line, factor, ratio) >= 0 ? Fit::No : Fit::Unknown;
}

QString signOf(const YearlyIncome &income, Money line, std::int64_t factor, const Ratio &ratio)
{
    const int low = compareToLine(income.low, line, factor, ratio);
    const int high = compareToLine(income.high, line, factor, ratio);
    if (low != high)
        return u"?"_s;
    return low < 0 ? u"<"_s : low > 0 ? u">"_s : u"="_s;
}

Money limitOf(Money line, std::int64_t factor, const Ratio &ratio) { return scaled(line * factor, ratio); }

Difference differenceOf(Money income, const Line &line, int persons, Context &context)
{
    const Money full = line.money() * line.factor(persons);
    const Money yearly = full - income;
    if (yearly.isNegative() || yearly.isZero())
        return {};
    const Known word = context.peek(Figure::DibaoRounding);
    const Known unit = context.peek(Figure::DibaoRoundingUnit);
    const Rounding rounding = !word || word->word == u"half_up" ? Rounding::HalfUp : word->word == u"up" ? Rounding::Up : Rounding::Down;
    const std::int64_t roundTo = unit && unit->number > 0 ? unit->number : 1;
    Difference difference;
    difference.computed = difference.amount = scaled(yearly, Ratio(1, 12), rounding, roundTo);
    const auto atLeast = [&difference](Money amount, Known figure) {
        if (difference.amount < amount)
            difference = {difference.computed, amount, figure};
    };
    if (const Known share = context.peek(Figure::DibaoMinimumShare)) // 太原: never below such a share of the line
        atLeast(scaled(full, share->ratio * Ratio(1, 12), rounding, roundTo), share);
    if (const Known least = context.peek(Figure::DibaoMinimum))
        atLeast(least->money(), least);
    return difference;
}

Money differenceAmount(Money income, const Line &line, int persons, Context &context)
{
    return differenceOf(income, line, persons, context).amount;
}

} // namespace xieli::policy

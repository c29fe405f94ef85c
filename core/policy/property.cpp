// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/household.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

std::optional<Figure> limitFor(const QString &kind)
{
    if (kind == u"F1" || kind == u"F2" || kind == u"F3" || kind == u"F4")
        return Figure::PropertyMoneyMonths;
    if (kind == u"R1" || kind == u"R2")
        return Figure::PropertyHouses;
    if (kind == u"V1" || kind == u"V2" || kind == u"V5")
        return Figure::PropertyVehicles;
    if (kind == u"R3" || kind == u"C1")
        return Figure::PropertyBusinesses;
    return std::nullopt;
}

} // namespace

bool exceedsProperty(const Situation &situation, const Persons &persons, bool withUnowned, const Line &line, Context &context, Steps &steps)
{
    struct Sum {
        Figure figure;
        std::int64_t found = 0; ///< fen, or pieces
    };
    std::array sums{Sum{Figure::PropertyMoneyMonths}, Sum{Figure::PropertyHouses}, Sum{Figure::PropertyVehicles}, Sum{Figure::PropertyBusinesses}};
    for (const PropertyItem &item : situation.property) {
        const bool theirs = item.owner
            ? std::any_of(persons.begin(), persons.end(), [&item](const Member *member) { return member->id == *item.owner; })
            : withUnowned;
        const auto figure = limitFor(item.kind);
        if (item.exempt || !theirs || !figure)
            continue;
        for (Sum &sum : sums)
            if (sum.figure == *figure)
                sum.found += *figure == Figure::PropertyMoneyMonths ? item.value.value_or(Money()).fen() : 1;
    }
    bool exceeded = false;
    for (const Sum &sum : sums) {
        if (sum.found == 0)
            continue;
        const bool isMoney = sum.figure == Figure::PropertyMoneyMonths;
        const QString found = isMoney ? yuan(Money::fromFen(sum.found)) : digits(sum.found);
        const Known limit = context.use(sum.figure);
        if (!limit || (isMoney && !line.known)) {
            steps.push_back(notChecked(context, Rule::Property, limit ? line.figure : sum.figure));
            continue;
        }
        std::int64_t most = limit->number;
        std::int64_t asked = sum.found;
        if (isMoney) {
            most = line.money().fen() * limit->number * static_cast<std::int64_t>(persons.size());
            asked *= line.basis == LineBasis::Year ? 12 : 1;
        }
        const bool beyond = asked > most;
        exceeded = exceeded || beyond;
        steps.push_back(context.step(Rule::Property, beyond ? u"exceeds"_s : u"within"_s,
            {{"key"_L1, figureKey(sum.figure)}, {"limit"_L1, digits(limit->number)}, {"found"_L1, found}}));
        Context::cite(steps.back(), limit);
    }
    return exceeded;
}

} // namespace xieli::policy

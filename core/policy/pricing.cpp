// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pricing.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// "玉米" is meant by "玉米" as by "种植(玉米)", which is how survey sheets write it.
bool isNamedBy(const QString &item, const QString &label)
{
    if (item == label)
        return true;
    const qsizetype open = std::max(label.indexOf(u'('), label.indexOf(u'\uff08'));
    const qsizetype close = std::max(label.lastIndexOf(u')'), label.lastIndexOf(u'\uff09'));
    return open >= 0 && close > open && QStringView(label).mid(open + 1, close - open - 1).trimmed() == item;
}

} // namespace

const VillagePrice *priceFor(const IncomeItem &item, const Situation &situation) { return priceFor(item, situation.prices, situation.surveyTo.year()); }

const VillagePrice *priceFor(const IncomeItem &item, const std::vector<VillagePrice> &prices, int year)
{
    const VillagePrice *best = nullptr;
    int bestRank = 0;
    for (const VillagePrice &price : prices) {
        const bool named = !price.item.isEmpty() && isNamedBy(price.item, item.label);
        const bool fits = price.year == year && price.kind == item.kind && price.unit == item.unit
            && (named || price.item.isEmpty()) && (!price.tenure || price.tenure == item.tenure);
        const int rank = !fits ? 0 : 1 + (named ? 2 : 0) + (price.tenure ? 1 : 0);
        if (rank > bestRank) {
            best = &price;
            bestRank = rank;
        }
    }
    return best;
}

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/prices.h"

#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

Result<std::vector<VillagePrice>> villagePrices(Office &office)
{
    auto prices = office.file->read([](Reader &reader) { return reader.all<VillagePrice>(); });
    if (prices)
        std::stable_sort(prices->begin(), prices->end(), [](const VillagePrice &a, const VillagePrice &b) {
            return std::tie(a.year, a.kind, a.item) < std::tie(b.year, b.kind, b.item);
        });
    return prices;
}

namespace {

/// A line begun and left: the keyboard goes to a new line after the last cell.
bool isBlank(const VillagePrice &price)
{
    return price.item.isEmpty() && price.unit.isEmpty() && price.note.isEmpty() && !price.tenure && price.price.fen() == 0 && price.cost.fen() == 0;
}

} // namespace

Result<void> recordPrices(Office &office, std::vector<VillagePrice> prices)
{
    std::erase_if(prices, isBlank);
    QSet<QString> withoutPrice; // of an older file: they price nothing and stop nobody
    if (const auto stored = villagePrices(office))
        for (const VillagePrice &price : *stored)
            if (price.price.fen() <= 0 && !withoutPrice.contains(price.id.text()))
                withoutPrice.insert(price.id.text());
    QSet<QString> kept;
    for (VillagePrice &price : prices) {
        if (price.kind.isEmpty())
            return fail(u"casework.price_without_kind"_s, {{u"item"_s, price.item}});
        if (price.price.fen() <= 0)
            return fail(u"casework.price_without_price"_s, {{u"item"_s, price.item.isEmpty() ? price.kind + u' ' + price.unit : price.item}});
        if (price.id.isEmpty()) {
            price.id = VillagePriceId::create();
            price.areaCode = office.placeCode;
        }
        kept.insert(price.id.text());
    }
    return office.file->change({u"casework.change_prices"_s, {}}, [&](Writer &writer) {
        for (const VillagePrice &price : writer.all<VillagePrice>())
            if (!kept.contains(price.id.text()))
                writer.remove<VillagePrice>(price.id);
        for (const VillagePrice &price : prices)
            writer.put(price);
    });
}

} // namespace xieli::casework

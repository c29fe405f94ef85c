// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "model/codelists.h"
#include "model/ids.h"

namespace xieli {

/// 村里的价格表, one line: what a unit of farm income was worth in a year (policy-facts F12): a mu by crop and tenure, an
/// animal, a kilogram, a subsidy of a mu. The village writes it, the township sees it.
struct VillagePrice {
    VillagePriceId id;
    QString areaCode;                       ///< of the village: a township keeps several lists
    int year = 2000;                        ///< of the survey's last month
    QString kind;                           ///< income kind: "B1" 种植, "B2" 养殖, "B5" 补贴 …
    QString item;                           ///< "玉米"; empty: every item of the kind with that unit
    std::optional<Tenure> tenure;           ///< land only; empty: whatever the tenure
    QString unit;                           ///< "亩", "头", "公斤"
    Money price;                            ///< yuan a unit, in fen, before cost
    Money cost;                             ///< cost of a unit, in fen
    QString note;

    static constexpr auto table = "village_price";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("area_code", self.areaCode);
        field("year", self.year);
        field("kind", self.kind);
        field("item", self.item);
        field("tenure", self.tenure);
        field("unit", self.unit);
        field("price_fen", self.price);
        field("cost_fen", self.cost);
        field("note", self.note);
    }
};

} // namespace xieli

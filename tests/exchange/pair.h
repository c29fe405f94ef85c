// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/offices.h"
#include "exchange/scope.h"
#include "exchange/valuetext.h"
#include "model/clash.h"

namespace xieli::test {

using exchange::Fate;

/// A village and its township with a stick between them.
class Pair {
public:
    explicit Pair(const Offices &offices, const QString &villageName = u"village"_s)
        : m_folder(offices.copies()), village(offices.open(*m_folder, villageName)), township(offices.open(*m_folder, u"township"_s)),
          villageId(idOf(village)), townshipId(idOf(township))
    {
    }

    exchange::PackedParcel fromVillage() { return must(exchange::packParcel(village, townshipId)); }
    exchange::PackedParcel fromTownship() { return must(exchange::packParcel(township, villageId)); }
    exchange::TakeInReport up() { return must(exchange::takeIn(township, fromVillage().bytes)); }
    exchange::TakeInReport down() { return must(exchange::takeIn(village, fromTownship().bytes)); }
    /// Parcels both ways until nothing is left to say.
    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            up();
            down();
        }
    }
    /// All rows that both have.
    QStringList contentAtVillage() { return contentOf(village, shared()); }
    QStringList contentAtTownship() { return contentOf(township, shared()); }
    std::vector<Clash> clashes(OfficeFile &file)
    {
        return must(file.read([](Reader &reader) { return reader.all<Clash>(); }));
    }

private:
    static QStringList shared()
    {
        QStringList tables = sharedTables();
        tables.removeIf([](const QString &table) { return table == "policy_overlay"_L1 || table == "paper"_L1; });
        return tables;
    }
    std::unique_ptr<QTemporaryDir> m_folder;

public:
    OfficeFile village;
    OfficeFile township;
    OfficeId villageId, townshipId;
};

} // namespace xieli::test

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/said.h"
#include "exchange/pack.h"
#include "exchange/peers.h"
#include "exchange/takein.h"
#include "store/officefile.h"

namespace xieli::benchmark {

inline OfficeFile newOffice(const QString &path, OfficeRole role, const QString &place)
{
    NewOffice office;
    office.name = role == OfficeRole::Village ? QStringLiteral("柳树湾村") : QStringLiteral("青禾乡");
    office.role = role;
    office.placeCode = place;
    office.userName = QStringLiteral("clerk");
    office.passphrase = QStringLiteral("benchmark-passphrase");
    office.today = Day(2018, 6, 20);
    return std::move(must(OfficeFile::create(path, office)).file);
}

inline void introduceBoth(OfficeFile &one, OfficeFile &other)
{
    must(exchange::trust(one, must(exchange::introduce(other))));
    must(exchange::trust(other, must(exchange::introduce(one))));
}

inline OfficeId idOf(OfficeFile &file)
{
    return must(file.read([](Reader &reader) { return reader.office().id; }));
}

} // namespace xieli::benchmark

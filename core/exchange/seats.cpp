// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/seats.h"

#include "exchange/rules.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

Seats::Seats(Reader &reader) : m_reader(&reader)
{
    reader.forEach<HouseholdSeat>([this](const HouseholdSeat &seat) { m_keepers.insert(seat.id, seat.peer); });
}

const std::optional<OfficeId> &Seats::keeper(const QString &household) const
{
    if (household != m_lastAsked) {
        const auto known = m_keepers.constFind(household);
        m_lastKeeper = known == m_keepers.cend() ? std::nullopt : std::optional(*known);
        m_lastAsked = household;
    }
    return m_lastKeeper;
}

std::optional<OfficeId> Seats::keeperOf(const QString &household) const { return keeper(household); }

bool Seats::keeps(const OfficeId &village, const QString &household) const { return keeper(household) == village; }

QSet<QString> Seats::of(const OfficeId &village) const
{
    QSet<QString> households;
    for (auto seat = m_keepers.cbegin(); seat != m_keepers.cend(); ++seat)
        if (*seat == village)
            households.insert(seat.key());
    return households;
}

QString Seats::householdOf(const QString &table, const QString &key, const Row &row)
{
    return table == "household"_L1 ? key : shown(row.value(u"household_id"_s));
}

bool Seats::mayWrite(const OfficeId &village, const NetRecord &record, const std::optional<Row> &current) const
{
    if (!holds(Rule::SeatChecked))
        return true;
    const auto isTheirs = [&](const QString &household, bool isThere) {
        if (household.isEmpty())
            return true;
        // of a household that is not here yet it waits: whose it is, is told when it comes
        const auto &known = keeper(household);
        return known ? *known == village : !isThere || !m_reader->row(u"household"_s, household);
    };
    const QString before = current ? householdOf(record.table, record.key, *current) : QString();
    const QString after = record.table == "household"_L1 ? record.key : shown(record.cells.value(u"household_id"_s).after);
    return isTheirs(before, true) && (after == before || isTheirs(after, record.table != "household"_L1 || current.has_value()));
}

void Seats::take(Writer &writer, const QString &household, const OfficeId &village, Day today)
{
    writer.put(HouseholdSeat{household, village, today});
    m_keepers.insert(household, village);
    forgetLast();
}

void Seats::giveBack(const QString &household)
{
    m_keepers.remove(household);
    forgetLast();
}

QSet<QString> keptBy(Reader &reader, const OfficeId &village)
{
    QSet<QString> households;
    for (const HouseholdSeat &seat : reader.where<HouseholdSeat>("peer_id", village))
        households.insert(seat.id);
    return households;
}

void Seats::forgetLast()
{
    m_lastAsked.clear();
    m_lastKeeper.reset();
}

} // namespace xieli::exchange

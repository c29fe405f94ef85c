// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/destroyed.h"

#include "exchange/seats.h"
#include "store/retention.h"
#include "store/retentionrows.h"

namespace xieli::exchange {

Destroyed::Destroyed(Reader &reader)
{
    reader.forEachCells<DestroyedRecord>({"id", "household_id"}, [this](const Query &record) {
        const QString id = record.text(0);
        m_records.insert(id);
        if (id.startsWith(QLatin1String("household:")))
            m_households.insert(record.text(1));
    });
}

bool Destroyed::concerns(const QString &table, const QString &key, const Row &values) const
{
    if (m_records.isEmpty())
        return false;
    return holds(table, key) || (!accountingTables().contains(table) && m_households.contains(Seats::householdOf(table, key, values)));
}

bool isDestroyed(Reader &reader, const QString &table, const QString &key) { return reader.find<DestroyedRecord>(table + u':' + key).has_value(); }

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/seats.h"

namespace xieli::exchange {

/// What a township may show to one village.
class VillageView {
public:
    VillageView(Reader &reader, const OfficeId &village);
    const OfficeId &village() const { return m_village; }
    bool shows(const QString &table, const QString &key);
    bool showsRow(const QString &table, const QString &key, const Row &row);

private:
    Reader &m_reader;
    OfficeId m_village;
    Seats m_seats;
    QSet<QString> m_batches;
    QSet<QString> m_postings;
};

} // namespace xieli::exchange

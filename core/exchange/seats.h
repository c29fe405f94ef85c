// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/settle.h"
#include "store/writer.h"

#include <QHash>

namespace xieli::exchange {

/// Which village keeps a household: only its parcels write what belongs to it, and only it sees it. A village's own file has no
/// seats: everything in it is its own.
class Seats {
public:
    explicit Seats(Reader &reader);

    /// The village that keeps the household; nothing: the township alone has it.
    std::optional<OfficeId> keeperOf(const QString &household) const;
    bool keeps(const OfficeId &village, const QString &household) const;
    /// Households that the village keeps.
    QSet<QString> of(const OfficeId &village) const;
    /// The household that a row belongs to; empty: to none.
    static QString householdOf(const QString &table, const QString &key, const Row &row);
    /// Whether a record of the village may go in: of a household that it keeps, or that nobody has yet.
    bool mayWrite(const OfficeId &village, const NetRecord &record, const std::optional<Row> &current) const;
    /// The village keeps it from now on.
    void take(Writer &writer, const QString &household, const OfficeId &village, Day today);
    /// What take() wrote was taken back.
    void giveBack(const QString &household);

private:
    /// Looked up once for records that stand side by side: mostly they are of one household.
    const std::optional<OfficeId> &keeper(const QString &household) const;
    void forgetLast();

    Reader *m_reader;
    QHash<QString, OfficeId> m_keepers;
    mutable QString m_lastAsked;
    mutable std::optional<OfficeId> m_lastKeeper;
};

/// Households that the village keeps, where nothing else is asked of the seats.
QSet<QString> keptBy(Reader &reader, const OfficeId &village);

} // namespace xieli::exchange

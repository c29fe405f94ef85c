// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/apply.h"
#include "exchange/aside.h"

#include <QHash>

namespace xieli::exchange {

/// The records of the parcel together with what has waited for them; `since`: of which parcel each one that waited came.
std::vector<NetRecord> withWaiting(std::vector<NetRecord> records, const std::vector<Waiting> &waiting,
                                   QHash<std::pair<QString, QString>, std::int64_t> &since);

/// Notes who waits, who waits no longer, and what is to be told under the number of an earlier parcel.
class Telling {
public:
    Telling(Writer &writer, const Peer &sender, std::int64_t sequence, Day today) : m_writer(writer), m_sender(sender), m_sequence(sequence), m_today(today) {}

    /// How many records will be told of, about.
    void expect(std::size_t records) { m_applied.fates.reserve(records); }
    void tell(const NetRecord &record, const RecordFate &fate, std::optional<std::int64_t> since);
    /// Of survivors of records that were given up.
    void tellLedOn(const std::vector<RecordFate> &fates);
    /// Of records that went in and are as before.
    void tellTakenBack(const std::vector<RecordFate> &fates);
    Applied result();

private:
    void tellLate(const RecordFate &fate);

    Writer &m_writer;
    const Peer &m_sender;
    std::int64_t m_sequence;
    Day m_today;
    Applied m_applied;
    QMap<std::int64_t, std::vector<RecordFate>> m_late;
};

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reversals.h"
#include "exchange/seats.h"

namespace xieli::exchange {

/// What is to be done with each record of one sender, from all that the file knows: whose it is, what was removed here, what it needs.
class Judging {
public:
    Judging(Writer &writer, const Peer &sender, OfficeRole own, const Seats &seats);

    /// What a parcel brings counts before it has gone in.
    void expect(const std::vector<NetRecord> &records) { m_reversals.expect(records); }
    /// A new pass begins: what was seen to be there may be there no more.
    void forget() { m_there.clear(); }
    void noteThere(const QString &table, const QString &key) { m_there.insert({table, key}); }

    Verdict verdictOn(const NetRecord &record, const std::optional<Row> &current);
    /// `current`: what stands here instead, which the sender takes over.
    static Verdict refusal(const QString &reason, const std::optional<Row> &current = std::nullopt);

private:
    using RecordKey = std::pair<QString, QString>;

    Settling settling(const NetRecord &record, const std::optional<Row> &current);
    bool isAnswer(const NetRecord &record, const Row &current) const;
    const Row &defaultsOf(const QString &table);
    std::optional<Row> removedHere(const NetRecord &record);
    bool senderOwns(const QString &table) const;
    QString barrier(const NetRecord &record, const std::optional<Row> &current);
    static bool approvesMonth(const NetRecord &record, const std::optional<Row> &current);
    bool cameFromSender(const NetRecord &record);
    bool isForeign(const NetRecord &record) const;
    QString missingParent(const Verdict &verdict);

    Writer &m_writer;
    const Peer &m_sender;
    OfficeRole m_own;
    const Seats &m_seats;
    Reversals m_reversals;
    QHash<QString, Row> m_defaults;
    QSet<QString> m_approved;
    QHash<QString, QSet<QString>> m_decisions;
    QSet<RecordKey> m_there; ///< seen or written in this pass, after all removals
};

/// A reason out of the wording's keys.
QString named(const char *key, const Arguments &arguments = {});

} // namespace xieli::exchange

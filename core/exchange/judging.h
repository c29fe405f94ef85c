// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/recent.h"
#include "exchange/destroyed.h"
#include "exchange/reversals.h"
#include "exchange/seats.h"

namespace xieli::exchange {

/// What is to be done with each record of one sender, from all that the file knows: whose it is, what was removed here, what it needs.
class Judging {
public:
    /// `isNewLife`: the sender was healed, and tells anew what the healer may have known.
    Judging(Writer &writer, const Peer &sender, OfficeRole own, const Seats &seats, bool isNewLife, Day today);

    /// What a parcel brings counts before it has gone in.
    void expect(const std::vector<NetRecord> &records) { m_reversals.expect(records); }
    /// A new pass begins: what was seen to be there may be there no more.
    void forget() { m_there.clear(); }
    void noteThere(const QString &table, const QString &key) { m_there.insert({table, key}); }

    /// Whether an edit of the table's rows is judged by columnsFor() alone.
    static bool judgesByCells(const QString &table);
    /// The columns of a row that verdictOn() looks at where the record is no removal.
    const QStringList &columnsFor(const NetRecord &record);
    Verdict verdictOn(const NetRecord &record, const std::optional<Row> &current);
    /// `current`: what stands here instead, which the sender takes over.
    static Verdict refusal(const QString &reason, const std::optional<Row> &current = std::nullopt);

private:
    using RecordKey = std::pair<QString, QString>;

    Settling settling(const NetRecord &record, const std::optional<Row> &current);
    bool isOfDestroyed(const NetRecord &record, const std::optional<Row> &current) const;
    bool isAnswer(const NetRecord &record, const Row &current) const;
    const Row &defaultsOf(const QString &table);
    std::optional<Row> removedHere(const NetRecord &record);
    bool isPutBackUnseen(const NetRecord &record);
    bool isToldAnew(const NetRecord &record);
    void tellDays(const NetRecord &record, Verdict &verdict);
    NetRecord withoutKnown(const NetRecord &record);
    bool isAllKnown(const NetRecord &record);
    bool senderOwns(const QString &table) const;
    QString barrier(const NetRecord &record, const std::optional<Row> &current);
    static bool approvesMonth(const NetRecord &record, const std::optional<Row> &current);
    bool isDecidedHere(const NetRecord &record);
    bool cameFromSender(const NetRecord &record);
    bool isForeign(const NetRecord &record) const;
    QString missingParent(const QString &table, const Verdict &verdict);

    Writer &m_writer;
    const Peer &m_sender;
    OfficeRole m_own;
    const Seats &m_seats;
    Reversals m_reversals;
    Destroyed m_destroyed;
    bool m_isNewLife;
    Day m_today;
    QHash<QString, Row> m_defaults;
    /// Which columns decide on an edit of some cells: neighbours in a parcel tell the same ones.
    struct Columns {
        QString table;
        QStringList told;
        QStringList all;
    };
    Recent<Columns> m_columns;
    QSet<QString> m_approved;
    QHash<QString, QSet<QString>> m_decisions;
    QSet<RecordKey> m_there; ///< seen or written in this pass, after all removals
};

/// A reason out of the wording's keys.
QString named(const char *key, const Arguments &arguments = {});

} // namespace xieli::exchange

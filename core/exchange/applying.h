// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/releasing.h"
#include "exchange/ownbeside.h"
#include "exchange/judging.h"

#include <span>

namespace xieli::exchange {

/// The records of one parcel go in, in one pass or in as many as it takes until nothing points nowhere.
class Applying {
public:
    Applying(Writer &writer, const Peer &sender, OfficeRole own, Day today, bool isNewLife, Progress *progress);

    /// Parents come first in `records` afterwards. Errors: "exchange.cancelled", those of the store.
    Result<void> run(std::vector<NetRecord> &records);

    /// By the place of the record in what run() left.
    const RecordFate &fateOf(std::size_t place) const { return m_fates[place]; }
    /// What was there before and how it was settled, for the book of clashes.
    struct Settled {
        std::optional<Row> before;
        Verdict verdict;
    };
    const Settled &settledOf(std::size_t place) const { return m_settled[place]; }
    /// A record as it was before this parcel; nothing if it did not touch it. Only of parcels with a merge of two people.
    std::optional<Row> rowBefore(const QString &table, const QString &key) const;
    Seats &seats() { return m_seats; }

    ~Applying() { releaseBeside(std::tuple(std::move(m_settled), std::move(m_fates))); }
    Applying(const Applying &) = delete;
    Applying &operator=(const Applying &) = delete;

private:
    using RecordKey = std::pair<QString, QString>;
    /// Where not all can go in together, so many records share one savepoint, for each one is dear.
    static constexpr std::size_t together = 1000;

    void sortParentsFirst(std::vector<NetRecord> &records) const;
    void pass(const std::vector<NetRecord> &records);
    void takeTogether(const std::vector<NetRecord> &records, std::span<const std::size_t> places);
    template <class Attempt>
    void takeRecord(const NetRecord &record, std::size_t place, Attempt attempt);
    void refuseCauseOf(const QString &table, const QString &key);
    void tellProgress();
    bool isOfSender(const QString &table);
    std::optional<Row> rowFor(const NetRecord &record);
    Verdict verdictOn(const NetRecord &record, const std::optional<Row> &current);
    void write(const NetRecord &record, const Verdict &verdict, const std::optional<Row> &current);

    Writer &m_writer;
    const Peer &m_sender;
    OfficeRole m_own;
    Day m_today;
    Progress *m_progress;
    Seats m_seats;
    Judging m_judging;
    OwnBeside m_ownBeside;
    std::vector<Settled> m_settled;
    std::vector<RecordFate> m_fates;
    QHash<RecordKey, std::size_t> m_places;
    QHash<RecordKey, QString> m_refused;
    QSet<RecordKey> m_removed;
    QStringList m_seated; ///< households to which a seat was given together
    QString m_lastTable;
    bool m_isLastOfSender = false;
    bool m_mayTakeBack = false;
    int m_done = 0;
};

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/money.h"
#include "base/month.h"
#include "base/result.h"
#include "store/value.h"

#include <QByteArray>
#include <QMap>

#include <cstdint>
#include <vector>

namespace xieli::exchange {

/// For people: what stood in a cell ("" for nothing, "3f…(120)" for bytes). Never for comparing.
QString shown(const Value &value);

enum class Operation { Insert, Update, Delete };

/// One recorded cell, by name.
struct CellChange {
    std::int64_t change = 0; ///< number of the sender's change that it belongs to, rising through the parcel
    QString table;
    QString key;
    Operation operation = Operation::Update;
    QString column;
    Value before;
    Value after;

    friend bool operator==(const CellChange &, const CellChange &) = default;
};

/// A row of an append-only table that goes along whole (assessments: the journal knows only their digest).
struct WholeRow {
    std::int64_t change = 0;
    QString table;
    QString key;
    std::vector<std::pair<QString, Value>> cells;

    friend bool operator==(const WholeRow &, const WholeRow &) = default;
};

/// What became of a record at the receiver.
enum class Fate { Accepted, Merged, Kept, Refused, ClashOpen };

/// One record's fate. Merged: the sender's values went in beside what the receiver had changed of the same record, or replaced it, as the
/// reason says. Kept: the receiver's stay. ClashOpen: both were changed, one
/// stands until a person decides. Whatever did not go in, `stands` says what stands instead, so that both ends are equal again.
struct RecordFate {
    QString table;
    QString key;
    Fate fate = Fate::Accepted;
    QString reason = {}; ///< a wording key and arguments, see reasonText(); empty for Accepted
    QMap<QString, Value> stands = {}; ///< by column; of a record that the receiver does not have: empty
    QStringList alike = {}; ///< columns that the receiver had changed to the same by itself; "": it had removed the record too. Never told

    friend bool operator==(const RecordFate &, const RecordFate &) = default;
};

/// Reasons travel as one line: a wording key and its arguments as compact JSON.
QString reasonText(const Error &why);
Error reasonFrom(const QString &text);

/// What one parcel of ours became at the other office.
struct Acknowledgement {
    std::int64_t sequence = 0;
    std::vector<RecordFate> fates;

    friend bool operator==(const Acknowledgement &, const Acknowledgement &) = default;
};

/// What both ends must count alike: the households that the two offices share, and what was drafted and paid to them.
struct ControlTotals {
    std::int64_t households = 0;
    std::int64_t persons = 0;
    std::int64_t paymentFen = 0;
    friend bool operator==(const ControlTotals &, const ControlTotals &) = default;
};

/// Who made a change of the sender's, and on which day of its calendar.
struct ChangeHead {
    std::int64_t change = 0;
    Day day;                         ///< invalid: an older program did not tell
    QString author;

    friend bool operator==(const ChangeHead &, const ChangeHead &) = default;
};

/// The newest form of parcels that this program reads and writes.
inline constexpr int parcelForm = 3;

/// The oldest that it reads.
inline constexpr int oldestForm = 1;

/// From this one on the totals count all payments of the households that both share; before it those of the village's batches alone.
inline constexpr int formOfAllPayments = 3;

/// The content of a parcel. It carries everything since `baseSequence`, the last parcel that the receiver acknowledged.
struct Parcel {
    int schema = 0;                  ///< migration number of the sender's office file
    std::int64_t epoch = 1;
    std::int64_t sequence = 0;
    std::int64_t baseSequence = 0;   ///< 0: nothing acknowledged yet
    QByteArray baseDigest;
    std::vector<std::pair<std::int64_t, QByteArray>> earlier; ///< digests of the parcels between base and this one: the chain
    std::int64_t firstChange = 0;    ///< changes carried: firstChange … lastChange of the sender's journal
    std::int64_t lastChange = 0;
    QByteArray journalHead;          ///< head of the sender's journal chain, which the receiver keeps
    std::int64_t takenInUpTo = 0;    ///< the receiver's own parcel that the sender has taken in last, and its digest
    QByteArray takenInDigest;
    ControlTotals totals;
    std::vector<CellChange> changes;
    std::vector<WholeRow> rows;
    std::vector<Acknowledgement> acknowledgements;
    bool whole = false;              ///< all that both share, as rows
    std::int64_t nextEpoch = 0;      ///< whole: the life that the receiver begins, for its file has another history; 0: none
    std::vector<ChangeHead> heads;   ///< of the changes that it carries
    std::vector<std::pair<std::int64_t, QByteArray>> received; ///< digests of the receiver's parcels that the sender has, where it heals
    int volume = 1;                  ///< from 2 on: a file with pictures of the first one's parcel, and no more than that
    std::vector<QByteArray> volumes; ///< of the first: the digests of what is in the other files of its set, in their order
    int form = parcelForm;           ///< in which it was written; a parcel is always written in the newest one

    friend bool operator==(const Parcel &, const Parcel &) = default;
};

/// The same parcel gives the same bytes, everywhere.
QByteArray encode(const Parcel &parcel);

/// Errors: "exchange.newer_form" (update first), "exchange.content_damaged". Never crashes, and allocates no more than a
/// small multiple of what it was given.
Result<Parcel> decode(const QByteArray &content);

} // namespace xieli::exchange

namespace xieli {

template <> struct Codes<exchange::Operation> {
    static constexpr std::array<Code<exchange::Operation>, 3> list{{{exchange::Operation::Insert, QLatin1String("insert")},
                                                                    {exchange::Operation::Update, QLatin1String("update")},
                                                                    {exchange::Operation::Delete, QLatin1String("delete")}}};
};
template <> struct Codes<exchange::Fate> {
    static constexpr std::array<Code<exchange::Fate>, 5> list{{{exchange::Fate::Accepted, QLatin1String("accepted")},
                                                               {exchange::Fate::Merged, QLatin1String("merged")},
                                                               {exchange::Fate::Kept, QLatin1String("kept")},
                                                               {exchange::Fate::Refused, QLatin1String("refused")},
                                                               {exchange::Fate::ClashOpen, QLatin1String("clash")}}};
};

} // namespace xieli

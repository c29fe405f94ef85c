// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/month.h"
#include "model/codelists.h"
#include "model/ids.h"

#include <QByteArray>

// Rows of the office file about the exchange: neighbours, parcels sent, received and waiting, and what became of each record.

namespace xieli {

/// Our whole content goes to an office. Owed, Sent: it has another history and is healed; not sent yet, or sent. Whole, WholeSent: it took
/// another office's place.
enum class Heal { None, Owed, Sent, Whole, WholeSent };
template <> struct Codes<Heal> {
    static constexpr std::array<Code<Heal>, 5> list{{{Heal::None, QLatin1String("")},
                                                     {Heal::Owed, QLatin1String("owed")},
                                                     {Heal::Sent, QLatin1String("sent")},
                                                     {Heal::Whole, QLatin1String("whole")},
                                                     {Heal::WholeSent, QLatin1String("whole_sent")}}};
};
inline bool isOfSuccessor(Heal heal) { return heal == Heal::Whole || heal == Heal::WholeSent; }

/// An office that this one knows and how far the exchange with it has come.
struct Peer {
    OfficeId id;
    QString name;
    OfficeRole role = OfficeRole::Township;
    QString placeCode;
    QByteArray signingKey;          ///< 32 bytes
    QByteArray sealingKey;          ///< 32 bytes
    int epoch = 1;
    Day introducedOn;
    int sentSequence = 0;           ///< number of the last parcel packed for it
    int ackedSequence = 0;          ///< number of the last of our parcels it has acknowledged
    std::int64_t ackedChange = 0;   ///< our journal up to here is known to it
    int receivedSequence = 0;       ///< number of the last parcel taken in from it
    QByteArray receivedDigest;      ///< digest of that parcel
    std::int64_t chainSequence = 0; ///< head of its journal, as its last parcel told
    QByteArray chainDigest;
    int ownEpoch = 1;               ///< the life in which we send to it; a restored file begins a new one
    int theirEpoch = 1;             ///< the life in which it sends to us
    Heal heal = Heal::None;
    std::optional<Day> comparedOn;  ///< the code was read aloud and fits
    QString comparedBy;
    QString successor;              ///< id of the office that took its place

    static constexpr auto table = "peer";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("name", self.name);
        field("role", self.role);
        field("place_code", self.placeCode);
        field("signing_key", self.signingKey);
        field("sealing_key", self.sealingKey);
        field("epoch", self.epoch);
        field("introduced_on", self.introducedOn);
        field("sent_sequence", self.sentSequence);
        field("acked_sequence", self.ackedSequence);
        field("acked_change", self.ackedChange);
        field("received_sequence", self.receivedSequence);
        field("received_digest", self.receivedDigest);
        field("chain_sequence", self.chainSequence);
        field("chain_digest", self.chainDigest);
        field("own_epoch", self.ownEpoch);
        field("their_epoch", self.theirEpoch);
        field("heal", self.heal);
        field("compared_on", self.comparedOn);
        field("compared_by", self.comparedBy);
        field("successor_id", self.successor);
    }
};

/// The key of parcel rows: one peer, one number.
inline QString parcelKey(const OfficeId &peer, int sequence) { return peer.text() + u':' + QString::number(sequence); }

/// A parcel that we packed for a peer.
struct ParcelSent {
    QString id;                     ///< parcelKey()
    OfficeId peer;
    int sequence = 0;
    QString digest;                 ///< hex
    std::int64_t fromChange = 0;    ///< journal rows carried, first …
    std::int64_t toChange = 0;      ///< … and last
    QByteArray bytes;               ///< JSON of what its slip says; empty: an older program packed it
    Day createdOn;
    std::optional<Day> ackedOn;
    int epoch = 1;                  ///< the life in which it was sent

    /// Its number is used, and no file of it was written to the end. It is noted so first: what is killed while it writes tells nothing.
    bool isUnwritten() const { return bytes == unwrittenMark() && !ackedOn; }
    static QByteArray unwrittenMark() { return QByteArrayLiteral("{\"unwritten\":true}"); }

    static constexpr auto table = "parcel_sent";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("peer_id", self.peer);
        field("sequence", self.sequence);
        field("digest", self.digest);
        field("from_change", self.fromChange);
        field("to_change", self.toChange);
        field("bytes", self.bytes);
        field("created_on", self.createdOn);
        field("acked_on", self.ackedOn);
        field("epoch", self.epoch);
    }
};

/// A parcel of a peer that was taken in, with what is said about it in our acknowledgement.
struct ParcelReceived {
    QString id;                     ///< parcelKey()
    OfficeId peer;
    int sequence = 0;
    QString digest;                 ///< hex
    Day receivedOn;
    QString outcome;                ///< the exchange room's word
    QByteArray report;              ///< JSON, may be empty
    std::int64_t households = 0;    ///< as the sender counted what both share …
    std::int64_t persons = 0;
    std::int64_t fen = 0;

    static constexpr auto table = "parcel_received";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("peer_id", self.peer);
        field("sequence", self.sequence);
        field("digest", self.digest);
        field("received_on", self.receivedOn);
        field("outcome", self.outcome);
        field("report", self.report);
        field("households", self.households);
        field("persons", self.persons);
        field("fen", self.fen);
    }
};

/// A parcel that came before its forerunner.
struct ParcelWaiting {
    QString id;                     ///< parcelKey()
    OfficeId peer;
    int sequence = 0;
    QByteArray bytes;
    Day receivedOn;

    static constexpr auto table = "parcel_waiting";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("peer_id", self.peer);
        field("sequence", self.sequence);
        field("bytes", self.bytes);
        field("received_on", self.receivedOn);
    }
};

/// What became of one record of a parcel, if there is more to be said than that it went in; ours (as acknowledged) or the peer's (as we shall acknowledge).
struct ParcelFate {
    QString id;                     ///< any unique text
    OfficeId peer;
    int sequence = 0;
    bool ours = false;              ///< true: a record that we sent
    QString tableName;
    QString recordKey;
    QString fate;                   ///< the exchange room's word
    QString reason;                 ///< a key of resources/wording, may be empty
    QString stands;                 ///< JSON: the values that stand at the receiver where it did not take the sender's

    static constexpr auto table = "parcel_fate";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("peer_id", self.peer);
        field("sequence", self.sequence);
        field("ours", self.ours);
        field("table_name", self.tableName);
        field("record_key", self.recordKey);
        field("fate", self.fate);
        field("reason", self.reason);
        field("stands", self.stands);
    }
};

/// Records of one parcel that went in just as they came, packed by the exchange room.
struct ParcelAccepted {
    QString id;                     ///< any unique text
    OfficeId peer;
    int sequence = 0;
    bool ours = false;              ///< true: records that we sent
    QByteArray records;

    static constexpr auto table = "parcel_accepted";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("peer_id", self.peer);
        field("sequence", self.sequence);
        field("ours", self.ours);
        field("records", self.records);
    }
};

/// At a township: which village keeps a household and so may write it.
struct HouseholdSeat {
    QString id;                     ///< the household's
    OfficeId peer;
    Day since;

    static constexpr auto table = "household_seat";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("peer_id", self.peer);
        field("since", self.since);
    }
};

/// A record of a peer's parcel that could not go in yet, with all that it brought.
struct RecordAside {
    QString id;                     ///< peer, table and key
    OfficeId peer;
    int sequence = 0;
    QString tableName;
    QString recordKey;
    QByteArray net;
    QString reason;
    Day since;

    static constexpr auto table = "record_aside";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("peer_id", self.peer);
        field("sequence", self.sequence);
        field("table_name", self.tableName);
        field("record_key", self.recordKey);
        field("net", self.net);
        field("reason", self.reason);
        field("since", self.since);
    }
};

/// A parcel of another history, whole: of a restored file, or of a second one of the same office.
struct ParcelAside {
    QString id;                     ///< peer, epoch, number and digest
    OfficeId peer;
    int epoch = 1;
    int sequence = 0;
    QByteArray bytes;
    QString reason;
    Day since;
    std::optional<Day> settledOn;

    static constexpr auto table = "parcel_aside";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("peer_id", self.peer);
        field("epoch", self.epoch);
        field("sequence", self.sequence);
        field("bytes", self.bytes);
        field("reason", self.reason);
        field("since", self.since);
        field("settled_on", self.settledOn);
    }
};

} // namespace xieli

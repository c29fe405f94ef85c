// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "model/codelists.h"
#include "model/ids.h"

#include <QByteArray>

// Rows of the office file that are no nouns of the trade: the office itself, its users, neighbours, parcels, take-ins.

namespace xieli {

/// What a user of the office file may do. Keeper: everything, and the users; Clerk: the work; Reader: looks only.
enum class UserRole { Keeper, Clerk, Reader };
template <> struct Codes<UserRole> {
    static constexpr std::array<Code<UserRole>, 3> list{{{UserRole::Keeper, QLatin1String("keeper")},
                                                         {UserRole::Clerk, QLatin1String("clerk")},
                                                         {UserRole::Reader, QLatin1String("reader")}}};
};

using OfficeUserId = Id<struct OfficeUserTag>;
using IntakeRowId = Id<struct IntakeRowTag>;

/// This office itself: exactly one row. Public keys are libsodium's Ed25519 (sign) and X25519 (seal), 32 bytes each.
struct OfficeRow {
    OfficeId id;
    QString name;
    OfficeRole role = OfficeRole::Village;
    QString placeCode;
    QString packs;                  ///< "gannan-2018,training-629901"
    int epoch = 1;                  ///< grows when the office's keys are made anew
    QByteArray signingKey;
    QByteArray sealingKey;
    Day createdOn;

    static constexpr auto table = "office";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("name", self.name);
        field("role", self.role);
        field("place_code", self.placeCode);
        field("packs", self.packs);
        field("epoch", self.epoch);
        field("signing_key", self.signingKey);
        field("sealing_key", self.sealingKey);
        field("created_on", self.createdOn);
    }
};

/// The secret halves (Ed25519 64 bytes, X25519 32 bytes). Journalled by digest only, never shared.
struct OfficeSecret {
    OfficeId id;
    QByteArray signingSecret;
    QByteArray sealingSecret;

    static constexpr auto table = "office_secret";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("signing_secret", self.signingSecret);
        field("sealing_secret", self.sealingSecret);
    }
};

/// Somebody with a passphrase. The slot that it opens is in the .keys companion, under the same name.
struct OfficeUser {
    OfficeUserId id;
    QString name;
    UserRole role = UserRole::Keeper;
    Day addedOn;
    std::optional<Day> removedOn;

    static constexpr auto table = "office_user";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("name", self.name);
        field("role", self.role);
        field("added_on", self.addedOn);
        field("removed_on", self.removedOn);
    }
};

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
    }
};

struct Setting {
    QString key;
    QString value;

    static constexpr auto table = "setting";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("key", self.key);
        field("value", self.value);
    }
};

/// A county's own figures on top of a pack.
struct PolicyOverlay {
    QString id;                     ///< the overlay's name, "training-629901"
    QByteArray json;
    QString digest;                 ///< hex

    static constexpr auto table = "policy_overlay";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("json", self.json);
        field("digest", self.digest);
    }
};

/// A pack as it was when something was computed under it: an old assessment recomputes from it for ever.
struct PolicyEdition {
    QString id;                     ///< SHA-256 of `json`, hexadecimal
    QString name;
    QString edition;
    QByteArray json;                ///< the pack's canonical bytes

    static constexpr auto table = "policy_edition";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("name", self.name);
        field("edition", self.edition);
        field("json", self.json);
    }
};

/// A law as it was used: which editions it was composed of. An assessment's pack_digest names it.
struct LawEdition {
    QString id;                     ///< policy::Law::digest()
    QString name;                   ///< "gannan-2018,training-629901"
    QString editions;               ///< ids of PolicyEdition, lowest pack first, separated by blanks

    static constexpr auto table = "law_edition";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("name", self.name);
        field("editions", self.editions);
    }
};

/// 规则测试: an office's own. Retired ones stay.
struct OfficeTest {
    QString id;                     ///< the file's name
    QByteArray json;
    QString addedBy;
    std::optional<Day> addedOn;
    std::optional<Day> retiredOn;

    static constexpr auto table = "policy_test";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("json", self.json);
        field("added_by", self.addedBy);
        field("added_on", self.addedOn);
        field("retired_on", self.retiredOn);
    }
};

/// A proposal waits for a second person, then counts; or it was withdrawn. Nothing is deleted.
enum class AmendmentState { Proposed, Confirmed, Withdrawn };
template <> struct Codes<AmendmentState> {
    static constexpr std::array<Code<AmendmentState>, 3> list{{{AmendmentState::Proposed, QLatin1String("proposed")},
                                                               {AmendmentState::Confirmed, QLatin1String("confirmed")},
                                                               {AmendmentState::Withdrawn, QLatin1String("withdrawn")}}};
};
using AmendmentId = Id<struct AmendmentTag>;

/// 政策修订: one change of one figure of the office's own overlay.
struct PolicyAmendment {
    AmendmentId id;
    QString figure;                 ///< key, "dibao.line.rural.yearly"
    Month from = Month(2000, 1);
    std::optional<Month> to;        ///< empty: until further notice
    QString status;                 ///< "stated", "assumed", "empty"
    QString value;                  ///< JSON as a pack writes it: 372000, "1.3", true, ["E01"]; empty for status "empty"
    QString documentTitle;
    QString documentNumber;
    QString documentIssuer;
    std::optional<Day> documentDate;
    QString article;
    QString note;
    AmendmentState state = AmendmentState::Proposed;
    QString proposedBy;
    std::optional<Day> proposedOn;
    QString settledBy;              ///< who confirmed or withdrew it
    std::optional<Day> settledOn;
    QString settledWhy;             ///< reason of a withdrawal
    QString overlay;                ///< name of the overlay that it went into
    QString overlayEdition;         ///< that overlay's edition with it

    static constexpr auto table = "policy_amendment";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("figure", self.figure);
        field("from_month", self.from);
        field("to_month", self.to);
        field("status", self.status);
        field("value", self.value);
        field("document_title", self.documentTitle);
        field("document_number", self.documentNumber);
        field("document_issuer", self.documentIssuer);
        field("document_date", self.documentDate);
        field("article", self.article);
        field("note", self.note);
        field("state", self.state);
        field("proposed_by", self.proposedBy);
        field("proposed_on", self.proposedOn);
        field("settled_by", self.settledBy);
        field("settled_on", self.settledOn);
        field("settled_why", self.settledWhy);
        field("overlay", self.overlay);
        field("overlay_edition", self.overlayEdition);
    }
};

/// One spreadsheet taken in. taken + refused + skipped = rows.
struct IntakeBatch {
    IntakeBatchId id;
    QString kind;                   ///< "roster", "survey"
    QString file;                   ///< name without folder
    QString digest;                 ///< hex over the file's bytes
    Day takenOn;
    int rows = 0;
    int taken = 0;
    int refused = 0;
    int skipped = 0;

    static constexpr auto table = "intake_batch";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("kind", self.kind);
        field("file", self.file);
        field("digest", self.digest);
        field("taken_on", self.takenOn);
        field("rows", self.rows);
        field("taken", self.taken);
        field("refused", self.refused);
        field("skipped", self.skipped);
    }
};

/// What became of one row (or cell) of a spreadsheet.
struct IntakeRow {
    IntakeRowId id;
    IntakeBatchId batch;
    QString sheet;
    int row = 0;                    ///< as the spreadsheet counts, from 1
    QString column;                 ///< "C", or empty
    QString reason;                 ///< a key of resources/wording
    QString arguments;              ///< JSON object for the sentence
    QString fate;                   ///< "taken", "refused", "skipped"

    static constexpr auto table = "intake_row";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("batch_id", self.batch);
        field("sheet", self.sheet);
        field("row_number", self.row);
        field("column_name", self.column);
        field("reason", self.reason);
        field("arguments", self.arguments);
        field("fate", self.fate);
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
    QByteArray bytes;               ///< may be empty
    Day createdOn;
    std::optional<Day> ackedOn;

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

/// What became of one record of a parcel, ours (as acknowledged) or the peer's (as we shall acknowledge).
struct ParcelFate {
    QString id;                     ///< any unique text
    OfficeId peer;
    int sequence = 0;
    bool ours = false;              ///< true: a record that we sent
    QString tableName;
    QString recordKey;
    QString fate;                   ///< "accepted", "merged", "proposed", "refused"
    QString reason;                 ///< a key of resources/wording, may be empty

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
    }
};

/// A strange day on the machine's clock that somebody has confirmed.
struct ClockConfirmation {
    QString id;
    Day day;
    Day lastDay;                    ///< of the journal before
    QString reason;

    static constexpr auto table = "clock_confirmation";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("day", self.day);
        field("last_day", self.lastDay);
        field("reason", self.reason);
    }
};

} // namespace xieli

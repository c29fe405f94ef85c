// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "model/codelists.h"
#include "model/ids.h"
#include "model/rights.h"
#include "store/lawrows.h"
#include "store/parcelrows.h"

#include <QByteArray>

// Rows of the office file that are no nouns of the trade: the office itself, its users and settings, take-ins, the clock. Those of the
// law and of the exchange stand beside it.

namespace xieli {

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

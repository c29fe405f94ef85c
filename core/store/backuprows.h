// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/money.h"
#include "base/month.h"
#include "model/ids.h"

#include <QByteArray>

#include <cstdint>

// Rows of the office file about copies of itself, and about what was written into a county's database.

namespace xieli {

using BackupPlaceId = Id<struct BackupPlaceTag>;
using BackupRunId = Id<struct BackupRunTag>;
using PublicationId = Id<struct PublicationTag>;

/// Where copies stand. Beside: a folder beside the office file. Folder: another disk or a share. Stick: whatever carries our marker.
enum class BackupKind { Beside, Folder, Stick };
template <> struct Codes<BackupKind> {
    static constexpr std::array<Code<BackupKind>, 3> list{{{BackupKind::Beside, QLatin1String("beside")},
                                                           {BackupKind::Folder, QLatin1String("folder")},
                                                           {BackupKind::Stick, QLatin1String("stick")}}};
};

enum class BackupOutcome { Verified, Failed };
template <> struct Codes<BackupOutcome> {
    static constexpr std::array<Code<BackupOutcome>, 2> list{{{BackupOutcome::Verified, QLatin1String("verified")},
                                                              {BackupOutcome::Failed, QLatin1String("failed")}}};
};

/// A place to which copies go by themselves.
struct BackupPlace {
    BackupPlaceId id;
    BackupKind kind = BackupKind::Beside;
    QString path;               ///< the folder; of a stick where it was last; beside: empty
    QString marker;             ///< of a stick: what its marker file says
    int everyHours = 0;         ///< not more often than this
    int keepDays = 0;           ///< of so many days the newest copy of each is kept,
    int keepWeeks = 0;          ///< of so many weeks,
    int keepMonths = 0;         ///< and of so many months
    Day since;
    std::optional<Day> endedOn;

    static constexpr auto table = "backup_place";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("kind", self.kind);
        field("path", self.path);
        field("marker", self.marker);
        field("every_hours", self.everyHours);
        field("keep_days", self.keepDays);
        field("keep_weeks", self.keepWeeks);
        field("keep_months", self.keepMonths);
        field("since", self.since);
        field("ended_on", self.endedOn);
    }
};

/// One copy that was made, or could not be. Of a failed one only time, name and reason are said.
struct BackupRun {
    BackupRunId id;
    BackupPlaceId place;
    QString madeAt;             ///< UTC, "2018-06-05T08:00:00Z"
    QString name;               ///< of its file, or of the list of its pieces, without folder
    int files = 0;              ///< without the keys
    std::int64_t bytes = 0;
    QString digest;             ///< hex, BLAKE2b-256 over all its files
    std::int64_t headSequence = 0; ///< up to where its journal goes
    QByteArray headDigest;
    int households = 0;
    int persons = 0;
    Money paid;
    BackupOutcome outcome = BackupOutcome::Verified;
    QString reason;             ///< of a failed one: what went wrong, in words
    std::optional<Day> verifiedOn;
    std::optional<Day> drilledOn;
    QString drilledBy;
    std::optional<Day> removedOn; ///< it made room for newer ones

    static constexpr auto table = "backup_run";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("place_id", self.place);
        field("made_at", self.madeAt);
        field("name", self.name);
        field("files", self.files);
        field("bytes", self.bytes);
        field("digest", self.digest);
        field("head_sequence", self.headSequence);
        field("head_digest", self.headDigest);
        field("households", self.households);
        field("persons", self.persons);
        field("paid_fen", self.paid);
        field("outcome", self.outcome);
        field("reason", self.reason);
        field("verified_on", self.verifiedOn);
        field("drilled_on", self.drilledOn);
        field("drilled_by", self.drilledBy);
        field("removed_on", self.removedOn);
    }
};

/// One run of publishing into a database outside. Its line in 出表登记 is written before anything leaves; this one after.
struct Publication {
    PublicationId id;
    QString target;             ///< which server and database; never a password
    Day day;
    QString byUser;
    std::int64_t fromSequence = 0;
    std::int64_t toSequence = 0;
    std::int64_t rows = 0;      ///< that were sent
    QString takenBy;
    QString reason;
    QString outcome;            ///< "equal", "differs", or the key of what stopped it

    static constexpr auto table = "publication";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("target", self.target);
        field("day", self.day);
        field("by_user", self.byUser);
        field("from_sequence", self.fromSequence);
        field("to_sequence", self.toSequence);
        field("rows", self.rows);
        field("taken_by", self.takenBy);
        field("reason", self.reason);
        field("outcome", self.outcome);
    }
};

} // namespace xieli

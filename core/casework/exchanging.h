// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casework/office.h"

namespace xieli::casework {

struct PeerRow {
    OfficeId id;
    QString name;
    OfficeRole role = OfficeRole::Village;
    QString code;           ///< short code to be read aloud and compared
    int changesToSend = 0;
    std::optional<Day> lastSent;
    std::optional<Day> lastReceived;
};

struct PackReport {
    QString file;
    QString receiver;
    int sequence = 0;
    int changes = 0;
    int households = 0;
    int persons = 0;
    Money total;
    int pictures = 0;       ///< photographs and scans that travel with it …
    std::int64_t pictureBytes = 0; ///< … and what they weigh
    QString digest;
};

struct FateRow {
    QString table;
    QString key;
    QString what;           ///< the household's head, or the record's title
    QString fate;           ///< "accepted", "merged", "kept", "refused"
    QString reason;
};

struct ParcelReport {
    QString file;
    QString sender;
    int sequence = 0;
    QString outcome;        ///< "taken", "already", "waiting"
    int households = 0;
    int persons = 0;
    Money total;
    int records = 0;
    QMap<QString, int> byFate;
    int forgotten = 0;      ///< a parcel of ours that the sender has and this (restored) file does not know; 0: none
    bool totalsCompared = false; ///< both ends counted the same households
    bool totalsAgree = false;
    int acknowledged = 0;   ///< records of ours whose fate the other office tells with this parcel
    std::vector<FateRow> fates;
};

/// Writes this office's introduction (name, role, public keys, signed).
Result<QString> introduce(Office &office, const QString &path);
/// Makes another office known from its introduction.
Result<PeerRow> trust(Office &office, const QString &path);
Result<std::vector<PeerRow>> peers(Office &office);
/// Packs all that the receiver has not acknowledged yet. `path` empty: a name without a place, beside the office file.
Result<PackReport> packParcel(Office &office, const QString &receiverName, const QString &path);
Result<ParcelReport> takeInParcel(Office &office, const QString &path, Progress *progress = nullptr);

} // namespace xieli::casework

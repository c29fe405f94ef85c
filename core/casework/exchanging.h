// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casework/peers.h"

namespace xieli::casework {

/// What both ends of a parcel count: the households that they share.
struct SharedTotals {
    int households = 0;
    int persons = 0;
    Money money;
    friend bool operator==(const SharedTotals &, const SharedTotals &) = default;
};

struct PackReport {
    QString file;
    QStringList files;      ///< all that must be carried, by their names: more than one where there are very many pictures
    OfficeId receiverId;
    QString receiver;
    int sequence = 0;
    int changes = 0;
    int records = 0;        ///< that go with it, also where it is a whole content and no changes
    int households = 0;
    int persons = 0;
    Money total;
    int pictures = 0;       ///< photographs and scans that travel with it …
    std::int64_t pictureBytes = 0; ///< … and what they weigh
    int filesLeft = 0;      ///< files of households that move to another township and go with a later parcel: this one is full
    QString digest;
    bool codeCompared = false; ///< somebody has compared the receiver's code
    QString code;              ///< the receiver's
};

struct FateRow {
    QString table;
    QString key;
    QString kind;           ///< "家庭成员": what kind of record it is
    QString what;           ///< the household's head, the person's name, or the record's title; empty: nobody on record here
    QString fate;           ///< "accepted", "merged", "kept", "refused", "clash"; of a record of ours there: "there_accepted" and so on
    QString reason;
};

struct ParcelReport {
    QString file;
    OfficeId senderId;
    QString sender;
    int sequence = 0;
    QString outcome;        ///< "taken", "already", "waiting", "aside"
    QString reason;         ///< why it is kept aside whole and went in nowhere, is settled, or waits for what will not come; empty else
    bool healed = false;    ///< it made this file whole again after it had been restored
    QString copyFirst;      ///< the verified copy of the file as it was before a whole content was laid over it; empty: none was
    QString digest;         ///< hex, as the sender's slip shows it
    int volumes = 1;        ///< how many files it is
    int volume = 1;         ///< "already": this file is one of a set's others
    int needed = 0;         ///< waiting: the parcel that must come first
    std::vector<int> followed; ///< waiting parcels of the same sender that went in after it
    int households = 0;     ///< counted here, as `ours`
    int persons = 0;
    Money total;
    SharedTotals theirs;    ///< as the sender told
    SharedTotals ours;      ///< as they are counted here now
    int records = 0;
    QMap<QString, int> byFate;
    int late = 0;           ///< records that had waited since earlier parcels and went in now
    int aside = 0;          ///< records of this sender that wait
    int toCheck = 0;        ///< a village's own decisions among the records: somebody here is to confirm them
    int clashesOpened = 0;  ///< questions for a person that this parcel raised
    int changesToSend = 0;  ///< changes of ours that the sender does not know yet
    int forgotten = 0;      ///< a parcel of ours that the sender has and this (restored) file does not know; 0: none
    int unheard = 0;        ///< records of ours that bear on the totals and that the sender had not taken in when it counted
    QStringList changedSince; ///< whom these changes of ours are about that the sender had not taken in when it counted: the first three
    int othersChangedSince = 0; ///< … and how many more
    bool totalsCompared = false; ///< both ends counted the same
    bool totalsAgree = false;
    bool moneyCompared = false;  ///< … of payments too; else `totalsAgree` is about households and persons
    int acknowledged = 0;   ///< records of ours whose fate the other office tells with this parcel
    int notTakenThere = 0;  ///< of these: what it did not take as it was; each stands in `fates` with its reason
    bool codeCompared = false; ///< somebody has compared the sender's code
    QString code;              ///< the sender's
    std::vector<FateRow> fates;
};

/// What is to be done with a file that stands there already, perhaps another village's parcel.
enum class Standing { Refuse, Replace };
/// Packs all that the receiver has not acknowledged yet. `path` empty: the suggested name, beside the office file. Also
/// "parcels.file_stands" {file}: nothing was packed, and no number used.
Result<PackReport> packParcel(Office &office, const QString &receiverName, const QString &path, Progress *progress = nullptr, Standing standing = Standing::Refuse);
/// A name for the next parcel to that office: without a place, and no other office's.
Result<QString> suggestedName(Office &office, const QString &receiverName);
/// `beside`: among which files the others of its set are looked for; empty: in the same folder.
Result<ParcelReport> takeInParcel(Office &office, const QString &path, Progress *progress = nullptr, const QStringList &beside = {});

/// What must be carried, in words, and what has to wait; empty where it is one file and all of it.
QString toCarry(const PackReport &report, const papers::Wording &wording);

/// Whether the two totals agree, and where they were not compared why not, in words.
QString totalsVerdict(const ParcelReport &report, const papers::Wording &wording);

/// Why the two totals may differ, as far as it can be told, in words; empty where they agree or were not compared.
QStringList whyTotalsDiffer(const ParcelReport &report, const papers::Wording &wording);

} // namespace xieli::casework

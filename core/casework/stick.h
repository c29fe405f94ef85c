// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exchanging.h"

namespace xieli::casework {

/// What became of one file of a stick.
enum class StickOutcome {
    Taken,
    Already,        ///< taken in before, or carried whole by another one
    Waiting,        ///< an earlier parcel is missing, on this stick too
    Refused,        ///< ours to take, and it cannot be; the reason says why
    NotOurs,        ///< sealed for another office
    Introduction,   ///< of an office; it is made known by a person, never by the way
    Update,         ///< a newer program, its signature checked; a person starts it, never the way
    NoParcel,
    NotReached,     ///< it was stopped before this one's turn
};

/// One file of a stick. Whose it is and what is in it is told by its content, never by its name or times.
struct StickFile {
    QString path;
    QString name;           ///< below the folder that was chosen
    StickOutcome outcome = StickOutcome::NotReached;
    QString sender = {};
    int sequence = 0;
    QString reason = {};         ///< in words; empty where there is nothing to say
    QString key = {};            ///< of the reason
    std::optional<ParcelReport> report = {}; ///< of a parcel that could be read
};

struct StickReport {
    std::vector<StickFile> files;
    bool stopped = false;   ///< a person stopped it between two files
    int count(StickOutcome outcome) const;
    /// Offices with which the two ends do not count the same.
    QStringList unequal() const;
    /// How it went, in words.
    QString told(const papers::Wording &wording) const;
};

/// Takes in all parcels for this office that stand in files or folders, each on its own: one that cannot be read leaves the others
/// alone, and in which order those of one sender come does not matter. A stop takes effect between two files. Error
/// parcels.stick_unreadable {folder}: there is no such folder or file; nothing was read.
Result<StickReport> takeInStick(Office &office, const QStringList &filesAndFolders, Progress *progress = nullptr);

} // namespace xieli::casework

namespace xieli {

template <> struct Codes<casework::StickOutcome> {
    static constexpr std::array<Code<casework::StickOutcome>, 9> list{
        {{casework::StickOutcome::Taken, QLatin1String("taken")}, {casework::StickOutcome::Already, QLatin1String("already")},
         {casework::StickOutcome::Waiting, QLatin1String("waiting")}, {casework::StickOutcome::Refused, QLatin1String("refused")},
         {casework::StickOutcome::NotOurs, QLatin1String("not_ours")}, {casework::StickOutcome::Introduction, QLatin1String("introduction")},
         {casework::StickOutcome::Update, QLatin1String("update")},
         {casework::StickOutcome::NoParcel, QLatin1String("no_parcel")}, {casework::StickOutcome::NotReached, QLatin1String("not_reached")}}};
};

} // namespace xieli

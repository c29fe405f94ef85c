// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/parcel.h"
#include "exchange/totals.h"
#include "model/ids.h"

#include <functional>

namespace xieli {
class OfficeFile;
}

namespace xieli::exchange {

/// Taken: its news went in. Already: this very parcel, or one that carries all of it, was taken in before; nothing changed.
/// Waiting: an earlier parcel is missing; it is kept and goes in by itself when that one comes. Aside: it is of another history than the
/// one known (a restored copy, or one file living on two machines); it is kept whole, and the next parcel to its sender heals it.
enum class Outcome { Taken, Already, Waiting, Aside };

struct TakeInReport {
    Outcome outcome = Outcome::Taken;
    OfficeId sender;
    QString senderName;
    std::int64_t sequence = 0;
    QByteArray digest;
    int volumes = 1;                        ///< how many files it is
    int volume = 1;                         ///< Already: this file is one of a set's others
    std::vector<RecordFate> fates;          ///< of each record it brought, in the order of the tables
    std::vector<Acknowledgement> late;      ///< of records that had waited since earlier parcels and went in now
    Error why;                              ///< Aside: "exchange.other_history" {office, sequence}, "exchange.other_history_since" {…, since}; Already: empty,
                                            ///< or "exchange.aside_settled" {office, sequence}; Waiting: empty, or "exchange.early_forgotten" {office, sequence}
    bool healed = false;                    ///< it laid the sender's whole content over this file, which begins a new life
    std::int64_t neededSequence = 0;        ///< Waiting: the parcel that must come first
    std::vector<std::int64_t> followed;     ///< waiting parcels that went in after it
    std::vector<Acknowledgement> acknowledged; ///< what became of our own parcels over there
    std::int64_t acknowledgedUpTo = 0;      ///< our last parcel that the sender has taken in
    std::int64_t forgotten = 0;             ///< a parcel of ours that the sender has and this file does not know: say "exchange.forgotten" {office, sequence}
    ControlTotals theirs;                   ///< the sender's totals of the households that both share
    ControlTotals ours;                     ///< the same, counted here afterwards
    std::vector<Unheard> unheard;           ///< counted records of this office that the sender had not taken in when it counted
    bool compared = false;                  ///< both count the same: the sender had taken in all of this office's changes that bear on households and persons
    bool isMoneyCompared = false;           ///< … and on payments; the program of a sender that counted those of some batches only is compared in the rest
    bool agree() const;
    int count(Fate fate) const;
};

/// Asked for a copy of the file before a whole content is laid over it; where it fails nothing is taken in.
using CopyFirst = std::function<Result<void>()>;

/// Takes a parcel in, in one transaction: it goes in whole or not at all; single bad records are refused and listed, the
/// rest goes in. Errors, each leaving the file as it was: those of open() and decode(), "exchange.newer_schema" (update
/// first), "exchange.content_damaged", "exchange.same_role", "exchange.cancelled", those of the store.
Result<TakeInReport> takeIn(OfficeFile &file, const QByteArray &parcel, Progress *progress = nullptr);

/// The same from a file on a stick, and with it the other files of its set, whichever of them this is: they are looked for by what is in
/// them among `beside`, else among all that lie in the same folder. Nothing goes in before all are there. Also "exchange.read_failed",
/// "exchange.parts_missing" {office, sequence, all, missing}, "exchange.parts_no_first", "exchange.parts_damaged" {file, number},
/// "exchange.parts_early".
Result<TakeInReport> takeInFile(OfficeFile &file, const QString &path, Progress *progress = nullptr, const QStringList &beside = {}, const CopyFirst &copyFirst = {});

} // namespace xieli::exchange

namespace xieli {

template <> struct Codes<exchange::Outcome> {
    static constexpr std::array<Code<exchange::Outcome>, 4> list{{{exchange::Outcome::Taken, QLatin1String("taken")},
                                                                  {exchange::Outcome::Already, QLatin1String("already")},
                                                                  {exchange::Outcome::Waiting, QLatin1String("waiting")},
                                                                  {exchange::Outcome::Aside, QLatin1String("aside")}}};
};

} // namespace xieli

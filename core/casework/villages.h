// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exchanging.h"

namespace xieli::casework {

/// Where a parcel stands.
enum class ParcelState {
    Unwritten,  ///< its number is used, its file was not written: the stick was full, or somebody stopped it
    Sent,       ///< packed here; not answered yet
    Answered,   ///< the other office has it, as its own parcel said
    Taken,      ///< of the other office, taken in
    Waiting,    ///< came too early
    Aside,      ///< of another history; nobody has decided yet
};

/// One parcel, packed here or taken in: who sent what when.
struct ParcelRow {
    OfficeId office;            ///< the other one
    QString name;
    bool isOurs = false;        ///< packed here
    int sequence = 0;
    ParcelState state = ParcelState::Sent;
    Day day;                    ///< packed, or taken in
    std::optional<Day> answeredOn;
    std::optional<SharedTotals> totals; ///< as the sender counted; empty: an older program did not tell
    QString digest;             ///< hex; empty of one that waits: it was not opened
};
/// The newest first; of one office where it is named.
Result<std::vector<ParcelRow>> parcels(Office &office, const QString &nameOrId = {});

/// A record of another office that could not go in yet.
struct AsideRow {
    OfficeId office;
    QString name;               ///< of the office
    int sequence = 0;           ///< of the parcel that brought it
    QString table;
    QString key;
    QString kind;               ///< "家庭成员": what kind of record it is
    QString what;               ///< whom it is about: the household's head or the person; empty: nobody on record here
    QString reason;             ///< in words
    Day since;
};
/// Each is tried again after the next parcel of its sender. The oldest first. `wording`: of the reader; none: the office's own.
Result<std::vector<AsideRow>> recordsAside(Office &office, const papers::Wording *wording = nullptr);

} // namespace xieli::casework

namespace xieli {

template <> struct Codes<casework::ParcelState> {
    static constexpr std::array<Code<casework::ParcelState>, 6> list{
        {{casework::ParcelState::Unwritten, QLatin1String("unwritten")}, {casework::ParcelState::Sent, QLatin1String("sent")}, {casework::ParcelState::Answered, QLatin1String("answered")},
         {casework::ParcelState::Taken, QLatin1String("taken")}, {casework::ParcelState::Waiting, QLatin1String("waiting")},
         {casework::ParcelState::Aside, QLatin1String("aside")}}};
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/changewords.h"
#include "casework/familyevents.h"
#include "model/householdmove.h"

namespace xieli::casework {

/// 迁移: a whole household leaves with its file. The village writes down that it moved out (familyevents.h: Leaving::destination); the
/// township gives the file to another village of its own or to another township; there somebody says that the family has arrived, or why
/// it is not taken; the answer goes back the same way. Nothing is ever erased: where it left, the household stays to be read, closed; a
/// family that comes back is open again by a fact of its own.

/// How a township gets back a file that it gave and nobody has answered. AtOnce: no parcel can have carried it yet. ByAsking: a village of
/// its own has it, is asked with the next parcel and answers.
enum class TakingBack { No, AtOnce, ByAsking };

/// Where a move stands for this office, and what it can do about it.
struct MoveRow {
    QString id;
    MoveSide side = MoveSide::Out;
    bool fromTownship = false;  ///< at a township: the file came from another one
    MoveState state = MoveState::Leaving;
    HouseholdId household;      ///< here; empty: no village has the file yet
    QString head;
    int persons = 0;
    Day day;                    ///< of leaving
    QString from;
    QString to;                 ///< the office that has the file, or the place that the family named
    std::optional<Day> answeredOn;
    QString answer;
    QString told;               ///< where it stands, in words
    int news = 0;               ///< what the old office wrote later and nobody here has read
    bool mayGive = false;
    bool mayAnswer = false;     ///< arrived, or not taken
    bool maySendBack = false;
    TakingBack takingBack = TakingBack::No;
    bool mayReopen = false;
};
/// What waits for somebody first, then the newest. `settledToo`: also those that are over. `wording`: of the reader; none: the office's own.
Result<std::vector<MoveRow>> moves(Office &office, bool settledToo = false, const papers::Wording *wording = nullptr);
Result<MoveRow> move(Office &office, const QString &id);
/// The id that this office has for a move, out of its own or of that of an office at the other end: they are made from one another.
Result<QString> moveKnownHere(Office &office, const QString &id);

/// Township: the file goes to a village of its own, or to another township with the next parcel.
Result<void> giveMove(Office &office, const QString &id, const QString &officeName);
/// Township: gave it in error, or nobody answers; how it comes back. Error "exchange.move_used": the new household was written to since.
Result<TakingBack> takeMoveBack(Office &office, const QString &id, const QString &why);
/// Offices to which it can be given; names.
Result<QStringList> receiversOf(Office &office, const QString &id);
/// Village: the family has come.
Result<void> acceptMove(Office &office, const QString &id, Day arrivedOn);
/// Village: the family did not come, or does not live here; its new file is closed, to be read. Township: a file that another township
/// sent is not taken.
Result<void> declineMove(Office &office, const QString &id, const QString &why);
/// Township: nobody takes the family in; where it left it is to be opened again.
Result<void> sendMoveBack(Office &office, const QString &id, const QString &why);
/// Where it left: the family is there again, by an event of its own. Only of what was sent back, or of what no other office has yet.
Result<void> reopenMoved(Office &office, const QString &id, const EventNote &note);
/// What the old office wrote later was read.
Result<void> readMoveNews(Office &office, const QString &id);

/// What came with a household, in words.
struct BroughtFile {
    struct Line {
        Day day;                ///< invalid: a month's
        QString when;
        QString what;
        QString detail;
        Money amount;
        bool isMoney = false;
    };
    MoveRow move;
    std::vector<Line> decisions;
    std::vector<Line> payments;
    std::vector<Line> aid;      ///< requests for temporary aid that were decided there, with what was given
    std::vector<Line> events;
    std::vector<Line> later;    ///< written at the old place after the file had left it
};
Result<BroughtFile> broughtFile(Office &office, const QString &id, const Telling &telling);
/// The same of a household; nothing: it did not arrive from elsewhere.
Result<std::optional<QString>> moveOfArrived(Office &office, const HouseholdId &household);

} // namespace xieli::casework

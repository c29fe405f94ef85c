// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"
#include "model/householdmove.h"
#include "store/writer.h"

namespace xieli::exchange {

/// The file of a household that moves: what is copied to the new place, and under which keys. Decisions, payments, family events and
/// registers stay with the household that left; they go along as history to be read (movehistory.h). So does what was decided and given of a
/// request for temporary aid; the request itself is copied, since the rules look at earlier ones too.

/// Table and key of what belongs to a household and goes along, the household itself first.
std::vector<std::pair<QString, QString>> recordsOf(Reader &reader, const HouseholdId &household);
/// The same as whole rows, with the pictures that they show; parents first.
std::vector<WholeRow> fileOf(Reader &reader, const HouseholdId &household);

/// What is made of a record for one attempt to arrive: the same always, so that nothing comes twice.
QString arrivalKey(const QString &seed, const QString &key);
QString arrivalSeed(const QString &move, int attempt);
/// The In line of that attempt.
QString inMoveKey(const QString &seed);

struct Arriving {
    QString seed;
    HouseholdId left;           ///< the household there
    Day day;                    ///< of the move
    QString village;            ///< who takes it in: name and area code, as the household bears them
    QString areaCode;
    QString reason;             ///< of the event "moved in"
};
/// Writes the file as a new household: those who moved join on the day, what spoke of the old place is empty. Returns its id.
HouseholdId writeArrival(Writer &writer, const std::vector<WholeRow> &file, const Arriving &arriving);

} // namespace xieli::exchange

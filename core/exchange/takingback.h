// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/householdmove.h"
#include "store/writer.h"

namespace xieli::exchange {

/// A township gave the file of a household to somebody who has not answered. Until a parcel may have carried it, it is taken back as if it
/// had never been given; afterwards whoever has the file answers, and can only be asked.

/// Whether a parcel that was packed for its receiver since may have carried it.
bool isOnItsWay(Reader &reader, const HouseholdMove &out);
bool isOnItsWay(Reader &reader, const ArrivalFile &file);

/// The file is nobody's again. Error "exchange.move_used": something was written to the new household here since.
Result<void> takeBack(Writer &writer, HouseholdMove out);
Result<void> takeBack(Writer &writer, ArrivalFile file);

/// The village that has it reads with the next parcel that it is wanted back, and why. False: no village of ours has it.
bool askBack(Writer &writer, HouseholdMove out, const QString &why);
bool askBack(Writer &writer, const ArrivalFile &file, const QString &why);

} // namespace xieli::exchange

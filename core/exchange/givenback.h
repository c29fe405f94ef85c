// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"
#include "store/writer.h"

#include <QSet>

namespace xieli::exchange {

/// Keys of the records of `table` that the other office made, by this office's journal.
QSet<QString> madeBy(Reader &reader, const OfficeId &peer, const QString &table);

/// An office that was healed has its own records from the one that healed it, and its journal says that they came from there. So the healer
/// names those that it had from the healed office, under number 0, which no parcel has.
Acknowledgement madeThere(Reader &reader, const OfficeId &peer);
void noteGivenBack(Writer &writer, const OfficeId &healer, const Parcel &whole);
/// Keys of such records of `table`: made here, whatever the journal says.
QSet<QString> givenBack(Reader &reader, const OfficeId &peer, const QString &table);

} // namespace xieli::exchange

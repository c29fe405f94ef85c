// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"
#include "store/parcelrows.h"
#include "store/reader.h"

#include <QSet>

namespace xieli::exchange {

/// Keys of the records of `table` that came from `peer` and were not refused; without what `peer` only gave back.
QSet<QString> receivedFrom(Reader &reader, const OfficeId &peer, const QString &table);

/// Households (not closed), persons (living, not left, living together) and the fen of all payment lines of households of that village, closed
/// ones too, whoever drafted them: what a village and its township must count alike. `peer` is the other office.
ControlTotals sharedTotals(Reader &reader, OfficeRole own, const OfficeId &peer);

/// A record that sharedTotals() counts, which this office has written, or holds otherwise than the other told, and the other had not heard of
/// when it counted last.
struct Unheard {
    QString table;
    QString key;
};

/// All of them, each once, in the order in which they were written, as far as the other's acknowledgements go; without what came from it. While there
/// are any, both ends may rightly count otherwise: one rule for village and township.
std::vector<Unheard> unheardOf(Reader &reader, OfficeRole own, const Peer &peer);

/// By the same rules all households and persons of the file, whoever keeps them, and the fen of all payment lines of its households.
ControlTotals wholeTotals(Reader &reader);

} // namespace xieli::exchange

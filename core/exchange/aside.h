// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/settle.h"
#include "store/writer.h"

namespace xieli::exchange {

/// Quarantine of single records: what could not go in waits here with all that it brought, and is tried again after each
/// parcel of its sender.

struct Waiting {
    NetRecord record;
    std::int64_t sequence = 0;   ///< the parcel that brought it first
};

void setAside(Writer &writer, const OfficeId &sender, const Waiting &waiting, const QString &reason, Day today);
/// All of one sender, in the order in which they came.
std::vector<Waiting> waitingFrom(Reader &reader, const OfficeId &sender);
void settleAside(Writer &writer, const OfficeId &sender, const QString &table, const QString &key);

} // namespace xieli::exchange

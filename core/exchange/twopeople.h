// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/settle.h"
#include "store/writer.h"

#include <functional>

namespace xieli::exchange {

/// One pair of records, judged at both offices before either heard of the other: the township's word stands, and what the village had
/// done on its own goes with it.

/// Whether the township has said "two people" of the pair, or that the other record of the two is the one that stays.
bool isJudgedOtherwise(Reader &reader, const NetRecord &alias);

/// The village's merge of the record was refused. What it ended by the same stroke (the old record's leaving, its household) is as
/// before, and the village is told so. `before`: a record as it was before the parcel; nothing if the parcel did not touch it.
using RowBefore = std::function<std::optional<Row>(const QString &table, const QString &key)>;
std::vector<RecordFate> takeMergeBack(Writer &writer, const Parcel &parcel, const NetRecord &alias, const RowBefore &before);

/// Such a word may empty a day of leaving or closing at its receiver.
bool isOfTwoPeople(const RecordFate &fate);

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/seats.h"

namespace xieli::exchange {

/// Two records, one person: what is still written to the one that was given up is led on to the one that stayed.

/// Whether a column of a member tells of his place in a household, not of the person.
bool isOfPlace(const QString &column);

/// Who stays for this member, over any number of merges; empty: it was never given up.
QString survivorOf(Reader &reader, const QString &member);

/// The edit of a record that was given up as one of its survivor: what is true of a person wherever he is written down. Nothing:
/// the record was not given up, its survivor is not here, or the edit is about its place in its own household alone.
std::optional<NetRecord> ledOn(Reader &reader, const NetRecord &record);

/// What was led on from `old` to `survivor` after the change `merged` and still stands there: its columns as they were before. What was
/// written to the survivor itself since is its own.
QMap<QString, Value> ledOnSince(Reader &reader, const QString &old, const QString &survivor, std::int64_t merged);

/// Whether a village may say that two records are one person, or two people: both of them its own.
bool mayJudgePersons(Reader &reader, const Seats &seats, const OfficeId &village, const NetRecord &record, const std::optional<Row> &current);

/// What an earlier township asked or decided about a household of this village, and this one has never heard of: a township that begins
/// anew learns it from its villages.
bool isRemembered(Reader &reader, const Seats &seats, const OfficeId &village, const NetRecord &record, const std::optional<Row> &current);

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/retaining.h"

// What the parts of retention have in common; for casework alone.

namespace xieli::casework {

/// The terms of today's law.
RetentionTerms retentionTerms(const Office &office);

/// "《title》number article" of the figure that states the years.
QString sourceOf(const Office &office, const QString &key);
std::optional<int> yearsOf(const Office &office, const QString &key);

/// Whether something of the records is still under way: waits aside, or was not acknowledged by an office that hears of them. `keepers`: at a
/// township the offices that keep the households in question.
QStringList underWay(Reader &reader, const Office &office, const papers::Wording &wording, const std::vector<RecordName> &records, const QSet<QString> &keepers);

/// Refused for whom the role does not allow it.
Result<void> mayDestroy(const Office &office);
/// Writes the list under the next number, inside a change; refused while another one is open.
Result<void> insertList(Writer &writer, Destruction &list);
/// Adds photographs that nothing else shows, and the bytes of papers that were given out.
void addBytes(Reader &reader, std::vector<RecordName> &records);
bool isGoneAlready(Reader &reader, const RecordName &record);
/// What parcels say of what stands here of these records is blanked too.
void blankFates(Writer &writer, const QSet<RecordName> &records);
/// Tombstones, and then no value is left, neither in the rows nor in the journal.
void blankRecords(Writer &writer, const std::vector<RecordName> &records, const DestructionId &list, const std::optional<HouseholdId> &household);

/// The records of one piece that are not destroyed yet, those with the bytes not among them.
std::vector<RecordName> recordsOfPiece(Reader &reader, const Office &office, RoutineKind kind, const QString &key);
/// In words without any name.
QString pieceWords(Reader &reader, const papers::Wording &wording, RoutineKind kind, const QString &key);
/// Refused where one of the pieces on the list is not due any more.
Result<std::vector<RoutineRow>> chosenPieces(Office &office, const std::vector<RoutineChoice> &chosen);
/// Blanks the pieces inside OfficeFile::destroy() and writes down of each how many records it had. Returns how many were blanked in all.
int blankPieces(Writer &writer, const Office &office, std::vector<DestructionItem> &items);

/// Blanks one household inside OfficeFile::destroy(). Returns how many records.
int blankHousehold(Writer &writer, const DestructionFile &file);

} // namespace xieli::casework

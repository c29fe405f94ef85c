// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/writer.h"

namespace xieli {

/// Writes the old values of one change back, inside a new change. Throws StoreFailure: "store.undo_missing", "store.undo_foreign",
/// "store.undo_never", "store.undo_bulk" (rows whose values the journal does not keep), or "store.undo_blocked" {blocker_number,
/// title, blocker_day, the title's own, and table, key, column of what is in the way} where something has changed since or stands on
/// it. Of a taking back, which is then done again: "store.redo_bulk", "store.redo_blocked".
void undoChange(Connection &connection, Writer &writer, std::int64_t sequence);

/// Whether the change touched anything that is never undone but voided: decisions, issued papers, approved payments, parcels.
bool touchesForever(Connection &connection, std::int64_t sequence);

/// Whether the change took something back, and did not only do it again.
bool takesBack(Reader &reader, std::int64_t sequence);

/// The newest taking back that could be done again at first sight.
std::optional<JournalEntry> newestRedoable(Reader &reader);

/// The newest change that could be undone at first sight.
std::optional<JournalEntry> newestUndoable(Connection &connection, Reader &reader);

} // namespace xieli

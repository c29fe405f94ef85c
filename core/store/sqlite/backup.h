// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "store/sqlite/connection.h"

namespace xieli {

/// Copies the open database page by page into a new file under the same key, and opens the copy to check it against the
/// original (quick_check, journal's head). The file must not exist. Throws StoreFailure; a half-made copy is removed.
void copyDatabase(Connection &from, const QString &target, const QByteArray &key);

/// Opens a copy and compares it with the original: quick_check, foreign keys, journal's head. Throws "store.copy_unsound".
void refuseUnsoundCopy(Connection &original, const QString &copy, const QByteArray &key);

/// quick_check and foreign_key_check in words; empty if all is well.
QStringList structureProblems(Connection &connection);

} // namespace xieli

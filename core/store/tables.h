// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace xieli {

/// Tables whose rows travel in parcels, parents before children. Everything else belongs to this office alone.
const QStringList &sharedTables();
/// Append-only or large rows: the journal keeps key and digest, not the values.
const QStringList &bulkTables();
/// What Reader::wholeRegister() holds: households with all that a Dossier says of them, and prices.
const QStringList &registerTables();
/// The journal itself, what can be computed anew, and drafts, which nobody has decided; nothing is recorded about them.
const QStringList &unrecordedTables();
/// Tables whose changes are never undone, but voided with a reason (house §4).
const QStringList &neverUndoneTables();
/// All columns of those tables, but for the signed copy of an issued paper: a page of another paper goes out again.
bool isNeverUndone(const QString &table, const QString &column);

} // namespace xieli

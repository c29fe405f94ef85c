// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codelists.h"

#include <QMap>
#include <QStringList>

namespace xieli::exchange {

/// The tables that an office of this role sends, parents before children: only what the other desk may see. Users, keys,
/// peers, settings, issued papers and take-in lists never travel.
const QStringList &tablesFrom(OfficeRole sender);
/// Who writes a table (readings §6): on a clash its value stands.
OfficeRole ownerOf(const QString &table);
/// Columns that point to another record → the table of that record.
const QMap<QString, QString> &references();
/// The table of the record without which one of this table cannot stand, where this column names it; else null. A decision names its case and
/// stands without it.
const QString *parentTable(const QString &table, const QString &column);
/// Columns whose date ends something (death, leaving, closing): an older change never takes it away again.
const QStringList &endings();

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/recorder.h"

#include <QMap>

namespace xieli {

/// Rows by the names of their tables and columns, for exchange and undo. Everything is checked against the schema.
using NamedCells = QMap<QByteArray, Cell>;

const RecordedTable &tableNamed(Connection &connection, const QString &name);
/// Without the key; empty if there is no such row.
std::optional<NamedCells> cellsOf(Connection &connection, const RecordedTable &table, const QByteArray &key);
void insertRow(Connection &connection, const RecordedTable &table, const QByteArray &key, const NamedCells &cells);
void updateRow(Connection &connection, const RecordedTable &table, const QByteArray &key, const NamedCells &cells);
void deleteRow(Connection &connection, const RecordedTable &table, const QByteArray &key);

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/valuetext.h"

#include <QMap>

namespace xieli::test {

/// The identity number that people have who are written down twice.
inline const QString sameNumber = QStringLiteral("11010519491231002X");

/// A field as the model speaks of it.
QString toldValue(const Value &value);
QString recordName(const QString &table, const QString &key);
/// The columns of a table that are edited.
const QStringList &editedColumns(const QString &table);
/// What they hold.
QMap<QString, QString> fieldsOf(const QString &table, const exchange::Row &row);
/// Those that hold anything.
QMap<QString, QString> holdsOf(const QString &table, const exchange::Row &row);

} // namespace xieli::test

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace xieli {

/// What of a record goes when its time of keeping is over. What stays: keys, the course of the file (days, kinds, states), and amounts and months
/// of money, so that totals still agree. A test asks of every column of every table that it is decided.
struct RetentionColumns {
    QStringList blanked;
    QStringList kept;
};
/// By table; the tables of a household's file and what hangs on it, and those of the routine class. Of another table nothing is blanked.
const QMap<QString, RetentionColumns> &retentionColumns();
/// Tables of the accounting archive, which has a time of keeping of its own.
const QStringList &accountingTables();

} // namespace xieli

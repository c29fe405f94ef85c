// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayList>

#include <vector>

namespace xieli::publish {

/// What stands in a column. Money is whole fen; a month is "YYYY-MM".
enum class Kind { Text, Integer, Money, Flag, Day, Month };

struct Column {
    QString name;
    Kind kind = Kind::Text;
    QString comment;
};

struct Table {
    QString name;
    QString comment;
    std::vector<Column> columns;    ///< the first is the record's id
    int since = 1;                  ///< the form that brought it; tables stand in the order of their forms
    /// Names of the columns with money.
    QStringList sums() const;
};

struct View {
    QString name;
    QString comment;
    QString select;
};

/// The documented contract with whoever reads the database (resources/publish/form-2.json, whose tables stand in the folder form-2).
struct Form {
    int number = 0;
    QString schema;
    QString comment;
    std::vector<Table> tables;
    std::vector<View> views;

    /// The one that this program writes. A mistake in the resource is a mistake in the program: the list is empty then.
    static Form current();
    const Table *table(const QString &name) const;
    /// What makes the schema, with a comment on every table and column; whole, in one transaction. `again`: harmless where it is there.
    QByteArray sql() const;
};

} // namespace xieli::publish

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/cell.h"

#include <vector>

namespace xieli {

class Connection;

struct RecordedColumn {
    QByteArray name;
    Cell fallback;          ///< the declared default; left out of inserts and deletes
    QString title;          ///< the name again, for rows by name: a parcel asks for hundreds of thousands of them
};

/// A table as the recorder sees it, read from the schema itself.
struct RecordedTable {
    QByteArray name;
    QByteArray key;         ///< its one key column
    std::vector<RecordedColumn> columns; ///< without the key
    bool bulk = false;
    bool ofRegister = false; ///< Reader::wholeRegister() holds it
    QByteArray select;      ///< the columns of the row with one key
    std::vector<int> byTitle; ///< places of the columns in the order of their names

    /// -1 if there is none.
    int columnIndex(const QByteArray &column) const;
};

/// Every table of the file but the unrecorded ones, in the order of their names.
std::vector<RecordedTable> readSchema(Connection &connection);
/// A digest over the schema's own text.
QByteArray schemaDigest(Connection &connection);

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/value.h"

struct sqlite3_value;

namespace xieli {

class Query;

/// A cell as SQLite holds it, text as UTF-8: for the recorder and for hashing, where turning text to and fro would cost.
struct Cell {
    enum class Type : char { Null = 'n', Integer = 'i', Text = 't', Bytes = 'b' };
    Type type = Type::Null;
    std::int64_t number = 0;
    QByteArray bytes;

    static Cell of(sqlite3_value *value);
    /// The same without a copy of the bytes, which last only as long as SQLite holds the value as it is.
    static Cell lent(sqlite3_value *value);
    static Cell of(const Query &query, int column);
    static Cell of(const Value &value);
    Value value() const;
    void bind(Query &query, int parameter) const;

    friend bool operator==(const Cell &, const Cell &) = default;
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"

#include <QMap>

#include <optional>

namespace xieli::exchange {

/// What a run of changes did to one record, all in all.
struct NetRecord {
    QString table;
    QString key;
    Operation operation = Operation::Update;
    bool whole = false;      ///< all of the row, without old values (append-only tables, and rows that others lean on)
    bool madeAnew = false;   ///< deleted and inserted again under the same key
    std::int64_t change = 0; ///< the first change that touched it
    struct Cell {
        Value before;
        Value after;
    };
    QMap<QString, Cell> cells;
};

/// Sums the changes after `seen` up, record by record, in the order in which they were first touched: a cell changed
/// twice counts from its first old to its last new value; what was inserted and deleted again is gone.
std::vector<NetRecord> netOf(const std::vector<CellChange> &changes, const std::vector<WholeRow> &rows, std::int64_t seen);

using Row = QMap<QString, Value>;

/// What is to be done with one record.
struct Verdict {
    enum class Act { Nothing, Write, Remove };
    Act act = Act::Nothing;
    Row values;              ///< for Write
    bool anew = false;       ///< the row goes first, so that columns not named fall back to their defaults
    Fate fate = Fate::Accepted;
    QString reason = {};
};

/// Settles one incoming record against the row as it stands here (empty: there is none). Pure. A cell goes in where the
/// present value is the one that the sender started from; where it is neither that nor the new one, the table's owner
/// prevails and the reason names both values. An ending (death, leaving, closing) recorded here is not taken away by a
/// change that did not know of it.
Verdict settle(const NetRecord &record, const std::optional<Row> &current, bool senderOwns);

} // namespace xieli::exchange

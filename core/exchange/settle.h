// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"
#include "exchange/valuetext.h"
#include "model/clash.h"

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
        std::int64_t change = 0; ///< the last that touched the cell
        bool reset = false;      ///< of a record made anew that does not name it again: it holds its column's default
        Value first = {};        ///< what it held when the record was made within the run
        std::vector<Value> steps = {}; ///< of a new life, what else it held within the run: an earlier life may have told that
    };
    QMap<QString, Cell> cells;
    bool isOfParcel = true;  ///< false: it waited since an earlier one, or comes of what the parcel brings
};

/// Sums the changes after `seen` up, record by record, in the order in which they were first touched: a cell changed
/// twice counts from its first old to its last new value; what was inserted and deleted again is gone.
/// `isNewLife`: an earlier life of the sender may have told of that, so that its removal is told.
std::vector<NetRecord> netOf(const std::vector<CellChange> &changes, const std::vector<WholeRow> &rows, std::int64_t seen, bool isNewLife = false);
/// Two runs of changes to one record as one; nothing where the second took away what the first had made.
std::optional<NetRecord> composed(const NetRecord &earlier, const NetRecord &later);

/// One field that both offices changed, each to something else.
struct CellClash {
    ClashKind kind = ClashKind::Field;
    QString column;
    Value ours;
    Value theirs;
    bool theirsStand = false;
};

/// What is to be done with one record.
struct Verdict {
    enum class Act { Nothing, Write, Remove };
    Act act = Act::Nothing;
    Row values = {};         ///< for Write
    Fate fate = Fate::Accepted;
    QString reason = {};
    std::vector<CellClash> clashes = {};
    Row stands = {};         ///< what stands here where theirs did not go in
    QStringList alike = {};  ///< columns that this office had changed to the same by itself; "": it had removed the record too
};

/// How one record is looked at.
struct Settling {
    bool senderOwns = false;     ///< the table is the sender's: in a clash its value stands
    bool isAsked = false;        ///< a clash is a person's to decide; else the owner's value simply stands
    bool reversalKnown = false;  ///< a "not dead" fact with evidence is at hand
    bool isPutBack = false;      ///< the record was put back here, which a removal of it did not know
    Row defaults = {};           ///< of the table's columns
};

/// Settles one incoming record against the row as it stands here (empty: there is none). Pure. A cell goes in where the
/// present value is the one that the sender started from; where it is neither that nor the new one, the table's owner
/// prevails for now. Of two days of an ending (death, leaving, closing) the earlier one stands, and no edit takes a death
/// away. What one office removed and the other changed is kept.
Verdict settle(const NetRecord &record, const std::optional<Row> &current, const Settling &by);

} // namespace xieli::exchange

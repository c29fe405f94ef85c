// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "base/result.h"
#include "store/value.h"

#include <optional>
#include <vector>

namespace xieli {

/// What a change is called: a key of resources/wording with arguments, so that it can be shown in any language.
struct ChangeTitle {
    QString key;
    Arguments arguments = {};
    QString origin = QStringLiteral("local"); ///< "local", or the id of the peer whose parcel it comes from
};

enum class RowOp { Insert, Update, Delete };

/// One recorded cell. Rows of bulk tables (see tables.h) have one cell with the column "*" whose value is the row's digest.
/// An inserted or deleted row without any cell that differs from its default has one cell with an empty column.
/// Cells that hold the column's default (NULL, '' or 0) are left out of inserts and deletes.
struct CellChange {
    QString table;
    QString key;
    RowOp op = RowOp::Update;
    QString column;
    Value before;
    Value after;
};

/// One cell before it was changed.
struct CellTurn {
    std::int64_t sequence = 0;
    Day day;
    QString key;
    QString column;
    Value before;
};

/// One row of the journal without its cells.
struct JournalEntry {
    std::int64_t sequence = 0;
    QString id;
    QString at;             ///< UTC, "2018-06-05T08:00:00Z"
    Day day;
    QString author;         ///< user name
    QString origin;
    QString kind;           ///< "change", "undo", "created", "migration", "clock", "restore"
    std::optional<std::int64_t> undoes;
    ChangeTitle title;
    QByteArray digest;
};

/// One row of the journal with how much it touched, for a list of many.
struct JournalLine {
    JournalEntry entry;
    int cells = 0;          ///< recorded cells; of bulk tables the rows
    bool undoable = false;  ///< undo() would accept it at first sight: own, not undone yet, and nothing in it that is only voided
};

struct Change {
    std::int64_t sequence = 0;
    QString id;
    ChangeTitle title;
    QString author;
    Day day;
    QString origin;
    QString kind;
    std::vector<CellChange> cells;
};

/// Where the journal's chain stands.
struct ChainHead {
    std::int64_t sequence = 0;
    QByteArray digest;      ///< 32 bytes; empty before the first row

    friend bool operator==(const ChainHead &, const ChainHead &) = default;
};

/// One thing that happened to one record, for its history on screen.
struct HistoryLine {
    JournalEntry entry;
    std::vector<CellChange> cells;
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/recorder.h"

namespace xieli {

namespace {

using Cells = std::vector<RecordedCell>;

/// What two touches of one row's cells come to; both lists are by column.
Cells joined(const Cells &first, const Cells &second)
{
    Cells result;
    size_t i = 0;
    size_t j = 0;
    while (i < first.size() || j < second.size()) {
        if (j == second.size() || (i < first.size() && first[i].column < second[j].column))
            result.push_back(first[i++]);
        else if (i == first.size() || second[j].column < first[i].column)
            result.push_back(second[j++]);
        else {
            result.push_back({first[i].column, first[i].before, second[j].after});
            ++i;
            ++j;
        }
    }
    return result;
}

Cells unequal(Cells cells)
{
    std::erase_if(cells, [](const RecordedCell &cell) { return cell.before == cell.after; });
    return cells;
}

/// An insert says nothing of cells that hold their default, so an absent side has to be read as that default.
void fillDefaults(Cells &cells, const RecordedTable &table, bool before)
{
    for (RecordedCell &cell : cells) {
        Cell &side = before ? cell.before : cell.after;
        if (side.type == Cell::Type::Null)
            side = table.columns[size_t(cell.column)].fallback;
    }
}

void dropDefaults(Cells &cells, const RecordedTable &table, RowOp op)
{
    std::erase_if(cells, [&](const RecordedCell &cell) {
        const Cell &kept = op == RowOp::Insert ? cell.after : cell.before;
        return kept == table.columns[size_t(cell.column)].fallback;
    });
    for (RecordedCell &cell : cells)
        (op == RowOp::Insert ? cell.before : cell.after) = Cell();
}

/// Joins a later touch into an earlier one. False: together they come to nothing.
bool join(RecordedRow &row, const RecordedRow &later, const RecordedTable &table)
{
    if (row.op == RowOp::Insert && later.op == RowOp::Delete)
        return false;
    if (table.bulk) {
        row.digestAfter = later.digestAfter;
        if (row.op == RowOp::Delete)
            row.op = RowOp::Update;
        else if (row.op == RowOp::Update)
            row.op = later.op;
        return row.op != RowOp::Update || row.digestBefore != row.digestAfter;
    }
    if (row.op == RowOp::Insert) { // + update
        row.cells = joined(row.cells, later.cells);
        dropDefaults(row.cells, table, RowOp::Insert);
        return true;
    }
    if (row.op == RowOp::Update && later.op == RowOp::Delete) {
        // An updated cell was deleted with its new value; only the value before the change counts.
        Cells cells = joined(row.cells, {});
        for (const RecordedCell &deleted : later.cells)
            if (std::none_of(cells.begin(), cells.end(), [&](const RecordedCell &cell) { return cell.column == deleted.column; }))
                cells.push_back(deleted);
        std::sort(cells.begin(), cells.end(), [](const auto &a, const auto &b) { return a.column < b.column; });
        row.op = RowOp::Delete;
        row.cells = std::move(cells);
        dropDefaults(row.cells, table, RowOp::Delete);
        return true;
    }
    Cells first = row.cells;
    Cells second = later.cells;
    if (row.op == RowOp::Delete) { // + insert: the row was made anew under the same key
        fillDefaults(first, table, false);
        fillDefaults(second, table, true);
        row.op = RowOp::Update;
    }
    row.cells = unequal(joined(first, second));
    return !row.cells.empty();
}

} // namespace

std::vector<RecordedRow> Recorder::merged()
{
    std::vector<RecordedRow> heard = std::exchange(m_rows, {});
    const bool onlyInserts = std::all_of(heard.begin(), heard.end(), [](const RecordedRow &row) { return row.op == RowOp::Insert; });
    if (onlyInserts)
        return heard; // no row can have been touched twice
    QHash<std::pair<int, QByteArray>, size_t> places;
    places.reserve(qsizetype(heard.size()));
    std::vector<RecordedRow> rows;
    rows.reserve(heard.size());
    std::vector<bool> dead;
    for (RecordedRow &row : heard) {
        std::pair<int, QByteArray> place{row.table, row.key};
        const auto known = places.constFind(place);
        if (known == places.constEnd()) {
            const bool nothing = row.op == RowOp::Update
                && (table(row.table).bulk ? row.digestBefore == row.digestAfter : row.cells.empty());
            if (nothing)
                continue;
            places.insert(std::move(place), rows.size());
            rows.push_back(std::move(row));
            dead.push_back(false);
        } else if (!join(rows[*known], row, table(row.table))) {
            dead[*known] = true;
            places.remove(place);
        }
    }
    size_t living = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (dead[i])
            continue;
        if (living != i)
            rows[living] = std::move(rows[i]);
        ++living;
    }
    rows.resize(living);
    return rows;
}

} // namespace xieli

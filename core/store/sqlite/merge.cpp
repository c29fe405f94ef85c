// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/recorder.h"

#include <QtEndian>

#include <cstring>

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

/// So many rows that where they come to lie in the journal's index by key tells more than the order in which they were touched: keys are random, and
/// each row would go to another page of an index that no processor's cache holds.
constexpr size_t many = 5000;

/// One touch among all that were heard.
struct Touch {
    int table;
    quint64 beginning; ///< of the key, in its order
    size_t at;
};

/// By table, by key, by time: what touched one row stands together.
std::vector<Touch> sorted(const std::vector<RecordedRow> &heard)
{
    std::vector<Touch> touches;
    touches.reserve(heard.size());
    for (const RecordedRow &row : heard) {
        quint64 beginning = 0;
        std::memcpy(&beginning, row.key.constData(), size_t(std::min<qsizetype>(row.key.size(), sizeof beginning)));
        touches.push_back({row.table, qFromBigEndian(beginning), touches.size()});
    }
    std::sort(touches.begin(), touches.end(), [&](const Touch &a, const Touch &b) {
        if (a.table != b.table || a.beginning != b.beginning)
            return std::pair(a.table, a.beginning) < std::pair(b.table, b.beginning);
        const int keys = heard[a.at].key.compare(heard[b.at].key);
        return keys != 0 ? keys < 0 : a.at < b.at;
    });
    return touches;
}

bool isNothing(const RecordedRow &row, const RecordedTable &table)
{
    return row.op == RowOp::Update && (table.bulk ? row.digestBefore == row.digestAfter : row.cells.empty());
}

} // namespace

std::vector<RecordedRow> Recorder::merged()
{
    std::vector<RecordedRow> heard = std::exchange(m_rows, {});
    std::vector<size_t> kept; // the first touch of each row, which the later ones are joined into
    kept.reserve(heard.size());
    bool isOpen = false;
    for (const Touch &touch : sorted(heard)) {
        RecordedRow &row = heard[touch.at];
        if (isOpen && heard[kept.back()].table == row.table && heard[kept.back()].key == row.key) {
            isOpen = join(heard[kept.back()], row, table(row.table));
            if (!isOpen)
                kept.pop_back();
        } else if (!isNothing(row, table(row.table))) {
            kept.push_back(touch.at);
            isOpen = true;
        }
    }
    if (kept.size() < many)
        std::sort(kept.begin(), kept.end());
    std::vector<RecordedRow> rows;
    rows.reserve(kept.size());
    for (const size_t at : kept)
        rows.push_back(std::move(heard[at]));
    return rows;
}

} // namespace xieli

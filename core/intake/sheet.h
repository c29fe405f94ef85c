// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace xieli::intake {

/// What stands in a cell. An error cell (#REF!, #N/A …) keeps its error word as text.
enum class CellKind { Blank, Text, Number, Date, Boolean, Error };

/// One cell, as text only: a number is its decimal text as the file keeps it ("3.2999999999999998",
/// "6.299011942050633E+17"), a date is "2018-01-05", a boolean "TRUE" or "FALSE". A formula shows its stored value.
struct Cell {
    CellKind kind = CellKind::Blank;
    QString text = {};
    bool formula = false;

    bool isNumber() const { return kind == CellKind::Number; }
    /// Nothing to read: empty, or nothing but blanks and invisible characters.
    bool isBlank() const;
};

/// A block of merged cells; rows and columns count from 0, both ends included. Its value stands in the first cell.
struct MergedRange {
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;
};

/// A row that holds at least one cell. `number` counts from 0 (row 1 of the spreadsheet is 0).
struct Row {
    int number = 0;
    bool hidden = false;
    std::vector<Cell> cells = {};

    bool isBlank() const;
};

/// One sheet: rows in ascending order, blank ones may be missing.
class Sheet {
public:
    QString name = {};
    bool hidden = false;
    std::vector<Row> rows = {};
    QSet<int> hiddenColumns = {};

    /// The cell itself; a blank one where there is nothing. Counts from 0.
    const Cell &at(int row, int column) const;
    /// The cell as the eye sees it: inside a merged block, the block's first cell.
    const Cell &shown(int row, int column) const;
    /// The merged block over this place, or nullptr.
    const MergedRange *mergedAt(int row, int column) const;
    /// Takes the merged blocks; ones that hold a single cell, or reach beyond `maximumColumns`, are cut or dropped.
    void setMerged(std::vector<MergedRange> ranges);
    const std::vector<MergedRange> &merged() const { return m_merged; }
    /// One more than the last used column of a row; 0 for a row that is not there.
    int width(int row) const;

    static constexpr int maximumColumns = 1024;

private:
    std::vector<MergedRange> m_merged;
    std::vector<std::vector<int>> m_mergedByColumn; ///< per column: indices into m_merged by first row
};

struct Workbook {
    QString fileName = {}; ///< without the folder
    std::vector<Sheet> sheets = {};
    QByteArray digest = {}; ///< SHA-256 of the bytes that were read, hex
};

/// "A" for 0, "AB" for 27: how people name a column.
QString columnLetters(int column);

} // namespace xieli::intake

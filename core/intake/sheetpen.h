// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/writesheet.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace xieli::intake {

/// Draws one sheet with the library's calls.
class SheetPen {
public:
    SheetPen(lxw_workbook *workbook, lxw_worksheet *page, const SheetOut &sheet);

    void write();

private:
    void makeFormats();
    void setPage();
    int rowsInAll() const;
    void writeLine(const QString &text, lxw_format *format);
    void writeHeaders();
    void writeRows();
    void writeCell(int row, int column, const CellOut &cell, ColumnType type);
    void writeMoney(int row, int column, Money money, lxw_format *format);
    void writeTotals();
    void writeSum(int row, int column);
    void writeChart(const ChartOut &chart);
    void insertChart(const ChartOut &chart, int firstRow);
    int lastColumn() const { return int(m_sheet.columns.size()) - 1; }

    lxw_workbook *m_workbook;
    lxw_worksheet *m_page;
    const SheetOut &m_sheet;
    lxw_format *m_title = nullptr;
    lxw_format *m_plain = nullptr;
    lxw_format *m_wrapped = nullptr;
    lxw_format *m_header = nullptr;
    lxw_format *m_text = nullptr;
    lxw_format *m_money = nullptr;
    lxw_format *m_count = nullptr;
    lxw_format *m_totalText = nullptr;
    lxw_format *m_totalMoney = nullptr;
    lxw_format *m_totalCount = nullptr;
    lxw_format *m_share = nullptr;
    lxw_format *m_asked = nullptr;
    int m_row = 0;          ///< the next free row
    int m_firstDataRow = 0;
};

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "papers/bars.h"

#include <QStringList>

#include <variant>
#include <vector>

namespace xieli::papers {

/// A sheet as plain values, for the xlsx writer of the intake room (casework carries it over; the rooms do not meet).
enum class CellKind { Text, Money, Count };

struct ColumnOut {
    QString header;
    QString group = {};                 ///< header above it; neighbours with the same group share one merged cell
    CellKind kind = CellKind::Text;
    int width = 10;                     ///< in characters
};

/// monostate: an empty cell.
using CellOut = std::variant<std::monostate, QString, Money, int>;

struct TableOut {
    QString title;
    QStringList subtitles;              ///< one line each, across the sheet
    std::vector<ColumnOut> columns;
    std::vector<std::vector<CellOut>> rows;
    std::vector<CellOut> totals;        ///< empty: none; else one cell a column
    QStringList footers;                ///< one line each: total in capitals, funding, signatures
    std::vector<Bars> charts = {};      ///< below the table; a list for programs (CSV) leaves them out
};

} // namespace xieli::papers

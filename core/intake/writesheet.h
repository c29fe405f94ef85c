// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace xieli::intake {

/// Text also for identity and bank numbers, so that no program makes a rounded number of them.
enum class ColumnType { Text, Money, Count };

struct ColumnOut {
    QString header = {};
    int width = 12;                         ///< in characters of the standard font
    ColumnType type = ColumnType::Text;
    QString group = {};                     ///< neighbours with the same group get one merged cell above their headers
    bool total = false;                     ///< Money and Count: a real =SUM in the totals row
    bool wraps = false;                     ///< long text goes on below, within the column
};

/// One value: text, an amount, or a whole number. Nothing set is an empty cell.
struct CellOut {
    QString text = {};
    std::optional<Money> money = {};
    std::optional<std::int64_t> count = {};

    static CellOut of(QString value) { return {std::move(value), {}, {}}; }
    static CellOut of(Money value) { return {{}, value, {}}; }
    static CellOut of(std::int64_t value) { return {{}, {}, value}; }
};

/// Rows of `rows` (from 0, both ends included) whose cells in `column` are one merged cell with the first row's value.
struct MergeOut {
    int column = 0;
    int firstRow = 0;
    int lastRow = 0;
};

/// A chart below the table. Its figures stand in cells above it, which it reads: whoever changes one sees the bar change.
struct ChartOut {
    enum class Unit { Count, Money, Share }; ///< whole things, fen, tenths of a percent
    struct Bar {
        QString label = {};
        std::int64_t amount = 0;
    };
    QString question = {};                  ///< its title, and above its figures
    Unit unit = Unit::Count;
    std::vector<Bar> bars = {};
};

/// A sheet to hand out: a title, lines below it, headers that repeat on each page, rows, totals, closing lines.
struct SheetOut {
    QString name = {};                      ///< of the tab; cut to 31 characters, forbidden ones replaced
    QString title = {};
    QStringList subtitles = {};
    std::vector<ColumnOut> columns = {};
    std::vector<std::vector<CellOut>> rows = {};
    std::vector<MergeOut> merges = {};
    QString totalLabel = {};                ///< empty: no totals row
    QStringList footers = {};               ///< signatures, notes
    std::vector<ChartOut> charts = {};      ///< below all of it
    bool landscape = false;
    bool paperA3 = false;
    QString mark = {};                      ///< stands above and below each printed page, and as the last line of the sheet
};

/// Writes a workbook whole or not at all: a temporary file beside `path`, renamed at the end. Contains no metadata but
/// the title of its first sheet, and no time: the same values give the same bytes.
/// Errors: intake.write_failed {file, reason}.
Result<void> writeWorkbook(const QString &path, const std::vector<SheetOut> &sheets);

/// The bytes that would stand at `path`; in its folder the library's own draft stands for a moment.
Result<QByteArray> workbookBytes(const QString &path, const std::vector<SheetOut> &sheets);

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sheetremarks.h"

#include "intake/incomewords.h"
#include "intake/rowkinds.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

/// The first cell below the headers that says something in this column, or −1.
int firstFilled(const Sheet &sheet, const Header &header, int column)
{
    for (const Row &row : sheet.rows)
        if (row.number > header.lastRow && column < int(row.cells.size()) && !row.cells[size_t(column)].isBlank()
            && rowKindOf(sheet, header, row.number) == RowKind::Data)
            return row.number;
    return -1;
}

void remarkOnErrors(const Sheet &sheet, const Header &header, const Row &row, std::vector<Listed> &listed)
{
    const auto remark = [&](const Column &column) {
        if (const Cell &cell = sheet.at(row.number, column.index); cell.kind == CellKind::Error)
            listed.push_back({sheet.name, row.number + 1, columnLetters(column.index), u"intake.cell_error"_s, {{u"text"_s, cell.text}}, Fate::Taken});
    };
    for (const Column &column : header.columns)
        remark(column);
    for (const std::vector<Column> &person : header.beside)
        for (const Column &column : person)
            remark(column);
}

/// People hide columns to hide what is in them or what is out of date; both are read.
void remarkOnHiddenColumns(const Sheet &sheet, const Header &header, std::vector<Listed> &listed)
{
    for (const Column &column : header.columns)
        if (sheet.hiddenColumns.contains(column.index) && firstFilled(sheet, header, column.index) >= 0)
            listed.push_back({sheet.name, 0, columnLetters(column.index), u"intake.column_hidden"_s, {{u"text"_s, bareHeading(column.heading)}}, Fate::Taken});
}

/// Hidden rows and columns, cells with an error, nothing below the headings.
void remarkOnRows(const Sheet &sheet, const Header &header, std::vector<Listed> &listed)
{
    remarkOnHiddenColumns(sheet, header, listed);
    bool any = false;
    for (const Row &row : sheet.rows) {
        if (row.number <= header.lastRow || row.isBlank())
            continue;
        any = true;
        const bool failed = std::any_of(row.cells.begin(), row.cells.end(), [](const Cell &cell) { return cell.kind == CellKind::Error; });
        if ((!failed && !row.hidden) || rowKindOf(sheet, header, row.number) != RowKind::Data)
            continue;
        if (row.hidden)
            listed.push_back({sheet.name, row.number + 1, {}, u"intake.row_hidden"_s, {{u"text"_s, rowExcerpt(sheet, row.number)}}, Fate::Taken});
        remarkOnErrors(sheet, header, row, listed);
    }
    if (!any)
        listed.push_back({sheet.name, 0, {}, u"intake.sheet_without_rows"_s, {{u"text"_s, sheet.name}}, Fate::Skipped});
}

} // namespace

void remarkOnSheet(const Sheet &sheet, const Header &header, std::vector<Listed> &listed)
{
    static const QRegularExpression ended(u"停发|停保|停止|退出|取消|注销|终止|清退"_s);
    const auto keyOf = [](const Column &column) {
        if (column.field == Field::MonthlyAmount && !column.chosen)
            return u"intake.column_compared"_s;
        if (isAsset(column.own) || isLand(column.own))
            return u"intake.column_of_assets"_s;
        return ended.match(column.heading).hasMatch() ? u"intake.column_of_ends"_s : u"intake.column_not_read"_s;
    };
    for (const Column &column : header.ignored)
        if (firstFilled(sheet, header, column.index) >= 0)
            listed.push_back({sheet.name, 0, columnLetters(column.index), keyOf(column),
                              {{u"text"_s, bareHeading(column.heading)}}, Fate::Skipped});
    remarkOnRows(sheet, header, listed);
}

void remarkOnList(const Sheet &sheet, const Header &header, std::vector<Listed> &listed)
{
    QStringList unread;
    for (const Column &column : header.ignored)
        if (!column.chosen && column.field != Field::Result && firstFilled(sheet, header, column.index) >= 0)
            unread << bareHeading(column.heading);
    if (!unread.isEmpty())
        listed.push_back({sheet.name, 0, {}, u"intake.columns_not_read"_s, {{u"text"_s, unread.join(u'、')}}, Fate::Skipped});
    remarkOnRows(sheet, header, listed);
}

} // namespace xieli::intake

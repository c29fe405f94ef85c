// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/columns.h"

#include "base/text.h"
#include "intake/incomewords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

/// Headers stand in the first so many rows that are not blank, and have at most three levels.
constexpr int rowsLookedAt = 40;
constexpr int maximumLevels = 3;

/// The heading that stands in this very column: not one that is merged over from the left.
QString ownHeading(const Sheet &sheet, int row, int column)
{
    const MergedRange *range = sheet.mergedAt(row, column);
    return range && range->firstColumn != column ? QString() : cleaned(sheet.shown(row, column).text);
}

/// A group's heading over several columns, merged or with nothing written to the right of it.
QString groupHeading(const Sheet &sheet, int row, int below, int column)
{
    if (sheet.mergedAt(row, column))
        return cleaned(sheet.shown(row, column).text);
    for (int left = column - 1; left >= 0; --left)
        if (const QString text = cleaned(sheet.shown(row, left).text); !text.isEmpty())
            return ownHeading(sheet, below, left).isEmpty() ? QString() : text;
    return {};
}

/// The lowest text of the column inside the band, and what stands above it.
struct Path {
    QString lowest;
    QString above;
};

Path pathOf(const Sheet &sheet, int first, int last, int column)
{
    Path path;
    int row = last;
    for (; row >= first && path.lowest.isEmpty(); --row)
        path.lowest = ownHeading(sheet, row, column);
    QStringList above;
    for (int upper = first; !path.lowest.isEmpty() && upper <= row; ++upper) {
        QString text = ownHeading(sheet, upper, column);
        if (text.isEmpty())
            text = groupHeading(sheet, upper, row + 1, column);
        if (!text.isEmpty() && text != path.lowest && !above.contains(text))
            above << text;
    }
    path.above = above.join(u'/');
    return path;
}

/// Where two columns would hold the same thing, the first counts; but a first 姓名 before a second one is the head's.
void settleTwins(std::vector<Column> &columns, QStringList &unknown)
{
    std::vector<Column> kept;
    for (Column &column : columns) {
        const auto twin = std::find_if(kept.begin(), kept.end(), [&](const Column &k) { return k.field == column.field; });
        if (twin == kept.end() || !column.incomeKind.isEmpty()) {
            kept.push_back(std::move(column));
            continue;
        }
        const auto taken = [&](Field field) {
            return std::any_of(kept.begin(), kept.end(), [field](const Column &k) { return k.field == field; });
        };
        if (column.field == Field::Name && !taken(Field::HeadName)) {
            twin->field = Field::HeadName;
            kept.push_back(std::move(column));
        } else if (column.field == Field::IdNumber && !taken(Field::HeadId)) {
            twin->field = Field::HeadId;
            kept.push_back(std::move(column));
        } else {
            unknown << column.heading;
        }
    }
    columns = std::move(kept);
}

/// In a wide survey a heading, or the group above "金额" and "成本", names the kind of income.
void settleIncome(Column &column, std::optional<Field> &field, const Path &path)
{
    static const QRegularExpression measure(u"面积|亩|数量|头数|只数|人数|月数|天数|单价|名称|品种|地点|时间|标准"_s);
    const QString bare = bareHeading(path.lowest);
    if (measure.match(bare).hasMatch())
        return;
    const bool amount = !field || *field == Field::Amount;
    const IncomeKind income = incomeKindOf(amount && !field ? bare : bareHeading(path.above));
    if (!income.known || (!amount && *field != Field::Cost))
        return;
    column.incomeKind = income.code;
    if (amount)
        field = Field::IncomeOfKind;
}

Header headerIn(const Sheet &sheet, int first, int last, int width, TableKind kind)
{
    Header header{first, last, {}, {}, {}};
    for (int index = 0; index < width; ++index) {
        const Path path = pathOf(sheet, first, last, index);
        if (path.lowest.isEmpty())
            continue;
        auto field = fieldOf(path.lowest, path.above, kind);
        Column column{index, Field::Remark, path.above.isEmpty() ? path.lowest : path.above + u'/' + path.lowest, {}};
        if (kind == TableKind::Survey)
            settleIncome(column, field, path);
        if (field) {
            column.field = *field;
            header.columns.push_back(std::move(column));
        } else {
            header.unknown << column.heading;
        }
    }
    settleTwins(header.columns, header.unknown);
    return header;
}

int distinctFields(const Header &header)
{
    std::vector<Field> seen;
    int incomes = 0;
    for (const Column &column : header.columns) {
        if (column.field == Field::IncomeOfKind)
            ++incomes;
        else if (std::find(seen.begin(), seen.end(), column.field) == seen.end())
            seen.push_back(column.field);
    }
    return int(seen.size()) + incomes;
}

} // namespace

const Column *Header::column(Field field) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [field](const Column &c) { return c.field == field; });
    return found == columns.end() ? nullptr : &*found;
}

std::optional<Header> findHeader(const Sheet &sheet, TableKind kind)
{
    std::optional<Header> best;
    int bestScore = 0;
    int looked = 0;
    for (const Row &row : sheet.rows) {
        if (++looked > rowsLookedAt)
            break;
        for (int levels = 1; levels <= maximumLevels; ++levels) {
            const int last = row.number + levels - 1;
            int width = 0;
            for (int r = row.number; r <= last; ++r)
                width = std::max(width, sheet.width(r));
            Header header = headerIn(sheet, row.number, last, width, kind);
            // fewer levels win where both know as much: a title above is no heading
            const int score = 16 * distinctFields(header) - 4 * int(header.unknown.size()) - levels;
            if (distinctFields(header) >= 2 && score > bestScore) {
                bestScore = score;
                best = std::move(header);
            }
        }
    }
    if (!best)
        return std::nullopt;
    for (const Row &row : sheet.rows)
        if (row.number < best->firstRow)
            for (const Cell &cell : row.cells)
                if (!cell.isBlank())
                    best->titles << cleaned(cell.text);
    return best;
}

bool repeatsHeader(const Sheet &sheet, const Header &header, int row)
{
    for (int line = header.firstRow; line <= header.lastRow; ++line) {
        int same = 0;
        int filled = 0;
        for (int column = 0; column < sheet.width(row); ++column) {
            const QString text = withoutBlanks(sheet.at(row, column).text);
            if (text.isEmpty())
                continue;
            ++filled;
            same += text == withoutBlanks(sheet.at(line, column).text) ? 1 : 0;
        }
        if (filled >= 2 && same * 5 >= filled * 4)
            return true;
    }
    return false;
}

Error headerError(const Workbook &workbook, TableKind kind, const QString &missing)
{
    QStringList found;
    for (const Sheet &sheet : workbook.sheets) {
        const auto header = findHeader(sheet, kind);
        if (!header)
            continue;
        for (const Column &column : header->columns)
            found << bareHeading(column.heading);
        found << header->unknown;
        if (!found.isEmpty())
            break;
    }
    found = found.mid(0, 20);
    return Error{u"intake.no_header"_s,
                 {{u"file"_s, workbook.fileName},
                  {u"found"_s, found.isEmpty() ? u"—"_s : found.join(u"、"_s)},
                  {u"missing"_s, missing}}};
}

} // namespace xieli::intake

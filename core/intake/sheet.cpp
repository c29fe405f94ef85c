// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sheet.h"

#include "base/text.h"

namespace xieli::intake {

bool Cell::isBlank() const { return kind == CellKind::Blank || cleaned(text).isEmpty(); }

bool Row::isBlank() const
{
    return std::all_of(cells.begin(), cells.end(), [](const Cell &cell) { return cell.isBlank(); });
}

const Cell &Sheet::at(int row, int column) const
{
    static const Cell nothing;
    const auto found = std::lower_bound(rows.begin(), rows.end(), row, [](const Row &r, int n) { return r.number < n; });
    if (found == rows.end() || found->number != row || column < 0 || column >= int(found->cells.size()))
        return nothing;
    return found->cells[size_t(column)];
}

const MergedRange *Sheet::mergedAt(int row, int column) const
{
    if (column < 0 || column >= int(m_mergedByColumn.size()))
        return nullptr;
    const std::vector<int> &ranges = m_mergedByColumn[size_t(column)];
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), row,
                                        [this](int n, int range) { return n < m_merged[size_t(range)].firstRow; });
    if (after == ranges.begin())
        return nullptr;
    const MergedRange &range = m_merged[size_t(*std::prev(after))];
    return row <= range.lastRow ? &range : nullptr;
}

const Cell &Sheet::shown(int row, int column) const
{
    const MergedRange *range = mergedAt(row, column);
    return range ? at(range->firstRow, range->firstColumn) : at(row, column);
}

void Sheet::setMerged(std::vector<MergedRange> ranges)
{
    m_merged.clear();
    m_mergedByColumn.clear();
    std::sort(ranges.begin(), ranges.end(), [](const MergedRange &a, const MergedRange &b) { return a.firstRow < b.firstRow; });
    for (MergedRange range : ranges) {
        range.lastColumn = std::min(range.lastColumn, maximumColumns - 1);
        const bool single = range.firstRow == range.lastRow && range.firstColumn == range.lastColumn;
        if (single || range.firstRow < 0 || range.firstColumn < 0 || range.lastRow < range.firstRow
            || range.lastColumn < range.firstColumn)
            continue;
        if (int(m_mergedByColumn.size()) <= range.lastColumn)
            m_mergedByColumn.resize(size_t(range.lastColumn) + 1);
        for (int column = range.firstColumn; column <= range.lastColumn; ++column)
            m_mergedByColumn[size_t(column)].push_back(int(m_merged.size()));
        m_merged.push_back(range);
    }
}

int Sheet::width(int row) const
{
    const auto found = std::lower_bound(rows.begin(), rows.end(), row, [](const Row &r, int n) { return r.number < n; });
    return found == rows.end() || found->number != row ? 0 : int(found->cells.size());
}

QString columnLetters(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

} // namespace xieli::intake

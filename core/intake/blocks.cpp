// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/blocks.h"

#include "base/text.h"
#include "intake/columns.h"

using namespace Qt::StringLiterals;
#include <QRegularExpression>

#include <numeric>

namespace xieli::intake {

namespace {

constexpr qsizetype mostCells = 8'000'000;  ///< of all blocks together: each holds the whole height of the sheet
constexpr qsizetype leastHeadings = 3; // two are a head's and a member's 姓名 and 身份证号

struct Blocks {
    int headingRow = 0;
    std::vector<int> starts; ///< first column of each
};

/// The columns where the same headings begin again; empty where they do not. People of one household stand side by side too, but
/// then a relation is among the headings.
std::vector<int> startsIn(const Row &row)
{
    std::vector<int> places;
    QStringList texts;
    for (int column = 0; column < int(row.cells.size()); ++column)
        if (const QString text = withoutBlanks(row.cells[size_t(column)].text); !text.isEmpty()) {
            places.push_back(column);
            texts << text;
        }
    const qsizetype length = texts.isEmpty() ? -1 : texts.indexOf(texts.front(), 1);
    if (length < leastHeadings || texts.size() % length != 0)
        return {};
    for (qsizetype i = length; i < texts.size(); ++i)
        if (texts[i] != texts[i - length])
            return {};
    const QStringList own = texts.first(length);
    const auto says = [&own](const QString &word) { return std::any_of(own.begin(), own.end(), [&word](const QString &text) { return text.contains(word); }); };
    if (!(says(u"姓名"_s) || says(u"户主"_s)) || says(u"关系"_s))
        return {};
    std::vector<int> starts;
    for (size_t i = 0; i < places.size(); i += size_t(length))
        starts.push_back(places[i]);
    return starts;
}

std::optional<Blocks> blocksOf(const Sheet &sheet)
{
    int looked = 0;
    for (const Row &row : sheet.rows) {
        if (++looked > rowsLookedAt)
            break;
        Blocks blocks{row.number, startsIn(row)};
        if (blocks.starts.empty())
            continue;
        const int left = blocks.starts.front();
        const bool ownsAll = std::all_of(sheet.rows.begin(), sheet.rows.end(), [&](const Row &below) {
            return below.number < row.number || std::all_of(below.cells.begin(), below.cells.begin() + std::min<std::ptrdiff_t>(left, std::ptrdiff_t(below.cells.size())), [](const Cell &cell) { return cell.isBlank(); });
        });
        return ownsAll ? std::optional(blocks) : std::nullopt;
    }
    return std::nullopt;
}

/// "三组" alone in its row stands over the people of every block.
bool isSection(const Row &row)
{
    static const QRegularExpression group(u"[组队社屯村]$"_s);
    const auto one = std::find_if(row.cells.begin(), row.cells.end(), [](const Cell &cell) { return !cell.isBlank(); });
    return one != row.cells.end() && group.match(one->text.trimmed()).hasMatch();
}

/// Only the columns from `first` to before `end`. A title over all of the sheet is every block's.
Sheet cutOut(const Sheet &sheet, const Blocks &blocks, int first, int end)
{
    Sheet part;
    part.name = sheet.name;
    part.hidden = sheet.hidden;
    part.hiddenColumns = sheet.hiddenColumns;
    for (Row row : sheet.rows) {
        const auto filled = std::count_if(row.cells.begin(), row.cells.end(), [](const Cell &cell) { return !cell.isBlank(); });
        const bool isOfAll = filled == 1 && (row.number < blocks.headingRow || isSection(row));
        if (!isOfAll)
            for (int column = 0; column < int(row.cells.size()); ++column)
                if (column < first || column >= end)
                    row.cells[size_t(column)] = {};
        part.rows.push_back(std::move(row));
    }
    std::vector<MergedRange> merged;
    for (const MergedRange &range : sheet.merged())
        if (range.firstColumn >= first && range.lastColumn < end)
            merged.push_back(range);
    part.setMerged(std::move(merged));
    return part;
}

} // namespace

std::vector<Sheet> partedSideBySide(Sheet sheet)
{
    const auto blocks = blocksOf(sheet);
    const auto cells = std::accumulate(sheet.rows.begin(), sheet.rows.end(), qsizetype(0), [](qsizetype sum, const Row &row) { return sum + qsizetype(row.cells.size()); });
    std::vector<Sheet> parts;
    if (!blocks || cells * qsizetype(blocks->starts.size()) > mostCells) {
        parts.push_back(std::move(sheet));
        return parts;
    }
    for (size_t i = 0; i < blocks->starts.size(); ++i) {
        const bool isLast = i + 1 == blocks->starts.size();
        parts.push_back(cutOut(sheet, *blocks, i == 0 ? 0 : blocks->starts[i], isLast ? Sheet::maximumColumns : blocks->starts[i + 1]));
        if (i > 0)
            parts.back().name += u" (%1)"_s.arg(i + 1);
    }
    return parts;
}

} // namespace xieli::intake

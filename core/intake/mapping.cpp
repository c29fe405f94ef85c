// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping.h"

#include "base/text.h"
#include "intake/fieldcodes.h"
#include "intake/numbers.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

constexpr int rowsGuessedIn = 40;
constexpr int samplesShown = 3;
constexpr int longestHeading = 24;

bool isWord(const QString &text)
{
    static const QRegularExpression value(u"^[\\d.,/:-]+$"_s);
    return !text.isEmpty() && text.size() <= longestHeading && !value.match(text).hasMatch() && !text.contains(u':');
}

/// Different words in the cells of a row that no block of merged cells covers from the left.
QStringList wordsOf(const Sheet &sheet, int row)
{
    QStringList words;
    for (int column = 0; column < sheet.width(row); ++column) {
        const MergedRange *range = sheet.mergedAt(row, column);
        if (range && range->firstColumn != column)
            continue;
        const QString text = withoutBlanks(sheet.shown(row, column).text);
        if (isWord(text) && !words.contains(text))
            words << text;
    }
    return words;
}

/// The row with the most words; of equals the first. Nothing where no row has two. What a person said so far is kept.
std::optional<Header> guessed(const Sheet &sheet, const ColumnChoices &choices)
{
    int best = -1;
    qsizetype most = 1;
    int looked = 0;
    for (const Row &row : sheet.rows) {
        if (++looked > rowsGuessedIn)
            break;
        if (const qsizetype words = wordsOf(sheet, row.number).size(); words > most) {
            most = words;
            best = row.number;
        }
    }
    if (best < 0)
        return std::nullopt;
    Header header;
    header.firstRow = header.lastRow = best;
    QMap<QString, int> seen;
    for (int index = 0; index < sheet.width(best); ++index) {
        const QString text = cleaned(sheet.shown(best, index).text);
        const QString bare = withoutBlanks(text);
        if (bare.isEmpty())
            continue;
        Column column{index, Field::Remark, text, {}};
        const int times = ++seen[bare];
        column.key = times == 1 ? bare : bare + u'#' + QString::number(times);
        const auto choice = choices.constFind(column.key);
        column.chosen = choice != choices.constEnd();
        const auto field = column.chosen ? chosenField(*choice, column.incomeKind) : std::nullopt;
        column.field = field.value_or(Field::Remark);
        (field ? header.columns : header.ignored).push_back(std::move(column));
    }
    return header;
}

QStringList samplesOf(const Sheet &sheet, const Header &header, int column)
{
    QStringList samples;
    for (const Row &row : sheet.rows) {
        if (row.number <= header.lastRow)
            continue;
        const QString text = cleaned(sheet.at(row.number, column).text);
        if (!text.isEmpty() && !samples.contains(text))
            samples << text;
        if (samples.size() == samplesShown)
            break;
    }
    return samples;
}

SheetColumns shown(const Sheet &sheet, const Header &header, bool known)
{
    SheetColumns made;
    made.sheet = sheet.name;
    made.row = header.lastRow + 1;
    made.known = known;
    const auto add = [&](const Column &column, const QString &code) {
        made.columns.push_back({column.key, column.heading, columnLetters(column.index), code, column.chosen, samplesOf(sheet, header, column.index)});
    };
    std::vector<std::pair<int, std::pair<const Column *, QString>>> ordered;
    for (const Column &column : header.columns)
        ordered.push_back({column.index, {&column, codeOf(column)}});
    for (const std::vector<Column> &person : header.beside)
        for (const Column &column : person)
            ordered.push_back({column.index, {&column, codeOf(column)}});
    for (const Column &column : header.ignored)
        ordered.push_back({column.index, {&column, QString()}});
    std::sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList keys;
    for (const auto &[index, column] : ordered) {
        add(*column.first, column.second);
        keys << column.first->key;
    }
    made.signature = keys.join(u'|');
    return made;
}

} // namespace

SheetColumns columnsOf(const Workbook &workbook, TableKind kind, const ColumnChoices &choices)
{
    std::optional<SheetColumns> best;
    for (const Sheet &sheet : workbook.sheets) {
        if (sheet.hidden || sheet.rows.empty())
            continue;
        if (const auto header = findHeader(sheet, kind, choices))
            return shown(sheet, *header, true);
        if (!best)
            if (const auto header = guessed(sheet, choices))
                best = shown(sheet, *header, false);
    }
    return best.value_or(SheetColumns());
}

} // namespace xieli::intake

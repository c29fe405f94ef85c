// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/delimited.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

using Lines = std::vector<QStringList>;

/// How well a separator cuts the text into equal rows: lines with the commonest number of cells × that number.
int fit(QStringView text, QChar separator)
{
    QMap<int, int> linesByCells;
    int cells = 1;
    int lines = 0;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == separator && !quoted)
            ++cells;
        else if (c == u'\n') {
            linesByCells[cells] += 1;
            cells = 1;
            quoted = false;
            if (++lines == 200)
                break;
        }
    }
    linesByCells[cells] += 1;
    int best = 0;
    for (auto it = linesByCells.cbegin(); it != linesByCells.cend(); ++it)
        if (it.key() > 1)
            best = std::max(best, it.key() * it.value());
    return best;
}

QChar separatorOf(QStringView text)
{
    QChar chosen = u',';
    int best = 0;
    for (const QChar candidate : {QChar(u','), QChar(u'\t'), QChar(u';'), QChar(u'|'), QChar(u'，'), QChar(u'、')}) {
        const int value = fit(text, candidate);
        if (value > best) {
            best = value;
            chosen = candidate;
        }
    }
    return chosen;
}

constexpr qint64 maximumCells = 8'000'000; ///< as many as a workbook may hold; a file of nothing but separators has more

enum class Cut { Whole, QuoteLeftOpen, TooLarge };

Cut cut(QStringView text, QChar separator, bool quotes, Lines &lines)
{
    lines = {QStringList()};
    QString cell;
    bool quoted = false;
    qint64 cells = 0;
    const auto endCell = [&] {
        if (lines.back().size() < Sheet::maximumColumns) {
            lines.back().append(cell);
            ++cells;
        }
        cell.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (cells > maximumCells)
            return Cut::TooLarge;
        const QChar c = text[i];
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c == u'"' && quotes && cell.trimmed().isEmpty()) {
            cell.clear();
            quoted = true;
        } else if (c == separator) {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            endCell();
            lines.emplace_back();
        } else {
            cell += c;
        }
    }
    endCell();
    return quoted ? Cut::QuoteLeftOpen : Cut::Whole;
}

Cell cellOf(QString text)
{
    if (text.startsWith(u"=\""_s) && text.endsWith(u'"') && text.size() > 2)
        text = text.mid(2, text.size() - 3);
    // the apostrophe that keeps a spreadsheet from taking a text for a formula, as exports write it
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    if (text.startsWith(u'\'') && first != text.end() && u"=+-@"_s.contains(*first))
        text.remove(0, 1);
    Cell cell{CellKind::Text, std::move(text)};
    if (cell.isBlank())
        return {};
    return cell;
}

} // namespace

Result<Sheet> sheetFromText(QStringView text, const QString &name)
{
    QChar separator;
    bool hint = false;
    if (text.startsWith(u"sep=", Qt::CaseInsensitive) && text.size() > 4) {
        separator = text[4];
        hint = true;
    } else {
        separator = separatorOf(text);
    }
    Lines lines;
    Cut done = cut(text, separator, true, lines);
    if (done == Cut::QuoteLeftOpen)
        done = cut(text, separator, false, lines);
    if (done == Cut::TooLarge)
        return fail(u"intake.too_large"_s);
    Sheet sheet;
    sheet.name = name;
    int number = 0;
    for (const QStringList &line : lines) {
        Row row{number++};
        if (hint && row.number == 0)
            continue;
        for (const QString &cell : line)
            row.cells.push_back(cellOf(cell));
        if (!row.isBlank())
            sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bankmonth.h"

#include "base/text.h"
#include "intake/columns.h"
#include "intake/lists.h"

#include <QRegularExpression>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

std::optional<Month> monthOf(const QRegularExpressionMatch &match)
{
    const int year = match.captured(1).toInt(), month = match.captured(2).toInt();
    return match.hasMatch() && month >= 1 && month <= 12 && year >= 2000 && year <= 2200 ? std::optional(Month(year, month)) : std::nullopt;
}

/// The months of our memos in the rows, as casework.bank_memo is written in both languages, each with its words.
std::vector<std::pair<Month, QString>> memosIn(const intake::Workbook &workbook)
{
    static const QRegularExpression memo(u"^(?:social assistance )?(\\d{4})-(\\d{2})(?:社会救助金)?$"_s);
    std::vector<std::pair<Month, QString>> memos;
    for (const intake::Sheet &sheet : workbook.sheets)
        for (const intake::Row &row : sheet.rows)
            for (const intake::Cell &cell : row.cells) {
                const QString text = cell.text.simplified();
                if (!text.contains(u"社会救助金"_s) && !text.startsWith(u"social assistance"_s))
                    continue;
                if (const auto told = monthOf(memo.match(text)))
                    memos.emplace_back(*told, text);
            }
    return memos;
}

/// "2018年2月代发回单", not the day on which it was printed.
std::optional<QString> earlierTitle(const QStringList &titles, Month month)
{
    static const QRegularExpression named(u"(\\d{4})(?:年|-|/|\\.)(\\d{1,2})(?:月(?!\\s*\\d)|(?![\\d./月-]))"_s);
    std::optional<QString> earlier;
    for (const QString &title : titles)
        for (auto match = named.globalMatch(withoutBlanks(title)); match.hasNext();) {
            const auto told = monthOf(match.next());
            if (told && *told >= month)
                return std::nullopt;
            if (told && !earlier)
                earlier = title;
        }
    return earlier;
}

std::optional<QString> earlierDays(const intake::Workbook &workbook, Month month)
{
    const auto list = intake::takeList(workbook);
    std::optional<Day> last;
    for (const intake::ListRow &row : list ? list->rows : std::vector<intake::ListRow>())
        if (row.day && (!last || *last < *row.day))
            last = row.day;
    return last && Month::of(*last) < month ? std::optional(last->toString(Qt::ISODate)) : std::nullopt;
}

} // namespace

std::optional<QString> otherMonthIn(const intake::Workbook &workbook, Month month)
{
    const auto memos = memosIn(workbook);
    if (!memos.empty())
        return std::any_of(memos.begin(), memos.end(), [&](const auto &memo) { return memo.first == month; }) ? std::nullopt : std::optional(memos.front().second);
    QStringList titles;
    for (const intake::Sheet &sheet : workbook.sheets)
        if (const auto header = intake::findHeader(sheet, intake::TableKind::List))
            titles << header->titles;
    if (const auto title = earlierTitle(titles, month))
        return title;
    return earlierDays(workbook, month);
}

} // namespace xieli::casework

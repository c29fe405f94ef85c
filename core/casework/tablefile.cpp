// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/tablefile.h"

#include "base/savefile.h"
#include "casework/issueinside.h"


namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Nothing stands before a long number: a spreadsheet rounds it when the file is opened, but whoever reads the file gets what was written.
/// For people with a spreadsheet there is .xlsx.
QString csvCell(const papers::CellOut &cell)
{
    struct Text {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString &text) const
        {
            // a spreadsheet would take these beginnings for a formula
            static const QString beginnings = u"=+-@\t\r"_s;
            const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; }); // the reader takes one apostrophe away
            const bool formula = first != text.end() && beginnings.contains(*first);
            return u'"' + QString(text).replace(u'"', u"\"\""_s).prepend(formula ? u"'"_s : QString()) + u'"';
        }
        QString operator()(Money money) const { return money.toString(); }
        QString operator()(int count) const { return QString::number(count); }
    };
    return std::visit(Text{}, cell);
}

QByteArray csvOf(const papers::TableOut &table, const QString &mark)
{
    QString text(QChar(0xFEFF)); // without it spreadsheets take the text for the computer's old code page
    QStringList heads;
    for (const papers::ColumnOut &column : table.columns)
        heads << csvCell(column.group.isEmpty() ? column.header : column.group + u'/' + column.header);
    if (!mark.isEmpty())
        heads << csvCell(mark);
    text += heads.join(u',') + u"\r\n"_s;
    for (const auto &row : table.rows) {
        QStringList cells;
        for (const papers::CellOut &cell : row)
            cells << csvCell(cell);
        if (!mark.isEmpty())
            cells << QString();
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace

Result<QByteArray> tableBytes(Office &office, const papers::TableOut &table, const QString &sheetName, const QString &path, const QString &mark)
{
    if (!path.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
        return csvOf(table, mark);
    intake::SheetOut sheet = sheetOf(table, sheetName, office.wording.text(u"casework.total"_s));
    sheet.mark = mark;
    return intake::workbookBytes(path, {sheet});
}

Result<void> writeTable(Office &office, const papers::TableOut &table, const QString &sheetName, const QString &path)
{
    if (const auto own = overOwnFile(office, path))
        return tl::unexpected(*own);
    const auto bytes = tableBytes(office, table, sheetName, path, {});
    if (!bytes)
        return tl::unexpected(bytes.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !commitWhole(file))
        return fail(u"casework.not_written"_s, {{u"file"_s, path}, {u"why"_s, file.errorString()}});
    return {};
}

} // namespace xieli::casework

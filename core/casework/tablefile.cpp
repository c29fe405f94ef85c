// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/tablefile.h"

#include "casework/issueinside.h"

#include <QSaveFile>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString csvCell(const papers::CellOut &cell)
{
    struct Text {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString &text) const
        {
            // a spreadsheet would take these beginnings for a formula
            const bool formula = !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front());
            return u'"' + QString(text).replace(u'"', u"\"\""_s).prepend(formula ? u"'"_s : QString()) + u'"';
        }
        QString operator()(Money money) const { return money.toString(); }
        QString operator()(int count) const { return QString::number(count); }
    };
    return std::visit(Text{}, cell);
}

QByteArray csvOf(const papers::TableOut &table)
{
    QString text(QChar(0xFEFF)); // without it spreadsheets take the text for the computer's old code page
    QStringList heads;
    for (const papers::ColumnOut &column : table.columns)
        heads << csvCell(column.header);
    text += heads.join(u',') + u"\r\n"_s;
    for (const auto &row : table.rows) {
        QStringList cells;
        for (const papers::CellOut &cell : row)
            cells << csvCell(cell);
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace

Result<void> writeTable(Office &office, const papers::TableOut &table, const QString &sheetName, const QString &path)
{
    if (const auto own = overOwnFile(office, path))
        return tl::unexpected(*own);
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
        return intake::writeWorkbook(path, {sheetOf(table, sheetName, {})});
    const QByteArray bytes = csvOf(table);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(u"casework.not_written"_s, {{u"file"_s, path}, {u"why"_s, file.errorString()}});
    return {};
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheetmodel.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using Listed = casework::ListedRow;

SheetModel::SheetModel(QObject *parent)
    : RowTable({{tr("Fate"), [](const Listed &row) { return fateText(row.fate); }},
                {tr("Sheet"), [](const Listed &row) { return row.sheet; }},
                {tr("Row"), [](const Listed &row) { return QString::number(row.row); },
                 [](const Listed &row) { return QVariant(row.row); }, true},
                {tr("Column"), [](const Listed &row) { return row.column; }},
                {tr("Reason"), [](const Listed &row) { return row.reason; }}},
               parent)
{
}

QString SheetModel::fateText(const QString &fate)
{
    if (fate == u"taken"_s)
        return tr("Taken in");
    if (fate == u"refused"_s)
        return tr("Refused");
    if (fate == u"skipped"_s)
        return tr("Skipped");
    return fate;
}

} // namespace xieli::ui

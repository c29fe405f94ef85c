// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/historymodel.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using Entry = casework::HistoryRow;

HistoryModel::HistoryModel(QObject *parent)
    : RowTable({{tr("No."), [](const Entry &row) { return QString::number(row.sequence); },
                 [](const Entry &row) { return QVariant(row.sequence); }, true},
                {tr("Day"), [](const Entry &row) { return row.day.toString(Qt::ISODate); },
                 [](const Entry &row) { return QVariant(row.day); }},
                {tr("Clock"), [](const Entry &row) { return row.at.left(16); },
                 [](const Entry &row) { return QVariant(row.sequence); }},
                {tr("Who"), [](const Entry &row) { return row.author; }},
                {tr("What"), [](const Entry &row) { return row.line; }},
                {tr("Fields"), [](const Entry &row) { return QString::number(row.cells); },
                 [](const Entry &row) { return QVariant(row.cells); }, true, tr("How many fields the change touched")},
                {tr("Undo"), [](const Entry &row) { return !row.undoable ? QString() : row.isUndo ? tr("can be redone") : tr("possible"); }}},
               parent)
{
}

QString HistoryModel::code(const Entry &row) const
{
    return row.undoable ? u"undoable"_s : u"kept"_s;
}

} // namespace xieli::ui

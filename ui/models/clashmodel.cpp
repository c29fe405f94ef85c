// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clashmodel.h"

#include "look.h"
#include "words.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::ClashRow;

ClashModel::ClashModel(const papers::Wording &wording, QObject *parent)
    : RowTable({{tr("Household"), [](const ClashRow &row) { return row.head; }},
                {tr("What"), [](const ClashRow &row) { return row.field; }},
                {tr("Kind"), [&wording](const ClashRow &row) { return wording.text(u"clash.kind_"_s + toCode(row.clash.kind)); }},
                {tr("Since"), [](const ClashRow &row) { return dayWords(row.clash.openedOn); }, [](const ClashRow &row) { return QVariant(row.clash.openedOn); }},
                {tr("Pay"), [](const ClashRow &row) { return row.clash.holdsPay && row.isOpen ? tr("held") : QString(); }, nullptr, false,
                 tr("The household is not paid until this is decided")},
                {tr("Village"), [](const ClashRow &row) { return row.office; }}},
               parent)
{
}

QVariant ClashModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && role == Qt::ForegroundRole && row(index.row()).clash.holdsPay && row(index.row()).isOpen)
        return colours().bad;
    return RowTable::data(index, role);
}

} // namespace xieli::ui

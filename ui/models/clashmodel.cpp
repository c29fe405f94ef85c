// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clashmodel.h"

#include "look.h"
#include "words.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using Row = casework::ClashRow;

ClashModel::ClashModel(const papers::Wording &wording, QObject *parent)
    : RowTable({{tr("Household"), [](const Row &row) { return row.head; }},
                {tr("What"), [](const Row &row) { return row.field; }},
                {tr("Kind"), [&wording](const Row &row) { return wording.text(u"clash.kind_"_s + toCode(row.clash.kind)); }},
                {tr("Since"), [](const Row &row) { return dayWords(row.clash.openedOn); }, [](const Row &row) { return QVariant(row.clash.openedOn); }},
                {tr("Pay"), [](const Row &row) { return row.clash.holdsPay && row.isOpen ? tr("held") : QString(); }, nullptr, false,
                 tr("The household is not paid until this is decided")},
                {tr("Village"), [](const Row &row) { return row.office; }}},
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

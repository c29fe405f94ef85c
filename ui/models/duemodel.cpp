// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duemodel.h"

#include "look.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using Item = casework::DueItem;

DueModel::DueModel(const papers::Wording &wording, const Day &today, QObject *parent)
    : RowTable({{tr("Time left"), [today](const Item &item) { return leftWords(item.daysLeft(today)); },
                 [](const Item &item) { return QVariant(item.day); }},
                {tr("What"), [&wording](const Item &item) { return wording.text(u"due.kind_"_s + toCode(item.kind)); }},
                {tr("Name"), [](const Item &item) { return item.name; }},
                {tr("Group"), [](const Item &item) { return item.group; }},
                {tr("Why"), [&wording](const Item &item) { return wording.text(item.reason, item.arguments); }}},
               parent),
      m_today(today)
{
}

QString DueModel::leftWords(int days)
{
    if (days == 0)
        return tr("today");
    return days < 0 ? tr("%n day(s) late", nullptr, -days) : tr("in %n day(s)", nullptr, days);
}

QVariant DueModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && role == Qt::ForegroundRole && index.column() == Left) {
        const int days = row(index.row()).daysLeft(m_today);
        return days < 0 ? QVariant(colours().bad) : days == 0 ? QVariant(colours().warn) : QVariant();
    }
    return RowTable::data(index, role);
}

} // namespace xieli::ui

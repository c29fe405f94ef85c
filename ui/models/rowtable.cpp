// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowtable.h"

namespace xieli::ui {

RowFilter::RowFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortLocaleAware(true);
}

void RowFilter::setCode(const QString &code)
{
    m_code = code;
    invalidateFilter();
}

void RowFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool RowFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *source = sourceModel();
    if (!m_code.isEmpty() && source->index(row, 0, parent).data(CodeRole).toString() != m_code)
        return false;
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < source->columnCount(parent); ++column)
        if (source->index(row, column, parent).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace xieli::ui

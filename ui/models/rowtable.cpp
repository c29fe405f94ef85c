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
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool RowFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *source = sourceModel();
    if (!m_code.isEmpty() && source->index(row, 0, parent).data(CodeRole).toString() != m_code)
        return false;
    if (m_words.isEmpty())
        return true;
    QStringList texts{source->index(row, 0, parent).data(SoughtRole).toString()};
    for (int column = 0; column < source->columnCount(parent); ++column)
        texts << source->index(row, column, parent).data().toString();
    const auto stands = [&texts](const QString &word) {
        return std::any_of(texts.begin(), texts.end(), [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    };
    return std::all_of(m_words.begin(), m_words.end(), stands);
}

} // namespace xieli::ui

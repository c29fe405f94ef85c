// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reportmodel.h"

#include "papers/format.h"

namespace xieli::ui {

void ReportModel::setSection(const casework::Report &report, casework::ReportSection section)
{
    papers::TableOut table = casework::reportTable(report, section, m_desk.wording());
    std::vector<casework::ReportRowKey> rows = casework::rowsOf(report);
    for (std::size_t at = 0; at < rows.size(); ++at) { // village and programme in one, so that it can stay at the left
        table.rows[at].erase(table.rows[at].begin());
        table.rows[at].front() = casework::rowText(rows[at], m_desk.wording());
    }
    table.columns.erase(table.columns.begin());
    beginResetModel();
    m_table = std::move(table);
    m_rows = std::move(rows);
    m_columns = casework::columnsOf(section);
    endResetModel();
}

void ReportModel::setTable(papers::TableOut table)
{
    beginResetModel();
    m_table = std::move(table);
    m_rows.clear();
    m_columns.clear();
    endResetModel();
}

std::optional<casework::CellKey> ReportModel::cellAt(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.empty() || index.column() < 1)
        return std::nullopt;
    const casework::ReportRowKey &row = m_rows.at(std::size_t(index.row()));
    const auto column = std::size_t(index.column() - 1);
    // pay per head opens to what it is made of
    return casework::CellKey{row.village, row.programme, column < m_columns.size() ? m_columns[column] : casework::ReportColumn::Regular};
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const papers::CellOut &cell = m_table.rows[std::size_t(index.row())][std::size_t(index.column())];
    const bool isText = std::holds_alternative<QString>(cell);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight)));
    if (role != Qt::DisplayRole)
        return {};
    if (isText)
        return std::get<QString>(cell);
    if (const auto *money = std::get_if<Money>(&cell))
        return papers::amount(*money);
    const auto *count = std::get_if<int>(&cell);
    return count ? QVariant(*count) : QVariant();
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    const papers::ColumnOut &column = m_table.columns[std::size_t(section)];
    const auto at = std::size_t(section - 1);
    const bool isYear = section > 0 && at < m_columns.size() && casework::infoOf(m_columns[at]).code.startsWith(QLatin1String("y_"));
    return isYear ? m_desk.wording().text(QStringLiteral("reports.of_year"), {{QStringLiteral("column"), column.header}}) : column.header;
}

} // namespace xieli::ui

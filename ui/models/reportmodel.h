// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/reporttable.h"
#include "desk.h"

#include <QAbstractTableModel>

namespace xieli::ui {

/// One part of a report. The first column says village and programme; each further one is a figure that opens.
class ReportModel : public QAbstractTableModel {
public:
    ReportModel(const Desk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk) {}

    void setSection(const casework::Report &report, casework::ReportSection section);
    /// A part whose cells do not open.
    void setTable(papers::TableOut table);
    /// Nothing where no figure stands.
    std::optional<casework::CellKey> cellAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_table.rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_table.columns.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const Desk &m_desk;
    papers::TableOut m_table;
    std::vector<casework::ReportRowKey> m_rows;
    std::vector<casework::ReportColumn> m_columns;
};

} // namespace xieli::ui

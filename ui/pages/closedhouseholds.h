// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/familytime.h"
#include "models/rowtable.h"

#include <QDialog>

namespace xieli::ui {

class Desk;
class TablePane;

/// 已销户: households that moved away, died out or were merged. Their files stay to be read; Enter opens one.
class ClosedHouseholds : public QDialog {
    Q_OBJECT

public:
    explicit ClosedHouseholds(Desk &desk, QWidget *parent = nullptr);
    int rowCount() const { return m_rows.rowCount(); }
    void open(int row);
    using QDialog::open;

signals:
    void wanted(const xieli::HouseholdId &id);

private:
    RowTable<casework::ClosedHousehold> m_rows;
    TablePane *m_table;
};

} // namespace xieli::ui

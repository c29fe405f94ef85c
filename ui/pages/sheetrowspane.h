// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheetmodel.h"

#include <QWidget>

class QComboBox;

namespace xieli::ui {

class Desk;
class TablePane;

/// Every row and value of a sheet that is refused, skipped or to be looked at, with the reason; chosen by fate and words.
class SheetRowsPane : public QWidget {
    Q_OBJECT

public:
    explicit SheetRowsPane(Desk &desk, QWidget *parent = nullptr);

    void setRows(const std::vector<casework::ListedRow> &rows) { m_model->setRows(rows); }

private:
    SheetModel *m_model;
    TablePane *m_rows;
    QComboBox *m_fate;
};

} // namespace xieli::ui

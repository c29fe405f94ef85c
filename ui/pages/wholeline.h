// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace xieli::ui {

class TablePane;

/// Below a list: what the current line says whole, where its column cuts it off or is out of view. Hidden while all of it can be read above.
class WholeLine : public QLabel {
    Q_OBJECT

public:
    /// `columns`: those that may hold sentences.
    WholeLine(TablePane *list, QList<int> columns, QWidget *parent = nullptr);

private:
    void showCut();

    TablePane *m_list;
    QList<int> m_columns;
};

} // namespace xieli::ui

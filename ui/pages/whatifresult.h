// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/whatif.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTabWidget;

namespace xieli::ui {

class Desk;
class PairChart;
class TablePane;
class WhatIfModel;

/// What a trial showed: the households, and the money and categories as charts.
class WhatIfResult : public QWidget {
    Q_OBJECT

public:
    explicit WhatIfResult(Desk &desk, QWidget *parent = nullptr);

    void show(casework::WhatIfReport report);
    const std::optional<casework::WhatIfReport> &report() const { return m_report; }
    QTabWidget *tabs() const { return m_tabs; }

private:
    QWidget *makeList();
    QWidget *makeCharts();
    void drawCharts();

    Desk &m_desk;
    QLabel *m_enters;
    QLabel *m_leaves;
    QLabel *m_category;
    QLabel *m_amount;
    QLabel *m_undetermined;
    QLabel *m_difference;
    QTabWidget *m_tabs;
    WhatIfModel *m_model;
    TablePane *m_rows;
    QComboBox *m_effect;
    QLineEdit *m_find;
    QLabel *m_reason;
    QComboBox *m_sum;
    PairChart *m_money;
    PairChart *m_households;
    std::optional<casework::WhatIfReport> m_report;
};

} // namespace xieli::ui

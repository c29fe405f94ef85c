// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/reporting.h"
#include "casework/yearly.h"
#include "jobs/exportlist.h"
#include "page.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace xieli::ui {

class Notice;
class TablePane;

/// 统计报表: the month's statistics at the right, their parts at the left, the equations above. Enter on a figure opens the households behind it,
/// Enter on one of them the household; Esc leads back to the figure.
class ReportsPage : public Page {
    Q_OBJECT

public:
    explicit ReportsPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("reports"), tr("Statistics"), QStringLiteral("sheet")}; }
    void refresh() override;
    QWidget *firstField() override;

    const std::optional<casework::Report> &report() const { return m_report; }
    /// A part of the report by its place in the list.
    void choose(int part);
    /// The figure on which the keyboard is, opened.
    void openFigure();
    /// The households behind it, once it is open.
    TablePane *behind() const { return m_behind; }
    void issue(const QString &reason = {});

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Figures;
    class Households;

    QWidget *makeHead();
    QWidget *makeFigures();
    QWidget *makeCharts();
    void showPart();
    void showCharts();
    void showYearTable(int at);
    std::vector<casework::BehindRow> behindYear(int row);
    void showBehind(const QString &title, std::vector<casework::BehindRow> rows, bool isMoney);
    void showChecks();
    void askToIssue();
    void backToFigure();
    casework::ReportPeriod period() const;
    OutgoingList outgoing();

    QComboBox *m_kind;
    QLabel *m_title;
    QLabel *m_checks;
    Notice *m_notice;
    QPushButton *m_issue;
    ExportButton *m_export;
    QListWidget *m_parts;
    QStackedWidget *m_stack;
    QTableView *m_table;
    Figures *m_figures;
    Households *m_households;
    TablePane *m_behind;
    ExportButton *m_exportBehind;
    QWidget *m_charts;
    QVBoxLayout *m_chartColumn;
    std::optional<casework::Report> m_report;
    std::optional<casework::YearTable> m_yearTable;
};

} // namespace xieli::ui

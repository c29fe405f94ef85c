// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/reporting.h"
#include "casework/yearly.h"
#include "jobs/exportlist.h"
#include "page.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace xieli::ui {

class IssuedReportsDialog;
class Notice;
class ReportModel;
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
    int partCount() const;
    void choose(int part);
    /// The figure on which the keyboard is, opened.
    void openFigure();
    /// The households behind it, once it is open.
    TablePane *behind() const { return m_behind; }
    void issue(const QString &reason = {});
    /// What was issued, and in what two of them differ.
    IssuedReportsDialog *openIssued();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Households;
    /// Parts of the list beside the sections: sources, in all and by village, charts, equations, the tables of the year.
    enum Part { FirstSection, LastSection = 4, Sources, VillageSources, Charts, Checks, FirstOfYear };

    QWidget *makeHead();
    QWidget *makeFigures();
    QWidget *makeCharts();
    void showPart();
    void showCharts(QBoxLayout *place, const std::vector<papers::Bars> &charts);
    void showTable(const papers::TableOut &table);
    void showYearTable(int at);
    void openYear(int row, int column);
    void openSource(const std::optional<casework::SourceKey> &key);
    void openCheck(int row);
    void showBehind(const QString &title, std::vector<casework::BehindRow> rows, bool isMoney);
    void showChecks();
    void addEntries();
    void addEntry(const char16_t *part, const QString &words, const std::function<void()> &ask);
    void showEntries();
    void askFigure(bool consumption);
    bool correctEntry(const QString &key);
    void askToIssue();
    void backToFigure();
    casework::ReportPeriod period() const;
    OutgoingList outgoing();

    QComboBox *m_kind;
    QLabel *m_title;
    QLabel *m_checks;
    Notice *m_notice;
    QPushButton *m_issue;
    QPushButton *m_issued;
    QBoxLayout *m_entryLine = nullptr;
    std::vector<QPushButton *> m_entries;   ///< what can be written down beside a part of the year
    ExportButton *m_export;
    QListWidget *m_parts;
    QStackedWidget *m_stack;
    QWidget *m_tableSide;
    QTableView *m_table;
    QLabel *m_foot;                         ///< what stands below the table
    QBoxLayout *m_chartLine = nullptr;      ///< charts of a year's table, below it
    ReportModel *m_figures;
    Households *m_households;
    TablePane *m_behind;
    ExportButton *m_exportBehind;
    QWidget *m_charts;
    QVBoxLayout *m_chartColumn;
    std::optional<casework::Report> m_report;
    std::optional<casework::YearTable> m_yearTable;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/assessing.h"
#include "models/assessmentmodel.h"
#include "page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace xieli::ui {

class AssessmentDeciding;
class AssessmentTree;
class JobBar;
class Notice;
class TablePane;

/// 认定: every household under the law of a month, the explanation of each figure, and the decisions that people take on it.
class AssessmentPage : public Page {
    Q_OBJECT

public:
    explicit AssessmentPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("assessment"), tr("Assessment")}; }
    void refresh() override;
    void showAssessment(const AssessmentId &id) override;

    /// Assesses all households for the desk's month.
    void assessAll();
    void exportExplanation(const QString &path);

private:
    QWidget *makeResults();
    void connectAll();
    void fillChoices();
    void showRows(std::vector<casework::AssessmentRow> rows);
    void explain(int row);
    void askForPdf();
    void finishAssessing(const Result<casework::AssessReport> &report);
    void updateSummary();

    QLabel *m_title;
    QPushButton *m_assess;
    Notice *m_notice;
    JobBar *m_job;
    QTabWidget *m_tabs;
    AssessmentModel *m_model;
    AssessmentFilter *m_filter;
    TablePane *m_rows;
    QComboBox *m_category;
    QComboBox *m_outcome;
    QLineEdit *m_find;
    QLabel *m_summary;
    AssessmentTree *m_tree;
    QPushButton *m_pdf;
    QPushButton *m_letter;
    AssessmentDeciding *m_deciding;
    AssessmentId m_wanted;
};

} // namespace xieli::ui

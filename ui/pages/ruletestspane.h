// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lawmodels.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace xieli::ui {

class Desk;
class JobBar;
class Notice;
class RuleTestForm;
class TablePane;

/// 规则测试: written at the desk or taken from a file, run, and what each of them says; the red ones come first.
class RuleTestsPane : public QWidget {
    Q_OBJECT

public:
    /// `job` and `notice` are the page's.
    RuleTestsPane(Desk &desk, JobBar *job, Notice *notice, QWidget *parent = nullptr);

    TablePane *tests() const { return m_tests; }
    void run();
    void add(const QString &path);
    /// The dialog for a new test; null where the office may not keep any.
    RuleTestForm *openForm();
    /// The test in the current line no longer holds amendments back. Only of the office's own.
    void retire();
    void updateActions();

private:
    void layOut();
    void showResults(const casework::OfficeTestReport &report);
    void showDetail(int row);
    void askForFile();
    void askToRetire();

    Desk &m_desk;
    JobBar *m_job;
    Notice *m_notice;
    RuleTestsModel *m_model;
    TablePane *m_tests;
    QLabel *m_detail;
    QPushButton *m_run;
    QPushButton *m_write;
    QPushButton *m_add;
    QPushButton *m_retire;
};

} // namespace xieli::ui

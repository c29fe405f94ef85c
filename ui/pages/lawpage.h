// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/amending.h"
#include "models/lawmodels.h"
#include "page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace xieli::ui {

class AmendmentForm;
class JobBar;
class Notice;
class TablePane;

/// 政策: the figures of the law with their documents; amendments that a second person confirms; the rule tests.
class LawPage : public Page {
    Q_OBJECT

public:
    explicit LawPage(Desk &desk, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("law"); }
    QString title() const override { return tr("Law"); }
    void refresh() override;

    QTabWidget *parts() const { return m_parts; }
    TablePane *figures() const { return m_figures; }
    TablePane *amendments() const { return m_amendments; }
    TablePane *tests() const { return m_tests; }
    /// The dialog for a new value of the figure in the current line; null where there is none or the office may not amend.
    AmendmentForm *openForm();
    /// Confirms the amendment in the current line as another user, without asking.
    void confirmAs(const QString &name, const QString &passphrase);
    void withdraw(const QString &reason);
    void runTests();
    void addTest(const QString &path);

private:
    QWidget *figurePart();
    QWidget *amendmentPart();
    QWidget *testPart();
    void showFigure(int row);
    void showAmendment(int row);
    void askToConfirm();
    void askToWithdraw();
    void askForTest();
    void updateActions();

    Notice *m_notice;
    JobBar *m_job;
    QLabel *m_head;
    QLineEdit *m_find;
    QComboBox *m_state;
    QTabWidget *m_parts;
    FiguresModel *m_figuresModel;
    LawValuesModel *m_valuesModel;
    LawSourcesModel *m_sourcesModel;
    AmendmentsModel *m_amendmentsModel;
    AmendmentRowsModel *m_rowsModel;
    RuleTestsModel *m_testsModel;
    TablePane *m_figures;
    TablePane *m_values;
    TablePane *m_sources;
    TablePane *m_amendments;
    TablePane *m_rows;
    TablePane *m_tests;
    QLabel *m_effect;
    QPushButton *m_new;
    QPushButton *m_confirm;
    QPushButton *m_withdraw;
    QPushButton *m_run;
    QPushButton *m_add;
};

} // namespace xieli::ui

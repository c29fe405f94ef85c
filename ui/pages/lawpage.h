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
class RuleTestsPane;
class TablePane;

/// 政策: the figures of the law with their documents; amendments that a second person confirms; the rule tests.
class LawPage : public Page {
    Q_OBJECT

public:
    explicit LawPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("law"), tr("Law")}; }
    void refresh() override;

    QTabWidget *parts() const { return m_parts; }
    TablePane *figures() const { return m_figures; }
    TablePane *amendments() const { return m_amendments; }
    RuleTestsPane *tests() const { return m_tests; }
    QLineEdit *find() const { return m_find; }
    /// The dialog for a new value of the figure in the current line; null where there is none or the office may not amend.
    AmendmentForm *openForm();
    /// Confirms the amendment in the current line as another user, without asking.
    void confirmAs(const QString &name, const QString &passphrase);
    void withdraw(const QString &reason);
    /// The dialog in which a second person confirms the amendment in the current line, told in figure, old, new and document.
    void askToConfirm();

private:
    QWidget *figurePart();
    QWidget *amendmentPart();
    void showFigure(int row);
    void showValue(int row);
    void showAmendment(int row);
    void askToWithdraw();
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
    TablePane *m_figures;
    TablePane *m_values;
    TablePane *m_sources;
    TablePane *m_amendments;
    TablePane *m_rows;
    RuleTestsPane *m_tests;
    QLabel *m_cited;  ///< the whole citation of the value in the current line
    QLabel *m_effect;
    QPushButton *m_trail;
    QPushButton *m_new;
    QPushButton *m_confirm;
    QPushButton *m_withdraw;
};

} // namespace xieli::ui

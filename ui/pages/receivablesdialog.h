// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/recovering.h"
#include "models/rowtable.h"

#include <QDialog>

class QFrame;
class QLineEdit;
class QPushButton;

namespace xieli::ui {

class Desk;
class MoneyField;
class MonthField;
class Notice;
class TablePane;

/// 多发待追回: what households were paid too much, what came back and what is left; of one of them the recoveries decided so far,
/// which can be voided, and a new one.
class ReceivablesDialog : public QDialog {
    Q_OBJECT

public:
    explicit ReceivablesDialog(Desk &desk, QWidget *parent = nullptr);

    int rowCount() const { return m_model.rowCount(); }
    /// Asks, then decides what is typed for the current household.
    void askToDecide();
    /// For the current household; acts at once.
    void decide(Money amount, Money instalment, Month from, const QString &document, const QString &reason);
    int decisionCount() const { return m_decisionsModel.rowCount(); }
    /// The decision in the current line of the lower table; acts at once.
    void voidDecision(const QString &reason);
    /// 追缴到账 under the decision in the current line; and one of the household's that was entered by mistake.
    void askReceipt();
    void askVoidReceipt();

private:
    QFrame *makeForm();
    QWidget *makeDecisions();
    void refresh();
    void choose(int row);
    void updateActions();
    void askToVoid();

    Desk &m_desk;
    RowTable<casework::ReceivableRow> m_model;
    RowTable<RecoveryDecision> m_decisionsModel;
    Notice *m_notice;
    TablePane *m_rows;
    TablePane *m_decisions;
    MoneyField *m_amount;
    MoneyField *m_instalment;
    MonthField *m_from;
    QLineEdit *m_document;
    QLineEdit *m_reason;
    QPushButton *m_decide;
    QPushButton *m_void;
    QPushButton *m_came;
    QPushButton *m_voidCame;
};

} // namespace xieli::ui

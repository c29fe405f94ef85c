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

/// 多发待追回: what households were paid too much, what came back and what is left, and the recovery decided for one of them.
class ReceivablesDialog : public QDialog {
    Q_OBJECT

public:
    explicit ReceivablesDialog(Desk &desk, QWidget *parent = nullptr);

    int rowCount() const { return m_model.rowCount(); }
    /// For the current household; acts at once.
    void decide(Money amount, Money instalment, Month from, const QString &document, const QString &reason);

private:
    QFrame *makeForm();
    void refresh();
    void choose(int row);
    void decideAsTyped();

    Desk &m_desk;
    RowTable<casework::ReceivableRow> m_model;
    Notice *m_notice;
    TablePane *m_rows;
    MoneyField *m_amount;
    MoneyField *m_instalment;
    MonthField *m_from;
    QLineEdit *m_document;
    QLineEdit *m_reason;
    QPushButton *m_decide;
};

} // namespace xieli::ui

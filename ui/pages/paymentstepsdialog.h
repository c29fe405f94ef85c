// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/bankreturn.h"
#include "models/rowtable.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xieli::ui {

class Desk;
class Notice;
class TablePane;

/// 发放各步: a month from its draft to the bank and back: what each step sums to, every order with its result, and what can be done next.
class PaymentStepsDialog : public QDialog {
    Q_OBJECT

public:
    PaymentStepsDialog(Desk &desk, Month month, QWidget *parent);

    // each acts at once, without asking
    void review(const QString &alone);
    void sendBack(const QString &reason);
    void askOutcome();
    void askFunding();
    void writeFile(const QString &path, bool rewrite = false);
    void takeReturn(const QString &path, bool evenSo = false);
    void settle(const QString &why);
    void reissue(const QString &alone);
    void cancelOrder(const QString &why);
    void closeMonth(const QString &openBecause);

signals:
    void changed();

private:
    void fillFormats();
    void told();
    void layOut();
    QWidget *makeFile();
    QWidget *makeDoubts();
    void refresh();
    void updateActions();
    void showTotals(const casework::StepTotals &totals);
    void fillDoubts();
    bool isTakerSaid();
    void openHousehold(int row);
    void askToTake();
    void look(const QString &path, bool evenSo);
    void retryAlone(const QString &title, std::function<Result<void>(const QString &)> act, const QString &done);
    void tell(const Result<void> &result, const QString &done);
    casework::Office &office() const;

    Desk &m_desk;
    Month m_month;
    bool m_isDraft = false;
    bool m_isClosed = false;
    RowTable<casework::OrderRow> m_orders;
    RowTable<BankRow> m_doubts;
    Notice *m_notice;
    QLabel *m_sums;
    QLabel *m_steps;
    TablePane *m_rows;
    QWidget *m_doubtPart;
    TablePane *m_doubtRows;
    QComboBox *m_format;
    QLineEdit *m_takenBy;
    QLineEdit *m_reason;
    QPushButton *m_review;
    QPushButton *m_sendBack;
    QPushButton *m_file;
    QPushButton *m_again;
    QPushButton *m_return;
    QPushButton *m_settle;
    QPushButton *m_reissue;
    QPushButton *m_cancel;
    QPushButton *m_close;
    QPushButton *m_outcome;
    QPushButton *m_funding;
    QPushButton *m_formats;
    bool m_onlyAgain = false;
};

} // namespace xieli::ui

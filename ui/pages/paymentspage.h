// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/paying.h"
#include "models/paymentmodel.h"
#include "jobs/exportlist.h"
#include "page.h"

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace xieli::ui {

class JobBar;
class MonthField;
class Notice;
class TablePane;

/// 发放: opening payments confirmed by a person, a month drafted with its back-pay, approved, and given out as a roster.
class PaymentsPage : public Page {
    Q_OBJECT

public:
    explicit PaymentsPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("payments"), tr("Payments")}; }
    void refresh() override;

    // each acts at once, without asking
    void confirmOpening(Month from, Month to);
    void confirmUnpaid(Month from, Month to, const QString &reason);
    void draft();
    void approve(const QString &alone = {});
    void showSteps();
    /// All that ever happened to the payment in the current line.
    void showTrail();

private:
    void layOut();
    QFrame *makeOpening();
    void connectAll();
    void askToConfirm();
    void askToApprove();
    void showBatch(const casework::DraftReport &report);
    void showNothing();
    void showOpening(const casework::ConfirmReport &report);
    void showFindings(const casework::DraftReport &report);
    void updateActions();
    OutgoingList roster();
    void offerVillages();

    QLabel *m_title;
    QLabel *m_state;
    Notice *m_notice;
    JobBar *m_job;
    QFrame *m_opening;
    MonthField *m_from;
    MonthField *m_to;
    QPushButton *m_confirm;
    QPushButton *m_unpaid;
    QPushButton *m_draft;
    QPushButton *m_approve;
    ExportButton *m_export;
    QComboBox *m_village;
    QPushButton *m_pdf;
    QPushButton *m_receivables;
    QPushButton *m_steps;
    QPushButton *m_trail;
    QWidget *m_totals;
    QLabel *m_households;
    QLabel *m_persons;
    QLabel *m_regular;
    QLabel *m_backPay;
    QLabel *m_total;
    QLabel *m_receivable;
    QLabel *m_capitals;
    PaymentModel *m_model;
    TablePane *m_rows;
    QLineEdit *m_find;
    QListWidget *m_findings;
    std::optional<casework::DraftReport> m_report;
};

} // namespace xieli::ui

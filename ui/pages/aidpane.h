// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/aiding.h"
#include "casework/casepapers.h"
#include "casework/reserve.h"
#include "models/rowtable.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace xieli::ui {

class Desk;
class Notice;
class TablePane;

/// Name of the receiver, or that nobody knows it.
QString aidReceiver(const casework::AidRow &row);

/// 临时救助: requests and people helped where the emergency met them, what was decided and given; below the reserve fund's ledger of the year.
class AidPane : public QWidget {
    Q_OBJECT

public:
    explicit AidPane(Desk &desk, QWidget *parent = nullptr);
    void refresh();
    /// False: no such record here.
    bool showRecord(const QString &id);
    int rowCount() const;

    void decideIt();
    void payIt();
    void voidPayment();
    void papersCame();
    void holdConference();
    void registerPerson();
    void addToReserve();
    void voidDecision();
    void endStages();
    void handOver();
    void handBack();
    /// 会议记录, 不予救助告知书 of the current line, 发放登记表 of the month on the desk.
    void showPaper(casework::CasePaperKind kind);

private:
    void layOut();
    void showCurrent();
    const casework::AidRow *current() const;

    Desk &m_desk;
    Notice *m_notice;
    RowTable<casework::AidRow> *m_model;
    TablePane *m_table;
    RowTable<casework::ReserveRow> *m_ledger;
    TablePane *m_reserve;
    QLabel *m_stages;
    QLabel *m_balance;
    QPushButton *m_decide;
    QPushButton *m_pay;
    QPushButton *m_void;
    QPushButton *m_papers;
    QPushButton *m_conference;
    QPushButton *m_person;
    QPushButton *m_add;
    QPushButton *m_print;
    QPushButton *m_more;
    QAction *m_voidDecision;
    QAction *m_endStages;
    QAction *m_handOver;
    QAction *m_handBack;
    QString m_conferenceId; ///< the minutes that were kept last, for the decision that follows
};

} // namespace xieli::ui

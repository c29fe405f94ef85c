// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exchanging.h"
#include "models/peermodel.h"
#include "page.h"

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;

namespace xieli::ui {

class JobBar;
class Notice;
class TablePane;

/// 交换: the offices known here, what waits for them, parcels out and in, and what became of each record.
class ExchangePage : public Page {
    Q_OBJECT

public:
    explicit ExchangePage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("exchange"), tr("Exchange")}; }
    void refresh() override;

    // each acts at once, without asking
    void introduceTo(const QString &path);
    void trust(const QString &path);
    void pack(const QString &receiver, const QString &path);
    void takeIn(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    QWidget *makePeers();
    QWidget *makeReport();
    void connectAll();
    void askForIntroduction();
    void askWhomToTrust();
    void askToPack();
    void askToTakeIn();
    void showPacked(const casework::PackReport &report);
    void showTaken(const casework::ParcelReport &report);
    void updateActions();

    Notice *m_notice;
    JobBar *m_job;
    QPushButton *m_introduce;
    QPushButton *m_trust;
    QPushButton *m_pack;
    QPushButton *m_take;
    PeerModel *m_peers;
    TablePane *m_peerRows;
    QFrame *m_summary;
    QLabel *m_summaryText;
    PeerFateModel *m_fates;
    TablePane *m_fateRows;
    QComboBox *m_fate;
};

} // namespace xieli::ui

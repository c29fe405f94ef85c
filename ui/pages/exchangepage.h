// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/stick.h"
#include "models/peermodel.h"
#include "page.h"

class QPushButton;
class QTabWidget;

namespace xieli::ui {

class AsidePane;
class JobBar;
class MovesPane;
class Notice;
class ParcelResult;
class ParcelsPane;
class TablePane;

/// 交换: the offices known here and how far they are trusted, parcels out and in with what became of each record, who sent what when,
/// and what waits.
class ExchangePage : public Page {
    Q_OBJECT

public:
    explicit ExchangePage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("exchange"), tr("Exchange")}; }
    void refresh() override;
    /// A move, by its id.
    void showRecord(const QString &id) override;

    // each acts at once, without asking
    void introduceTo(const QString &path);
    void trust(const QString &path);
    void confirmCode(const OfficeId &peer);
    void revoke(const OfficeId &peer, const QString &reason);
    void renewKeys(const QString &path);
    void succeed(const OfficeId &old, const OfficeId &successor);
    void pack(const QString &receiver, const QString &path);
    void takeIn(const QString &path);
    void takeInStick(const QStringList &filesAndFolders);
    void showSlip(const OfficeId &receiver, int sequence);
    /// The tabs, in this order.
    enum Part { OfficesPart, LastPart, ParcelsPart, AsidePart, MovesPart };
    void showPart(Part part);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void begin();
    void layOut();
    QWidget *makeOffices();
    void connectAll();
    void askForIntroduction();
    void askWhomToTrust();
    void askWhetherCodeFits();
    void askWhyRevoked();
    void askForNewKeys();
    void askWhosePlace();
    void askToPack();
    void askToTakeIn();
    void askForStick();
    void showPacked(const casework::PackReport &report);
    void showTaken(const casework::ParcelReport &report);
    void showStick(const casework::StickReport &stick);
    void sayCode(bool compared, const QString &office, const QString &code);
    void updateActions();
    const casework::PeerRow *current() const;

    Notice *m_notice;
    Notice *m_trustNotice;
    JobBar *m_job;
    QPushButton *m_introduce;
    QPushButton *m_trust;
    QPushButton *m_compare;
    QPushButton *m_revoke;
    QPushButton *m_succeed;
    QPushButton *m_newKeys;
    QPushButton *m_pack;
    QPushButton *m_take;
    QPushButton *m_stick;
    QTabWidget *m_parts;
    PeerModel *m_peers;
    TablePane *m_peerRows;
    ParcelResult *m_result;
    ParcelsPane *m_parcels;
    AsidePane *m_aside;
    MovesPane *m_moves;
};

} // namespace xieli::ui

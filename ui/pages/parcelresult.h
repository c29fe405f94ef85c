// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/stick.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;

namespace xieli::ui {

class Desk;
class ParcelTotals;
class PeerFateModel;
class StickModel;
class TablePane;

/// What came of the last parcel: one that was packed, one that was taken in, or a whole stick, file by file.
class ParcelResult : public QWidget {
    Q_OBJECT

public:
    explicit ParcelResult(Desk &desk, QWidget *parent = nullptr);

    void showPacked(const casework::PackReport &report);
    void showTaken(const casework::ParcelReport &report);
    /// The first file with something amiss is shown below the list, else the first that was taken in.
    void showStick(const casework::StickReport &stick);
    /// Of the last stick.
    const StickModel &files() const { return *m_files; }
    /// The words of the fates as they are counted: "accepted 12, refused 1".
    static QString fateCounts(const casework::ParcelReport &report);

signals:
    /// The slip of a parcel that was packed here.
    void slipWanted(const xieli::OfficeId &receiver, int sequence);

private:
    void layOut();
    QWidget *makeSummary();
    QWidget *makeFates();
    void showFile(int row);
    void showParcel(const casework::ParcelReport &report);
    void showReasonAlone(const casework::StickFile &file);

    Desk &m_desk;
    StickModel *m_files;
    QWidget *m_stick; ///< its files, and the button by which their list leaves
    TablePane *m_fileRows;
    QFrame *m_summary;
    QLabel *m_summaryText;
    QPushButton *m_slip;
    ParcelTotals *m_totals;
    PeerFateModel *m_fates;
    TablePane *m_fateRows;
    QComboBox *m_fate;
    OfficeId m_receiver;
    int m_sequence = 0;
};

} // namespace xieli::ui

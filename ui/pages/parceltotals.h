// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exchanging.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace xieli::ui {

class Desk;

/// The control totals of a parcel that was taken in: what the sender told and what is counted here, side by side, and at once in red when
/// they differ, with the reasons as far as they are known. Below it the digest, and a field in which the slip is compared with it.
class ParcelTotals : public QFrame {
    Q_OBJECT

public:
    explicit ParcelTotals(Desk &desk, QWidget *parent = nullptr);

    void setParcel(const casework::ParcelReport &parcel);

private:
    void layOut();
    void fill();
    void sayVerdict();
    void compare();

    Desk &m_desk;
    casework::ParcelReport m_parcel;
    QLabel *m_head[2];
    QLabel *m_figures[3][2];
    QLabel *m_verdict;
    QLabel *m_why;
    QLabel *m_digest;
    QLineEdit *m_slip;
    QLabel *m_match;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/villages.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace xieli::ui {

class AsideModel;
class Desk;
class ParcelModel;
class TablePane;

/// 收发记录: every parcel that was packed here or taken in, with day, number and totals; of one office or of all.
class ParcelsPane : public QWidget {
    Q_OBJECT

public:
    explicit ParcelsPane(Desk &desk, QWidget *parent = nullptr);
    void refresh(const std::vector<casework::PeerRow> &peers);
    int rowCount() const;

signals:
    void slipWanted(const xieli::OfficeId &receiver, int sequence);
    void failed(const xieli::Error &error);

private:
    void updateActions();
    void askForSlip();

    Desk &m_desk;
    ParcelModel *m_model;
    TablePane *m_rows;
    QComboBox *m_office;
    QPushButton *m_slip;
};

/// 搁置: records of other offices that cannot go in yet, and why. Each is tried again with every parcel of its sender.
class AsidePane : public QWidget {
    Q_OBJECT

public:
    explicit AsidePane(Desk &desk, QWidget *parent = nullptr);
    void refresh(const std::vector<casework::PeerRow> &peers);
    int rowCount() const;

signals:
    void failed(const xieli::Error &error);

private:
    Desk &m_desk;
    AsideModel *m_model;
    TablePane *m_rows;
    QComboBox *m_office;
};

} // namespace xieli::ui

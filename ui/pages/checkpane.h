// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/checkreports.h"
#include "models/rowtable.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace xieli::ui {

class Desk;
class Notice;
class TablePane;

/// 核对: what the county found beside the record, each difference to be answered.
class CheckPane : public QWidget {
    Q_OBJECT

public:
    explicit CheckPane(Desk &desk, QWidget *parent = nullptr);
    void refresh();
    /// False: no such hit here.
    bool showRecord(const QString &id);
    /// The first hit of a household, where there is one; true.
    bool showHousehold(const HouseholdId &household);
    int rowCount() const { return m_model->rowCount(); }

    /// Takes a sheet in, after a dry run was shown and agreed to.
    void takeFile(const QString &path);
    void answerIt();

private:
    void askFile();
    void showCurrent();
    const casework::CheckRow *current() const;

    Desk &m_desk;
    RowTable<casework::CheckRow> *m_model;
    TablePane *m_table;
    QLabel *m_line;
    Notice *m_notice;
    QPushButton *m_take, *m_answer;
};

} // namespace xieli::ui

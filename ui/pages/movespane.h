// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/moves.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QPushButton;

namespace xieli::ui {

class Desk;
class MoveModel;
class TablePane;

/// 迁移: households that leave with their file and those that arrive; what is to be done is done here by one key each.
class MovesPane : public QWidget {
    Q_OBJECT

public:
    explicit MovesPane(Desk &desk, QWidget *parent = nullptr);
    void refresh();
    /// Moves that wait for somebody here.
    int waiting() const { return m_waiting; }
    void select(const QString &id);

    // each acts at once, without asking
    void give(const QString &id, const QString &office);
    void accept(const QString &id, Day day);
    void decline(const QString &id, const QString &why);
    void sendBack(const QString &id, const QString &why);
    void takeBack(const QString &id, const QString &why);
    void reopen(const QString &id, const casework::EventNote &note);
    void showFile(const QString &id);

signals:
    /// A button was pressed: what was said of the act before is over.
    void asking();
    void failed(const xieli::Error &error);
    void acted(const QString &what);

private:
    QWidget *makeHead();
    void updateActions();
    const casework::MoveRow *current() const;
    void askForDay(const QString &title, const QString &question, const QString &act, std::function<void(Day)> then);
    void askWhoGetsIt();
    void askWhetherArrived();
    void askWhyNot();
    void askWhyBack();
    void askWhyTakenBack();
    void askWhetherBack();
    void tell(const Result<void> &done, const QString &what);

    Desk &m_desk;
    MoveModel *m_model;
    TablePane *m_rows;
    QCheckBox *m_all;
    QPushButton *m_give;
    QPushButton *m_accept;
    QPushButton *m_decline;
    QPushButton *m_sendBack;
    QPushButton *m_takeBack;
    QPushButton *m_reopen;
    QPushButton *m_file;
    int m_waiting = 0;
};

} // namespace xieli::ui

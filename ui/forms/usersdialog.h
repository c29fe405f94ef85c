// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/users.h"
#include "fields/codebox.h"
#include "models/rowtable.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xieli::ui {

class Desk;
class Notice;
class TablePane;

/// Who may open the office file and as what. The keeper adds, removes and gives roles; everybody changes the passphrase of his own.
class UsersDialog : public QDialog {
    Q_OBJECT

public:
    explicit UsersDialog(Desk &desk, QWidget *parent = nullptr);

    void add();
    void giveRole();
    void remove();
    void changePassphrase();

private:
    void layOut();
    void refresh();
    void showUser(int row);
    void meetName();
    const OfficeUser *known() const;
    void offerRoles(UserRole present);
    void updateActions();
    /// Fields are emptied and the list read anew where it was done; else the reason is told.
    void ends(const Result<void> &done, const QString &told);
    bool sameTwice();

    Desk &m_desk;
    Notice *m_notice;
    RowTable<OfficeUser> *m_users;
    TablePane *m_rows;
    QLineEdit *m_name;
    CodeBox<UserRole> *m_role;
    QLabel *m_may;          ///< what the role is there for
    QLineEdit *m_current;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QPushButton *m_add;
    QPushButton *m_giveRole;
    QPushButton *m_remove;
    QPushButton *m_change;
    bool m_wasKnown = false; ///< the name that stood in the field is a user's
};

} // namespace xieli::ui

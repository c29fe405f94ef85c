// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QPushButton;

namespace xieli::ui {

class FindingLabel;

/// Covers the whole window until the passphrase is entered again; or somebody else comes in with a name and passphrase of their own.
class LockScreen : public QWidget {
    Q_OBJECT

public:
    LockScreen(Desk &desk, QWidget *window);
    void cover();
    QLineEdit *passphrase() const { return m_passphrase; }
    /// Asks for a name too: at one computer one person drafts and another approves.
    void letAnother(bool another);
    /// Why it stays locked.
    void sayWhy(const QString &why);

signals:
    void opened();
    /// The same file, opened by another user; whoever has the window takes it, or says why not.
    void openedByAnother(const std::shared_ptr<xieli::casework::Office> &office);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tryToOpen();

    Desk &m_desk;
    QLineEdit *m_name;
    QLineEdit *m_passphrase;
    QPushButton *m_another;
    FindingLabel *m_finding;
};

} // namespace xieli::ui

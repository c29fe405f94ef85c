// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

#include <QWidget>

class QLineEdit;

namespace xieli::ui {

class FindingLabel;

/// Covers the whole window until the passphrase is entered again.
class LockScreen : public QWidget {
    Q_OBJECT

public:
    LockScreen(Desk &desk, QWidget *window);
    void cover();
    QLineEdit *passphrase() const { return m_passphrase; }

signals:
    void opened();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tryToOpen();

    Desk &m_desk;
    QLineEdit *m_passphrase;
    FindingLabel *m_finding;
};

} // namespace xieli::ui

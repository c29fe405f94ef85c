// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

#include <QDialog>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

namespace xieli::ui {

class LockScreen;

/// Covers the window at once or when nobody has touched it for a while, and keeps every key from what lies beneath.
class Locking : public QObject {
    Q_OBJECT

public:
    Locking(Desk &desk, QMainWindow *window);
    ~Locking() override;

    void lock();
    bool isLocked() const;
    /// The title of a dialog that was open when the window locked; empty: there was none.
    QString hiddenDialog() const;
    /// Minutes without a key or click until it locks by itself; 0: never.
    void setIdleMinutes(int minutes);
    LockScreen *screen() const { return m_screen; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void unlocked();

    QMainWindow *m_window;
    LockScreen *m_screen;
    QList<QPointer<QDialog>> m_hidden; ///< dialogs that were open when the window locked
    QPointer<QWidget> m_focused;       ///< where the keyboard was when the window locked
    QTimer m_idle;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace xieli::ui {

class Desk;

/// Copies the office file where a copy is due: a few minutes after it was opened, and each hour; in another thread, on another connection. A
/// failure stands on 今日 and in the list of backups; nobody is interrupted.
class BackupKeeper : public QObject {
    Q_OBJECT

public:
    explicit BackupKeeper(Desk &desk, QObject *parent = nullptr);
    ~BackupKeeper() override;
    /// A round now, unless one is under way.
    void round();

signals:
    void finished();

private:
    Desk &m_desk;
    QTimer m_timer;
    QFutureWatcher<void> m_watcher;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "start/gate.h"

#include <QFutureWatcher>
#include <QWidget>

class QPlainTextEdit;
class QVBoxLayout;

namespace xieli::ui {

/// What stands before any office is open: open, new, training village; the files used last.
class StartWindow : public QWidget {
    Q_OBJECT

public:
    StartWindow(Day today, const QString &language, OfficeTaken taken, QWidget *parent = nullptr);
    /// Asks for the passphrase of a file.
    void openFile(const QString &path);

private:
    void putTogether(const QString &list, const QString &target);
    void askForFile();
    void askForBackup();
    void makeOffice();
    void makeTraining();
    void trainIn(const QString &folder);
    void addRecent(QVBoxLayout *column);
    void admit(casework::Office office);

    Day m_today;
    papers::Wording m_wording;
    OfficeTaken m_taken;
    FindingLabel *m_finding;
    QPlainTextEdit *m_account;
    QList<QPushButton *> m_tiles;
    QFutureWatcher<void> m_training;
};

/// Asks about the day where it is strange, then hands the office on.
void settleClock(casework::Office office, const papers::Wording &wording, const OfficeTaken &taken, QWidget *parent);
/// The files used last, newest first.
QStringList recentFiles();
void rememberFile(const QString &path);

} // namespace xieli::ui

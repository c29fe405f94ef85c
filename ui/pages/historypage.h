// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/keeping.h"
#include "models/historymodel.h"
#include "page.h"

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xieli::ui {

class JobBar;
class Notice;
class TablePane;

/// 记录: the journal with undo, the check of the file, and the backup.
class HistoryPage : public Page {
    Q_OBJECT

public:
    explicit HistoryPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("history"), tr("Record")}; }
    void refresh() override;

    /// Takes the change of a row back, without asking.
    void undoRow(int row);
    void checkFile();
    void backUpTo(const QString &path);
    /// Copies that are made by themselves, their places, and the drill.
    void showBackups();
    void showAbout();
    void showRecord(const QString &id) override;

private:
    void layOut();
    void askToUndo();
    void askForBackup();
    void showCheck(const casework::SoundnessReport &report);
    void updateActions();

    Notice *m_notice;
    JobBar *m_job;
    HistoryModel *m_model;
    TablePane *m_rows;
    QLineEdit *m_find;
    QPushButton *m_undo;
    QPushButton *m_check;
    QPushButton *m_backup;
    QPushButton *m_backups;
    QPushButton *m_users;
    QPushButton *m_about;
    QLabel *m_words;      ///< all that the chosen change touched
    QFrame *m_report;
    QLabel *m_reportText;
};

} // namespace xieli::ui

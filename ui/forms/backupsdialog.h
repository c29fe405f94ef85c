// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/backups.h"
#include "models/rowtable.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace xieli::ui {

class Desk;
class JobBar;
class Notice;
class TablePane;

/// Where copies of the office file go by themselves, each copy that was made, and the drill: opening one as after a loss.
class BackupsDialog : public QDialog {
    Q_OBJECT

public:
    explicit BackupsDialog(Desk &desk, QWidget *parent = nullptr);

    void addPlace(casework::PlaceWish wish);
    void endPlace();
    void backUpAll();
    /// Opens the chosen copy with what was typed: a passphrase, or the recovery sheet's text.
    void drillChosen();

private:
    /// A copy with what of its place must be read.
    struct Line {
        BackupRun run;
        QString place;
        QString path;   ///< empty: not there now
    };

    void layOut();
    void refresh();
    void updateActions();
    void askForPlace(BackupKind kind);
    void drill(const QString &path);

    Desk &m_desk;
    Notice *m_notice;
    JobBar *m_job;
    RowTable<BackupPlace> *m_places;
    RowTable<Line> *m_runs;
    TablePane *m_placeRows;
    TablePane *m_runRows;
    QLineEdit *m_secret;
    QLabel *m_words;        ///< what the drill found
    QPushButton *m_addFolder;
    QPushButton *m_addStick;
    QPushButton *m_endPlace;
    QPushButton *m_backUp;
    QPushButton *m_drill;
    QPushButton *m_drillFile;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/updating.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;

namespace xieli::ui {

class Desk;
class JobBar;
class Notice;

/// 关于: which program this is, by which release keys it knows an update, and the update itself: looked at, backed up for, and installed.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(Desk &desk, const casework::Installed &program = casework::Installed::thisProgram(), QWidget *parent = nullptr);

    /// Looks at a file; nothing is run.
    void look(const QString &path);
    /// Looks at it once more, makes a verified backup, and runs the copy that was checked.
    void install();

private:
    void layOut();
    void chooseFile();
    void updateActions();

    Desk &m_desk;
    const casework::Installed m_program;
    std::optional<casework::CheckedUpdate> m_update; ///< found right, not yet installed
    Notice *m_notice;
    JobBar *m_job;
    QPushButton *m_choose;
    QPushButton *m_install;
};

} // namespace xieli::ui

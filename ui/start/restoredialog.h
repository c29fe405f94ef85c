// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "papers/wording.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;

namespace xieli::ui {

class FindingLabel;

/// An office file made of a backup: by passphrase, or by the recovery sheet with a new passphrase. Nothing is overwritten.
class RestoreDialog : public QDialog {
    Q_OBJECT

public:
    /// `restored` gets the new file's path.
    RestoreDialog(const QString &backup, const QString &target, Day today, const papers::Wording &wording, std::function<void(const QString &)> restored, QWidget *parent = nullptr);

private:
    void restore();

    QString m_backup;
    QString m_target;
    Day m_today;
    const papers::Wording m_wording;
    std::function<void(const QString &)> m_restored;
    QLineEdit *m_passphrase;
    QLineEdit *m_sheet;
    FindingLabel *m_finding;
    QPushButton *m_go;
};

} // namespace xieli::ui

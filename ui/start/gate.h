// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "papers/paper.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace xieli::ui {

class DayField;
class FindingLabel;
class Notice;

/// Whoever opens an office hands it on.
using OfficeTaken = std::function<void(casework::Office)>;

/// Passphrase of a file, or the text of its recovery sheet. Each answer of the file stands beside the field.
class UnlockDialog : public QDialog {
    Q_OBJECT

public:
    UnlockDialog(const QString &path, Day today, const papers::Wording &wording, OfficeTaken taken, QWidget *parent = nullptr);

private:
    void showRecovery(bool recovery);
    void tryToOpen();

    QString m_path;
    Day m_today;
    const papers::Wording m_wording;
    OfficeTaken m_taken;
    bool m_recovery = false;
    QLabel *m_words;
    QLineEdit *m_user;
    QLabel *m_passphraseWord;
    QLineEdit *m_passphrase;
    QLabel *m_sheetWord;
    QLineEdit *m_sheet;
    FindingLabel *m_finding;
    QPushButton *m_other;
};

/// Asks about a strange day before any clock of the law runs on it; hands the office on once the day is settled.
class ClockDialog : public QDialog {
    Q_OBJECT

public:
    ClockDialog(casework::Office office, const Error &question, const papers::Wording &wording, OfficeTaken taken, QWidget *parent = nullptr);

private:
    void dayIsRight();
    void workOnLastDay();

    std::optional<casework::Office> m_office;
    const papers::Wording m_wording;
    Day m_last;
    OfficeTaken m_taken;
    QLineEdit *m_reason;
    FindingLabel *m_finding;
};

/// The recovery text of a new office: shown once, printed or kept as PDF.
class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    RecoveryDialog(const casework::Office &office, const QString &recoveryText, const papers::Wording &wording, QWidget *parent = nullptr);

private:
    void keepAsPdf();
    void print();
    papers::Paper paper() const;

    QString m_officeName;
    QString m_fileName;
    QString m_text;
    Day m_today;
    const papers::Wording m_wording;
    Notice *m_notice;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/postings.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace xieli::ui {

class DayField;
class Desk;
class FindingLabel;

/// 公示异议: when, by whom, about whom, what.
class ObjectionDialog : public QDialog {
    Q_OBJECT

public:
    ObjectionDialog(Desk &desk, const casework::PostingRow &posting, QWidget *parent = nullptr);
    /// Acts; says what is missing and stays open where it is refused.
    void store();

signals:
    void stored();

private:
    Desk &m_desk;
    PostingId m_posting;
    DayField *m_day;
    QComboBox *m_household;
    QLineEdit *m_objector;
    QPlainTextEdit *m_what;
    FindingLabel *m_finding;
};

/// The answer to an objection, from which day the period goes on.
class AnswerDialog : public QDialog {
    Q_OBJECT

public:
    AnswerDialog(Desk &desk, const PostingObjection &objection, QWidget *parent = nullptr);
    void store();

signals:
    void stored();

private:
    Desk &m_desk;
    PostingObjectionId m_objection;
    DayField *m_day;
    QPlainTextEdit *m_answer;
    FindingLabel *m_finding;
};

/// The list is taken down: the day, and the photograph of the board or why there is none.
class ClosingDialog : public QDialog {
    Q_OBJECT

public:
    ClosingDialog(Desk &desk, const casework::PostingRow &posting, QWidget *parent = nullptr);
    void takePhotograph(const QString &path);
    void store();

signals:
    void stored();

private:
    Desk &m_desk;
    PostingId m_posting;
    DayField *m_day;
    QLabel *m_photograph;
    QLineEdit *m_note;
    std::optional<Picture> m_picture;
    FindingLabel *m_finding;
};

} // namespace xieli::ui

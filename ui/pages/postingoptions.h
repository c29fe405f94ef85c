// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/postinglist.h"

#include <QFrame>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace xieli::ui {

class DayField;
class Desk;

/// What is posted, from when, and by the place's rule: which of the allowed columns, names masked or not, minors, hotlines.
class PostingOptions : public QFrame {
    Q_OBJECT

public:
    explicit PostingOptions(Desk &desk, QWidget *parent = nullptr);

    /// Of the desk's month; empty: the day is missing.
    std::optional<casework::PostingWish> wish() const;
    void setRule(const casework::PostingRule &rule);
    /// The hotlines, for the next start of the program.
    void remember() const;

signals:
    void changed();

private:
    void fill();
    void layOut();
    QWidget *makeColumns();
    void addLine(QFormLayout *form, const QString &label, QWidget *field);
    void showPeriod();
    void showDays();

    Desk &m_desk;
    QComboBox *m_programme;
    QComboBox *m_kind;
    DayField *m_day;
    QLabel *m_period;
    std::vector<QCheckBox *> m_columns; ///< in the order of the closed list
    QCheckBox *m_mask;
    QComboBox *m_minors;
    QLineEdit *m_township;
    QLineEdit *m_county;
    QTimer m_typing;
};

} // namespace xieli::ui

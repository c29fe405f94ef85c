// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/changedlaw.h"
#include "models/whatifmodel.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace xieli::ui {

class Desk;
class MonthField;
class Notice;
class TablePane;

/// What is to be tried: figures with new values and months, one after another, or an overlay file. Shows at once what of the
/// law in force would be otherwise.
class LawChangeEditor : public QWidget {
    Q_OBJECT

public:
    explicit LawChangeEditor(Desk &desk, QWidget *parent = nullptr);

    /// The changed law; empty while nothing is set.
    const std::optional<casework::ChangedLaw> &law() const { return m_law; }
    /// What the fields say; empty value or month: nothing is taken, and the notice says why.
    void take();
    void takeOverlay(const QString &path);
    void clear();

signals:
    void changed();

private:
    void fillFigures();
    void layOut();
    void takeBack();
    void takeSettings(std::vector<casework::FigureSetting> settings);
    void show(std::optional<casework::ChangedLaw> law);
    void hint();
    QStringList otherChanges() const;

    Desk &m_desk;
    QComboBox *m_figure;
    QLineEdit *m_value;
    MonthField *m_from;
    MonthField *m_to;
    QPushButton *m_add;
    QPushButton *m_back;
    QPushButton *m_file;
    QPushButton *m_clear;
    Notice *m_notice;
    LawChangeModel *m_model;
    TablePane *m_table;
    std::vector<casework::FigureSetting> m_settings;
    std::optional<casework::ChangedLaw> m_law;
};

} // namespace xieli::ui

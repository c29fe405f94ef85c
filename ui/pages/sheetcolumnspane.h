// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sheets.h"
#include "models/rowtable.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace xieli::ui {

class Desk;
class TablePane;

/// 栏目对应: each heading of the sheet, the first values below it, and what it is taken for, which a person can change.
class SheetColumnsPane : public QWidget {
    Q_OBJECT

public:
    explicit SheetColumnsPane(Desk &desk, QWidget *parent = nullptr);

    void showColumns(casework::SheetKind kind, const casework::SheetReport &report);
    void clear();
    /// The field of the column with this key is another one; an empty code: not taken.
    void choose(const QString &key, const QString &code);
    /// The words of a code in the window's language.
    QString words(const QString &code) const;

signals:
    /// A person said what a column holds.
    void chosen(const QString &key, const QString &code);
    void forgetWanted();

private:
    class Model;
    void showCurrent();

    Desk &m_desk;
    Model *m_model;
    TablePane *m_table;
    QComboBox *m_field;
    QLabel *m_where;
    QPushButton *m_forget;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>

class QLabel;

namespace xieli::ui {

/// A form whose lines come and go. Not QFormLayout::setRowVisible: with a line hidden and a label that wraps in view, Qt 6.4 writes
/// beyond its arrays in QFormLayout::heightForWidth. A grid gives a row of hidden things neither height nor spacing.
class FoldingForm : public QGridLayout {
public:
    explicit FoldingForm(QWidget *parent = nullptr);

    /// The label's key (&) leads to the field.
    void addRow(const QString &words, QWidget *field);
    void addRow(QLabel *label, QWidget *field);
    void setRowShown(const QWidget *field, bool shown);

private:
    struct Line {
        QLabel *label;
        QWidget *field;
    };
    QList<Line> m_lines;
};

} // namespace xieli::ui

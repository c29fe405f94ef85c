// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/foldingform.h"

#include <QLabel>

namespace xieli::ui {

FoldingForm::FoldingForm(QWidget *parent) : QGridLayout(parent)
{
    setColumnStretch(1, 1);
}

void FoldingForm::addRow(const QString &words, QWidget *field)
{
    auto *label = new QLabel(words);
    label->setBuddy(field);
    addRow(label, field);
}

void FoldingForm::addRow(QLabel *label, QWidget *field)
{
    const int row = static_cast<int>(m_lines.size());
    const bool tall = field->sizeHint().height() > 3 * label->sizeHint().height();
    addWidget(label, row, 0, tall ? Qt::AlignTop : Qt::AlignVCenter);
    addWidget(field, row, 1);
    m_lines.append({label, field});
}

void FoldingForm::setRowShown(const QWidget *field, bool shown)
{
    for (const Line &line : m_lines)
        if (line.field == field) {
            line.label->setVisible(shown);
            line.field->setVisible(shown);
        }
}

} // namespace xieli::ui

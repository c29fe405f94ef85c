// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/figures.h"

#include "look.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>

namespace xieli::ui {

using namespace Qt::StringLiterals;

QLabel *addFigure(QBoxLayout *row, const QString &name, QLabel **nameLabel)
{
    auto *card = new QFrame(row->parentWidget());
    card->setProperty("role", u"card"_s);
    auto *figure = new QLabel(card);
    figure->setProperty("role", u"figure"_s);
    figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    figure->setAccessibleName(name);
    auto *label = faintLabel(name, card);
    label->setWordWrap(false);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(12, 6, 12, 6);
    column->setSpacing(2);
    column->addWidget(figure);
    column->addWidget(label);
    row->addWidget(card);
    if (nameLabel)
        *nameLabel = label;
    return figure;
}

} // namespace xieli::ui

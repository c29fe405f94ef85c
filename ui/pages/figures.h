// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QBoxLayout;
class QLabel;

namespace xieli::ui {

/// Adds a card with a large figure over its name to a row of such cards; gives the figure's label, and the name's.
QLabel *addFigure(QBoxLayout *row, const QString &name, QLabel **nameLabel = nullptr);

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"

class QWidget;

namespace xieli::ui {

class Notice;

/// Asks for a printer and prints on it; `notice` says how that ended. Both live as long as the page or dialog `parent`.
void askToPrint(QWidget *parent, Notice *notice, const papers::Paper &paper);
void askToPrint(QWidget *parent, Notice *notice, const papers::Booklet &booklet);

} // namespace xieli::ui

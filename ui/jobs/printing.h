// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"

#include <functional>
#include <optional>

class QWidget;

namespace xieli::ui {

class Notice;

/// What is to be done once a printer is chosen and before it prints; empty: the paper as given. Nothing is printed where it gives none.
using BeforePrinting = std::function<std::optional<papers::Paper>()>;

/// Asks for a printer and prints on it; `notice` says how that ended. Both live as long as the page or dialog `parent`.
void askToPrint(QWidget *parent, Notice *notice, const papers::Paper &paper, const BeforePrinting &before = {});
void askToPrint(QWidget *parent, Notice *notice, const papers::Booklet &booklet);

} // namespace xieli::ui

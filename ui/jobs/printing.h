// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"

#include <functional>
#include <optional>

class QWidget;

namespace xieli::ui {

class Notice;

/// What is to be done beside printing.
template <class Printed>
struct PrintSteps {
    std::function<std::optional<Printed>()> before = {};    ///< once a printer is chosen; gives what is printed: nothing where it gives none
    std::function<QString()> failed = {};                   ///< the printer took nothing; gives what else is to be said of it
};

/// Asks for a printer and prints on it; `notice` says how that ended. Both live as long as the page or dialog `parent`.
void askToPrint(QWidget *parent, Notice *notice, const papers::Paper &paper, const PrintSteps<papers::Paper> &steps = {});
void askToPrint(QWidget *parent, Notice *notice, const papers::Booklet &booklet, const PrintSteps<papers::Booklet> &steps = {});

} // namespace xieli::ui

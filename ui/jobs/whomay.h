// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/rights.h"

class QWidget;

namespace xieli::ui {

class Desk;

/// Disabled, with the reason as its tool tip, for whom the role does not give the right: nobody fills in a form that is refused at its end.
void letWhoMay(Desk &desk, QWidget *button, Right right, bool isEnabled);

} // namespace xieli::ui

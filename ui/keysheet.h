// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace xieli::ui {

/// F1: all keys of the window with what they do.
void showKeySheet(QWidget *parent);

} // namespace xieli::ui

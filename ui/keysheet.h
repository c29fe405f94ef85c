// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace xieli::ui {

/// Ctrl+F1, or F1 twice: all keys of the window with what they do.
void showKeySheet(QWidget *parent);
bool isKeySheet(const QWidget *window);

} // namespace xieli::ui

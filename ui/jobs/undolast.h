// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace xieli::ui {

class Desk;

/// Ctrl+Z outside a text field: says in words which change is the newest that can be taken back, and takes it back on a yes.
void askToUndoLast(Desk &desk, QWidget *parent);

} // namespace xieli::ui

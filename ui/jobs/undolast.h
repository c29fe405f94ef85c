// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/keeping.h"

#include <functional>

class QWidget;

namespace xieli::ui {

class Desk;

/// Ctrl+Z outside a text field: says in words which change is the newest that can be taken back, and takes it back on a yes.
void askToUndoLast(Desk &desk, QWidget *parent);
/// Ctrl+Y and Ctrl+Shift+Z: the same for what was undone last.
void askToRedoLast(Desk &desk, QWidget *parent);
/// The question before a change of the record is taken back, or done again.
void askToTakeBack(Desk &desk, QWidget *parent, const casework::HistoryRow &row, const std::function<void()> &act);
/// "Undone: …" or "Done again: …"
QString takenBackWords(const casework::HistoryRow &row);

} // namespace xieli::ui

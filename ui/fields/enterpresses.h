// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QWidget;

namespace xieli::ui {

/// Enter presses the button that has the keyboard, in this window and its dialogs; of itself only Space does outside dialogs.
/// Alt with a letter that answers to nothing just now writes nothing into the field in which the keyboard is.
void letEnterPress(QWidget *window);

/// Enter goes from field to field, as in a visit; only after the last one it is the dialog's button, which Ctrl+S is everywhere.
void letEnterWalk(QDialog *dialog);

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace xieli::ui {

/// Esc, "Cancel" and closing ask first where anything in the dialog was typed, chosen or ticked since it was shown: going on
/// is the default. Where nothing was, it closes at once. To be called when the dialog is laid out.
void keepTyped(QDialog *dialog);

} // namespace xieli::ui

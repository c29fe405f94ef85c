// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QDialog;

namespace xieli::ui {

/// Esc, "Cancel" and closing ask first where anything in the dialog was typed, chosen or ticked since it was shown: going on
/// is the default. Where nothing was, it closes at once. To be called when the dialog is laid out.
/// `content`: what counts instead of the fields, where some of them only choose what is looked at.
void keepTyped(QDialog *dialog, std::function<QString()> content = {});

} // namespace xieli::ui

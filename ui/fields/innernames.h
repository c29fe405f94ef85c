// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace xieli::ui {

/// From now on the text within a choice or a number, and the tabs of a set of parts, say the name that the whole has, by itself or by
/// its label: what has the keyboard is what a screen reader names.
void nameInnerFields();

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;

namespace xieli::ui {

/// A long choice in which one types: any part of a line finds it, and nothing is added to the list. Enter and leaving the field take the line that
/// is meant, or the only one that has what is typed somewhere.
void letSearch(QComboBox *box);

/// The line that what is typed means: the one that was picked, or the whole line, or its beginning word alone where no other line has it: "仇守信" of
/// "仇守信 3组". −1: none, or several.
int meantIn(const QComboBox &box);

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QStyle>

namespace xieli::ui {

/// Draws (or takes away) the red frame of a text that is no value.
inline void markNonsense(QLineEdit *edit, bool nonsense)
{
    if (edit->property("nonsense").toBool() == nonsense)
        return;
    edit->setProperty("nonsense", nonsense);
    edit->style()->unpolish(edit);
    edit->style()->polish(edit);
}

} // namespace xieli::ui

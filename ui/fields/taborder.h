// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;

namespace xieli::ui {

/// The Tab key goes as the eye does: through the layout's rows from left to right, whatever was made first.
void tabAsLaidOut(const QLayout *layout);

} // namespace xieli::ui

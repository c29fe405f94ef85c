// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;
class QWidget;

namespace xieli::ui {

/// The Tab key goes as the eye does: through the layout's rows from left to right, whatever was made first. Returns where it begins; none without
/// a field.
QWidget *tabAsLaidOut(const QLayout *layout);

} // namespace xieli::ui

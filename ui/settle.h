// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace xieli::ui {

/// Before a picture is taken: layouts, queued work, and what runs beside the window.
void settle(const QWidget &window);

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace xieli::ui {

class Desk;

/// 工作日历: the days of a year that differ from the week, typed or read from a sheet, stored as one list.
void askForWorkDays(Desk &desk, QWidget *parent);

} // namespace xieli::ui

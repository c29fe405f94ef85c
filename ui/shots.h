// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace xieli::ui {

class MainWindow;

/// Grabs every page, one household and the visit form as PNG into `folder`, at the window's present size.
/// The names of the files written; empty where the folder cannot be written.
QStringList takeShots(MainWindow &window, const QString &folder);

/// The doors before any office is open.
QStringList takeStartShots(const QString &language, const QString &folder);

} // namespace xieli::ui

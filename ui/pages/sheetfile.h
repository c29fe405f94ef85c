// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sheets.h"

class QMimeData;

namespace xieli::ui {

/// What a file's name says it is; nullopt when it says nothing.
std::optional<casework::SheetKind> kindByName(const QString &path);

/// The one spreadsheet that is being dragged; empty: none, or something else.
QString droppedSheet(const QMimeData *data);

} // namespace xieli::ui

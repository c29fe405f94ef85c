// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/rights.h"

#include <QStringList>

#include <optional>

namespace xieli {

/// What it takes to write a row of a table by hand; nothing of a table that nobody has placed, which a test refuses. Within some tables it
/// matters which row it is and which column is touched.
std::optional<Right> rightFor(const QString &table, const QString &key = {}, const QString &column = {});
/// Whether rightFor() looks at more than the table.
bool dependsOnCell(const QString &table);

} // namespace xieli

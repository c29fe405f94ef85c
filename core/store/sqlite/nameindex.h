// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/recorder.h"

namespace xieli {

/// Makes the search rows of every member in `rows` anew, inside the transaction that wrote them.
void refreshNameIndex(Connection &connection, const std::vector<RecordedRow> &rows);

} // namespace xieli

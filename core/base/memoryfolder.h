// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xieli {

/// A folder of this user alone whose files stand in memory and never on a disk: what libraries keep for a moment while they print or
/// write a spreadsheet is the whole of a household's file. Empty where the machine has none.
QString memoryFolder();

/// From now on whatever makes temporary files in this process (Qt, the printing system, other libraries) makes them there.
void keepTemporaryFilesInMemory();

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/sheet.h"

namespace xieli::intake {

/// Lists that stand beside one another on one sheet to save paper, the same headings twice or more in one row: a sheet each, with
/// the rows and columns where they stood. Any other sheet comes back as it is.
std::vector<Sheet> partedSideBySide(Sheet sheet);

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/fields.h"
#include "policy/scoresheet.h"

namespace xieli::policy {

/// Reads a pack's score sheet from its fields `title`, `indicators` and `classes`; the caller reads the rest and closes.
/// Bands that leave a gap, lie over one another or do not reach from zero to for ever are refused: gap, overlap, bad_value.
ScoreSheet readScoreSheet(Fields &fields);

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"
#include "print/face.h"

#include <vector>

namespace xieli::print {

/// Blank between a cell's border and its text, at each side.
constexpr qreal cellPadding = 3.5 * point;

/// Widths that fill `room` exactly: first every column gets what its widest number or word needs, then what its texts would
/// like (the modest before the greedy), then what is left over goes by weight. Too many columns share the room in proportion.
std::vector<qreal> columnWidths(const papers::Table &table, const Face &face, qreal room);

/// The widest of the sizes from `most` (in tenths) down to 7 points at which no number is broken.
int tableSize(const papers::Table &table, qreal room, int most);

} // namespace xieli::print

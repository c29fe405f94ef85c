// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/face.h"

// Sizes of script, in tenths of a point, and gaps that the parts of a page have in common.

namespace xieli::print {

constexpr int titleSize = 220;
constexpr int subtitleSize = 120;
constexpr int strongSize = 125;
constexpr int bodySize = 110;
constexpr int smallSize = 90;
constexpr int formSize = 95;
constexpr int largeFormSize = 115;      ///< on the large sheet
constexpr int mostTableSize = 105;
constexpr int largeTableSize = 125;
constexpr int keySize = 200;
constexpr qreal blockGap = 10 * point;

} // namespace xieli::print

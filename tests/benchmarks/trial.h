// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xieli::benchmark {

/// What-if over a large register, in a process of its own, so that its peak of memory is its own.
/// Makes the office file once; then runs this program again with "--what-if FILE".
void measureTrial(const QString &folder, int households);
/// The other process: twelve months, two standards; says time and peak of memory.
int runTrial(const QString &path);

} // namespace xieli::benchmark

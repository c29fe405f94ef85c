// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace xieli::benchmark {

/// Each key of a visit typed in an office of that many households, from the key to the painted window, with the computing that
/// the key sets off: against a frame of 16 ms and against a bare QLineEdit in a window of the same size.
void measureKeystrokes(casework::Office office);

} // namespace xieli::benchmark

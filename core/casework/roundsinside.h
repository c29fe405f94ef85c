// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/rounds.h"

namespace xieli::casework {

/// "2018-06-20"; empty for a day that is none.
inline QString iso(Day day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

} // namespace xieli::casework

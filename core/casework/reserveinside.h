// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/aid.h"

namespace xieli::casework {

/// Writes one line of the reserve fund inside another change; never over a line that is there. Error: relief.reserve_overdraft,
/// relief.reserve_line_is_there {id}.
std::optional<Error> enterReserveLine(Writer &writer, const Office &office, ReserveEntry entry);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/retaining.h"

// What the parts of retention have in common; for casework alone.

namespace xieli::casework {

/// The terms of today's law.
RetentionTerms retentionTerms(const Office &office);

/// Blanks one household inside OfficeFile::destroy(). Returns how many records.
int blankHousehold(Writer &writer, const DestructionFile &file);

} // namespace xieli::casework

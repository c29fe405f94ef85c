// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clash.h"
#include "model/evidence.h"
#include "store/reader.h"

namespace xieli::casework {

/// Pictures of the clash's households: those of its people first, then of the visits that brought its values, then the newest.
std::vector<Evidence> evidenceFor(Reader &reader, const Clash &clash);

} // namespace xieli::casework

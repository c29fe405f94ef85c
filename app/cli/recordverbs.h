// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

namespace xieli::cli {

/// What happened to a record, what a family may see of its own, and how long records are kept.
std::vector<Verb> recordVerbs();
std::vector<Verb> trailVerbs();
std::vector<Verb> retentionVerbs();
std::vector<Verb> familyViewVerbs();

} // namespace xieli::cli

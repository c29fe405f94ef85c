// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

namespace xieli::cli {

std::vector<Verb> openDataVerbs();
std::vector<Verb> yearlyVerbs();

} // namespace xieli::cli

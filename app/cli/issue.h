// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/call.h"
#include "papers/paper.h"

namespace xieli::cli {

/// Writes a paper as PDF to -o and keeps its bytes in the register of issued papers.
int issue(Call &call, casework::Office &office, const papers::Paper &paper, const QString &kind);

} // namespace xieli::cli

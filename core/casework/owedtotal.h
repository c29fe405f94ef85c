// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ledger.h"
#include "policy/law.h"

namespace xieli::casework {

/// What the decisions in force give for `month` itself, all households together: before anything is held back, whatever was paid.
Money decidedFor(const Ledger &ledger, const policy::Law &law, Month month);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "intake/sheet.h"

#include <optional>

// Of which month a bank's return is; for casework alone.

namespace xieli::casework {

/// Accounts and amounts are the same month after month: what tells that a return is of another one is our own memo in its rows, a title that names an
/// earlier month, and days of payment that all lie before the month. The words that say so, as they stand in the file; nothing: none does.
std::optional<QString> otherMonthIn(const intake::Workbook &workbook, Month month);

} // namespace xieli::casework

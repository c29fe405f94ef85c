// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/bankformats.h"
#include "casework/bankreturn.h"
#include "intake/sheet.h"

namespace xieli::casework {

/// The rows of the bank's file as they stand in it. Why one bounced stands in a column of reasons, else of remarks, else in the 摘要; `memo`, which we
/// told the bank ourselves, is no reason. Error: casework.return_without_columns {missing}, those of intake.
Result<std::vector<BankRow>> bankRowsIn(const intake::Workbook &workbook, const QString &memo = {}, const ReturnWords &words = {});

/// Which rows are about which open orders; each order is taken once. A row that is not settled says its doubt.
std::vector<ReturnRow> matched(std::vector<BankRow> rows, const std::vector<OrderRow> &orders);

} // namespace xieli::casework

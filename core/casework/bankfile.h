// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exporting.h"
#include "model/payment.h"

namespace xieli::casework {

/// 代发编号: by which the bank may name an order in its return; short, the same for ever.
QString referenceOf(const PaymentOrder &order);

struct BankFiles {
    QStringList paths;          ///< one, or one for each village or bank
    int orders = 0;
    Money sum;                  ///< = the month's orders less `leftOut`
    int leftOutCount = 0;       ///< without an account, cancelled, or known to be paid
    Money leftOut;
};

/// Writes what the bank is told: only from the frozen orders of an approved month, or (`followUp`) of those issued again that nobody has
/// answered yet. Each file is registered as any list with whole numbers, and the sum is noted as a step. Refused: duties.township_only,
/// casework.month_not_drafted, _month_not_approved, _orders_not_frozen, _nothing_for_bank, _bank_format_unknown, _export_needs_reason,
/// _bank_characters {payee} where GB18030 does not know a character.
Result<BankFiles> writeBankFiles(Office &office, Month month, const QString &format, const ExportWish &wish, const QString &path, bool followUp = false);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/bankfile.h"

// Which orders a file for the bank holds; for casework alone.

namespace xieli::casework {

struct ForBank {
    PaymentBatchId batch;
    std::vector<PaymentOrder> orders;
    BankFiles files;
};

/// The month's approved batch with its frozen orders. Errors: casework.month_not_drafted, casework.month_not_approved,
/// casework.orders_not_frozen {month}.
Result<PaymentBatch> frozenBatch(Reader &reader, Month month);

/// Errors: those of writeBankFiles() about the month and its orders.
Result<ForBank> ordersForBank(Reader &reader, Month month, const BankChoice &choice, const papers::Wording &wording);
/// Each that has no outcome yet is noted as sent: the office that succeeds this one knows it too.
void noteSent(Writer &writer, const Office &office, const std::vector<PaymentOrder> &orders, const QString &format);

} // namespace xieli::casework

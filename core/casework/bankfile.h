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
    int leftOutCount = 0;       ///< without an account, cancelled, bounced or issued again, known to be paid, or written before
    Money leftOut;
    std::vector<PaymentOrder> doubles; ///< left out: another approval of the month orders the same money, and that order stands
    std::vector<PaymentOrder> unknown; ///< of another approval of the month only a part came back: left out, or with `rewrite` written
    std::vector<PaymentOrder> answered; ///< a row of the bank's return names account and amount, and nobody has said whose it is: left out, or with `rewrite` written
    std::vector<PaymentOrder> before; ///< written in an earlier file and not answered yet: left out, or with `rewrite` written again
};

/// Which orders of a month.
struct BankChoice {
    bool followUp = false;      ///< those issued again that nobody has answered yet, and no others
    bool rewrite = false;       ///< those too that stand in an earlier file, or perhaps do: the bank pays them twice if it got that one
};

/// Writes what the bank is told: only from the frozen orders of an approved month. What bounced is never written again (what was issued for
/// it is), and what stands in an earlier file only where it is wished. Each file is registered as any list with whole numbers, the sum is
/// noted as a step, and each order as sent, before the file has its name: one that nobody knows of is never left behind. Where a file does not come about
/// afterwards, casework.bank_file_not_made {month} {file} {why}: its orders count as sent. Refused, and nothing is noted: duties.township_only, casework.month_not_drafted, _month_not_approved,
/// _orders_not_frozen, _nothing_for_bank, _bank_written {count} {sum} {orders} where all that is open was written before,
/// _bank_unknown (as above) where another approval perhaps orders it, _bank_answered (as above) where the bank perhaps paid it already, _bank_doubles {count} {sum} {orders} {days} where another approval of the month orders all of it,
/// _bank_meanwhile {month} where another program wrote some of them just now, _bank_format_unknown, _export_needs_reason, _bank_characters {payee} where GB18030 does not
/// know a character.
Result<BankFiles> writeBankFiles(Office &office, Month month, const QString &format, const ExportWish &wish, const QString &path, const BankChoice &choice = {});
/// Payee and sum of the first ten, and how many there are in all where there are more.
QString ordersInWords(const std::vector<PaymentOrder> &orders, const papers::Wording &wording);

} // namespace xieli::casework

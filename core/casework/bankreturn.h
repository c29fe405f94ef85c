// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/paysteps.h"
#include "model/bankreturn.h"

namespace xieli::casework {

struct ReturnWish {
    Month month = Month(2000, 1);
    Day day;                            ///< on which the bank paid; not valid: today
    bool dryRun = false;                ///< only look
    bool evenSo = false;                ///< though the file looks like one of another month
};

/// One row of the bank's file, and the orders that it may be about.
struct ReturnRow {
    BankRow row;
    std::vector<PaymentOrderId> candidates; ///< for a person to pick from, where `row.order` is empty
    QString payee;                      ///< of the order that was found
    bool isRepeated = false;            ///< it says again what stands noted of that order
};

struct ReturnReport {
    BankReturnId id;
    int paid = 0;                       ///< rows that settle an order
    int bounced = 0;
    int doubts = 0;                     ///< rows left for a person
    int repeated = 0;                   ///< rows that say again what is known: nothing is noted of them
    Money paidSum;
    Money bouncedSum;
    Money sum;                          ///< of all rows
    int withoutRow = 0;                 ///< orders of the month about which the file says nothing and nothing else was said
    Money withoutRowSum;
    std::vector<ReturnRow> rows;
};

/// Takes in what the bank gave back for a month (CSV in GB18030 or UTF-8, xlsx). A row settles an order by our reference with account and
/// amount, or where exactly one open order has its account and its amount; a name never does. What does not fit is left for a person.
/// Refused (nothing is written): duties.township_only, casework.month_not_drafted, _month_not_approved, _orders_not_frozen,
/// _return_known {file, day} (the same bytes, or of the same month rows that say the same), _return_without_columns {missing}, those of reading.
Result<ReturnReport> takeBankReturn(Office &office, const QString &path, const ReturnWish &wish);

/// A person says which order a doubtful row is about, why, and where the bank's word is not known, what it means. Refused:
/// casework.row_unknown, _row_settled, _order_unknown, _reason_needed, _row_unclear, _order_answered {payee},
/// _row_other_amount {payee, row, order}.
Result<void> settleBankRow(Office &office, const BankRowId &row, const PaymentOrderId &order, const QString &why, std::optional<BankResult> meaning = {});

/// A person says how an order stands without a row of the bank (paid at the counter, an earlier word was wrong), and why.
/// Refused: duties.township_only, casework.reason_needed, _order_unknown, _order_reissued, _day_in_future, _order_cancelled of a bounce.
Result<void> noteOutcome(Office &office, const PaymentOrderId &order, OutcomeKind kind, Day day, const QString &why);
/// 不再发放: an order that bounced or was never paid (somebody died meanwhile); it is not issued again, and its lines count as not
/// paid. Refused as noteOutcome(), and casework.order_paid.
Result<void> cancelOrder(Office &office, const PaymentOrderId &order, const QString &why);

/// What was taken in for a month, newest first, with its rows.
Result<std::vector<std::pair<BankReturn, std::vector<BankRow>>>> bankReturns(Office &office, Month month);

/// 退回重发: what bounced goes out once more, to the account that is valid now, in a follow-up batch approved with it.
struct ReissueReport {
    PaymentBatchId batch;
    int orders = 0;
    Money sum;
    /// Not issued again and why: casework.reissue_same_account, _reissue_no_account, _reissue_died, _reissue_closed.
    std::vector<std::pair<PaymentOrder, QString>> left;
};
/// Each bounced order once. Who entered one of the new accounts does not release it (see mayRelease). `dryRun`: only looks.
/// Refused: casework.nothing_to_reissue, _none_reissued {left} {why}, and as mayRelease().
Result<ReissueReport> reissuePayments(Office &office, Month month, const QString &approver, const Alone &alone = {}, bool dryRun = false);

} // namespace xieli::casework

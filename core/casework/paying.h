// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/progress.h"
#include "casework/duties.h"
#include "casework/office.h"
#include "model/casefile.h"

namespace xieli::casework {

struct ConfirmReport {
    int households = 0;
    int lines = 0;
    Money total;
    int withoutAmount = 0;  ///< households whose roster gives no amount: nothing confirmed, listed by `draftPayments`
    QStringList otherAid;   ///< heads of households whose roster says 特困 or another aid than 低保: nothing confirmed, they want a decision
    int known = 0;          ///< households left out: what they were paid in one of the months stands in the ledger
    /// Confirmed as paid all the same, though the person stands in another household that was paid too: name, head, the other's head.
    struct Double {
        QString person;
        QString head;
        QString otherHead;
    };
    std::vector<Double> doubles;
};
/// Of which households a person speaks; both empty: of all.
struct ConfirmWhom {
    QString village;
    std::optional<HouseholdId> household = {};
};

/// A person confirms that the roster's amounts were paid from `from` to `to`: they become opening payments and opening
/// decisions. A household that is named and was decided since gets what its decisions gave: a month that a lost file paid. A household of which a payment or none is known in one of the months is left out; refused where that leaves nobody:
/// casework.month_confirmed, _month_approved_already {month}, _nothing_paid_to_confirm; casework.months_backwards; casework.month_not_come
/// {month, today, last} where one of the months lies after today's: nobody knows yet what will be paid.
Result<ConfirmReport> confirmPaid(Office &office, Month from, Month to, const ConfirmWhom &whom = {});
/// A person confirms that nothing was paid in those months: households with a decision in force of which neither a payment nor none is
/// known (their village's lines went with a lost file) get opening payments of nothing, and the next draft pays what they are owed.
/// Township only. Errors as above; casework.reason_needed.
Result<ConfirmReport> confirmUnpaid(Office &office, Month from, Month to, const ConfirmWhom &whom, const QString &reason);

struct PaymentRow {
    HouseholdId household;
    QString headName;
    QString group;
    QString maskedId;
    QString account;
    std::optional<int> grade;
    int persons = 0;
    Money regular;
    Money backPay;          ///< sum over months
    Money receivable;       ///< negative or zero; shown, never netted
    Money recovery;         ///< what is due back by recovery decisions; never set off
    QString backPayText;    ///< "2018-01…2018-05:18.00×3人×5个月"
    std::vector<PaymentLine> lines;
};

struct DraftReport {
    PaymentBatchId batch;
    Month month = Month(2000, 1);
    BatchState state = BatchState::Draft;
    int households = 0;
    int persons = 0;
    Money regular;
    Money backPay;
    Money receivable;
    Money recovery;
    std::vector<PaymentRow> rows;
    std::vector<std::pair<QString, Finding>> findings; ///< head's name, finding
};

/// Drafts a month in one transaction from the decisions in force: the month's own amounts and, month by month, owed − paid of
/// earlier months. An earlier draft of the month is replaced; an approved month is refused.
Result<DraftReport> draftPayments(Office &office, Month month, Progress *progress = nullptr);
/// The batch of a month as it stands.
Result<DraftReport> paymentBatch(Office &office, Month month);
Result<std::vector<PaymentBatch>> paymentBatches(Office &office);
/// What a household was paid and is drafted to be paid, month by month, latest first.
struct HouseholdPayment {
    PaymentLine line;
    BatchState state = BatchState::Draft;
};
Result<std::vector<HouseholdPayment>> householdPayments(Office &office, const HouseholdId &id);
/// Freezes a month's batch with its orders (township only): nothing in it can change afterwards, and what the bank is told is read
/// from the orders. Refused where the draft no longer is what would be drafted now, so that nothing is paid twice and nobody who died
/// meanwhile is paid: casework.draft_outdated; casework.changed_since_review where an account or a name changed since it was reviewed;
/// casework.sent_back {reason}; and as mayRelease() where the approver drafted it. Who approves without a review has reviewed it.
Result<void> approvePayments(Office &office, Month month, const QString &approver, const Alone &alone = {});

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/casefile.h"
#include "model/payment.h"

namespace xieli::casework {

/// What one household was paid too much, and what became of it. All amounts at or above zero.
struct ReceivableRow {
    HouseholdId household;
    QString headName;
    QString group;
    Money noted;            ///< approved receivables
    Money recovered;        ///< what came back, by receipts
    Money open;             ///< noted − recovered
    Money decided;          ///< of what is open: to be recovered by decisions in force
    Money bounced;          ///< of what is open: the bank sent the payment back and it was not issued again, so nobody owes it
    std::vector<PaymentOrder> bouncedOrders;
    std::vector<Month> months; ///< with something open
    std::vector<RecoveryDecision> decisions; ///< voided ones too
};

/// Households with receivables, in the order of the register. Only what an approved batch notes is a receivable.
Result<std::vector<ReceivableRow>> receivables(Office &office);

struct RecoveryNote {
    HouseholdId household;
    Money amount;           ///< in all
    Money instalment;       ///< a month; zero: all at once
    Month startMonth = Month(2000, 1);
    Day decidedOn;
    QString decidedBy;
    QString document;       ///< number of the decision paper, or trainingDocument()
    QString reason;
};

/// 追缴决定: from its month on, drafts show what is due by then and did not come as lines of their own; nothing is set off against a
/// payment, and only a receipt makes the debt less (casework/receipts.h).
/// Refused (nothing is written): casework.decide_township_only, _decide_needs_day_and_person, _reason_needed,
/// _recovery_needs_amount, _recovery_more_than_open {open}, _recovery_bounced {open} {bounced} {orders} {free}.
Result<RecoveryDecisionId> decideRecovery(Office &office, const RecoveryNote &note);
/// Voids it with a reason; what came back until then stays.
Result<void> voidRecovery(Office &office, const RecoveryDecisionId &id, const QString &reason);

} // namespace xieli::casework

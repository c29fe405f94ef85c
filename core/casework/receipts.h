// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/payment.h"

namespace xieli::casework {

struct ReceiptNote {
    RecoveryDecisionId recovery;
    Money amount;
    Day day;                ///< on which the money came
    QString way;            ///< "cash", "transfer" or "finance_office"
    QString number;         ///< of the paper receipt
    QString note;
    QString again = {};     ///< why the same receipt is entered once more
};

/// 追缴到账: money that came back under a recovery decision, taken off the oldest open month first. Only this makes a debt less; what a
/// batch asked for does not. Refused (nothing is written): duties.township_only, casework.decision_unknown, _receipt_needs_day,
/// _receipt_way {way}, _recovery_needs_amount, _receipt_more_than_open {open, amount},
/// _receipt_twice {number, day, amount} where a receipt of the household's with the same number and day stands, unless `again` says why
/// (kept with its note).
Result<std::vector<RecoveryReceiptId>> recordReceipt(Office &office, const ReceiptNote &note);
/// What was entered by mistake counts no more; it stays on record. Errors: casework.receipt_unknown, _reason_needed, _receipt_voided.
Result<void> voidReceipt(Office &office, const RecoveryReceiptId &id, const QString &reason);
/// Of one household, or of all; the voided ones too, in the order in which they were entered.
Result<std::vector<RecoveryReceipt>> receipts(Office &office, const std::optional<HouseholdId> &household = {});

} // namespace xieli::casework

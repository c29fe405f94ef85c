// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/aidgiven.h"
#include "model/posting.h"
#include "store/writer.h"

// Rows as the verbs leave them, for tests that look at what comes of them.

namespace xieli::test {

/// A first posting that hangs since `day`, with one household on it.
inline PostingId hang(Writer &writer, const HouseholdId &household, Day day, const QString &shownAs)
{
    Posting posting;
    posting.id = PostingId::create();
    posting.month = Month::of(day);
    posting.postedOn = day;
    writer.insert(posting);
    PostingEntry entry;
    entry.id = PostingEntryId::create();
    entry.posting = posting.id;
    entry.household = household;
    entry.shownAs = shownAs;
    writer.insert(entry);
    return posting.id;
}

/// Temporary aid that was decided, and given whole on the same day.
inline AidPaymentId giveAid(Writer &writer, const HouseholdId &household, Money amount, Day day, const QString &receivedBy = {})
{
    AidDecision decision;
    decision.id = AidDecisionId::create();
    decision.household = household;
    decision.amount = amount;
    decision.decidedOn = day;
    decision.level = QStringLiteral("township");
    writer.insert(decision);
    const AidStagePlan stage{AidStageId::create(), decision.id, 1, day, amount, household};
    writer.insert(stage);
    AidPayment payment;
    payment.id = AidPaymentId::create();
    payment.stage = stage.id;
    payment.decision = decision.id;
    payment.amount = amount;
    payment.day = day;
    payment.household = household;
    payment.receivedBy = receivedBy;
    writer.insert(payment);
    return payment.id;
}

} // namespace xieli::test

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/owed.h"

#include <map>

namespace xieli::policy {

/// One benefit of the household or of one person in one month: what is paid and recovered by itself. Oldest month first.
struct PaidFor {
    Month month = Month(2000, 1);
    QString benefit;
    std::optional<MemberId> member;

    friend bool operator<(const PaidFor &a, const PaidFor &b)
    {
        return std::tie(a.month, a.benefit, a.member) < std::tie(b.month, b.benefit, b.member);
    }
};

/// What the ledger leaves to be recovered, in fen above zero: receivables noted, less what came back.
std::map<PaidFor, Money> outstanding(const std::vector<PaymentLine> &ledger);

/// What of a recovery is due by the month, by its schedule and in all: a month that was not drafted is made up for. Without an instalment
/// the whole amount; of a voided one nothing.
Money dueUntil(const RecoveryDecision &recovery, Month month);

/// What came back under one recovery decision so far.
Money recoveredUnder(const RecoveryDecision &recovery, const std::vector<PaymentLine> &ledger);

/// What each recovery decision asks for until `month`: instalments due by then less what came back under it, taken off
/// `open`, the oldest month first, and never more than is open. In the order of decisions.
std::vector<ProposedLine> recoveriesDue(const std::vector<RecoveryDecision> &recoveries, const std::vector<PaymentLine> &ledger,
                                        std::map<PaidFor, Money> open, Month month);

} // namespace xieli::policy

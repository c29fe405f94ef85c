// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ledger.h"

namespace xieli::casework {

/// A month as it was drafted last with this file open. Whoever approves sees to it that the draft is still what would be drafted; while nobody has
/// written a row since, this is it.
struct LastDraft {
    Month month = Month(2000, 1);
    QString law;                ///< its digest
    Reader::Moment written;     ///< after the draft's own rows
    Ledger ledger;              ///< as it stood then; its one draft is this one
    Drafted drafted;
    QString digest;             ///< digestOf() its lines
    QString whole;              ///< digestOfWhole() of them
    Day day;                    ///< by whose accounts the orders are
    std::vector<PaymentOrder> orders;
    QString ordersDigest;
};

/// The last draft, if it is of this month, law and day and nobody has written since; else nothing.
std::shared_ptr<const LastDraft> standingDraft(const Office &office, Reader &reader, const policy::Law &law, Month month);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/together.h"
#include "casework/ledger.h"
#include "casework/payguard.h"

#include <functional>
#include <memory>

namespace xieli::casework {

/// A month's draft piece by piece: while the caller writes one, the next is being computed. Reads only `ledger` and `law`, which
/// must stay.
class DraftRun {
public:
    DraftRun(const Ledger &ledger, const policy::Law &law, Month month, const PaymentBatchId &batch, Progress *progress = nullptr);
    bool atEnd() const { return !m_chunk; }
    /// Some households' lines, in the order of the list; an Error when it was cancelled.
    Result<Drafted> next();

private:
    void begin(std::size_t first);
    void take(std::size_t place, const policy::Draft &draft, Drafted &drafted);
    QString headNamed(const HouseholdId &id) const;
    void hold(std::size_t place, const policy::Draft &draft, Drafted &drafted);

    const std::function<policy::Draft(std::size_t)> m_compute; // the law is pure: it does not matter who drafts whom
    const std::vector<Dossier> &m_dossiers;
    const QSet<HouseholdId> &m_held;
    const QHash<QString, PaymentOrder> &m_bounced;
    const std::vector<BroughtPay> &m_brought;
    PaymentBatchId m_batch;
    Progress *m_progress;
    PayGuard m_guard;
    std::size_t m_first = 0;
    std::vector<PayGuard::People> m_people;
    std::unique_ptr<Together<policy::Draft>> m_chunk;
};

} // namespace xieli::casework

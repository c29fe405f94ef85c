// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/owedtotal.h"

#include "base/together.h"
#include "policy/streams.h"

namespace xieli::casework {

Money decidedFor(const Ledger &ledger, const policy::Law &law, Month month)
{
    const std::function<Money(std::size_t)> ofOne = [&](std::size_t at) {
        const Dossier &dossier = (*ledger.dossiers)[at];
        Money sum;
        if (dossier.decisions.empty())
            return sum;
        const policy::Situation standing = policy::situationOf(dossier, month);
        const policy::RestingOn resting = restingOn(dossier, month, law, ledger.facts);
        const std::vector<Decision> decisions = ledger.withNames(dossier.decisions);
        for (const auto &[stream, own] : policy::streamsOf(decisions)) {
            const Decision *decision = policy::decisionIn(own, month);
            if (!decision)
                continue;
            const auto owed = policy::owedFor(*decision, resting.of(decision->id, month, standing), law, month, policy::Telling::Quietly, decisions);
            sum += owed.amount.value_or(Money());
        }
        return sum;
    };
    Money total;
    for (const Money sum : Together<Money>(ledger.dossiers->size(), ofOne).take())
        total += sum;
    return total;
}

} // namespace xieli::casework

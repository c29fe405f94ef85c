// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/payhold.h"

#include "casework/clashes.h"
#include "casework/movewords.h"

namespace xieli::casework {

QSet<HouseholdId> heldHouseholds(Reader &reader)
{
    QSet<HouseholdId> held = arrivedWithDeaths(reader);
    for (const Clash &clash : reader.where<Clash>(Reader::Conditions{{"holds_pay", std::int64_t(1)}}))
        if (isOpenClash(reader, clash)) // an undone death holds nothing, a death that stands again does
            held.insert(HouseholdId(clash.household));
    return held;
}

QStringList headsHeld(const Ledger &ledger, const std::vector<PaymentLine> &lines)
{
    QStringList heads;
    for (const Dossier &dossier : *ledger.dossiers) {
        const HouseholdId &id = dossier.household.id;
        if (ledger.held.contains(id) && std::any_of(lines.begin(), lines.end(), [&](const PaymentLine &line) { return line.household == id; }))
            heads << (dossier.head() ? dossier.head()->name : QStringLiteral("?"));
    }
    return heads;
}

} // namespace xieli::casework

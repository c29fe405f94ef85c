// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/lastamount.h"

#include "policy/covered.h"
#include "policy/owed.h"

namespace xieli::policy {

namespace {

int coveredIn(const Decision &decision, const Dossier &dossier, const Law &law, Month month)
{
    return coveredBy(decision, dossier.members, dossier.decisions, month, stopRules(Context(law, month, Telling::Quietly))).persons;
}

} // namespace

std::optional<Money> lastAmount(const Decision &decision, const Dossier &dossier, const Law &law, Month month)
{
    if (decision.frozen || decision.state == u"gradual_exit")
        return decision.monthlyAmount;
    const Month before = month - 1;
    const bool isSame = isInForce(decision, before) && coveredIn(decision, dossier, law, before) == coveredIn(decision, dossier, law, month);
    const Month priced = isSame ? before : month;
    const Situation situation = situationOfDecision(dossier, priced, decision).value_or(situationOf(dossier, priced));
    const Owed owed = owedFor(decision, situation, law, priced, Telling::Quietly, dossier.decisions);
    return owed.amount ? owed.amount : decision.monthlyAmount;
}

Situation situationUnder(const Law &law, const Dossier &dossier, Month month)
{
    Situation situation = situationOf(dossier, month);
    const Decision *received = nullptr;
    for (const Decision &decision : dossier.decisions)
        if (!decision.member && decision.benefit == u"dibao" && isInForce(decision, month) && (!received || received->startMonth < decision.startMonth))
            received = &decision;
    if (received && received->state != u"gradual_exit" && situation.received.category == Category::Dibao)
        situation.received.monthlyAmount = lastAmount(*received, dossier, law, month);
    return situation;
}

} // namespace xieli::policy

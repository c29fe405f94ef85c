// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/inforce.h"

#include "policy/covered.h"
#include "policy/streams.h"

#include <algorithm>
#include <tuple>

namespace xieli::casework {

std::vector<Decision> decisionsInForce(const std::vector<Decision> &decisions, Month month)
{
    std::vector<Decision> found;
    for (const Decision &decision : decisions)
        if (policy::isInForce(decision, month))
            found.push_back(decision);
    return found;
}

std::optional<Decision> decisionInForce(const std::vector<Decision> &decisions, const QString &benefit, Month month)
{
    std::optional<Decision> latest;
    for (const Decision &decision : decisionsInForce(decisions, month))
        if (!decision.member && decision.benefit == benefit && (!latest || latest->startMonth <= decision.startMonth))
            latest = decision;
    return latest;
}

std::vector<const Decision *> givingIn(const std::vector<Decision> &decisions, Month month)
{
    std::vector<const Decision *> giving;
    for (const auto &[stream, own] : policy::streamsOf(decisions)) {
        const Decision *decision = policy::decisionIn(own, month);
        if (decision && policy::isInForce(*decision, month))
            giving.push_back(decision);
    }
    return giving;
}

const Decision *leading(const std::vector<Decision> &decisions, Month month)
{
    const auto giving = givingIn(decisions, month);
    const auto best = std::min_element(giving.begin(), giving.end(), [](const Decision *a, const Decision *b) {
        return std::tie(a->category, a->startMonth) < std::tie(b->category, b->startMonth);
    });
    return best == giving.end() ? nullptr : *best;
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/inforce.h"

#include "policy/covered.h"

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

} // namespace xieli::casework

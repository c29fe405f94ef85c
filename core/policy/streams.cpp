// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/streams.h"

namespace xieli::policy {

Streams streamsOf(const std::vector<Decision> &decisions, bool withVoided)
{
    Streams streams;
    for (const Decision &decision : decisions)
        if (decision.gives() && (withVoided || !decision.voidedOn))
            streams[{decision.benefit, decision.member}].push_back(&decision);
    for (auto &[stream, ordered] : streams)
        std::stable_sort(ordered.begin(), ordered.end(), [](const Decision *a, const Decision *b) {
            return std::tie(a->startMonth, a->decidedOn, a->id) < std::tie(b->startMonth, b->decidedOn, b->id);
        });
    return streams;
}

const Decision *decisionIn(const std::vector<const Decision *> &decisions, Month month)
{
    const Decision *standing = nullptr;
    const Decision *voided = nullptr;
    for (const Decision *decision : decisions)
        if (decision->startMonth <= month)
            (decision->voidedOn ? voided : standing) = decision;
    return standing ? standing : voided;
}

} // namespace xieli::policy

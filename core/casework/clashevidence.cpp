// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/clashevidence.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

std::vector<Evidence> evidenceFor(Reader &reader, const Clash &clash)
{
    const bool isPair = clash.kind == ClashKind::SamePerson;
    const QStringList people{isPair ? clash.recordKey : clash.member, clash.otherKey};
    QStringList households{clash.household};
    if (isPair)
        for (const QString &person : people)
            if (const auto member = reader.find<Member>(person); member && !households.contains(member->household.text()))
                households << member->household.text();
    const auto rank = [&](const Evidence &evidence) {
        if (evidence.member && people.contains(evidence.member->text()))
            return 0;
        const QString visit = evidence.visitId ? evidence.visitId->text() : QString();
        return !visit.isEmpty() && (visit == clash.villageVisit || visit == clash.townshipVisit) ? 1 : 2;
    };
    std::vector<Evidence> all;
    for (const QString &household : households)
        for (Evidence &evidence : reader.where<Evidence>("household_id", household))
            all.push_back(std::move(evidence));
    std::stable_sort(all.begin(), all.end(), [&](const Evidence &one, const Evidence &other) {
        const int first = rank(one), second = rank(other);
        return first != second ? first < second : one.addedOn > other.addedOn;
    });
    return all;
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/listing.h"

#include "casework/inforce.h"
#include "model/checks.h"

#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// What the list shows of a dossier, which may hold nothing but what is looked at here.
HouseholdRow rowOf(const Dossier &dossier, Day today)
{
    HouseholdRow row;
    row.id = dossier.household.id;
    row.village = dossier.household.village;
    row.group = dossier.household.group;
    if (const Member *head = dossier.head()) {
        row.headName = head->name;
        if (const auto number = head->idNumber()) {
            row.maskedId = number->masked();
            row.idNumber = number->full();
        }
    }
    row.persons = int(std::count_if(dossier.members.begin(), dossier.members.end(), [](const Member &member) {
        return member.coLiving && !member.diedOn && !member.leftOn;
    }));
    if (const auto decision = decisionInForce(dossier.decisions, u"dibao"_s, Month::of(today))) {
        row.category = decision->category;
        row.grade = decision->grade;
        row.monthlyAmount = decision->monthlyAmount;
    }
    for (const Visit &visit : dossier.visits)
        if (!row.lastVisit || visit.day > *row.lastVisit)
            row.lastVisit = visit.day;
    return row;
}

const Reader::Parts &listedParts()
{
    static const Reader::Parts parts{
        {"household", {"id", "village", "group_name", "closed_on"}},
        {"member", {"id", "household_id", "position", "name", "id_number_text", "relation", "co_living", "died_on", "left_on"}},
        {"visit", {"id", "household_id", "day"}},
        {"decision", {"id", "household_id", "member_id", "benefit", "category", "class", "monthly_fen", "start_month", "end_month", "voided_on"}}};
    return parts;
}

} // namespace

Result<std::vector<HouseholdRow>> households(Office &office)
{
    return office.file->read([&](Reader &reader) {
        std::vector<HouseholdRow> rows;
        for (const Dossier &dossier : reader.dossiers(listedParts()))
            if (!dossier.household.closedOn)
                rows.push_back(rowOf(dossier, office.today));
        return rows;
    });
}

Result<std::vector<HouseholdRow>> findHouseholds(Office &office, const QString &text, int limit)
{
    return office.file->read([&](Reader &reader) {
        std::vector<HouseholdRow> found;
        QSet<HouseholdId> seen;
        for (const FoundPerson &person : reader.search(text, limit)) {
            if (seen.contains(person.household))
                continue;
            seen.insert(person.household);
            if (const auto dossier = reader.dossier(person.household, listedParts()); dossier && !dossier->household.closedOn)
                found.push_back(rowOf(*dossier, office.today));
        }
        return found;
    });
}

Result<QHash<HouseholdId, int>> countFindings(Office &office, std::int64_t &after, int count)
{
    return office.file->read([&](Reader &reader) {
        QHash<HouseholdId, int> counts;
        for (const Dossier &dossier : reader.nextDossiers(after, count))
            counts.insert(dossier.household.id, int(checkDossier(dossier, office.today).size()));
        return counts;
    });
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include <QHash>

namespace xieli {

namespace {

struct Counted {
    int persons = 0;
    QString name;
    QString maskedId;
    bool head = false;
};

} // namespace

std::vector<HouseholdLine> Reader::householdLines()
{
    QHash<QString, Counted> counted;
    Query members(m_connection, "SELECT household_id, name, id_number_text, relation, co_living AND left_on IS NULL AND died_on IS NULL, position"
                                " FROM member ORDER BY rowid");
    while (members.next()) {
        Counted &line = counted[members.text(0)];
        line.persons += int(members.integer(4));
        const bool head = members.integer(3) == 2;
        if (line.name.isEmpty() || (head && !line.head)) {
            const auto number = IdNumber::parse(members.text(2));
            line.name = members.text(1);
            line.maskedId = number ? number->masked() : QString();
            line.head = head;
        }
    }
    QHash<QString, Decision> decided;
    forEach<Decision>([&](Decision decision) {
        if (decision.voidedOn || decision.member)
            return;
        Decision &last = decided[decision.household.text()];
        if (last.id.isEmpty() || last.startMonth <= decision.startMonth)
            last = std::move(decision);
    });
    std::vector<HouseholdLine> lines;
    forEach<Household>([&](const Household &household) {
        const Counted line = counted.value(household.id.text());
        HouseholdLine &shown = lines.emplace_back();
        shown.household = household.id;
        shown.headName = line.name;
        shown.headMaskedId = line.maskedId;
        shown.village = household.village;
        shown.group = household.group;
        shown.phone = household.phone;
        shown.persons = line.persons;
        shown.claimedMonthlyAmount = household.claimedMonthlyAmount;
        shown.closed = household.closedOn.has_value();
        if (const auto decision = decided.constFind(household.id.text()); decision != decided.constEnd()) {
            shown.category = decision->category;
            shown.grade = decision->grade;
            shown.monthlyAmount = decision->monthlyAmount;
        }
    });
    return lines;
}

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include <QHash>

namespace xieli {

namespace {

/// Puts each row of one table into the dossier of its household. One pass from end to end: with an encrypted file that is far
/// cheaper than looking up every household's rows through an index.
template <class Row>
void distribute(Reader &reader, QHash<HouseholdId, size_t> &places, std::vector<Dossier> &dossiers, std::vector<Row> Dossier::*part)
{
    HouseholdId last;
    size_t place = 0;
    reader.forEach<Row>([&](Row row) {
        if (row.household != last || last.isEmpty()) {
            const auto found = places.constFind(row.household);
            if (found == places.constEnd())
                return;
            last = row.household;
            place = *found;
        }
        row.household = dossiers[place].household.id; // one string for all
        (dossiers[place].*part).push_back(std::move(row));
    });
}

} // namespace

std::optional<Dossier> Reader::dossier(const HouseholdId &household)
{
    auto found = find<Household>(household);
    if (!found)
        return std::nullopt;
    Dossier dossier;
    dossier.household = std::move(*found);
    dossier.members = where<Member>("household_id", household);
    dossier.surveys = where<Survey>("household_id", household);
    dossier.income = where<IncomeItem>("household_id", household);
    dossier.property = where<PropertyItem>("household_id", household);
    dossier.expenses = where<ExpenseItem>("household_id", household);
    dossier.obligors = where<Obligor>("household_id", household);
    dossier.accounts = where<BankAccount>("household_id", household);
    dossier.visits = where<Visit>("household_id", household);
    dossier.decisions = where<Decision>("household_id", household);
    dossier.aidRequests = where<AidRequest>("household_id", household);
    dossier.medicalBills = where<MedicalBill>("household_id", household);
    return dossier;
}

std::vector<Dossier> Reader::dossiers()
{
    std::vector<Dossier> dossiers;
    QHash<HouseholdId, size_t> places;
    forEach<Household>([&](Household household) {
        places.insert(household.id, dossiers.size());
        dossiers.emplace_back().household = std::move(household);
    });
    distribute(*this, places, dossiers, &Dossier::members);
    distribute(*this, places, dossiers, &Dossier::surveys);
    distribute(*this, places, dossiers, &Dossier::income);
    distribute(*this, places, dossiers, &Dossier::property);
    distribute(*this, places, dossiers, &Dossier::expenses);
    distribute(*this, places, dossiers, &Dossier::obligors);
    distribute(*this, places, dossiers, &Dossier::accounts);
    distribute(*this, places, dossiers, &Dossier::visits);
    distribute(*this, places, dossiers, &Dossier::decisions);
    distribute(*this, places, dossiers, &Dossier::aidRequests);
    distribute(*this, places, dossiers, &Dossier::medicalBills);
    // The scan is in the order of writing; people are shown and counted by their place in the household's list.
    const auto before = [](const Member &a, const Member &b) { return a.position < b.position; };
    for (Dossier &dossier : dossiers)
        if (!std::is_sorted(dossier.members.begin(), dossier.members.end(), before))
            std::stable_sort(dossier.members.begin(), dossier.members.end(), before);
    return dossiers;
}

} // namespace xieli

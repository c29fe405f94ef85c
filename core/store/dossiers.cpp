// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "base/releasing.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/recorder.h"

#include <QHash>

namespace xieli {

namespace {

/// The price list of the household's village. An area code stands for all that begin with it. A line without a price prices nothing.
void attachPrices(Dossier &dossier, const std::vector<VillagePrice> &prices)
{
    const QString &area = dossier.household.areaCode;
    std::copy_if(prices.begin(), prices.end(), std::back_inserter(dossier.prices), [&area](const VillagePrice &price) {
        return price.price.fen() > 0 && (area.startsWith(price.areaCode) || price.areaCode.startsWith(area));
    });
}

bool mayNeedPrices(const Dossier &dossier)
{
    return std::any_of(dossier.income.begin(), dossier.income.end(), [](const IncomeItem &item) { return item.quantity && !item.unitPrice; });
}

/// Few households have an item without an amount; only they get the list.
void attachPrices(std::vector<Dossier> &dossiers, const std::vector<VillagePrice> &prices)
{
    for (Dossier &dossier : dossiers)
        if (!prices.empty() && mayNeedPrices(dossier))
            attachPrices(dossier, prices);
}

/// Every table of a dossier but the household's own.
template <class Visitor>
void eachPart(Visitor &&part)
{
    part(&Dossier::members);
    part(&Dossier::surveys);
    part(&Dossier::income);
    part(&Dossier::property);
    part(&Dossier::expenses);
    part(&Dossier::obligors);
    part(&Dossier::accounts);
    part(&Dossier::visits);
    part(&Dossier::decisions);
    part(&Dossier::aidRequests);
    part(&Dossier::medicalBills);
}

/// A stop and a refusal give nothing: whoever goes through a household's decisions for what it gets must not meet them.
void setEndingsApart(Dossier &dossier)
{
    const auto ending = std::stable_partition(dossier.decisions.begin(), dossier.decisions.end(), [](const Decision &decision) { return decision.gives(); });
    dossier.endings.assign(std::make_move_iterator(ending), std::make_move_iterator(dossier.decisions.end()));
    dossier.decisions.erase(ending, dossier.decisions.end());
}

void setEndingsApart(std::vector<Dossier> &dossiers)
{
    for (Dossier &dossier : dossiers)
        if (std::any_of(dossier.decisions.begin(), dossier.decisions.end(), [](const Decision &decision) { return !decision.gives(); }))
            setEndingsApart(dossier);
}

/// Puts rows, one after another, into the dossiers of their households.
class Distribution {
public:
    explicit Distribution(std::vector<Dossier> &dossiers) : m_dossiers(dossiers)
    {
        m_places.reserve(qsizetype(dossiers.size()));
        for (size_t place = 0; place < dossiers.size(); ++place)
            m_places.insert(dossiers[place].household.id, place);
    }

    template <class Row>
    void put(Row row, std::vector<Row> Dossier::*part)
    {
        if (!isAt(m_place, row.household) && !isAt(++m_place, row.household)) { // most tables go on from household to household
            const auto found = m_places.constFind(row.household);
            if (found == m_places.constEnd())
                return;
            m_place = *found;
        }
        Dossier &dossier = m_dossiers[m_place];
        row.household = dossier.household.id; // one string for all
        (dossier.*part).push_back(std::move(row));
    }

private:
    bool isAt(size_t place, const HouseholdId &household) const { return place < m_dossiers.size() && m_dossiers[place].household.id == household; }

    std::vector<Dossier> &m_dossiers;
    QHash<HouseholdId, size_t> m_places;
    size_t m_place = 0;
};

/// The scan is in the order of writing; people are shown and counted by their place in the household's list.
void putMembersInOrder(std::vector<Dossier> &dossiers)
{
    const auto before = [](const Member &a, const Member &b) { return a.position < b.position; };
    for (Dossier &dossier : dossiers)
        if (!std::is_sorted(dossier.members.begin(), dossier.members.end(), before))
            std::stable_sort(dossier.members.begin(), dossier.members.end(), before);
}

/// The rows of some households, household by household. The household's rows are outside, so that each is found by index.
QByteArray selectOfHouseholds(const Shape &shape)
{
    QByteArray columns;
    for (const QByteArray &column : shape.columns)
        columns += (columns.isEmpty() ? "r.\"" : ",r.\"") + column + '"';
    return "SELECT " + columns + " FROM household h CROSS JOIN \"" + shape.table
        + "\" r ON r.household_id=h.id WHERE h.rowid>? AND h.rowid<=? ORDER BY h.rowid, r.rowid";
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
    setEndingsApart(dossier);
    attachPrices(dossier, all<VillagePrice>());
    return dossier;
}

/// One pass over each table from end to end: with an encrypted file that is far cheaper than looking up every household's
/// rows through an index.
std::vector<Dossier> Reader::dossiers()
{
    std::vector<Dossier> dossiers;
    forEach<Household>([&](Household household) { dossiers.emplace_back().household = std::move(household); });
    Distribution rows(dossiers);
    eachPart([&]<class Row>(std::vector<Row> Dossier::*part) {
        forEach<Row>([&](Row row) { rows.put(std::move(row), part); });
    });
    putMembersInOrder(dossiers);
    setEndingsApart(dossiers);
    attachPrices(dossiers, all<VillagePrice>());
    return dossiers;
}

Reader::Moment Reader::moment() { return {m_connection.number("PRAGMA data_version"), m_connection.recorder()->heard()}; }

Reader::Register Reader::wholeRegister()
{
    const Recorder *recorder = m_connection.recorder();
    if (recorder->hasTouchedRegister())
        return std::make_shared<const std::vector<Dossier>>(dossiers()); // a change that may be rolled back
    KeptRegister &kept = m_connection.keptRegister();
    const std::int64_t others = m_connection.number("PRAGMA data_version");
    if (kept.dossiers && kept.others == others && kept.touches == recorder->touches())
        return kept.dossiers;
    // letting go of ten thousand dossiers takes as long as reading some of them
    releaseBeside(std::exchange(kept.dossiers, {}));
    kept = {std::make_shared<const std::vector<Dossier>>(dossiers()), others, recorder->touches()};
    return kept.dossiers;
}

std::vector<Dossier> Reader::nextDossiers(std::int64_t &after, int count)
{
    std::vector<Dossier> dossiers;
    std::int64_t last = after;
    {
        Query rows(m_connection, "SELECT rowid FROM household WHERE rowid>? ORDER BY rowid LIMIT ?");
        rows.bindInteger(1, after);
        rows.bindInteger(2, count);
        while (rows.next())
            last = rows.integer(0);
    }
    const auto some = [&](const QByteArray &sql, auto &&take) {
        Query query(m_connection, sql);
        query.bindInteger(1, after);
        query.bindInteger(2, last);
        while (query.next())
            take(query);
    };
    some(shapeOf<Household>().select + " WHERE rowid>? AND rowid<=? ORDER BY rowid",
         [&](const Query &query) { dossiers.emplace_back().household = rowFrom<Household>(query); });
    Distribution rows(dossiers);
    eachPart([&]<class Row>(std::vector<Row> Dossier::*part) {
        some(selectOfHouseholds(shapeOf<Row>()), [&](const Query &query) { rows.put(rowFrom<Row>(query), part); });
    });
    putMembersInOrder(dossiers);
    setEndingsApart(dossiers);
    attachPrices(dossiers, all<VillagePrice>());
    after = last;
    return dossiers;
}

} // namespace xieli

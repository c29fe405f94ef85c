// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/totals.h"

#include "exchange/givenback.h"
#include "exchange/seats.h"

using namespace Qt::StringLiterals;

namespace xieli::exchange {

QSet<QString> receivedFrom(Reader &reader, const OfficeId &peer, const QString &table)
{
    QSet<QString> keys;
    const QString refused = toCode(Fate::Refused);
    for (const ParcelFate &fate : reader.where<ParcelFate>(Reader::Conditions{
             {"peer_id", peer.text()}, {"ours", std::int64_t(0)}, {"table_name", table}}))
        if (fate.fate != refused)
            keys.insert(fate.recordKey);
    return keys - givenBack(reader, peer, table);
}

ControlTotals sharedTotals(Reader &reader, OfficeRole own, const OfficeId &peer)
{
    const bool township = own == OfficeRole::Township;
    const QSet<QString> theirHouseholds = township ? Seats(reader).of(peer) : QSet<QString>();
    const QSet<QString> theirBatches = madeBy(reader, peer, u"payment_batch"_s);
    ControlTotals totals;
    QSet<QString> households; // shared ones, closed ones included
    QSet<QString> closed;
    reader.forEachOf<Household>({"id", "closed_on"}, {}, [&](const Household &household) {
        if (township && !theirHouseholds.contains(household.id.text()))
            return;
        households.insert(household.id.text());
        if (household.closedOn)
            closed.insert(household.id.text());
        else
            ++totals.households;
    });
    reader.forEachOf<Member>({"household_id", "co_living", "died_on", "left_on"}, {}, [&](const Member &member) {
        const QString household = member.household.text();
        if (households.contains(household) && !closed.contains(household) && member.coLiving && !member.diedOn && !member.leftOn)
            ++totals.persons;
    });
    reader.forEachOf<PaymentLine>({"household_id", "batch_id", "amount_fen"}, {}, [&](const PaymentLine &line) {
        if (households.contains(line.household.text()) && theirBatches.contains(line.batch.text()) == township)
            totals.paymentFen += line.amount.fen();
    });
    return totals;
}

} // namespace xieli::exchange

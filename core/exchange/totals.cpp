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

namespace {

/// Batches of a lost township: whichever village brought them first, each of them has lines of its own in them.
QSet<QString> broughtBackBy(Reader &reader, const OfficeId &peer)
{
    QSet<QString> batches = receivedFrom(reader, peer, u"payment_batch"_s);
    batches.removeIf([&](const QString &batch) {
        const auto history = reader.history(u"payment_batch"_s, batch);
        return history.empty() || history.front().entry.origin == "local"_L1;
    });
    return batches;
}

} // namespace

ControlTotals sharedTotals(Reader &reader, OfficeRole own, const OfficeId &peer)
{
    const bool township = own == OfficeRole::Township;
    const QSet<QString> theirHouseholds = township ? Seats(reader).of(peer) : QSet<QString>();
    QSet<QString> theirBatches = madeBy(reader, peer, u"payment_batch"_s);
    if (township)
        theirBatches += broughtBackBy(reader, peer);
    ControlTotals totals;
    enum class Standing { Open, Closed };
    QHash<QString, Standing> households; // shared ones
    reader.forEachCells<Household>({"id", "closed_on"}, [&](const Query &household) {
        QString id = household.text(0);
        if (township && !theirHouseholds.contains(id))
            return;
        const bool isOpen = household.isNull(1);
        totals.households += isOpen ? 1 : 0;
        households.insert(std::move(id), isOpen ? Standing::Open : Standing::Closed);
    });
    reader.forEachCells<Member>({"household_id", "co_living", "died_on", "left_on"}, [&](const Query &member) {
        const bool isCounted = member.integer(1) != 0 && member.isNull(2) && member.isNull(3);
        if (!isCounted)
            return;
        const auto household = households.constFind(member.text(0));
        totals.persons += household != households.cend() && *household == Standing::Open ? 1 : 0;
    });
    reader.forEachCells<PaymentLine>({"household_id", "batch_id", "amount_fen"}, [&](const Query &line) {
        if (households.contains(line.text(0)) && theirBatches.contains(line.text(1)) == township)
            totals.paymentFen += line.integer(2);
    });
    return totals;
}

ControlTotals wholeTotals(Reader &reader) { return sharedTotals(reader, OfficeRole::Village, {}); }

} // namespace xieli::exchange

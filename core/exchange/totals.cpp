// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/totals.h"

#include "exchange/givenback.h"
#include "exchange/seats.h"
#include "exchange/view.h"
#include "model/casefile.h"
#include "store/rows.h"

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

/// Whose keeping a change of a seat gave or took: it is counted at one end before the other hears of it.
bool isSeatOf(const Change &change, const QString &household, const OfficeId &peer)
{
    return std::any_of(change.cells.begin(), change.cells.end(), [&](const xieli::CellChange &cell) {
        return cell.table == "household_seat"_L1 && cell.key == household && (shown(cell.before) == peer.text() || shown(cell.after) == peer.text());
    });
}

/// The household of a member or a payment line, also where the row is gone.
QString householdOf(Reader &reader, const Change &change, const xieli::CellChange &cell)
{
    if (cell.table == "household"_L1 || cell.table == "household_seat"_L1)
        return cell.key;
    if (const auto row = reader.row(cell.table, cell.key, {u"household_id"_s}))
        return shown(row->value(u"household_id"_s));
    for (const xieli::CellChange &other : change.cells)
        if (other.table == cell.table && other.key == cell.key && other.column == "household_id"_L1)
            return shown(isNull(other.before) ? other.after : other.before);
    return {};
}

/// Whether something else stands here than the other told.
bool standsOtherwise(const ParcelFate &fate)
{
    return fate.fate == toCode(Fate::Kept) || fate.fate == toCode(Fate::ClashOpen)
        || (fate.fate == toCode(Fate::Refused) && reasonFrom(fate.reason).key == "exchange.fate_still_used"_L1); // it removed what has something hanging on it here
}

/// What stands here instead of what the other told, in this parcel or earlier ones, and it has not heard: it hears it next.
void addStanding(Reader &reader, const Peer &peer, QSet<std::pair<QString, QString>> &seen, std::vector<Unheard> &unheard)
{
    static const QStringList counted{u"household"_s, u"member"_s, u"payment_line"_s};
    for (const Change &change : reader.changesSince(peer.ackedChange, {u"parcel_fate"_s}))
        for (const xieli::CellChange &cell : change.cells)
            if (const auto fate = reader.find<ParcelFate>(cell.key); fate && fate->peer == peer.id && !fate->ours && counted.contains(fate->tableName) && standsOtherwise(*fate))
                if (const std::pair record(fate->tableName, fate->recordKey); !seen.contains(record)) {
                    seen.insert(record);
                    unheard.push_back({record.first, record.second});
                }
}

} // namespace

std::vector<Unheard> unheardOf(Reader &reader, OfficeRole own, const Peer &peer)
{
    const bool township = own == OfficeRole::Township;
    QStringList tables{u"household"_s, u"member"_s, u"payment_line"_s};
    if (township)
        tables << u"household_seat"_s << u"payment_batch"_s; // what it approved of the village stands, whatever the village did meanwhile
    std::optional<QSet<QString>> theirs; // read only if anything was written here since
    const auto isTheirs = [&](const QString &household) {
        if (!theirs)
            theirs = keptBy(reader, peer.id);
        return theirs->contains(household);
    };
    std::optional<VillageView> view;
    const auto showsBatch = [&](const QString &batch) {
        if (!view)
            view.emplace(reader, peer.id);
        return view->shows(u"payment_batch"_s, batch);
    };
    std::vector<Unheard> unheard;
    QSet<std::pair<QString, QString>> seen;
    for (const Change &change : reader.changesSince(peer.ackedChange, tables, peer.id.text())) {
        if (change.kind == "destroy"_L1)
            continue;
        for (const xieli::CellChange &cell : change.cells) {
            const bool isBatch = cell.table == "payment_batch"_L1;
            // of a line that is gone the journal keeps the key alone: it may have been anybody's, and all of them count as one
            const bool isGoneLine = township && cell.table == "payment_line"_L1 && cell.op == RowOp::Delete;
            const QString household = township && !isBatch && !isGoneLine ? householdOf(reader, change, cell) : QString();
            const bool isSeat = cell.table == "household_seat"_L1;
            const bool isShared = !township || isGoneLine
                || (isBatch ? showsBatch(cell.key) : isSeat ? isSeatOf(change, household, peer.id) : isTheirs(household));
            const std::pair record(isSeat ? u"household"_s : cell.table, isGoneLine ? QString() : cell.key);
            if (!isShared || seen.contains(record))
                continue;
            seen.insert(record);
            unheard.push_back({record.first, cell.key});
        }
    }
    addStanding(reader, peer, seen, unheard);
    return unheard;
}

ControlTotals sharedTotals(Reader &reader, OfficeRole own, const OfficeId &peer)
{
    const bool township = own == OfficeRole::Township;
    const QSet<QString> theirHouseholds = township ? keptBy(reader, peer) : QSet<QString>();
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
    reader.forEachCells<PaymentLine>({"household_id", "amount_fen"}, [&](const Query &line) {
        totals.paymentFen += households.contains(line.text(0)) ? line.integer(1) : 0;
    });
    return totals;
}

ControlTotals wholeTotals(Reader &reader) { return sharedTotals(reader, OfficeRole::Village, {}); }

} // namespace xieli::exchange

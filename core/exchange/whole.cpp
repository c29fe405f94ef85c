// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/whole.h"

#include "exchange/aside.h"
#include "exchange/destroyed.h"
#include "exchange/scope.h"
#include "exchange/view.h"
#include "store/tables.h"

#include <QSet>

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

WholeRow rowOf(const QString &table, const QString &key, const Row &row, std::int64_t change)
{
    WholeRow whole{change, table, key, {}};
    for (auto cell = row.cbegin(); cell != row.cend(); ++cell)
        whole.cells.emplace_back(cell.key(), cell.value());
    return whole;
}

Row valuesOf(const NetRecord &record)
{
    Row values;
    for (auto cell = record.cells.cbegin(); cell != record.cells.cend(); ++cell)
        values.insert(cell.key(), cell->after);
    return values;
}

/// The township's figures are its own to say, whatever a village holds of them.
bool ownsAlone(const QString &table) { return table == "policy_overlay"_L1; }

} // namespace

const QStringList &wholeTables()
{
    static const QStringList tables = [] {
        QStringList all = tablesFrom(OfficeRole::Village);
        for (const QString &table : tablesFrom(OfficeRole::Township))
            if (!all.contains(table))
                all << table;
        return all;
    }();
    return tables;
}

std::vector<WholeRow> wholeFor(Reader &reader, OfficeRole own, const Peer &peer, std::int64_t head)
{
    std::optional<VillageView> view;
    if (own == OfficeRole::Township)
        view.emplace(reader, peer.id);
    std::vector<WholeRow> rows;
    QSet<QString> pictures;
    const Destroyed destroyed(reader);
    const auto tell = [&](const QString &table, const QString &key) {
        if (destroyed.holds(table, key))
            return;
        const auto row = reader.row(table, key);
        const bool isShown = row && (!view || (table == "payment_batch"_L1 ? view->shows(table, key) : view->showsRow(table, key, *row)));
        if (!isShown)
            return;
        if (const Value picture = row->value(u"picture_digest"_s); !isNull(picture))
            pictures.insert(shown(picture));
        rows.push_back(rowOf(table, key, *row, head));
    };
    for (const Waiting &waiting : waitingFrom(reader, peer.id)) // the peer made it, and may have lost it since
        if (waiting.record.operation == Operation::Insert && !reader.row(waiting.record.table, waiting.record.key))
            rows.push_back(rowOf(waiting.record.table, waiting.record.key, valuesOf(waiting.record), head));
    for (const QString &table : wholeTables())
        if (table != "picture"_L1 && !(own == OfficeRole::Village && ownsAlone(table)))
            for (const QString &key : reader.keysOf(table))
                tell(table, key);
    for (const QString &key : reader.keysOf(u"picture"_s))
        if ((!view || pictures.contains(key)) && !destroyed.holds(u"picture"_s, key)) // by key alone: there may be more of them than memory holds
            rows.push_back({head, u"picture"_s, key, {}});
    return rows;
}

std::vector<CellChange> removedFor(Reader &reader, OfficeRole own, const Peer &peer, std::int64_t head)
{
    using RecordKey = std::pair<QString, QString>;
    QMap<RecordKey, Row> removed; // as it was
    for (const Change &change : reader.changesSince(0, wholeTables())) {
        QSet<RecordKey> gone;
        for (const xieli::CellChange &cell : change.cells) {
            const RecordKey key{cell.table, cell.key};
            if (cell.op != RowOp::Delete) {
                removed.remove(key);
                continue;
            }
            if (!gone.contains(key))
                removed.insert(key, {});
            gone.insert(key);
            removed[key].insert(cell.column, cell.before);
        }
    }
    std::optional<VillageView> view;
    if (own == OfficeRole::Township)
        view.emplace(reader, peer.id);
    std::vector<CellChange> changes;
    for (auto row = removed.cbegin(); row != removed.cend(); ++row) {
        const auto &[table, key] = row.key();
        const bool isTold = !view || bulkTables().contains(table) || table == "payment_batch"_L1 || view->showsRow(table, key, *row);
        if (isTold && table != "picture"_L1 && !ownsAlone(table))
            changes.push_back({head, table, key, Operation::Delete, {}, {}, {}});
    }
    return changes;
}

std::vector<std::pair<std::int64_t, QByteArray>> receivedParcels(Reader &reader, const OfficeId &peer)
{
    std::vector<std::pair<std::int64_t, QByteArray>> parcels;
    for (const ParcelReceived &received : reader.where<ParcelReceived>("peer_id", peer))
        parcels.emplace_back(received.sequence, QByteArray::fromHex(received.digest.toLatin1()));
    std::sort(parcels.begin(), parcels.end());
    return parcels;
}

} // namespace xieli::exchange

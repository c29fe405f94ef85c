// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sweep.h"

#include "exchange/rules.h"
#include "exchange/scope.h"
#include "exchange/view.h"
#include "exchange/whole.h"
#include "store/tables.h"

#include <QSet>

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

using RecordKey = std::pair<QString, QString>;

class Sweeping {
public:
    Sweeping(Writer &writer, const Peer &healer, OfficeRole own, std::int64_t common)
        : m_writer(writer), m_healer(healer), m_isTownship(own == OfficeRole::Township), m_common(common)
    {
    }

    void sweep(const std::vector<CellChange> &removed)
    {
        QMap<QString, QStringList> keys;
        for (const CellChange &cell : removed)
            if (cell.operation == Operation::Delete)
                keys[cell.table] << cell.key;
        const QStringList &order = wholeTables();
        for (auto table = order.crbegin(); table != order.crend(); ++table) // children before parents
            for (const QString &key : keys.value(*table))
                if (const auto row = m_writer.row(*table, key); row && isTheirsToRemove(*table, key, *row) && !isTouchedHere(*table, key))
                    remove(*table, key, *row);
    }

    std::vector<RecordFate> fates;

private:
    /// A village removes nothing of other villages', nothing that the township has decided or approved, and nobody removes questions.
    bool isTheirsToRemove(const QString &table, const QString &key, const Row &row)
    {
        if (!tablesFrom(m_healer.role).contains(table) || table == "clash"_L1 || table == "picture"_L1)
            return false;
        if (!m_isTownship)
            return true;
        if (!m_view)
            m_view.emplace(m_writer, m_healer.id);
        const QString batch = table == "payment_batch"_L1 ? key : shown(row.value(u"batch_id"_s));
        const auto paid = batch.isEmpty() ? std::nullopt : m_writer.find<PaymentBatch>(batch);
        const bool isDecided = table == "decision"_L1 || table == "recovery_decision"_L1 || (paid && paid->state != BatchState::Draft);
        return !isDecided && m_view->shows(table, key);
    }

    /// Whether this office has said anything about the record since the last parcel that both know. Its making is none: the sender knew it.
    bool isTouchedHere(const QString &table, const QString &key)
    {
        if (bulkTables().contains(table))
            return touchedBulk().contains({table, key});
        const auto history = m_writer.history(table, key);
        for (auto line = history.begin(); line != history.end(); ++line) {
            const bool isMaking = line == history.begin() && !line->cells.empty() && line->cells.front().op == RowOp::Insert;
            if (line->entry.sequence > m_common && line->entry.origin != m_healer.id.text() && !isMaking)
                return true;
        }
        return false;
    }

    /// Such rows have no history of their own, and nobody makes one of them twice.
    const QSet<RecordKey> &touchedBulk()
    {
        if (!m_touchedBulk) {
            m_touchedBulk.emplace();
            for (const Change &change : m_writer.changesSince(m_common, bulkTables()))
                for (const xieli::CellChange &cell : change.cells)
                    if (change.origin != m_healer.id.text() && cell.op == RowOp::Update)
                        m_touchedBulk->insert({cell.table, cell.key});
        }
        return *m_touchedBulk;
    }

    void remove(const QString &table, const QString &key, const Row &row)
    {
        const Result<void> removed = m_writer.attempt([&] {
            m_writer.applyRemoval(table, key);
            if (!m_writer.dangling().isEmpty())
                throw StoreFailure(u"exchange.dangling"_s); // something of this office's hangs on it
        });
        if (!removed)
            fates.push_back({table, key, Fate::Kept, reasonText({u"exchange.fate_not_removed"_s, {}}), row});
    }

    Writer &m_writer;
    const Peer &m_healer;
    bool m_isTownship;
    std::int64_t m_common;
    std::optional<VillageView> m_view;
    std::optional<QSet<RecordKey>> m_touchedBulk;
};

} // namespace

std::vector<RecordFate> sweep(Writer &writer, const Peer &healer, const Parcel &whole, OfficeRole own, std::int64_t common)
{
    Sweeping sweeping(writer, healer, own, common);
    if (holds(Rule::HealSweeps))
        sweeping.sweep(whole.changes);
    return std::move(sweeping.fates);
}

} // namespace xieli::exchange

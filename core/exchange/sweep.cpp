// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sweep.h"

#include "exchange/rules.h"
#include "exchange/scope.h"
#include "exchange/view.h"
#include "exchange/whole.h"
#include "store/tables.h"

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

    /// Whether this office has said anything about the record since the last parcel that both know. Its making is none: the sender knew it;
    /// nor is that it went and came back as it was.
    bool isTouchedHere(const QString &table, const QString &key)
    {
        if (bulkTables().contains(table))
            return touchedBulk().contains({table, key});
        const auto history = m_writer.history(table, key);
        std::optional<Row> gone;
        for (auto line = history.begin(); line != history.end(); ++line) {
            if (line->entry.sequence <= m_common || line->entry.origin == m_healer.id.text() || line->cells.empty())
                continue;
            const RowOp op = line->cells.front().op;
            const Row cells = told(*line);
            if (op == RowOp::Update || (op == RowOp::Insert && line != history.begin() && gone != cells))
                return true;
            gone = op == RowOp::Delete ? std::optional(cells) : std::nullopt;
        }
        return false;
    }

    /// What a line that makes or removes a record says of its fields.
    static Row told(const HistoryLine &line)
    {
        Row cells;
        for (const xieli::CellChange &cell : line.cells)
            cells.insert(cell.column, cell.op == RowOp::Delete ? cell.before : cell.after);
        return cells;
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

QSet<QString> approvedIn(const Parcel &whole, const QString &by)
{
    QSet<QString> approved, others;
    for (const WholeRow &row : whole.rows)
        for (const auto &[column, value] : row.cells) {
            if (row.table == "payment_batch"_L1 && column == "state"_L1 && value != Value(toCode(BatchState::Draft)))
                approved.insert(row.key);
            if (row.table == "payment_batch"_L1 && column == "office_id"_L1 && !by.isEmpty() && shown(value) != by)
                others.insert(row.key);
        }
    return approved - others;
}

void removeOvertakenDrafts(Writer &writer, const QSet<QString> &approved)
{
    for (const QString &key : approved) {
        const auto stands = writer.find<PaymentBatch>(key);
        if (!stands || stands->state == BatchState::Draft)
            continue;
        for (const PaymentBatch &draft : writer.where<PaymentBatch>("month", stands->month)) {
            if (draft.state != BatchState::Draft || draft.title != stands->title || draft.kind != stands->kind)
                continue;
            for (const PaymentLine &line : writer.where<PaymentLine>("batch_id", draft.id))
                writer.remove<PaymentLine>(line.id);
            writer.remove<PaymentBatch>(draft.id);
        }
    }
}

void removeOvertakenLines(Writer &writer, const Parcel &whole)
{
    QSet<QString> told;
    for (const WholeRow &row : whole.rows)
        if (row.table == "payment_line"_L1)
            told.insert(row.key);
    for (const QString &batch : approvedIn(whole))
        for (const PaymentLine &line : writer.where<PaymentLine>("batch_id", batch))
            if (!told.contains(line.id.text()))
                (void)writer.attempt([&] { writer.applyRemoval(u"payment_line"_s, line.id.text()); });
}

} // namespace xieli::exchange

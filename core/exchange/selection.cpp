// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/selection.h"

#include "exchange/scope.h"
#include "exchange/totals.h"
#include "store/tables.h"

#include <QDir>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

using RecordKey = std::pair<QString, QString>;

Operation operationOf(RowOp op)
{
    switch (op) {
    case RowOp::Insert: return Operation::Insert;
    case RowOp::Update: return Operation::Update;
    case RowOp::Delete: return Operation::Delete;
    }
    Q_UNREACHABLE();
}

/// What a township may show to one village.
class VillageView {
public:
    VillageView(Reader &reader, const OfficeId &village)
        : m_reader(reader), m_households(receivedFrom(reader, village, u"household"_s)),
          m_batches(receivedFrom(reader, village, u"payment_batch"_s)), m_postings(receivedFrom(reader, village, u"posting"_s))
    {
        reader.forEach<PaymentLine>([&](const PaymentLine &line) {
            if (m_households.contains(line.household.text()))
                m_batches.insert(line.batch.text());
        });
    }
    bool shows(const QString &table, const QString &key)
    {
        if (table == "payment_batch"_L1)
            return m_batches.contains(key);
        const auto row = m_reader.row(table, key);
        if (table == "posting_objection"_L1)
            return row && m_postings.contains(shown(row->value(u"posting_id"_s)));
        return row && m_households.contains(shown(row->value(u"household_id"_s)));
    }

private:
    Reader &m_reader;
    QSet<QString> m_households;
    QSet<QString> m_batches;
    QSet<QString> m_postings;
};

class Selecting {
public:
    enum class Of { Rows, Count };
    Selecting(Reader &reader, OfficeRole own, const Peer &peer, Of wanted = Of::Rows) : m_reader(reader)
    {
        if (own == OfficeRole::Township)
            m_view.emplace(reader, peer.id);
        for (const Change &change : reader.changesSince(peer.ackedChange, tablesFrom(own)))
            if (change.origin != peer.id.text())
                for (const xieli::CellChange &cell : change.cells)
                    take(change.sequence, cell);
        if (wanted == Of::Count && !m_view) {
            count = int(result.changes.size()) + int(std::count_if(m_whole.begin(), m_whole.end(), [this](const auto &whole) { return m_latest.contains(whole.first); }));
            return;
        }
        for (const auto &[record, change] : m_whole)
            addWhole(record, change);
        if (m_view)
            addBatchesOfLines();
        count = int(result.changes.size() + result.rows.size());
    }
    Selection result;
    int count = 0;

private:
    void take(std::int64_t change, const xieli::CellChange &cell)
    {
        const bool bulk = bulkTables().contains(cell.table);
        if (cell.op == RowOp::Delete && (bulk || m_view)) {
            // the key alone: whose row it was cannot be looked up any more
            result.changes.push_back({change, cell.table, cell.key, Operation::Delete, {}, {}, {}});
            m_latest.remove({cell.table, cell.key});
            return;
        }
        if (m_view && !shows({cell.table, cell.key}))
            return;
        if (bulk) {
            const RecordKey record{cell.table, cell.key};
            if (!m_told.contains(record))
                m_whole.emplace_back(record, change);
            m_told.insert(record);
            m_latest.insert(record, change);
            return;
        }
        m_told.insert({cell.table, cell.key});
        result.changes.push_back({change, cell.table, cell.key, operationOf(cell.op), cell.column, cell.before, cell.after});
    }

    bool shows(const RecordKey &record)
    {
        const auto known = m_shown.constFind(record);
        if (known != m_shown.constEnd())
            return *known;
        return *m_shown.insert(record, m_view->shows(record.first, record.second));
    }

    void addWhole(const RecordKey &record, std::int64_t change)
    {
        const auto row = m_reader.row(record.first, record.second);
        if (!row)
            return;
        WholeRow whole{m_latest.value(record, change), record.first, record.second, {}};
        for (auto cell = row->cbegin(); cell != row->cend(); ++cell)
            whole.cells.emplace_back(cell.key(), cell.value());
        result.rows.push_back(std::move(whole));
    }

    /// A line needs its batch over there, even if the batch was made before anything in it concerned that village.
    void addBatchesOfLines()
    {
        QMap<QString, std::int64_t> batches;
        for (const WholeRow &row : result.rows)
            for (const auto &[column, value] : row.cells)
                if (column == "batch_id"_L1)
                    batches[shown(value)] = qMax(batches.value(shown(value)), row.change);
        for (auto batch = batches.cbegin(); batch != batches.cend(); ++batch)
            if (!m_told.contains({u"payment_batch"_s, batch.key()}))
                addWhole({u"payment_batch"_s, batch.key()}, batch.value());
    }

    Reader &m_reader;
    std::optional<VillageView> m_view;
    QHash<RecordKey, bool> m_shown;
    QHash<RecordKey, std::int64_t> m_latest;
    std::vector<std::pair<RecordKey, std::int64_t>> m_whole;
    QSet<RecordKey> m_told; ///< cell by cell, or as whole rows
};

} // namespace

int schemaNumber()
{
    // migrations are numbered 1, 2, 3 … without a gap (the store refuses to start otherwise)
    return int(QDir(u":/xieli/migrations"_s).entryList({u"*.sql"_s}, QDir::Files).size());
}

Selection changesFor(Reader &reader, OfficeRole own, const Peer &peer) { return std::move(Selecting(reader, own, peer).result); }

int countFor(Reader &reader, OfficeRole own, const Peer &peer) { return Selecting(reader, own, peer, Selecting::Of::Count).count; }

} // namespace xieli::exchange

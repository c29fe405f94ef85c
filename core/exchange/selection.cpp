// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/selection.h"

#include "exchange/chain.h"
#include "exchange/destroyed.h"
#include "exchange/grounds.h"
#include "exchange/rules.h"
#include "exchange/scope.h"
#include "exchange/view.h"
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

class Selecting {
public:
    enum class Of { Rows, Count };
    Selecting(Reader &reader, OfficeRole own, const Peer &peer, Of wanted = Of::Rows) : m_reader(reader), m_destroyed(reader)
    {
        if (own == OfficeRole::Township)
            m_view.emplace(reader, peer.id);
        const QStringList fates{u"parcel_fate"_s};
        const std::vector<Change> changes = reader.changesSince(peer.ackedChange, holds(Rule::AlikeKnown) ? tablesFrom(own) + fates : tablesFrom(own));
        for (const Change &change : changes)
            if (m_view && change.origin != peer.id.text())
                lookAtRemoved(change);
        for (const Change &change : changes)
            takeChange(change, change.origin == peer.id.text());
        lookAtAlike();
        dropOverwritten();
        if (wanted == Of::Count && !m_view) {
            count = int(result.changes.size()) + int(std::count_if(m_whole.begin(), m_whole.end(), [this](const auto &whole) { return m_latest.contains(whole.first); }));
            return;
        }
        for (const auto &[record, change] : m_whole)
            addWhole(record, change);
        if (m_view) {
            addLinesOfApproved();
            addBatchesOfLines();
            addPicturesOfEvidence();
            addGrounds(reader, peer.id, groundsOf(result.changes), result.rows);
        }
        keepHeadsOfWhatIsTold();
        count = int(result.changes.size() + result.rows.size());
    }
    Selection result;
    int count = 0;

private:
    using CellKey = std::pair<RecordKey, QString>;

    void takeChange(const Change &change, bool isTheirs)
    {
        if (change.kind == "destroy"_L1)
            return; // each office destroys by its own list
        for (const xieli::CellChange &cell : change.cells) {
            if (m_destroyed.holds(cell.table, cell.key))
                continue; // of what was blanked there is nothing to tell
            if (cell.table == "parcel_fate"_L1)
                noteFate(change.sequence, cell, isTheirs);
            else if (!isTheirs || isOwnBook(cell) || !holds(Rule::OriginNotEchoed))
                take(change, cell);
            else if (cell.op == RowOp::Delete)
                m_removedThere.insert({cell.table, cell.key}, change.sequence);
            else
                noteOverwritten(change.sequence, cell);
        }
        if (!change.cells.empty())
            result.heads.push_back({change.sequence, change.day, change.author});
    }

    void noteOverwritten(std::int64_t change, const xieli::CellChange &cell)
    {
        const CellKey field{{cell.table, cell.key}, cell.op == RowOp::Update ? cell.column : QString()};
        m_overwritten.insert(field, change);
        if (isNull(cell.after))
            m_emptied.insert(field);
        else
            m_emptied.remove(field);
    }

    void noteFate(std::int64_t change, const xieli::CellChange &cell, bool isTheirs)
    {
        // "theirs:peer:sequence:table:key"
        if (isTheirs && cell.key.startsWith("theirs:"_L1))
            m_fates.insert({cell.key.section(u':', 3, 3), cell.key.section(u':', 4)}, {change, cell.key});
    }

    /// Who goes on from what both had made of a field by themselves starts from there: what he did before, the other has heard from
    /// himself. If he does not go on it is told as ever, since an earlier parcel may say less.
    void lookAtAlike()
    {
        QHash<CellKey, std::int64_t> last; // of the record without a column
        for (const CellChange &cell : result.changes)
            for (const QString &column : {cell.column, QString()})
                last[{{cell.table, cell.key}, column}] = cell.change;
        for (auto own = last.cbegin(); own != last.cend(); ++own) {
            const auto &[record, column] = own.key();
            for (auto noted = m_fates.constFind(record); noted != m_fates.cend() && noted.key() == record; ++noted) {
                const auto fate = noted->first < *own ? m_reader.find<ParcelFate>(noted->second) : std::nullopt;
                if (!fate || !alikeIn(fate->stands).contains(column))
                    continue;
                std::int64_t &overwritten = column.isEmpty() ? m_removedThere[record] : m_overwritten[own.key()];
                overwritten = std::max(overwritten, noted->first);
            }
        }
    }

    /// What the township itself writes while it takes a parcel in, and the village did not send.
    bool isOwnBook(const xieli::CellChange &cell)
    {
        return m_view && cell.table == "clash"_L1
            && m_reader.count<ParcelFate>({{"peer_id", m_view->village().text()}, {"ours", std::int64_t(0)}, {"table_name", cell.table}, {"record_key", cell.key}}) == 0;
    }

    /// Whether the peer may hear of rows that are not there any more, told from what they held: of their removal, and of what was
    /// written to them before, without which the removal would name values that the peer never had.
    void lookAtRemoved(const Change &change)
    {
        QMap<RecordKey, Row> removed;
        for (const xieli::CellChange &cell : change.cells)
            if (cell.op == RowOp::Delete && cell.table != "parcel_fate"_L1 && !bulkTables().contains(cell.table))
                removed[{cell.table, cell.key}].insert(cell.column, cell.before);
        for (auto row = removed.cbegin(); row != removed.cend(); ++row)
            if (row.key().first == "payment_batch"_L1 || m_view->showsRow(row.key().first, row.key().second, row.value()))
                m_shownRemoved.insert(row.key());
    }

    /// An edit that the peer's own value has replaced here since is history: it was named in the fate, and is not sent again.
    void dropOverwritten()
    {
        if (!holds(Rule::OverwrittenNotSent))
            return;
        QHash<CellKey, std::int64_t> last;
        QHash<CellKey, Value> said;
        for (const CellChange &cell : result.changes) {
            last.insert({{cell.table, cell.key}, cell.column}, cell.change);
            if (cell.operation != Operation::Delete)
                said.insert({{cell.table, cell.key}, cell.column}, cell.after);
        }
        const auto isReplaced = [&](const CellChange &cell) {
            // the village took the township's earlier day over, but only the township opens the clash
            const CellKey field{{cell.table, cell.key}, cell.column};
            const bool isOvertaken = last.value(field) < m_overwritten.value(field) && !m_emptied.contains(field);
            if (!m_view && endings().contains(cell.column) && cell.operation == Operation::Update && isOvertaken && !isLaterThan(field, said.value(field)))
                return false;
            const RecordKey record{cell.table, cell.key};
            // what was written before a removal went with it, where the record was made anew since as the peer has it; one that came back
            // as it was here still says that
            const bool isMadeAnew = m_overwritten.value({record, {}}) > cell.change && (cell.operation == Operation::Delete || !stands(field, said.value(field)));
            return m_overwritten.value({record, cell.column}) > cell.change || m_removedThere.value(record) > cell.change || isMadeAnew;
        };
        std::erase_if(result.changes, isReplaced);
    }

    /// Whether the day that stands here is later than `said`: its author knew the other when he wrote it.
    bool isLaterThan(const CellKey &field, const Value &said)
    {
        const auto row = m_reader.row(field.first.first, field.first.second, {field.second});
        return row && !isNull(said) && shown(row->value(field.second)) > shown(said);
    }

    bool stands(const CellKey &field, const Value &value)
    {
        const auto row = m_reader.row(field.first.first, field.first.second, {field.second});
        return row && row->value(field.second) == value;
    }

    void take(const Change &made, const xieli::CellChange &cell)
    {
        const std::int64_t change = made.sequence;
        const bool bulk = bulkTables().contains(cell.table);
        if (m_view && isGround(cell.table))
            return; // it goes with the decision that rests upon it
        if (cell.op == RowOp::Delete && bulk) {
            // the key alone: whose row it was cannot be looked up any more
            result.changes.push_back({change, cell.table, cell.key, Operation::Delete, {}, {}, {}});
            m_latest.remove({cell.table, cell.key});
            return;
        }
        if (m_view && !m_shownRemoved.contains({cell.table, cell.key}) && (cell.op == RowOp::Delete || !shows({cell.table, cell.key})))
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
        if (m_destroyed.holds(record.first, record.second))
            return;
        if (record.first == "picture"_L1) { // by key alone: there may be more of them than memory holds
            result.rows.push_back({m_latest.value(record, change), record.first, record.second, {}});
            return;
        }
        const auto row = m_reader.row(record.first, record.second);
        if (!row)
            return;
        WholeRow whole{m_latest.value(record, change), record.first, record.second, {}};
        for (auto cell = row->cbegin(); cell != row->cend(); ++cell)
            whole.cells.emplace_back(cell.key(), cell.value());
        result.rows.push_back(std::move(whole));
    }

    /// An approval goes with all its lines, as news: the village may have drafted anew meanwhile, and what it has of them from an earlier
    /// parcel it would pass over and take for overtaken.
    void addLinesOfApproved()
    {
        QMap<QString, std::int64_t> approved;
        for (const CellChange &cell : result.changes)
            if (cell.table == "payment_batch"_L1 && cell.column == "state"_L1 && cell.after == Value(toCode(BatchState::Approved)))
                approved.insert(cell.key, cell.change);
        for (auto batch = approved.cbegin(); batch != approved.cend(); ++batch)
            for (const PaymentLine &line : m_reader.where<PaymentLine>("batch_id", batch.key()))
                if (const RecordKey record{u"payment_line"_s, line.id.text()}; !m_told.contains(record) && shows(record))
                    addWhole(record, batch.value());
        if (approved.isEmpty())
            return;
        for (WholeRow &row : result.rows)
            for (const auto &[column, value] : row.cells)
                if (column == "batch_id"_L1)
                    row.change = std::max(row.change, approved.value(shown(value)));
    }

    /// A line needs its batch over there, even if the batch was made before anything in it concerned that village. Of such a one the cells
    /// that made it may have been passed over, and an edit of what is not there would be refused.
    void addBatchesOfLines()
    {
        QHash<QString, std::int64_t> begun; // by line
        for (const auto &[record, change] : m_whole)
            if (record.first == "payment_line"_L1)
                begun.insert(record.second, change);
        QMap<QString, std::int64_t> batches, concernedSince;
        for (const WholeRow &row : result.rows)
            for (const auto &[column, value] : row.cells)
                if (column == "batch_id"_L1) {
                    batches[shown(value)] = qMax(batches.value(shown(value)), row.change);
                    concernedSince[shown(value)] = qMin(concernedSince.value(shown(value), row.change), begun.value(row.key));
                }
        const std::int64_t sent = lastSent();
        for (auto batch = batches.cbegin(); batch != batches.cend(); ++batch) {
            const RecordKey record{u"payment_batch"_s, batch.key()};
            const auto isOfIt = [&](const CellChange &cell) { return cell.table == record.first && cell.key == record.second; };
            const auto makesItNow = [&](const CellChange &cell) { return isOfIt(cell) && cell.operation == Operation::Insert && cell.change > sent; };
            const bool isMadeNow = std::any_of(result.changes.begin(), result.changes.end(), makesItNow);
            if (m_told.contains(record) && (isMadeNow || concernedSince.value(batch.key()) <= sent || isHeldThere(record)))
                continue;
            std::erase_if(result.changes, isOfIt);
            addWhole(record, batch.value());
        }
    }

    /// The last change that any parcel to the peer has told of.
    std::int64_t lastSent()
    {
        std::int64_t last = 0;
        for (const ParcelSent &parcel : m_reader.where<ParcelSent>("peer_id", m_view->village()))
            last = std::max(last, std::int64_t(parcel.toChange));
        return last;
    }

    /// As far as the peer has told what became of it, or sent it.
    bool isHeldThere(const RecordKey &record)
    {
        const auto fates = m_reader.where<ParcelFate>(Reader::Conditions{{"peer_id", m_view->village().text()}, {"table_name", record.first}, {"record_key", record.second}});
        return std::any_of(fates.begin(), fates.end(), [](const ParcelFate &fate) { return fate.fate != toCode(Fate::Refused); });
    }

    void keepHeadsOfWhatIsTold()
    {
        QSet<std::int64_t> told;
        for (const CellChange &cell : result.changes)
            told.insert(cell.change);
        for (const WholeRow &row : result.rows)
            told.insert(row.change);
        std::erase_if(result.heads, [&](const ChangeHead &head) { return !told.contains(head.change); });
    }

    /// A photograph belongs to no household: it goes with the evidence that shows it.
    void addPicturesOfEvidence()
    {
        const std::vector<CellChange> told = result.changes;
        for (const CellChange &cell : told)
            if (cell.table == "evidence"_L1 && cell.column == "picture_digest"_L1 && !m_told.contains({u"picture"_s, shown(cell.after)}))
                addWhole({u"picture"_s, shown(cell.after)}, cell.change);
    }

    Reader &m_reader;
    Destroyed m_destroyed;
    std::optional<VillageView> m_view;
    QHash<RecordKey, bool> m_shown;
    QSet<RecordKey> m_shownRemoved;
    QHash<RecordKey, std::int64_t> m_latest;
    std::vector<std::pair<RecordKey, std::int64_t>> m_whole;
    QSet<RecordKey> m_told; ///< cell by cell, or as whole rows
    QHash<CellKey, std::int64_t> m_overwritten; ///< the peer's last change of a cell; without a column: of the row's being there
    QSet<CellKey> m_emptied; ///< what the peer wrote there last is nothing
    QMultiHash<RecordKey, std::pair<std::int64_t, QString>> m_fates; ///< of what the peer sent: when each was noted, and its key
    QHash<RecordKey, std::int64_t> m_removedThere; ///< the peer's last removal of a record
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

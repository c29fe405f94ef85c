// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/apply.h"

#include "exchange/scope.h"
#include "exchange/settle.h"
#include "exchange/totals.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

using RecordKey = std::pair<QString, QString>;

QString named(const char *key, const Arguments &arguments = {}) { return reasonText({QString::fromLatin1(key), arguments}); }

bool isDecision(const QString &table) { return table == "decision"_L1 || table == "recovery_decision"_L1; }

class Applying {
public:
    Applying(Writer &writer, const Peer &sender, OfficeRole own, Progress *progress)
        : m_writer(writer), m_sender(sender), m_own(own), m_progress(progress)
    {
        for (const PaymentBatch &batch : writer.where<PaymentBatch>("state", BatchState::Approved))
            m_approved.insert(batch.id.text());
    }

    Result<std::vector<RecordFate>> run(std::vector<NetRecord> records)
    {
        const QStringList &order = tablesFrom(m_sender.role);
        std::stable_sort(records.begin(), records.end(), [&](const NetRecord &a, const NetRecord &b) {
            return order.indexOf(a.table) < order.indexOf(b.table);
        });
        // a pass that leaves something pointing nowhere is taken back whole and tried anew without its cause
        for (;;) {
            const auto before = m_refused.size();
            const Result<void> passed = m_writer.attempt([&] { pass(records); });
            if (passed)
                return fates(records);
            if (m_refused.size() == before)
                return tl::unexpected(passed.error());
        }
    }

private:
    void pass(const std::vector<NetRecord> &records)
    {
        m_fates.clear();
        m_done = 0;
        m_total = int(records.size());
        m_removed.clear();
        m_there.clear();
        for (auto record = records.rbegin(); record != records.rend(); ++record)
            if (record->operation == Operation::Delete)
                takeRecord(*record);
        for (const NetRecord &record : records)
            if (record.operation != Operation::Delete)
                takeRecord(record);
        const QStringList dangling = m_writer.dangling();
        if (dangling.isEmpty())
            return;
        for (const QString &record : dangling)
            refuseCauseOf(record.section(u':', 0, 0), record.section(u':', 1));
        throw StoreFailure(u"exchange.dangling"_s);
    }

    /// A record that points nowhere: what it pointed to was removed by this parcel, or the record came with it.
    void refuseCauseOf(const QString &table, const QString &key)
    {
        const auto row = m_writer.row(table, key);
        bool removed = false;
        for (auto reference = references().cbegin(); row && reference != references().cend(); ++reference) {
            const RecordKey parent{reference.value(), shown(row->value(reference.key()))};
            if (m_removed.contains(parent)) {
                m_refused.insert(parent, named("exchange.fate_still_used", {{u"table"_s, table}}));
                removed = true;
            }
        }
        if (!removed)
            m_refused.insert({table, key}, named("exchange.fate_parent_missing"));
    }

    void takeRecord(const NetRecord &record)
    {
        if (m_progress) {
            if (m_progress->cancelled())
                throw StoreFailure(u"exchange.cancelled"_s);
            m_progress->report(m_done, m_total);
        }
        ++m_done;
        const RecordKey key{record.table, record.key};
        const Verdict verdict = verdictOn(record);
        RecordFate fate{record.table, record.key, verdict.fate, verdict.reason};
        if (verdict.act != Verdict::Act::Nothing) {
            const Result<void> written = m_writer.attempt([&] { write(record, verdict); });
            if (!written) {
                fate.fate = Fate::Refused;
                fate.reason = reasonText(written.error());
            } else if (verdict.act == Verdict::Act::Remove) {
                m_removed.insert(key);
            } else {
                m_there.insert(key);
            }
        }
        m_fates.insert(key, fate);
    }

    void write(const NetRecord &record, const Verdict &verdict)
    {
        if (verdict.act == Verdict::Act::Remove || verdict.anew)
            m_writer.applyRemoval(record.table, record.key);
        if (verdict.act == Verdict::Act::Write)
            m_writer.applyRow(record.table, record.key, verdict.values);
    }

    Verdict refusal(const QString &reason) const { return {Verdict::Act::Nothing, {}, false, Fate::Refused, reason}; }

    Verdict verdictOn(const NetRecord &record)
    {
        if (m_refused.contains({record.table, record.key}))
            return refusal(m_refused.value({record.table, record.key}));
        if (!tablesFrom(m_sender.role).contains(record.table) || record.key.isEmpty())
            return refusal(named("exchange.fate_table", {{u"table"_s, record.table}}));
        const auto current = m_writer.row(record.table, record.key);
        Verdict verdict = settle(record, current, senderOwns(record.table));
        if (verdict.act == Verdict::Act::Nothing)
            return verdict;
        if (const QString barred = barrier(record, current); !barred.isEmpty())
            return refusal(barred);
        if (const QString missing = missingParent(verdict); !missing.isEmpty())
            return refusal(named("exchange.fate_parent_missing", {{u"table"_s, missing}}));
        if (!current && isForeign(record))
            verdict.reason = named("exchange.fate_to_check");
        return verdict;
    }

    bool senderOwns(const QString &table) const
    {
        // an assessment is never rewritten; lines of a draft belong to whoever drew it up last
        if (table == "assessment"_L1)
            return false;
        return ownerOf(table) == m_sender.role || table == "payment_line"_L1;
    }

    /// What only the township may change: approved payments, and decisions that did not come from this village.
    QString barrier(const NetRecord &record, const std::optional<Row> &current)
    {
        if (m_own != OfficeRole::Township)
            return {};
        QSet<QString> batches;
        if (record.table == "payment_batch"_L1)
            batches.insert(record.key);
        if (record.table == "payment_line"_L1) {
            batches.insert(shown(record.cells.value(u"batch_id"_s).after));
            batches.insert(current ? shown(current->value(u"batch_id"_s)) : QString());
        }
        if (batches.intersects(m_approved))
            return named("exchange.fate_frozen");
        if (isDecision(record.table) && current && !cameFromSender(record))
            return named("exchange.fate_not_theirs");
        return {};
    }

    bool cameFromSender(const NetRecord &record)
    {
        const auto known = m_decisions.constFind(record.table);
        const auto &received = known != m_decisions.constEnd() ? *known
            : *m_decisions.insert(record.table, receivedFrom(m_writer, m_sender.id, record.table));
        return received.contains(record.key);
    }

    /// The village's record of what is the township's to say: it goes in, and a person looks at it.
    bool isForeign(const NetRecord &record) const
    {
        if (m_own != OfficeRole::Township)
            return false;
        return isDecision(record.table)
            || (record.table == "payment_batch"_L1
                && record.cells.value(u"state"_s).after == Value(toCode(BatchState::Approved)));
    }

    QString missingParent(const Verdict &verdict)
    {
        for (auto cell = verdict.values.cbegin(); cell != verdict.values.cend(); ++cell) {
            const auto parent = references().constFind(cell.key());
            const auto *key = std::get_if<QString>(&cell.value());
            if (parent == references().cend() || !key || key->isEmpty())
                continue;
            const RecordKey record{*parent, *key};
            if (m_there.contains(record))
                continue;
            if (!m_writer.row(*parent, *key))
                return *parent;
            m_there.insert(record);
        }
        return {};
    }

    std::vector<RecordFate> fates(const std::vector<NetRecord> &records) const
    {
        std::vector<RecordFate> told;
        for (const NetRecord &record : records)
            told.push_back(m_fates.value({record.table, record.key}));
        return told;
    }

    Writer &m_writer;
    const Peer &m_sender;
    OfficeRole m_own;
    Progress *m_progress;
    QSet<QString> m_approved;
    QHash<QString, QSet<QString>> m_decisions;
    QHash<RecordKey, QString> m_refused;
    QHash<RecordKey, RecordFate> m_fates;
    QSet<RecordKey> m_removed;
    QSet<RecordKey> m_there; ///< seen or written in this pass, after all removals
    int m_done = 0;
    int m_total = 0;
};

} // namespace

Result<std::vector<RecordFate>> applyChanges(Writer &writer, const Parcel &parcel, const Peer &sender, OfficeRole own,
                                             std::int64_t seen, Progress *progress)
{
    return Applying(writer, sender, own, progress).run(netOf(parcel.changes, parcel.rows, seen));
}

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/apply.h"

#include "exchange/chain.h"
#include "exchange/clashbook.h"
#include "exchange/judging.h"
#include "exchange/meetings.h"
#include "exchange/rules.h"
#include "exchange/scope.h"
#include "exchange/telling.h"
#include "exchange/twopeople.h"

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

using RecordKey = std::pair<QString, QString>;

/// The records of one parcel go in, in one pass or in as many as it takes until nothing points nowhere.
class Applying {
public:
    Applying(Writer &writer, const Peer &sender, OfficeRole own, Day today, bool isNewLife, Progress *progress)
        : m_writer(writer), m_sender(sender), m_own(own), m_today(today), m_progress(progress), m_seats(writer), m_judging(writer, sender, own, m_seats, isNewLife)
    {
    }

    Result<void> run(std::vector<NetRecord> &records)
    {
        m_judging.expect(records);
        sortParentsFirst(records);
        m_mayTakeBack = std::any_of(records.begin(), records.end(), [](const NetRecord &record) { return record.table == "alias"_L1; });
        // a pass that leaves something pointing nowhere is taken back whole and tried anew without its cause
        for (;;) {
            const auto before = m_refused.size();
            const Result<void> passed = m_writer.attempt([&] { pass(records); });
            if (passed)
                return {};
            if (m_refused.size() == before)
                return passed;
        }
    }

    const RecordFate &fateOf(const NetRecord &record) const { return *m_fates.constFind({record.table, record.key}); }
    /// What was there before and how it was settled, for the book of clashes.
    struct Settled {
        std::optional<Row> before;
        Verdict verdict;
    };
    Settled settledOf(const NetRecord &record) const { return m_settled.value({record.table, record.key}); }
    /// A record as it was before this parcel; nothing if it did not touch it.
    std::optional<Row> rowBefore(const QString &table, const QString &key) const
    {
        const auto settled = m_settled.constFind({table, key});
        return settled == m_settled.cend() ? std::nullopt : settled->before;
    }
    Seats &seats() { return m_seats; }

private:
    void sortParentsFirst(std::vector<NetRecord> &records) const
    {
        const QStringList &order = tablesFrom(m_sender.role);
        QHash<QString, qsizetype> places;
        for (const QString &table : order)
            places.insert(table, places.size());
        std::stable_sort(records.begin(), records.end(), [&](const NetRecord &a, const NetRecord &b) {
            return places.value(a.table, -1) < places.value(b.table, -1);
        });
    }

    void pass(const std::vector<NetRecord> &records)
    {
        m_fates.clear();
        m_settled.clear();
        m_done = 0;
        m_total = int(records.size());
        m_removed.clear();
        m_judging.forget();
        m_seats = Seats(m_writer); // a pass that was taken back gave no seat away
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
        const bool isKnown = tablesFrom(m_sender.role).contains(record.table) && !record.key.isEmpty();
        const auto current = isKnown ? m_writer.row(record.table, record.key) : std::nullopt;
        const Verdict verdict = isKnown ? verdictOn(record, current) : Judging::refusal(named("exchange.fate_table", {{u"table"_s, record.table}}));
        RecordFate fate{record.table, record.key, verdict.fate, verdict.reason, holds(Rule::StandsTold) ? verdict.stands : Row(), verdict.alike};
        if (verdict.act != Verdict::Act::Nothing) {
            const Result<void> written = m_writer.attempt([&] { write(record, verdict); });
            if (!written) {
                fate.fate = Fate::Refused;
                fate.reason = reasonText(written.error());
            } else if (verdict.act == Verdict::Act::Remove) {
                m_removed.insert(key);
            } else {
                m_judging.noteThere(record.table, record.key);
            }
        }
        // the row as it was is of use only where there is a question about it, or a merge that may have to be taken back
        if (fate.fate != Fate::Refused)
            m_settled.insert(key, {verdict.clashes.empty() && !m_mayTakeBack ? std::nullopt : current, verdict});
        m_fates.insert(key, fate);
    }

    Verdict verdictOn(const NetRecord &record, const std::optional<Row> &current)
    {
        const auto refused = m_refused.constFind({record.table, record.key});
        if (refused == m_refused.cend())
            return m_judging.verdictOn(record, current);
        return Judging::refusal(*refused, record.operation == Operation::Delete ? current : std::nullopt);
    }

    void write(const NetRecord &record, const Verdict &verdict)
    {
        if (verdict.act == Verdict::Act::Remove)
            m_writer.applyRemoval(record.table, record.key);
        if (verdict.act == Verdict::Act::Write)
            m_writer.applyRow(record.table, record.key, verdict.values);
        if (m_own == OfficeRole::Township && verdict.act == Verdict::Act::Write && record.table == "household"_L1 && !m_seats.keeperOf(record.key))
            m_seats.take(m_writer, record.key, m_sender.id, m_today);
    }

    Writer &m_writer;
    const Peer &m_sender;
    OfficeRole m_own;
    Day m_today;
    Progress *m_progress;
    Seats m_seats;
    Judging m_judging;
    QHash<RecordKey, Settled> m_settled;
    QHash<RecordKey, QString> m_refused;
    QHash<RecordKey, RecordFate> m_fates;
    QSet<RecordKey> m_removed;
    bool m_mayTakeBack = false;
    int m_done = 0;
    int m_total = 0;
};

/// An approval stands with the lines that came with it: what a village drafted anew meanwhile gives way.
void addOvertakenLines(Writer &writer, std::vector<NetRecord> &records)
{
    QSet<QString> told, approved;
    for (const NetRecord &record : records) {
        if (record.table == "payment_line"_L1 && record.operation != Operation::Delete)
            told.insert(record.key);
        if (record.table == "payment_batch"_L1 && record.cells.value(u"state"_s).after == Value(toCode(BatchState::Approved)))
            approved.insert(record.key);
    }
    for (const QString &batch : approved)
        for (const PaymentLine &line : writer.where<PaymentLine>("batch_id", batch))
            if (!told.contains(line.id.text()))
                records.push_back({u"payment_line"_s, line.id.text(), Operation::Delete, false, false, 0, {}});
}

/// What the other office met first, where it is told for the first time.
void noteMetThere(Writer &writer, ClashBook &book, const Peer &sender, const Acknowledgement &told)
{
    const auto sent = writer.find<ParcelSent>(parcelKey(sender.id, int(told.sequence)));
    const std::vector<RecordFate> noted = notedFates(writer, sender.id, told.sequence, true);
    for (const RecordFate &fate : told.fates)
        if (sent && std::find(noted.begin(), noted.end(), fate) == noted.end())
            book.noteMetThere(fate, sent->toChange);
}

} // namespace

Result<Applied> applyChanges(Writer &writer, const Parcel &parcel, const Peer &sender, OfficeRole own, std::int64_t seen, Day today,
                             Progress *progress)
{
    const bool isNewLife = parcel.epoch > sender.theirEpoch;
    std::vector<NetRecord> news = netOf(parcel.changes, parcel.rows, seen, isNewLife);
    QSet<RecordKey> ofParcel;
    for (const NetRecord &record : news)
        ofParcel.insert({record.table, record.key});
    QHash<RecordKey, std::int64_t> since;
    const std::vector<Waiting> waiting = holds(Rule::AsideRetried) ? waitingFrom(writer, sender.id) : std::vector<Waiting>();
    std::vector<NetRecord> records = withWaiting(std::move(news), waiting, since);
    if (own == OfficeRole::Village)
        addOvertakenLines(writer, records);
    Applying applying(writer, sender, own, today, isNewLife, progress);
    if (const auto done = applying.run(records); !done)
        return tl::unexpected(done.error());
    ClashBook book(writer, sender, parcel, own, today);
    Telling telling(writer, sender, parcel.sequence, today);
    for (const NetRecord &record : records) {
        const RecordKey key{record.table, record.key};
        const auto waited = since.constFind(key);
        telling.tell(record, applying.fateOf(record), waited == since.cend() ? std::nullopt : std::optional(*waited), ofParcel.contains(key));
        const Applying::Settled settled = applying.settledOf(record);
        book.note(record, settled.before, settled.verdict);
    }
    for (const Acknowledgement &told : parcel.acknowledgements)
        noteMetThere(writer, book, sender, told);
    for (const NetRecord &record : records)
        if (isOfTwoPeople(applying.fateOf(record)))
            telling.tellTakenBack(takeMergeBack(writer, parcel, record, [&](const QString &table, const QString &key) { return applying.rowBefore(table, key); }));
    std::erase_if(records, [&](const NetRecord &record) { return applying.fateOf(record).fate == Fate::Refused; });
    telling.tellLedOn(leadOn(writer, applying.seats(), book, sender, own, records));
    if (own == OfficeRole::Township)
        meetPeople(writer, applying.seats(), parcel, records, today);
    return telling.result();
}

} // namespace xieli::exchange
